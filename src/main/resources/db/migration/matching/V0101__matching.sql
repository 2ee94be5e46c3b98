-- Numbers of changes, which no two changes share: a change that was rolled back leaves a gap, never a number used again.
create sequence matching_change;

-- One row a shelf: locked by whoever changes it, so that its changes are numbered in the order of their commits. A reader
-- on any node compares its number with this one, and reads only what changed since.
create table matching_shelf (
  owner_id uuid not null,
  shelf text not null,
  change bigint not null,
  -- the change that last took something away: who read before it reads all again
  taken bigint not null default 0,
  -- since when texts wait for their vectors; while it is set, a job is under way
  awaited timestamptz,
  primary key (owner_id, shelf)
);

create table matching_item (
  owner_id uuid not null,
  shelf text not null,
  item_id uuid not null,
  change bigint not null,
  -- since when it is left out of every ranking
  silent timestamptz,
  primary key (owner_id, shelf, item_id),
  foreign key (owner_id, shelf) references matching_shelf on delete cascade
);
create index matching_item_change on matching_item (owner_id, shelf, change);

create table matching_text (
  owner_id uuid not null,
  shelf text not null,
  item_id uuid not null,
  -- follows from label and words, so that a text that stays keeps its vectors
  text_id uuid not null,
  label text not null,
  words text not null,
  privately boolean not null,
  -- of the whole text, then of each of its phrases: 384 bytes each; and the model that they come from
  vectors bytea,
  model text,
  primary key (owner_id, shelf, item_id, text_id),
  foreign key (owner_id, shelf, item_id) references matching_item on delete cascade
);
