-- Someone in a member's own running list. Every key begins with the owner: a list is its owner's alone.
create table person (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null,
  -- the name without case and accents (kernel.Words), for order and search
  folded text not null,
  company text not null default '',
  title text not null default '',
  place text not null default '',
  -- as RFC 6350 writes it: 1985-04-12, --04-12 without a year, 1985 without a day
  birthday text not null default '' check (birthday ~ '^(|[0-9]{4}|([0-9]{4}|-)-[0-9]{2}-[0-9]{2})$'),
  met_where text not null default '',
  tags text[] not null default '{}',
  member_id uuid references account on delete set null,
  last_contact timestamptz,
  next_step text not null default '',
  next_due date,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  primary key (owner_id, id)
);
create index person_by_name on person (owner_id, folded, id);
create unique index person_member on person (owner_id, member_id) where member_id is not null;

-- a phone, mail address or link; the key is what two spellings of the same have in common
create table person_way (
  owner_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('phone', 'mail', 'link')),
  position integer not null,
  label text not null,
  value text not null,
  key text not null,
  primary key (owner_id, person_id, kind, position),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index person_way_key on person_way (owner_id, kind, key);

-- what I know of someone, a row a topic
create table person_known (
  owner_id uuid not null,
  person_id uuid not null,
  topic text not null check (topic in ('family', 'neighbourhood', 'grew_up', 'fun', 'work', 'goals', 'customers', 'skills', 'looking_for', 'notes')),
  text text not null,
  primary key (owner_id, person_id, topic),
  foreign key (owner_id, person_id) references person on delete cascade
);

create table person_photo (
  owner_id uuid not null,
  person_id uuid not null,
  jpeg bytea not null,
  added_at timestamptz not null,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- one line of the timeline
create table moment (
  owner_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('met', 'note', 'mail', 'call', 'message', 'coffee', 'gift', 'other')),
  at timestamptz not null,
  text text not null,
  place text,
  added_at timestamptz not null,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index moment_person on moment (owner_id, person_id, at desc);

-- taken out of the list by its owner; the row of the person goes after a month
create table forgotten (
  owner_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- a line of the timeline that its owner took out, whole, for a month
create table forgotten_moment (
  owner_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  at timestamptz not null,
  text text not null,
  place text,
  added_at timestamptz not null,
  forgotten_at timestamptz not null,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index forgotten_moment_person on forgotten_moment (owner_id, person_id);

-- two entries that turned out to be one human being: gone is out of sight, and comes back when this is undone
create table merge (
  owner_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  moments uuid[] not null,
  member_id uuid,
  at timestamptz not null,
  primary key (owner_id, id),
  unique (owner_id, gone_id),
  foreign key (owner_id, kept_id) references person on delete cascade,
  foreign key (owner_id, gone_id) references person on delete cascade
);
create index merge_kept on merge (owner_id, kept_id);

-- how an import knows someone again; seen is what it last said of them, so that what the owner changed since is kept
create table person_source (
  owner_id uuid not null,
  source text not null,
  key text not null,
  person_id uuid not null,
  batch_id uuid not null,
  seen jsonb,
  primary key (owner_id, source, key),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index person_source_person on person_source (owner_id, person_id);

-- what an import did to someone, so that it can be undone; without a before the person came with it
create table import_change (
  owner_id uuid not null,
  batch_id uuid not null,
  person_id uuid not null,
  before jsonb,
  after jsonb not null,
  moments uuid[] not null default '{}',
  at timestamptz not null,
  primary key (owner_id, batch_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index import_change_person on import_change (owner_id, person_id);

-- the lists that search keeps are these ones: they go with the account
alter table search_list add foreign key (owner_id) references account on delete cascade;
