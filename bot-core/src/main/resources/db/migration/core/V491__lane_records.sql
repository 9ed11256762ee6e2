-- What is known of the way to a channel for a workspace: how many messages a second it grants us, 0
-- where nothing was learnt, and the moment before which it takes none.
CREATE TABLE lane (
  workspace_id       uuid             NOT NULL REFERENCES workspace ON DELETE CASCADE,
  channel            text             NOT NULL,
  granted_per_second double precision NOT NULL,
  not_before         timestamptz      NOT NULL,
  PRIMARY KEY (workspace_id, channel)
);
