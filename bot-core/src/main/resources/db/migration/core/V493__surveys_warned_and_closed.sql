-- A fingerprint of the answers that somebody was last warned of, and may send in as they are.
ALTER TABLE survey_staged ADD COLUMN warned_of bytea;
