-- One row a list: locked by whoever changes the list, so that it has one writer at a time, on any number of nodes.
create table search_list (
  owner_id uuid primary key,
  next_number integer not null default 0
);

-- the words that are indexed for an entry now, so that a change writes only the difference
create table search_entry (
  owner_id uuid not null references search_list on delete cascade,
  entry_id uuid not null,
  -- the entry's place in the bit rows of search_word
  number integer not null,
  recent timestamptz not null,
  words text[] not null,
  primary key (owner_id, entry_id),
  unique (owner_id, number)
);
create index search_entry_recent on search_entry (owner_id, recent desc, number);

-- which entries of a list have a word: a bit for each of 1024 entries in a row. Words of the name stand here a second
-- time, in the field 'name', so that they can be found first. '<an' stands for all words that begin with "an": one, two
-- and three letters have a row of their own, as hundreds of words would have to be read for them.
create table search_word (
  owner_id uuid not null references search_list on delete cascade,
  field text collate "C" not null check (field in ('name', 'any')),
  word text collate "C" not null,
  chunk integer not null,
  entries bit(1024) not null,
  primary key (owner_id, field, word, chunk)
) with (fillfactor = 90);
