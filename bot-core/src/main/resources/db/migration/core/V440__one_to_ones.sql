-- A manager and somebody who reports, or once reported, to them.
CREATE TABLE meeting_pair (
  workspace_id  uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id            uuid        NOT NULL,
  manager_id    uuid        NOT NULL,
  report_id     uuid        NOT NULL,
  begun_at      timestamptz NOT NULL,
  -- Since when the one no longer reports to the other.
  ended_at      timestamptz,
  -- When the report first checked in with this manager.
  checked_in_at timestamptz,
  -- Their rhythm, by the clock where the manager is.
  often         text CHECK (often IN ('week', 'two_weeks', 'month')),
  weekday       smallint CHECK (weekday BETWEEN 1 AND 7),
  at_hour       time,
  first_day     date,
  -- The next meeting: which of the rhythm's days it stands for, and when it really is.
  next_key      date,
  next_day      date,
  next_hour     time,
  -- Raised whenever anybody says when to meet, so that each time is told of anew.
  revision      integer     NOT NULL DEFAULT 0,
  held          integer     NOT NULL DEFAULT 0,
  held_at       timestamptz,
  nudged_at     timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, manager_id, report_id),
  CHECK (num_nulls(often, weekday, at_hour, first_day) IN (0, 4)),
  CHECK (num_nulls(next_key, next_day, next_hour) IN (0, 3))
);

CREATE INDEX meeting_pair_by_report ON meeting_pair (workspace_id, report_id);
CREATE INDEX meeting_pair_next ON meeting_pair (next_day) WHERE next_day IS NOT NULL;
CREATE INDEX meeting_pair_waiting ON meeting_pair (COALESCE(held_at, checked_in_at, begun_at))
  WHERE ended_at IS NULL;

-- A meeting that took place.
CREATE TABLE meeting_held (
  workspace_id uuid        NOT NULL,
  pair_id      uuid        NOT NULL,
  number       integer     NOT NULL,
  held_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, pair_id, number),
  FOREIGN KEY (workspace_id, pair_id) REFERENCES meeting_pair ON DELETE CASCADE
);

-- Something to talk about.
CREATE TABLE meeting_point (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  pair_id      uuid        NOT NULL,
  author_id    uuid        NOT NULL,
  -- Seen by its author alone.
  secret       boolean     NOT NULL,
  section      text        NOT NULL CHECK (section IN ('blocker', 'goal', 'check_in', 'own')),
  -- What it came from, where nobody wrote it here.
  source       text,
  -- A period or a status, in the words of its section.
  about        text        NOT NULL,
  -- JSON, which keeps every character that can be typed.
  words        json        NOT NULL,
  carried      integer     NOT NULL DEFAULT 0,
  added_at     timestamptz NOT NULL,
  done_at      timestamptz,
  removed_at   timestamptz,
  -- The meeting it was ticked off in, once that is over.
  meeting      integer,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, pair_id) REFERENCES meeting_pair ON DELETE CASCADE,
  CHECK (NOT secret OR source IS NULL),
  CHECK (meeting IS NULL OR done_at IS NOT NULL)
);

CREATE INDEX meeting_point_by_pair ON meeting_point (workspace_id, pair_id, meeting);
CREATE INDEX meeting_point_by_author ON meeting_point (workspace_id, author_id, added_at);
CREATE UNIQUE INDEX meeting_point_by_source ON meeting_point (workspace_id, pair_id, source)
  WHERE meeting IS NULL;

-- Something one of the two has promised to do.
CREATE TABLE meeting_action (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  pair_id      uuid        NOT NULL,
  owner_id     uuid        NOT NULL,
  author_id    uuid        NOT NULL,
  words        json        NOT NULL,
  due          date,
  added_at     timestamptz NOT NULL,
  done_at      timestamptz,
  -- The check-in it was ticked off in, if it was in one.
  done_in      text,
  -- The meetings it was agreed in and was done by, once those are over.
  made_in      integer,
  closed_in    integer,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, pair_id) REFERENCES meeting_pair ON DELETE CASCADE
);

CREATE INDEX meeting_action_by_pair ON meeting_action (workspace_id, pair_id);
CREATE INDEX meeting_action_open ON meeting_action (workspace_id, owner_id) WHERE done_at IS NULL;
