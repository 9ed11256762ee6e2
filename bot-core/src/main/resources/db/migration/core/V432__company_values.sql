-- What a company says it stands for, in its own words; praise may name one of them.
CREATE TABLE company_value (
  workspace_id uuid    NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid    NOT NULL,
  name         text    NOT NULL,
  position     integer NOT NULL,
  -- Not offered any more.
  retired      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);
