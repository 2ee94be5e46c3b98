-- people of a list whose texts have changed since they were put on the shelf that openings are held against
create table unshelved (
  owner_id uuid not null references account on delete cascade,
  person_id uuid not null,
  primary key (owner_id, person_id)
);

-- someone who is not to be thought of when something is to be given
create table left_out (
  owner_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- something heard of that could help someone
create table opening (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('job', 'project', 'lead', 'tickets', 'room', 'event', 'other')),
  text text not null,
  until date,
  heard_at timestamptz not null,
  primary key (owner_id, id)
);

-- it is not to be had any more
create table opening_gone (
  owner_id uuid not null,
  opening_id uuid not null,
  at timestamptz not null,
  primary key (owner_id, opening_id),
  foreign key (owner_id, opening_id) references opening on delete cascade
);

-- handed to someone, by a mail from here or in the owner's own way
create table opening_offer (
  owner_id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  message text not null,
  mailed boolean not null,
  moment_id uuid,
  offered_at timestamptz not null,
  came_from uuid,
  primary key (owner_id, opening_id, person_id),
  foreign key (owner_id, opening_id) references opening on delete cascade,
  foreign key (owner_id, person_id) references person on delete cascade
);

-- what came of it
create table offer_outcome (
  owner_id uuid not null,
  opening_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('taken', 'passed-on', 'no-thanks')),
  at timestamptz not null,
  primary key (owner_id, opening_id, person_id),
  foreign key (owner_id, opening_id, person_id) references opening_offer on update cascade on delete cascade
);
