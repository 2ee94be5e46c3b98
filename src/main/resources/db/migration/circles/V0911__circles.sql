-- how much someone of the list and its owner were in touch when they last were; missing where a touch came since, until it
-- is asked for
create table standing (
  owner_id uuid not null,
  person_id uuid not null,
  warmth double precision not null,
  last_at timestamptz,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- whom the owner trusts; theirs alone
create table trust (
  owner_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- not now: them, or (beyond) those whom they know
create table pause (
  owner_id uuid not null,
  person_id uuid not null,
  beyond boolean not null,
  since timestamptz not null,
  came_from uuid,
  primary key (owner_id, person_id, beyond),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- whether someone's field of work is mostly digital, where they said so
create table trade (
  owner_id uuid primary key references account on delete cascade,
  digital boolean not null,
  since timestamptz not null
);
