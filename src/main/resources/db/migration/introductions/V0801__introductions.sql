-- two people of one list whom its owner, the connector, would bring together
create table introduction (
  owner_id uuid not null references account on delete cascade,
  id uuid not null unique,
  asked_at timestamptz not null,
  primary key (owner_id, id)
);

-- one of the two, asked alone
create table introduction_side (
  owner_id uuid not null,
  introduction_id uuid not null,
  side smallint not null check (side in (1, 2)),
  person_id uuid not null,
  -- whoever is asked here; without an account the mail goes to the address, as the list had it then
  member_id uuid references account on delete cascade,
  name text not null,
  address text not null,
  -- what the connector wrote to them
  why text not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, introduction_id, side),
  foreign key (owner_id, introduction_id) references introduction on delete cascade,
  foreign key (owner_id, person_id) references person on delete cascade
);
create index introduction_side_person on introduction_side (owner_id, person_id);
create index introduction_side_member on introduction_side (member_id);

-- the last word of one of them counts until it is made
create table introduction_answer (
  owner_id uuid not null,
  introduction_id uuid not null,
  side smallint not null,
  agreed boolean not null,
  answered_at timestamptz not null,
  primary key (owner_id, introduction_id, side),
  foreign key (owner_id, introduction_id, side) references introduction_side on delete cascade
);

-- both agreed: each has the other's name and address
create table introduction_made (
  owner_id uuid not null,
  introduction_id uuid not null,
  made_at timestamptz not null,
  primary key (owner_id, introduction_id),
  foreign key (owner_id, introduction_id) references introduction on delete cascade
);

-- what one of the two lets the connector know afterwards
create table introduction_word (
  owner_id uuid not null,
  introduction_id uuid not null,
  side smallint not null,
  kind text not null check (kind in ('met', 'thanks', 'outcome')),
  text text not null,
  said_at timestamptz not null,
  primary key (owner_id, introduction_id, side, kind),
  foreign key (owner_id, introduction_id, side) references introduction_side on delete cascade
);

-- members under the name and address that they have now
create view introduction_party as
select s.owner_id, s.introduction_id, s.side, s.person_id, s.member_id, s.why,
  coalesce(a.name, s.name) as name, coalesce(a.email, s.address) as address,
  -- whoever is not discoverable is named only when both agreed
  not exists (select 1 from undiscoverable u where u.account_id = s.member_id) as named,
  w.agreed
from introduction_side s
left join account a on a.id = s.member_id
left join introduction_answer w
  on w.owner_id = s.owner_id and w.introduction_id = s.introduction_id and w.side = s.side;
