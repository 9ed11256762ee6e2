create table absence (
  workspace_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  -- The first day back.
  until_date date not null check (until_date > from_date),
  primary key (workspace_id, absence_id),
  foreign key (workspace_id, person_id) references person
);

create index absence_person on absence (workspace_id, person_id, from_date);
