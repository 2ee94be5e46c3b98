create index opening_by_id on opening (id);

-- an opening that others may see: the members of a group, or every member
create table opening_shared (
  owner_id uuid not null,
  opening_id uuid not null,
  group_id uuid references groups on delete cascade,
  shared_at timestamptz not null,
  primary key (owner_id, opening_id),
  foreign key (owner_id, opening_id) references opening on delete cascade
);
create index opening_shared_newest on opening_shared (shared_at desc, opening_id desc);
create index opening_shared_group on opening_shared (group_id, shared_at desc, opening_id desc);

-- a reader of a shared opening who wants it; the one who heard of it was told once
create table opening_interest (
  owner_id uuid not null,
  opening_id uuid not null,
  account_id uuid not null references account on delete cascade,
  message text not null,
  at timestamptz not null,
  primary key (owner_id, opening_id, account_id),
  foreign key (owner_id, opening_id) references opening on delete cascade
);
create index opening_interest_account on opening_interest (account_id);

-- passed on: an opening of one's own that was heard of from a shared one
create table opening_heard_from (
  owner_id uuid not null,
  opening_id uuid not null,
  from_owner_id uuid not null,
  from_opening_id uuid not null,
  primary key (owner_id, opening_id),
  unique (owner_id, from_opening_id),
  foreign key (owner_id, opening_id) references opening on delete cascade,
  foreign key (from_owner_id, from_opening_id) references opening on delete cascade
);
create index opening_heard_from_source on opening_heard_from (from_owner_id, from_opening_id);

-- of whom and whose notes nothing may be told to others, not even why they were thought of
create table kept_to_myself (
  owner_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);
