-- what a member shows to be scanned; a new one is made before the old one runs out, so several may hold at a time
create table meeting_code (
  account_id uuid not null references account on delete cascade,
  letters text not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (account_id, letters)
);

-- two people met; other_id is null for someone without an account
create table encounter (
  id uuid primary key,
  said_by uuid not null references account on delete cascade,
  other_id uuid references account on delete cascade check (other_id <> said_by),
  at timestamptz not null,
  place text not null default '',
  group_id uuid,
  event_id uuid,
  event_title text,
  said_at timestamptz not null,
  foreign key (group_id, event_id) references event on delete set null
);
create index encounter_said_by on encounter (said_by, at desc);
create index encounter_other on encounter (other_id, at desc);

-- what one of the two says of it: that it was so, a note, and whom it put on their list
create table encounter_side (
  owner_id uuid not null references account on delete cascade,
  encounter_id uuid not null references encounter on delete cascade,
  person_id uuid not null,
  note text not null default '',
  moment_id uuid,
  first_time boolean not null,
  said_at timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, encounter_id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index encounter_side_person on encounter_side (owner_id, person_id);

-- one of the two took it back, or said "not me"
create table withdrawal (
  owner_id uuid not null references account on delete cascade,
  encounter_id uuid not null references encounter on delete cascade,
  at timestamptz not null,
  primary key (owner_id, encounter_id)
);

-- two members with a confirmed encounter, a row for each direction; kept up with encounter_side and withdrawal
create table tie (
  account_id uuid not null references account on delete cascade,
  other_id uuid not null references account on delete cascade,
  since timestamptz not null,
  primary key (account_id, other_id)
);
create index tie_other on tie (other_id);
