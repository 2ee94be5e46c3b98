-- how many at most a member wants to be shown on a day; three without a row
create table help_budget (
  account_id uuid primary key references account on delete cascade,
  most integer not null check (most between 0 and 3)
);

-- for whom and which day it was worked out whom they can help
create table help_day (
  owner_id uuid not null references account on delete cascade,
  day date not null,
  worked_out_at timestamptz not null,
  primary key (owner_id, day)
);

-- someone whom the owner can help: an opening that fits them, an ask that the owner meets, or one that someone of the list meets
create table help_idea (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  day date not null,
  position integer not null,
  kind text not null check (kind in ('opening', 'offer', 'introduction')),
  -- what it is about, the same on any day
  key text not null,
  person_id uuid,
  member_id uuid references account on delete cascade,
  opening_owner_id uuid,
  opening_id uuid,
  other_id uuid,
  -- the ask as it was read: one that has changed since is not shown
  ask text not null,
  -- the reason: words of both, or a phrase of each
  near boolean not null,
  words text not null,
  label text not null,
  phrase text not null,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade,
  foreign key (owner_id, other_id) references person on delete cascade,
  foreign key (opening_owner_id, opening_id) references opening on delete cascade,
  check ((person_id is null) <> (member_id is null))
);
create index help_idea_day on help_idea (owner_id, day);
create index help_idea_person on help_idea (owner_id, person_id);
create index help_idea_other on help_idea (owner_id, other_id);
create index help_idea_member on help_idea (member_id, day);
create index help_idea_opening on help_idea (opening_owner_id, opening_id);

-- dismissed for good
create table help_let_go (
  owner_id uuid not null references account on delete cascade,
  key text not null,
  at timestamptz not null,
  primary key (owner_id, key)
);
