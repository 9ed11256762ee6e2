-- What somebody has begun to write to a colleague; nobody else sees any of it.
CREATE TABLE feedback_draft (
  workspace_id uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid        NOT NULL,
  giver_id     uuid        NOT NULL,
  receiver_id  uuid,
  -- The words of a message it is about.
  about        json,
  request_id   uuid,
  -- What it came from, so that coming again begins nothing new.
  origin       text,
  kind         text CHECK (kind IN ('praise', 'improvement')),
  seen_by      text CHECK (seen_by IN ('receiver', 'manager', 'room')),
  manager_id   uuid,
  room_channel text,
  room_id      text,
  room_title   text,
  words        json,
  tag          text CHECK (tag IN ('goal', 'value')),
  tag_id       uuid,
  tag_name     json,
  -- Goes up with every change, so that nothing is sent but what was previewed.
  version      integer     NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, giver_id, origin)
);

CREATE TABLE feedback (
  workspace_id uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid        NOT NULL,
  giver_id     uuid        NOT NULL,
  receiver_id  uuid        NOT NULL,
  about        json,
  request_id   uuid,
  origin       text,
  kind         text        NOT NULL CHECK (kind IN ('praise', 'improvement')),
  seen_by      text        NOT NULL CHECK (seen_by IN ('receiver', 'manager', 'room')),
  -- Who was the receiver's manager, and was named to the giver; whoever comes after sees nothing.
  manager_id   uuid,
  room_channel text,
  room_id      text,
  room_title   text,
  words        json        NOT NULL,
  tag          text CHECK (tag IN ('goal', 'value')),
  tag_id       uuid,
  tag_name     json,
  sent_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, request_id),
  CHECK (giver_id <> receiver_id),
  CHECK (kind = 'praise' OR seen_by <> 'room'),
  CHECK ((seen_by = 'manager') = (manager_id IS NOT NULL)),
  CHECK ((seen_by = 'room') = (room_id IS NOT NULL))
);

CREATE INDEX feedback_received ON feedback (workspace_id, receiver_id, sent_at);
CREATE INDEX feedback_given ON feedback (workspace_id, giver_id, sent_at);
CREATE INDEX feedback_for_manager ON feedback (workspace_id, manager_id, sent_at)
  WHERE manager_id IS NOT NULL;

-- What was sent stays as it was previewed: its words, and who sees them.
CREATE FUNCTION feedback_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'feedback % was sent and stays as it is', OLD.id;
END
$$;

CREATE TRIGGER feedback_stays BEFORE UPDATE ON feedback
  FOR EACH ROW EXECUTE FUNCTION feedback_stays();

-- That the receiver said thank you.
CREATE TABLE feedback_thanks (
  workspace_id uuid        NOT NULL,
  feedback_id  uuid        NOT NULL,
  thanked_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, feedback_id),
  FOREIGN KEY (workspace_id, feedback_id) REFERENCES feedback ON DELETE CASCADE
);
