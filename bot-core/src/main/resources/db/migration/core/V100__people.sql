create table workspace (
  workspace_id uuid primary key,
  home boolean not null default false,
  name text not null,
  language text not null,
  zone text not null,
  country text not null,
  imported_at timestamptz
);

-- An installation has one home, however many nodes ask for it first at once.
create unique index workspace_home on workspace (home) where home;

create table person (
  workspace_id uuid not null references workspace,
  person_id uuid not null,
  name text not null,
  email text not null,
  own_language text,
  record_language text,
  channel_language text,
  own_zone text,
  record_zone text,
  channel_zone text,
  -- Weekdays as digits, Monday is 1; all three are null while the usual hours hold.
  work_days text check (work_days ~ '^[1-7]+$'),
  work_start time,
  work_end time,
  department text,
  manager_id uuid,
  role text not null check (role in ('EMPLOYEE', 'HR', 'ADMIN')),
  active boolean not null,
  -- Whether the person stands in the newest file from HR.
  imported boolean not null default false,
  primary key (workspace_id, person_id),
  constraint person_email unique (workspace_id, email),
  -- Deferred, so that a file may name people in any order.
  foreign key (workspace_id, manager_id) references person deferrable initially deferred,
  check (manager_id <> person_id),
  check ((work_days is null) = (work_start is null) and (work_days is null) = (work_end is null)),
  check (work_start < work_end)
);

create index person_manager on person (workspace_id, manager_id);
