-- Which figures of a closed wave may be held against those of an earlier one, by group: where those
-- who took part in one of the two alone are none or enough. It never changes, so it is settled once.
CREATE TABLE survey_comparison (
  workspace_id uuid   NOT NULL,
  wave_id      uuid   NOT NULL,
  earlier_id   uuid   NOT NULL,
  slice        text   NOT NULL,
  items        text[] NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, earlier_id, slice),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, earlier_id) REFERENCES survey_wave ON DELETE CASCADE
);
