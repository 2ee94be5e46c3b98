-- two entries that their owner said are two people; a is the smaller id
create table not_same (
  owner_id uuid not null,
  a uuid not null,
  b uuid not null check (a < b),
  at timestamptz not null,
  primary key (owner_id, a, b),
  foreign key (owner_id, a) references person on delete cascade,
  foreign key (owner_id, b) references person on delete cascade
);
create index not_same_b on not_same (owner_id, b);
