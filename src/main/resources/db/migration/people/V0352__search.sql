-- One row a list: locked by whoever changes the list, so that it has one writer at a time, on any number of nodes.
create table people_list (
  owner_id uuid primary key references account on delete cascade,
  next_number integer not null default 0
);

-- the words that are indexed for a person now, so that a change writes only the difference
create table search_entry (
  owner_id uuid not null,
  person_id uuid not null,
  -- the person's place in the bit rows of search_word
  number integer not null,
  recent timestamptz not null,
  words text[] not null,
  primary key (owner_id, person_id),
  unique (owner_id, number),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index search_entry_recent on search_entry (owner_id, recent desc, number);

-- which people of a list have a word: a bit for each of 256 people in a row. Words of the name stand here a second
-- time, in the field 'name', so that they can be found first.
create table search_word (
  owner_id uuid not null references account on delete cascade,
  field text collate "C" not null check (field in ('name', 'any')),
  word text collate "C" not null,
  chunk integer not null,
  people bit(256) not null,
  primary key (owner_id, field, word, chunk)
) with (fillfactor = 90);
