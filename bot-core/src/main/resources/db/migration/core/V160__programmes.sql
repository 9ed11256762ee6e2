CREATE TABLE programme (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  name         text        NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX programme_by_name ON programme (workspace_id, lower(name));

-- What a programme was from which date on. A change never touches a period that has begun.
CREATE TABLE programme_version (
  workspace_id uuid        NOT NULL,
  programme_id uuid        NOT NULL,
  from_date    date        NOT NULL,
  plan         json        NOT NULL,
  saved_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, programme_id, from_date),
  FOREIGN KEY (workspace_id, programme_id) REFERENCES programme
);

-- Who is in a programme's audience, and when it is their turn next.
CREATE TABLE enrolment (
  workspace_id uuid    NOT NULL,
  programme_id uuid    NOT NULL,
  person_id    uuid    NOT NULL,
  -- Every period that begins before this date is dealt with.
  after_date   date    NOT NULL,
  -- Absent while the person is paused or out of the audience.
  due_at       timestamptz,
  member       boolean NOT NULL DEFAULT true,
  paused       boolean NOT NULL DEFAULT false,
  own_weekday  smallint CHECK (own_weekday BETWEEN 1 AND 7),
  own_time     time,
  PRIMARY KEY (workspace_id, programme_id, person_id),
  FOREIGN KEY (workspace_id, programme_id) REFERENCES programme,
  CHECK ((own_weekday IS NULL) = (own_time IS NULL)),
  CHECK (due_at IS NULL OR (member AND NOT paused))
);

CREATE INDEX enrolment_due ON enrolment (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX enrolment_by_person ON enrolment (workspace_id, person_id);

-- What HR has filled in and not yet started.
CREATE TABLE programme_draft (
  workspace_id uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  name         text        NOT NULL,
  plan         json        NOT NULL,
  saved_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id)
);
