-- Whether nothing of a closed wave's answers is left in their table's file, not even as dead rows.
ALTER TABLE survey_wave ADD COLUMN swept boolean NOT NULL DEFAULT false;

CREATE INDEX survey_wave_to_sweep ON survey_wave (workspace_id, id) WHERE state = 'closed' AND NOT swept;
