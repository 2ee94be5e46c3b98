-- a word of thanks to someone who gave something
create table thanks (
  thanker_id uuid not null references account on delete cascade,
  id uuid not null unique,
  -- someone of the thanker's list, if they are on it
  person_id uuid,
  -- the member who reads it here; null for someone without an account, and for one who left
  giver_id uuid references account on delete set null,
  giver_name text not null,
  -- for what; none where that is gone
  gift_id uuid,
  referral_id uuid references referral (id) on delete set null,
  introduction_id uuid references introduction (id) on delete set null,
  text text not null,
  -- what came of it, for the two alone
  amount numeric(14, 2) check (amount > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  said_at timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (thanker_id, id),
  foreign key (thanker_id, person_id) references person on delete set null (person_id),
  foreign key (thanker_id, gift_id) references gift on delete set null (gift_id),
  check ((amount is null) = (currency is null))
);
create index thanks_giver on thanks (giver_id);

-- taken back: neither sees it any more
create table thanks_gone (
  thanker_id uuid not null,
  thanks_id uuid not null,
  at timestamptz not null,
  primary key (thanker_id, thanks_id),
  foreign key (thanker_id, thanks_id) references thanks on delete cascade
);

-- someone who wants no mail when they are thanked
create table thanks_quiet (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);
