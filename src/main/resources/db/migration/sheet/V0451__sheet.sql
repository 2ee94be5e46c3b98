-- a choice of order and filters that the owner gave a name
create table saved_view (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  primary key (owner_id, id)
);

-- what was done to many people at once, so that it can be taken back: those to whom it made a difference
create table selection_change (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('tag', 'untag', 'deletion')),
  tag text not null default '',
  people uuid[] not null,
  at timestamptz not null,
  primary key (owner_id, id)
);
