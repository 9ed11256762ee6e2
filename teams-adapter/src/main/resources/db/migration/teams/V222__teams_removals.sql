-- How often somebody took the app away, so that they are welcomed again when it is back.
ALTER TABLE teams_user ADD COLUMN removals integer NOT NULL DEFAULT 0;
