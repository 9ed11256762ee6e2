-- The places where many read, such as a team's channels, that the bot is in.
CREATE TABLE room (
  workspace_id uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  channel      text        NOT NULL,
  id           text        NOT NULL,
  title        text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, channel, id)
);

-- The key of the room a notice is to be said in; absent where it goes to its person.
ALTER TABLE notice ADD COLUMN room text;
