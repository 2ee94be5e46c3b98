-- a community whose first run is over, and one host
insert into community (name, place, latitude, longitude, zone, locale, founded_at)
values ('Measured', 'Berlin', 52.52, 13.405, 'Europe/Berlin', 'en', now());

insert into account (id, email, name, locale, zone, created_at)
values (pg_temp.uid(1, 0), 'host@example.org', 'Ada Host', 'en', 'Europe/Berlin', now());

insert into confirmation (account_id, confirmed_at) select id, now() from account;

insert into host (account_id, since) select id, now() from account;
