-- members whose asks and offers have changed since they were put on the shelf that others' words are held against
create table untold (
  account_id uuid primary key references account on delete cascade
);
insert into untold (account_id) select id from account where looks_for <> '' or offers <> '';

create index account_asking on account (folded(name), id) where looks_for <> '';
create index account_offering on account (folded(name), id) where offers <> '';
