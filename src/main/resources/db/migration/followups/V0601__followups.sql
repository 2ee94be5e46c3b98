-- the next small step with someone: the letter of the morning after (hello), a step, a promise, or in touch again
create table follow_up (
  owner_id uuid not null references account on delete cascade,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('hello', 'step', 'promise', 'again')),
  what text not null default '',
  subject text not null,
  draft text not null,
  due_at timestamptz not null,
  encounter_id uuid references encounter on delete set null,
  planned_at timestamptz not null,
  -- where a merge of two people of the list took it from
  came_from uuid,
  primary key (owner_id, id),
  foreign key (owner_id, person_id) references person on delete cascade
);
create index follow_up_person on follow_up (owner_id, person_id);
create index follow_up_due on follow_up (owner_id, due_at);

create table follow_up_done (
  owner_id uuid not null,
  follow_up_id uuid not null,
  -- 'touch': the two were in touch otherwise, which is all that was wanted
  how text not null check (how in ('mail', 'call', 'message', 'coffee', 'other', 'touch')),
  -- the line on the timeline, to take it back
  moment_id uuid,
  done_at timestamptz not null,
  primary key (owner_id, follow_up_id),
  foreign key (owner_id, follow_up_id) references follow_up on delete cascade
);

create table let_go (
  owner_id uuid not null,
  follow_up_id uuid not null,
  at timestamptz not null,
  primary key (owner_id, follow_up_id),
  foreign key (owner_id, follow_up_id) references follow_up on delete cascade
);

create table snooze (
  owner_id uuid not null,
  follow_up_id uuid not null,
  id uuid not null,
  until timestamptz not null,
  said_at timestamptz not null,
  primary key (owner_id, follow_up_id, id),
  foreign key (owner_id, follow_up_id) references follow_up on delete cascade
);

-- how often the owner wants to be in touch
create table cadence (
  owner_id uuid not null,
  person_id uuid not null,
  weeks integer not null check (weeks between 1 and 260),
  since timestamptz not null,
  came_from uuid,
  primary key (owner_id, person_id),
  foreign key (owner_id, person_id) references person on delete cascade
);

-- what is neither done nor let go, with people who are on the list
create view open_follow_up as
select f.*, coalesce(
    (select s.until from snooze s where s.owner_id = f.owner_id and s.follow_up_id = f.id order by s.id desc limit 1),
    f.due_at) as next_at
from follow_up f
where not exists (select 1 from follow_up_done d where d.owner_id = f.owner_id and d.follow_up_id = f.id)
  and not exists (select 1 from let_go l where l.owner_id = f.owner_id and l.follow_up_id = f.id)
  and not exists (select 1 from forgotten g where g.owner_id = f.owner_id and g.person_id = f.person_id);
