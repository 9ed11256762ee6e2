-- Who opened what somebody wrote; its author may know.
CREATE TABLE opening (
  workspace_id uuid        NOT NULL,
  feature      text        NOT NULL,
  subject      text        NOT NULL,
  author_id    uuid        NOT NULL,
  reader_id    uuid        NOT NULL,
  role         text        NOT NULL,
  first_at     timestamptz NOT NULL,
  last_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, feature, subject, author_id, reader_id)
);
