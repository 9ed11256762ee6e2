CREATE TABLE digest_reading (
  workspace_id uuid        NOT NULL,
  programme_id uuid        NOT NULL,
  period       text        NOT NULL,
  manager_id   uuid        NOT NULL,
  read_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, programme_id, period, manager_id)
);
