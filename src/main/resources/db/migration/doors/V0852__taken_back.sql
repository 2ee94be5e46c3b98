-- the asker no longer wishes for it; the connector is not asked any more
create table introduction_wish_taken_back (
  asker_id uuid not null,
  wish_id uuid not null,
  at timestamptz not null,
  primary key (asker_id, wish_id),
  foreign key (asker_id, wish_id) references introduction_wish on delete cascade
);
