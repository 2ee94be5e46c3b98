-- what someone brought: files, and what became of them
create table import_batch (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('people', 'archive')),
  name text not null,
  brought_at timestamptz not null,
  primary key (owner_id, id)
);

-- the files stay until they are imported or given up, so that any node can go on where another was killed
create table import_file (
  owner_id uuid not null,
  batch_id uuid not null,
  number integer not null,
  name text not null,
  size bigint not null,
  primary key (owner_id, batch_id, number),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);

create table import_chunk (
  owner_id uuid not null,
  batch_id uuid not null,
  file integer not null,
  position integer not null,
  bytes bytea not null,
  primary key (owner_id, batch_id, file, position),
  foreign key (owner_id, batch_id, file) references import_file on delete cascade
);
alter table import_chunk alter column bytes set storage external;

-- the owner said go, or said back; how far it is stands here while it runs, written beside its transaction
create table import_run (
  owner_id uuid not null,
  batch_id uuid not null,
  what text not null check (what in ('import', 'undo')),
  asked_at timestamptz not null,
  attempts integer not null default 0,
  done integer not null default 0,
  total integer not null default 0,
  -- the last attempt came to grief; another is made by itself
  failed_at timestamptz,
  primary key (owner_id, batch_id, what),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);

-- it is done; written in the transaction that did it
create table import_report (
  owner_id uuid not null,
  batch_id uuid not null,
  what text not null,
  finished_at timestamptz not null,
  counts jsonb not null,
  remarks jsonb not null,
  primary key (owner_id, batch_id, what),
  foreign key (owner_id, batch_id, what) references import_run on delete cascade
);

-- what came with an archive, so that it can be taken back
create table import_group (
  owner_id uuid not null,
  batch_id uuid not null,
  group_id uuid not null references groups on delete cascade,
  primary key (owner_id, batch_id, group_id),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);
create index import_group_of on import_group (group_id);

create table import_event (
  owner_id uuid not null,
  batch_id uuid not null,
  event_id uuid not null references event (id) on delete cascade,
  primary key (owner_id, batch_id, event_id),
  foreign key (owner_id, batch_id) references import_batch on delete cascade
);
create index import_event_of on import_event (event_id);
