CREATE TABLE feedback_request (
  workspace_id uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid        NOT NULL,
  -- The form it was sent with, together with the same question to others.
  round_id     uuid        NOT NULL,
  asker_id     uuid        NOT NULL,
  asked_id     uuid        NOT NULL,
  topic        json        NOT NULL,
  tag          text CHECK (tag IN ('goal', 'value')),
  tag_id       uuid,
  tag_name     json,
  state        text        NOT NULL CHECK (state IN ('open', 'answered', 'declined', 'withdrawn',
    'expired')),
  -- Why it was declined, if anything was said.
  reason       json,
  asked_at     timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, round_id, asked_id),
  CHECK (asker_id <> asked_id),
  CHECK ((state = 'open') = (ended_at IS NULL))
);

-- Nobody is asked by the same person about two things at once.
CREATE UNIQUE INDEX feedback_request_open ON feedback_request (workspace_id, asked_id, asker_id)
  WHERE state = 'open';
