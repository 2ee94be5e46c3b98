create table event (
  group_id uuid not null references groups on delete cascade,
  id uuid not null,
  title text not null,
  description text not null default '',
  -- the clock on the wall where it happens is what was announced; the instants are derived from it and the zone
  starts_local timestamp not null,
  ends_local timestamp not null,
  zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  address text not null default '',
  city text not null default '',
  latitude double precision,
  longitude double precision,
  online boolean not null default false,
  online_link text not null default '',
  -- null for one that was taken over from elsewhere
  created_by uuid references account on delete set null,
  created_at timestamptz not null,
  published_at timestamptz,
  -- asked for by the organizer on the same clock; null is until it begins
  rsvp_until timestamp,
  version integer not null default 0,
  primary key (group_id, id),
  unique (id)
);
create index event_of_group on event (group_id, starts_at);
create index event_by_start on event (starts_at) where published_at is not null;

create table cancellation (
  group_id uuid not null,
  event_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by uuid references account on delete set null,
  reason text not null default '',
  primary key (group_id, event_id),
  foreign key (group_id, event_id) references event on delete cascade
);

-- the one hot row of an event: whoever takes or frees a seat locks it first, so all that follows is in order
create table seats (
  group_id uuid not null,
  event_id uuid not null unique,
  -- null is unlimited
  capacity integer check (capacity > 0),
  guests_each integer not null default 0 check (guests_each >= 0),
  -- until when one may ask for a seat; null for a draft, a cancelled event and one taken over from elsewhere
  closes_at timestamptz,
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  next_arrival bigint not null default 1,
  version integer not null default 0,
  primary key (group_id, event_id),
  foreign key (group_id, event_id) references event on delete cascade
) with (fillfactor = 40);

-- a member, a named guest of a member, or a visitor without an account: each one holds or waits for a seat of their own
create table attendee (
  group_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  arrival bigint not null,
  account_id uuid references account on delete set null,
  -- the attendee who brought this guest
  guest_of uuid,
  name text not null default '',
  email text not null default '',
  locale text not null default 'en',
  asked_at timestamptz not null,
  -- null while waiting
  seated_at timestamptz,
  primary key (group_id, event_id, id),
  foreign key (group_id, event_id) references seats on delete cascade
);
create unique index attendee_of_account on attendee (account_id, event_id) where account_id is not null;
create unique index attendee_in_order on attendee (event_id, arrival) include (seated_at, account_id, guest_of);
create index attendee_waiting on attendee (event_id, arrival) where seated_at is null;
create unique index attendee_guest on attendee (event_id, guest_of, lower(name)) where guest_of is not null;
create unique index attendee_visitor on attendee (event_id, email)
  where account_id is null and guest_of is null and email <> '';

-- someone without an account who has yet to follow the link in their mail; holds no seat
create table rsvp_request (
  group_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  locale text not null,
  asked_at timestamptz not null,
  primary key (group_id, event_id, id),
  unique (event_id, email),
  foreign key (group_id, event_id) references event on delete cascade
);

-- a member's "not this time"
create table regret (
  group_id uuid not null,
  event_id uuid not null,
  account_id uuid not null references account on delete cascade,
  said_at timestamptz not null,
  primary key (group_id, event_id, account_id),
  foreign key (group_id, event_id) references event on delete cascade
);

create table check_in (
  group_id uuid not null,
  event_id uuid not null,
  attendee_id uuid not null,
  checked_in_at timestamptz not null,
  checked_in_by uuid references account on delete set null,
  primary key (group_id, event_id, attendee_id),
  foreign key (group_id, event_id, attendee_id) references attendee on delete cascade
);

-- an event taken over from elsewhere, and what was known there of its attendance
create table event_history (
  group_id uuid not null,
  event_id uuid not null,
  source text not null,
  key text not null,
  yes_count integer not null default 0,
  waitlist_count integer not null default 0,
  source_url text not null default '',
  primary key (group_id, event_id),
  unique (group_id, source, key),
  foreign key (group_id, event_id) references event on delete cascade
);
