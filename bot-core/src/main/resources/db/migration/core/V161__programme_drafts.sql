-- What HR has filled in and not yet started; several programmes may be made together.
DROP TABLE programme_draft;

CREATE TABLE programme_draft (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  place        smallint    NOT NULL,
  person_id    uuid        NOT NULL,
  -- The programme that is to be changed; absent for a new one.
  programme_id uuid,
  name         text        NOT NULL,
  plan         json        NOT NULL,
  saved_at     timestamptz NOT NULL,
  -- Kept when it was started, so that a second press finds out.
  started_at   timestamptz,
  PRIMARY KEY (workspace_id, id, place)
);

CREATE INDEX programme_draft_by_person ON programme_draft (workspace_id, person_id);
