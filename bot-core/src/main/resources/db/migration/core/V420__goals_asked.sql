-- What is asked of a goal only once in a quarter, and was: whether all is as well as it is said to
-- be, and what is to become of a thought that was parked.
CREATE TABLE goal_asked (
  workspace_id uuid        NOT NULL,
  goal_id      uuid        NOT NULL,
  quarter      text        NOT NULL,
  asked_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, quarter),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal ON DELETE CASCADE
);
