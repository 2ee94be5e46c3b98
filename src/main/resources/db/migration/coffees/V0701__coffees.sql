-- a one-to-one that its owner proposed to someone of their list, a member or not
create table coffee (
  owner_id uuid not null references account on delete cascade,
  id uuid not null unique,
  person_id uuid not null,
  member_id uuid references account on delete set null,
  why text not null,
  proposed_at timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index coffee_person on coffee (owner_id, person_id);
create index coffee_member on coffee (member_id);

-- times and a place to choose from; a later offer takes the place of the one before
create table coffee_offer (
  owner_id uuid not null,
  coffee_id uuid not null,
  number integer not null,
  by_owner boolean not null,
  starts timestamptz[] not null check (cardinality(starts) between 1 and 3),
  minutes integer not null check (minutes between 15 and 240),
  place text not null,
  link text not null,
  offered_at timestamptz not null,
  primary key (owner_id, coffee_id, number),
  foreign key (owner_id, coffee_id) references coffee on delete cascade
);

-- a time of an offer that the other side took: its number is the SEQUENCE of the invitation
create table coffee_agreement (
  owner_id uuid not null,
  coffee_id uuid not null,
  number integer not null,
  starts_at timestamptz not null,
  agreed_at timestamptz not null,
  primary key (owner_id, coffee_id, number),
  foreign key (owner_id, coffee_id, number) references coffee_offer on delete cascade
);

-- nothing comes of it: declined by the other, or called off by either
create table coffee_end (
  owner_id uuid not null,
  coffee_id uuid not null,
  by_owner boolean not null,
  ended_at timestamptz not null,
  primary key (owner_id, coffee_id),
  foreign key (owner_id, coffee_id) references coffee on delete cascade
);

-- held and written down, by each of the two for themselves
create table coffee_note (
  writer_id uuid not null references account on delete cascade,
  owner_id uuid not null,
  coffee_id uuid not null,
  encounter_id uuid references encounter on delete set null,
  -- whether the writer listened at least half of the time; theirs alone
  listened boolean not null,
  written_at timestamptz not null,
  primary key (writer_id, coffee_id),
  foreign key (owner_id, coffee_id) references coffee on delete cascade
);

create view coffee_now as
select c.owner_id, c.id, c.person_id, c.member_id, c.why, c.proposed_at,
  o.number, o.by_owner, o.starts, o.minutes, o.place, o.link,
  g.number as agreed_number, g.starts_at as agreed_at, g.minutes as agreed_minutes, g.place as agreed_place,
  g.link as agreed_link, e.by_owner as ended_by_owner
from coffee c
join lateral (select * from coffee_offer f where f.owner_id = c.owner_id and f.coffee_id = c.id
  order by f.number desc limit 1) o on true
left join lateral (select f.number, a.starts_at, f.minutes, f.place, f.link from coffee_agreement a
  join coffee_offer f on f.owner_id = a.owner_id and f.coffee_id = a.coffee_id and f.number = a.number
  where a.owner_id = c.owner_id and a.coffee_id = c.id order by a.number desc limit 1) g on true
left join coffee_end e on e.owner_id = c.owner_id and e.coffee_id = c.id;
