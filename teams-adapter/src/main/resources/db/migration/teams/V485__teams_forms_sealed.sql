-- A card carries what its form means, down to an anonymous survey's token, and stood in clear beside whom it
-- was shown to. Now only who holds the form's id, which stands in the card in the chat, can read it. What is
-- kept so far cannot be sealed afterwards, and whoever sends it in is corrected in words.
DELETE FROM teams_form;

ALTER TABLE teams_form DROP CONSTRAINT teams_form_pkey;
ALTER TABLE teams_form DROP COLUMN form_id;
ALTER TABLE teams_form DROP COLUMN card;
ALTER TABLE teams_form ADD COLUMN form_hash bytea NOT NULL;
ALTER TABLE teams_form ADD COLUMN sealed bytea NOT NULL;
ALTER TABLE teams_form ADD PRIMARY KEY (workspace_id, form_hash);
