-- a group whose members pass referrals to each other, as long as an organizer wants it so
create table chapter (
  group_id uuid primary key references groups on delete cascade,
  set_by uuid references account on delete set null,
  since timestamptz not null
);

-- business passed from one member of a chapter to another
create table referral (
  group_id uuid not null references groups on delete cascade,
  id uuid not null unique,
  -- null once they left Kith
  giver_id uuid references account on delete set null,
  receiver_id uuid not null references account on delete cascade,
  -- inside: the giver buys; outside: a third person
  tier text not null check (tier in ('inside', 'outside')),
  -- the effort made, not the odds
  heat smallint not null check (heat between 1 and 5),
  day date not null,
  passed_at timestamptz not null,
  primary key (group_id, id)
);
create index referral_month on referral (group_id, day);
create index referral_giver on referral (giver_id, day desc);
create index referral_receiver on referral (receiver_id, day desc);

-- whom it is about, for the two alone; it goes when that one wants it to
create table referral_details (
  group_id uuid not null,
  referral_id uuid not null,
  name text not null,
  phone text not null,
  email text not null,
  address text not null,
  comment text not null,
  -- when the giver said that the third person agreed to be contacted; null where there is no third person
  consented_at timestamptz,
  primary key (group_id, referral_id),
  foreign key (group_id, referral_id) references referral on delete cascade
);

-- where it stands, as its receiver says; none for a new one
create table referral_status (
  group_id uuid not null,
  referral_id uuid not null,
  status text not null check (status in ('pending', 'closed', 'no-sale')),
  at timestamptz not null,
  primary key (group_id, referral_id),
  foreign key (group_id, referral_id) references referral on delete cascade
);
