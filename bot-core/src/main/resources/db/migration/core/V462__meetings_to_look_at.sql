-- Who may meet soon, by the clock on their own wall.
DROP INDEX meeting_pair_next;
CREATE INDEX meeting_pair_next ON meeting_pair ((next_day + next_hour)) WHERE next_day IS NOT NULL;

-- Who has waited for a meeting, and for a word about that, since when.
DROP INDEX meeting_pair_waiting;
CREATE INDEX meeting_pair_waiting
  ON meeting_pair (GREATEST(coalesce(held_at, checked_in_at, begun_at), nudged_at))
  WHERE ended_at IS NULL AND (held > 0 OR checked_in_at IS NOT NULL OR often IS NOT NULL);
CREATE INDEX meeting_pair_nudged ON meeting_pair (workspace_id, manager_id, nudged_at);
