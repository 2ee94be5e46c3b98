create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- what accents and case do not change; the dictionary is named in full so that an index may be built on it
create function folded(words text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- great-circle distance on a sphere, by the haversine formula, as in places.Places. Nothing in it makes a value of null
-- (asin would need a least), so that the planner puts it in place of the call: called for each row it costs ten times more.
create function kilometres(latitude1 double precision, longitude1 double precision, latitude2 double precision, longitude2 double precision)
  returns double precision language sql immutable strict parallel safe
  return 2 * 6371.0088 * atan2(
    sqrt(sin(radians(latitude2 - latitude1) / 2) ^ 2
      + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2),
    sqrt(abs(1 - sin(radians(latitude2 - latitude1) / 2) ^ 2
      - cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2)));

create table groups (
  id uuid primary key,
  name text not null,
  summary text not null default '',
  topics text[] not null default '{}',
  place text not null default '',
  city_id integer,
  latitude double precision,
  longitude double precision,
  zone text not null,
  joining text not null check (joining in ('open', 'questions', 'invitation')),
  founded_by uuid references account on delete set null,
  founded_at timestamptz not null,
  version integer not null default 0,
  check ((latitude is null) = (longitude is null))
);

create index groups_latitude on groups (latitude) where latitude is not null;

create table group_question (
  group_id uuid not null references groups on delete cascade,
  position integer not null,
  question text not null,
  primary key (group_id, position)
);

create table membership (
  group_id uuid not null references groups on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null default 'member' check (role in ('organizer', 'co-organizer', 'host', 'member')),
  joined_at timestamptz not null,
  primary key (group_id, account_id)
);
create index membership_account on membership (account_id);
create index membership_newest on membership (group_id, joined_at desc, account_id desc);
create index membership_crew on membership (group_id) where role <> 'member';

-- someone asked to join; open while they are neither a member nor declined. The answers stay for the organizers.
create table join_request (
  group_id uuid not null references groups on delete cascade,
  account_id uuid not null references account on delete cascade,
  asked_at timestamptz not null,
  primary key (group_id, account_id)
);

-- the question stands beside its answer, since the group may change its questions later
create table join_answer (
  group_id uuid not null,
  account_id uuid not null,
  position integer not null,
  question text not null,
  answer text not null,
  primary key (group_id, account_id, position),
  foreign key (group_id, account_id) references join_request on delete cascade
);

create table decline (
  group_id uuid not null,
  account_id uuid not null,
  declined_by uuid references account on delete set null,
  declined_at timestamptz not null,
  primary key (group_id, account_id),
  foreign key (group_id, account_id) references join_request on delete cascade
);

-- a membership that ended, kept so that it can be taken up again as it was; removed_by is null for who left
create table parting (
  group_id uuid not null references groups on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null,
  joined_at timestamptz not null,
  removed_by uuid references account on delete set null,
  removed boolean not null,
  parted_at timestamptz not null,
  primary key (group_id, account_id)
);

-- a link for whoever has it, or, with an address, a mail to one person that is used up by joining
create table invitation (
  group_id uuid not null references groups on delete cascade,
  id uuid not null,
  email text check (email = lower(email)),
  invited_by uuid references account on delete cascade,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (group_id, id)
);
create index invitation_id on invitation (id);
create index invitation_email on invitation (email) where email is not null;

create table imported_from (
  source text not null,
  key text not null,
  group_id uuid not null references groups on delete cascade,
  imported_by uuid references account on delete set null,
  imported_at timestamptz not null,
  primary key (source, key)
);
create index imported_from_group on imported_from (group_id);

-- what an imported group was before it came here
create table group_history (
  group_id uuid primary key references groups on delete cascade,
  members integer not null,
  founded_at timestamptz,
  source_url text not null default ''
);

-- search among the members of a group, by any part of a name
create index account_name_folded on account using gin (folded(name) gin_trgm_ops);
