-- The nodes that run. One that has not said so for a while is gone; by the database's clock, since
-- nodes may differ about the time.
CREATE TABLE node (
  node_id     uuid        PRIMARY KEY,
  alive_until timestamptz NOT NULL
);

-- Which node speaks for a workspace: one at a time, so that its lanes keep to what each channel
-- takes. Nobody's until some node takes it up.
CREATE TABLE lane_holder (
  workspace_id uuid   PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
  node_id      uuid,
  taken_times  bigint NOT NULL DEFAULT 0
);

CREATE INDEX lane_holder_node ON lane_holder (node_id);
