-- When somebody decided that nobody would do it any more, and who that was.
ALTER TABLE meeting_action
  ADD COLUMN dropped_at timestamptz,
  ADD COLUMN dropped_by uuid,
  ADD CHECK (num_nulls(dropped_at, dropped_by) IN (0, 2)),
  ADD CHECK (dropped_at IS NULL OR done_at IS NULL);

DROP INDEX meeting_action_open;
CREATE INDEX meeting_action_open ON meeting_action (workspace_id, owner_id)
  WHERE done_at IS NULL AND dropped_at IS NULL;
