-- What was decided about a theme after a wave, for everyone or for one department.
CREATE TABLE survey_action (
  workspace_id uuid        NOT NULL,
  wave_id      uuid        NOT NULL,
  theme        text        NOT NULL,
  slice        text        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('action', 'none')),
  words        json        NOT NULL,
  -- Absent where it came by the API.
  decided_by   uuid,
  decided_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, theme, slice),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

-- Why a wave asked again before everything was decided; never changed, so it is its own audit.
CREATE TABLE survey_override (
  workspace_id uuid        NOT NULL,
  wave_id      uuid        NOT NULL,
  reason       json        NOT NULL,
  decided_by   uuid,
  decided_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, wave_id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);
