-- the first of the two had asked for it, and agreed by that
create table introduction_wished (
  owner_id uuid not null,
  introduction_id uuid not null,
  primary key (owner_id, introduction_id),
  foreign key (owner_id, introduction_id) references introduction on delete cascade
);
