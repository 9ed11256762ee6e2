-- When a chore was last scheduled anew; that it is late is told from since and ended_at alone, however
-- often that was tried.
ALTER TABLE tick ADD COLUMN mended_at timestamptz;
