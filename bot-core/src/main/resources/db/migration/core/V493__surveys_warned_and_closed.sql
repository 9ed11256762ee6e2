-- A fingerprint of the answers that somebody was last warned of, and may send in as they are.
ALTER TABLE survey_staged ADD COLUMN warned_of bytea;

-- When a wave was closed, which may be long after it was to close; absent for those before this.
ALTER TABLE survey_wave ADD COLUMN closed_at timestamptz;
