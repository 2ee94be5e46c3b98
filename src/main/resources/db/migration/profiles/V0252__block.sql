-- one of the two wants nothing to do with the other; only the one who said so knows
create table block (
  account_id uuid not null references account on delete cascade,
  other_id uuid not null references account on delete cascade check (other_id <> account_id),
  since timestamptz not null,
  primary key (account_id, other_id)
);
create index block_other on block (other_id);
