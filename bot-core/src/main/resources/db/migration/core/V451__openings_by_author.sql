-- An author may ask for everything that was opened of theirs.
CREATE INDEX opening_by_author ON opening (workspace_id, author_id, last_at);
