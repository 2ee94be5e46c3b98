-- who sees what of a profile; a field that is not here is seen by members
create table privacy_choice (
  account_id uuid not null references account on delete cascade,
  field text not null,
  audience text not null check (audience in ('members', 'groups', 'ties', 'nobody')),
  primary key (account_id, field)
);

-- the photos that their owners show to every member
create view open_photo as select p.account_id from photo p where not exists (
  select 1 from privacy_choice c where c.account_id = p.account_id and c.field = 'photo' and c.audience <> 'members');

-- someone who does not want to be found in directories, suggestions and paths
create table undiscoverable (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);
