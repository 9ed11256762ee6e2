-- A goal of anybody's, or a measured part of one: a part counts towards its parent, any other child
-- is only aligned with it. What people wrote at length is json, which keeps every character.
CREATE TABLE goal (
  workspace_id   uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  goal_id        uuid        NOT NULL,
  key            text        NOT NULL,
  framework      text        NOT NULL CHECK (framework IN ('OKR', 'MBO', 'BSC', 'SMART', 'KPI')),
  level          text        NOT NULL
    CHECK (level IN ('COMPANY', 'DEPARTMENT', 'TEAM', 'PERSON')),
  title          text        NOT NULL,
  owner_id       uuid,
  department     text        NOT NULL,
  parent_id      uuid,
  part           boolean     NOT NULL,
  cycle          text        NOT NULL,
  measure        text,
  direction      text        CHECK (direction IN ('UP', 'DOWN', 'KEEP', 'DONE')),
  start          numeric,
  target         numeric,
  unit           text,
  done_criterion json        NOT NULL,
  weight         numeric,
  perspective    text
    CHECK (perspective IN ('FINANCIAL', 'CUSTOMER', 'PROCESS', 'LEARNING')),
  due            date,
  state          text        NOT NULL
    CHECK (state IN ('IDEA', 'DRAFT', 'AGREED', 'ACTIVE', 'DONE', 'DROPPED')),
  visibility     text        NOT NULL CHECK (visibility IN ('PUBLIC', 'TEAM', 'PRIVATE')),
  current        numeric,
  status         text        NOT NULL
    CHECK (status IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'BLOCKED', 'DONE')),
  confidence     smallint    CHECK (confidence BETWEEN 0 AND 10),
  updated_at     timestamptz,
  -- Absent where there are none.
  details        json,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, goal_id),
  CONSTRAINT goal_key UNIQUE (workspace_id, key),
  FOREIGN KEY (workspace_id, owner_id) REFERENCES person,
  -- Deferred, so that a file may name goals in any order.
  FOREIGN KEY (workspace_id, parent_id) REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  CHECK (parent_id <> goal_id),
  CHECK (NOT part OR parent_id IS NOT NULL),
  CHECK ((measure IS NULL) = (direction IS NULL) AND (measure IS NULL) = (unit IS NULL)),
  CHECK ((direction IN ('UP', 'DOWN', 'KEEP')) = (start IS NOT NULL AND target IS NOT NULL)),
  CHECK (direction NOT IN ('UP', 'DOWN') OR start <> target)
);

CREATE INDEX goal_by_owner ON goal (workspace_id, owner_id, state);
CREATE INDEX goal_by_parent ON goal (workspace_id, parent_id);
CREATE INDEX goal_by_department ON goal (workspace_id, department, state) WHERE NOT part;

-- What was said of a goal, by whom and when; the newest is what the goal itself says.
CREATE TABLE goal_update (
  workspace_id      uuid        NOT NULL,
  goal_id           uuid        NOT NULL,
  ordinal           bigint      GENERATED ALWAYS AS IDENTITY,
  update_key        text        NOT NULL,
  person_id         uuid,
  at                timestamptz NOT NULL,
  before_current    numeric,
  before_status     text        NOT NULL,
  before_confidence smallint,
  before_updated_at timestamptz,
  current           numeric,
  status            text        NOT NULL,
  confidence        smallint,
  -- The state it came into; absent where that stayed as it was.
  state             text,
  note              json        NOT NULL,
  source            text        NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, ordinal),
  UNIQUE (workspace_id, goal_id, update_key),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal ON DELETE CASCADE
);

CREATE TABLE goal_comment (
  workspace_id uuid        NOT NULL,
  goal_id      uuid        NOT NULL,
  comment_id   uuid        NOT NULL,
  ordinal      bigint      GENERATED ALWAYS AS IDENTITY,
  comment_key  text        NOT NULL,
  person_id    uuid        NOT NULL,
  at           timestamptz NOT NULL,
  words        json        NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, comment_id),
  UNIQUE (workspace_id, goal_id, comment_key),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal ON DELETE CASCADE
);

-- Who agreed to a goal as it stands; both sides make it agreed.
CREATE TABLE goal_agreement (
  workspace_id uuid        NOT NULL,
  goal_id      uuid        NOT NULL,
  side         text        NOT NULL CHECK (side IN ('OWNER', 'MANAGER')),
  person_id    uuid        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, side),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal ON DELETE CASCADE
);
