-- Each message looks up its recipient by this; before PostgreSQL 18, the key on the team as well
-- would be read for everybody of the workspace.
CREATE INDEX slack_user_person ON slack_user (workspace_id, person_id);
