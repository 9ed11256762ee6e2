CREATE TABLE check_in (
  workspace_id     uuid        NOT NULL,
  programme_id     uuid        NOT NULL,
  period           text        NOT NULL,
  person_id        uuid        NOT NULL,
  -- The occurrence's own date of asking, by which it is found again.
  ask_date         date        NOT NULL,
  state            text        NOT NULL CHECK (state IN ('planned', 'asked', 'started', 'submitted',
    'submitted_late', 'skipped', 'missed', 'undeliverable')),
  reason           text,
  due_at           timestamptz NOT NULL,
  closes_at        timestamptz NOT NULL,
  answerable_until timestamptz NOT NULL,
  editable_until   timestamptz NOT NULL,
  submitted_at     timestamptz,
  edited_at        timestamptz,
  -- What the person chose, 1 (rough) to 5 (great); kept here for the team's trend.
  mood             smallint CHECK (mood BETWEEN 1 AND 5),
  one_to_one       boolean     NOT NULL DEFAULT false,
  -- How often the person put it off.
  put_off          integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, programme_id, period, person_id),
  FOREIGN KEY (workspace_id, programme_id) REFERENCES programme,
  CHECK (closes_at <= answerable_until),
  CHECK ((state IN ('skipped', 'undeliverable')) = (reason IS NOT NULL)),
  CHECK ((state IN ('submitted', 'submitted_late')) = (submitted_at IS NOT NULL))
);

CREATE INDEX check_in_by_person ON check_in (workspace_id, person_id, due_at);
CREATE INDEX check_in_closing ON check_in (closes_at) WHERE state IN ('planned', 'asked', 'started');

-- A manager's words to a person about a check-in, and what went back.
CREATE TABLE check_in_reply (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  programme_id uuid        NOT NULL,
  period       text        NOT NULL,
  about_id     uuid        NOT NULL,
  from_id      uuid        NOT NULL,
  to_id        uuid        NOT NULL,
  -- JSON, which keeps every character that can be typed.
  words        json        NOT NULL,
  said_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE INDEX check_in_reply_by_subject
  ON check_in_reply (workspace_id, programme_id, period, about_id, said_at);
