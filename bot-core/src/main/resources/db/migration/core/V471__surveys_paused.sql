-- Whether a survey opens by itself still: a paused one waits, a stopped one is over.
ALTER TABLE survey ADD COLUMN standing text NOT NULL DEFAULT 'running'
  CHECK (standing IN ('running', 'paused', 'stopped'));

-- What HR has filled in and not yet saved; each person has one at a time.
CREATE TABLE survey_draft (
  workspace_id uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  -- The survey that is to be changed; absent for a new one.
  survey_id    uuid,
  -- The version that was seen when the form was opened.
  version      integer     NOT NULL,
  name         text        NOT NULL,
  plan         json        NOT NULL,
  saved_at     timestamptz NOT NULL,
  -- Kept when it was saved, so that a second press finds out.
  done         boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, person_id)
);
