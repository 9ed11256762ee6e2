-- One person answering a questionnaire, and every version of every answer.
CREATE TABLE interview (
  workspace_id  uuid        NOT NULL,
  id            uuid        NOT NULL,
  person_id     uuid        NOT NULL,
  feature       text        NOT NULL,
  subject       text        NOT NULL,
  -- As it was when the interview began.
  questionnaire json        NOT NULL,
  status        text        NOT NULL
    CHECK (status IN ('open', 'asking', 'queued', 'paused', 'finished', 'cancelled', 'expired')),
  -- Where the conversation in chat stands.
  question      text,
  step          integer     NOT NULL,
  asked_at      timestamptz,
  lead          text        NOT NULL,
  ticked        text        NOT NULL,
  queued_at     timestamptz,
  begun_at      timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, feature, subject, person_id),
  CHECK (status <> 'asking' OR question IS NOT NULL),
  CHECK ((status = 'queued') = (queued_at IS NOT NULL))
);

-- A person is asked one thing at a time.
CREATE UNIQUE INDEX interview_asking ON interview (workspace_id, person_id)
  WHERE status = 'asking';
CREATE INDEX interview_queued ON interview (workspace_id, person_id, queued_at)
  WHERE status = 'queued';
CREATE INDEX interview_expiring ON interview (expires_at)
  WHERE status NOT IN ('finished', 'expired');

-- The answers are json and not jsonb, which refuses the NUL characters people may type.
CREATE TABLE interview_answer (
  workspace_id  uuid        NOT NULL,
  interview_id  uuid        NOT NULL,
  question      text        NOT NULL,
  version       integer     NOT NULL,
  answer        json        NOT NULL,
  answered_at   timestamptz NOT NULL,
  edited        boolean     NOT NULL,
  PRIMARY KEY (workspace_id, interview_id, question, version),
  FOREIGN KEY (workspace_id, interview_id) REFERENCES interview ON DELETE CASCADE
);
