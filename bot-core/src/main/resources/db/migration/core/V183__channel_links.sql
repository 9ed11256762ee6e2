-- The channels a person is known on, and those where somebody with their address waits to be confirmed.
create table channel_link (
  workspace_id uuid not null,
  person_id uuid not null,
  channel text not null,
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  -- The channel the person was met on first, which nobody has to confirm.
  met_first boolean not null default false,
  -- How often the person was asked whether it is them, and when last.
  asked integer not null default 0,
  asked_at timestamptz,
  decided_at timestamptz,
  spoken_at timestamptz,
  -- Whether the person wishes to be asked here.
  chosen boolean not null default false,
  -- Whether the channel says that their account is switched on.
  active boolean not null default true,
  primary key (workspace_id, person_id, channel),
  foreign key (workspace_id, person_id) references person on delete cascade,
  check (state = 'CONFIRMED' or not (met_first or chosen))
);

-- However many channels meet somebody at once, one is the first.
create unique index channel_link_met_first on channel_link (workspace_id, person_id) where met_first;
create unique index channel_link_chosen on channel_link (workspace_id, person_id) where chosen;
