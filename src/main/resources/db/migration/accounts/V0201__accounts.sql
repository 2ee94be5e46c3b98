create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  headline text not null default '',
  introduction text not null default '',
  place text not null default '',
  city_id integer,
  latitude double precision,
  longitude double precision,
  interests text[] not null default '{}',
  offers text not null default '',
  looks_for text not null default '',
  links text[] not null default '{}',
  locale text not null,
  zone text not null,
  created_at timestamptz not null,
  version integer not null default 0
);

create table password (
  account_id uuid primary key references account on delete cascade,
  hash text not null,
  set_at timestamptz not null
);

-- the address of the account was shown to be theirs
create table confirmation (
  account_id uuid primary key references account on delete cascade,
  confirmed_at timestamptz not null
);

create table photo (
  account_id uuid primary key references account on delete cascade,
  jpeg bytea not null,
  added_at timestamptz not null
);

create table session (
  token_sum bytea primary key,
  account_id uuid not null references account on delete cascade,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null
);
create index session_account on session (account_id);

-- a link sent by mail: it confirms an address, sets a new password or moves the account to another address
create table mail_link (
  token_sum bytea primary key,
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('confirm', 'password', 'address')),
  email text not null,
  expires_at timestamptz not null
);
create index mail_link_account on mail_link (account_id);

-- who sees what of a profile; a field that is not here is seen by members
create table privacy_choice (
  account_id uuid not null references account on delete cascade,
  field text not null,
  audience text not null check (audience in ('members', 'groups', 'ties', 'nobody')),
  primary key (account_id, field)
);

-- someone who does not want to be found in directories, suggestions and paths
create table undiscoverable (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);

-- someone who does not want Kith to offer other words
create table etiquette_off (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);

create table host (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);

create table community (
  one boolean primary key default true check (one),
  name text not null,
  place text not null default '',
  latitude double precision,
  longitude double precision,
  zone text not null,
  locale text not null,
  founded_at timestamptz not null
);
