-- a member would be introduced to someone whom a tie of theirs knows
create table introduction_wish (
  asker_id uuid not null references account on delete cascade,
  id uuid not null unique,
  connector_id uuid not null references account on delete cascade,
  -- whom they look for
  about text not null,
  -- to the connector
  note text not null,
  wished_at timestamptz not null,
  primary key (asker_id, id)
);
create index introduction_wish_connector on introduction_wish (connector_id);

-- what the connector said: perhaps "talk to me first", and then no or yes; a yes is the introduction that they began for it
create table introduction_wish_answer (
  asker_id uuid not null,
  wish_id uuid not null,
  how text not null check (how in ('no', 'talk', 'yes')),
  introduction_id uuid unique references introduction (id) on delete cascade,
  answered_at timestamptz not null,
  primary key (asker_id, wish_id, how),
  foreign key (asker_id, wish_id) references introduction_wish on delete cascade
);
