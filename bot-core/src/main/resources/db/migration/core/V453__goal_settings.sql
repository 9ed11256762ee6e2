-- Which frameworks goals are set by, where that is narrower than all of them: in the company (whose
-- is empty), in a department (its name), or in a team (its lead's id).
CREATE TABLE framework_offer (
  workspace_id uuid   NOT NULL REFERENCES workspace ON DELETE CASCADE,
  scope        text   NOT NULL CHECK (scope IN ('COMPANY', 'DEPARTMENT', 'TEAM')),
  whose        text   NOT NULL,
  frameworks   text[] NOT NULL CHECK (cardinality(frameworks) > 0),
  PRIMARY KEY (workspace_id, scope, whose)
);

-- What the company calls a status, where that is not what Kadens calls it.
CREATE TABLE status_word (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  status       text NOT NULL
    CHECK (status IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'BLOCKED', 'DONE')),
  english      text NOT NULL,
  swedish      text NOT NULL,
  PRIMARY KEY (workspace_id, status)
);
