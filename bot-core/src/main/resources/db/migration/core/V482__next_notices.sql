-- Each workspace's own queue, so that a node finds the next of every workspace it speaks for without
-- reading past what waits in another.
CREATE INDEX notice_next ON notice (workspace_id, urgency, next_at, ordinal) WHERE state = 'planned';
DROP INDEX notice_due;
