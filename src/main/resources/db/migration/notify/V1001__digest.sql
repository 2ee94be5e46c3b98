-- the hour at which a member wants the morning mail, where it is not the usual one
create table digest_hour (
  account_id uuid primary key references account on delete cascade,
  hour integer not null check (hour between 0 and 23)
);

create table digest_off (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);

-- a member's morning that was looked at, whether or not there was something to say
create table digest_day (
  account_id uuid not null references account on delete cascade,
  day date not null,
  looked_at timestamptz not null,
  primary key (account_id, day)
);
