-- What a workspace asks of one person at most in a week, where that is not the usual.
CREATE TABLE attention_budget (
  workspace_id uuid        NOT NULL PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
  prompts      smallint    NOT NULL CHECK (prompts > 0),
  minutes      smallint    NOT NULL CHECK (minutes > 0),
  -- In seconds.
  gap          integer     NOT NULL CHECK (gap >= 0),
  set_at       timestamptz NOT NULL
);

-- One row for each person who was ever asked; who takes a place for them holds it.
CREATE TABLE attention_agenda (
  workspace_id uuid NOT NULL,
  person_id    uuid NOT NULL,
  PRIMARY KEY (workspace_id, person_id)
);

-- The places taken in everybody's agenda. The key has no time in it: a prompt has one place.
CREATE TABLE attention_slot (
  workspace_id uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  source       text        NOT NULL,
  period       text        NOT NULL,
  kind         text        NOT NULL,
  minutes      integer     NOT NULL CHECK (minutes >= 0),
  wanted_at    timestamptz NOT NULL,
  placed_at    timestamptz NOT NULL,
  closes_at    timestamptz NOT NULL,
  -- Why it is not where it was wanted.
  moved_for    text CHECK (moved_for IN ('prompts', 'minutes', 'gap')),
  PRIMARY KEY (workspace_id, person_id, source, period, kind)
);

CREATE INDEX attention_slot_by_source ON attention_slot (workspace_id, source, placed_at);
CREATE INDEX attention_slot_moved ON attention_slot (workspace_id, placed_at)
  WHERE moved_for IS NOT NULL;
CREATE INDEX attention_slot_by_age ON attention_slot (placed_at);
