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

-- a link by which one person may sign up where registration goes by invitation
create table sign_up_invitation (
  token_sum bytea primary key,
  invited_by uuid not null references account on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_up_invitation_by on sign_up_invitation (invited_by, made_at);

-- the one who took it up
create table invited_sign_up (
  token_sum bytea primary key references sign_up_invitation on delete cascade,
  account_id uuid references account on delete set null,
  at timestamptz not null
);

-- passkeys, as spring-security-web ships the table (user-credentials-schema-postgres.sql); user_entity_user_id is the
-- account's id in base64url, so that nothing but the account says whose passkey it is
create table user_credentials (
  credential_id varchar(1000) not null,
  user_entity_user_id varchar(1000) not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label varchar(1000) not null,
  primary key (credential_id)
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- what a browser was asked to sign, until it answers: in the database, so that any node may hear the answer
create table passkey_challenge (
  token_sum bytea primary key,
  challenge bytea not null,
  account_id uuid references account on delete cascade,
  expires_at timestamptz not null
);
