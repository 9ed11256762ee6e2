-- What was already received. A chat product delivers the same thing again, for minutes, under the same
-- or another event id; a row here is written in the transaction that acted on it.
CREATE TABLE inbox (
  workspace_id uuid        NOT NULL,
  delivery_key text        NOT NULL,
  received_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, delivery_key)
);

CREATE INDEX inbox_by_age ON inbox (received_at);
