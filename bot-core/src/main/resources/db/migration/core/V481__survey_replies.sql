-- A released comment that somebody has answered, and the name its author goes by there.
CREATE TABLE survey_thread (
  workspace_id uuid NOT NULL,
  comment_id   uuid NOT NULL,
  wave_id      uuid NOT NULL,
  name         text NOT NULL,
  -- Only the author puts them there, once and for good.
  revealed_by  uuid,
  revealed_at  timestamptz,
  PRIMARY KEY (workspace_id, comment_id),
  FOREIGN KEY (workspace_id, wave_id, comment_id) REFERENCES survey_comment (workspace_id, wave_id, id)
    ON DELETE CASCADE,
  CHECK ((revealed_by IS NULL) = (revealed_at IS NULL))
);

CREATE TABLE survey_reply (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  comment_id   uuid        NOT NULL,
  -- Absent for the author of the comment.
  replied_by   uuid,
  words        json        NOT NULL,
  -- Hours after it was written, so that the time tells nothing; that it was written is kept nowhere.
  shown_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, comment_id) REFERENCES survey_thread ON DELETE CASCADE
);

CREATE INDEX survey_reply_by_comment ON survey_reply (workspace_id, comment_id);
CREATE INDEX survey_comment_by_thread ON survey_comment (workspace_id, wave_id, thread_hash);
