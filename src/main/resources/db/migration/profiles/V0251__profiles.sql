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
