-- noted by hand: something that I gave someone of my list, or was given by them
create table gift (
  owner_id uuid not null references account on delete cascade,
  id uuid not null unique,
  person_id uuid not null,
  way text not null check (way in ('given', 'received')),
  what text not null,
  day date not null,
  -- its line on the timeline
  moment_id uuid,
  noted_at timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index gift_day on gift (owner_id, day desc);
create index gift_person on gift (owner_id, person_id);

-- taken out again; the gift goes after a month
create table gift_gone (
  owner_id uuid not null,
  gift_id uuid not null,
  at timestamptz not null,
  primary key (owner_id, gift_id),
  foreign key (owner_id, gift_id) references gift on delete cascade
);
