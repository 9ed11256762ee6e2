-- Which waves' results HR has shared with everybody who was asked.
CREATE TABLE survey_shared (
  workspace_id uuid        NOT NULL,
  wave_id      uuid        NOT NULL,
  shared_at    timestamptz NOT NULL,
  shared_by    uuid        NOT NULL,
  PRIMARY KEY (workspace_id, wave_id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);
