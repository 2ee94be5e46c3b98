create table job (
  id uuid primary key,
  kind text not null,
  key text,
  payload text not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  unique (kind, key)
);
create index job_due on job (run_at, id);

create table secret (
  name text primary key,
  value bytea not null
);

create table throttle (
  key bytea primary key,
  window_start timestamptz not null,
  tries integer not null
);
