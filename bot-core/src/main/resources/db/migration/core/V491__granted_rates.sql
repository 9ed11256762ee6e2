-- How many messages a second a channel was learnt to take from us.
CREATE TABLE lane_granted (
  workspace_id uuid             NOT NULL REFERENCES workspace ON DELETE CASCADE,
  channel      text             NOT NULL,
  per_second   double precision NOT NULL CHECK (per_second > 0),
  PRIMARY KEY (workspace_id, channel)
);
