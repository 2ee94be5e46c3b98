-- 20,000 members, all signed in; 500 groups of 200; 10,000 coming events with about 50 attendees each
insert into account (id, email, name, headline, introduction, place, latitude, longitude, interests, locale, zone, created_at)
select pg_temp.uid(1, n), 'member' || n || '@example.org',
  initcap(pg_temp.word(n % 997)) || ' ' || initcap(pg_temp.word(1000 + n % 4999)), s.text, '', 'Berlin', 52.52, 13.405,
  array[pg_temp.word(200 + n % 37), pg_temp.word(400 + n % 41), pg_temp.word(900 + n % 43)], 'en', 'Europe/Berlin', now()
from generate_series(1, 20000) n join sentence s on s.nr = n % 2000;

insert into confirmation (account_id, confirmed_at)
select pg_temp.uid(1, n), now() from generate_series(1, 20000) n;

insert into session (token_sum, account_id, opened_at, seen_at, expires_at, device)
select sha256(convert_to('bench-' || n, 'UTF8')), pg_temp.uid(1, n), now(), now(), now() + interval '90 days', 'bench'
from generate_series(0, 20000) n;

insert into groups (id, name, summary, topics, place, latitude, longitude, zone, joining, founded_by, founded_at)
select pg_temp.uid(2, n), initcap(pg_temp.word(n + 300)) || ' Berlin', s.text || '. ' || t.text,
  array[pg_temp.word(200 + n % 37), pg_temp.word(400 + n % 41)], 'Berlin', 52.52 + n % 20 * 0.01, 13.405 + n % 23 * 0.01,
  'Europe/Berlin', 'open', pg_temp.uid(1, n), now()
from generate_series(1, 500) n join sentence s on s.nr = n % 2000 join sentence t on t.nr = n * 7 % 2000;

insert into membership (group_id, account_id, role, joined_at)
select pg_temp.uid(2, g), pg_temp.uid(1, 1 + (g * 131 + k * 89) % 20000),
  case k when 0 then 'organizer' when 1 then 'co-organizer' when 2 then 'host' else 'member' end,
  now() - k * interval '1 day'
from generate_series(1, 500) g, generate_series(0, 199) k;

create temporary table plan as
select n, 1 + n * 3 % 89 as day, 10 + n % 10 as hour, 20 + n * 7919 % 61 as going from generate_series(1, 10000) n;

insert into event (group_id, id, title, description, starts_local, ends_local, zone, starts_at, ends_at, place, address,
  city, latitude, longitude, created_by, created_at, published_at)
select pg_temp.uid(2, 1 + n % 500), pg_temp.uid(3, n), initcap(s.text),
  (select string_agg(initcap(d.text) || '.', ' ') from generate_series(1, 20) i join sentence d on d.nr = (n * 13 + i * 29) % 2000),
  current_date + day + make_time(hour, 0, 0), current_date + day + make_time(hour + 2, 0, 0), 'Europe/Berlin',
  (current_date + day + make_time(hour, 0, 0)) at time zone 'Europe/Berlin',
  (current_date + day + make_time(hour + 2, 0, 0)) at time zone 'Europe/Berlin',
  initcap(pg_temp.word(n % 200)), 'Torstrasse ' || n % 200, 'Berlin', 52.52 + n % 101 * 0.001, 13.405 + n % 97 * 0.001,
  pg_temp.uid(1, n % 20000), now(), now()
from plan join sentence s on s.nr = n % 2000;

insert into seats (group_id, event_id, capacity, closes_at, taken, next_arrival)
select e.group_id, e.id, case n % 5 when 0 then null when 1 then going else going + 200 end, e.starts_at, going, going + 1
from plan join event e on e.id = pg_temp.uid(3, n);

insert into attendee (group_id, event_id, id, arrival, account_id, asked_at, seated_at)
select s.group_id, s.event_id, pg_temp.uid(4, n * 100 + k), k, pg_temp.uid(1, 1 + (n * 31 + k * 397) % 20000), now(), now()
from plan join seats s on s.event_id = pg_temp.uid(3, n) cross join generate_series(1, going) k;

-- events that all want to go to at once
insert into event (group_id, id, title, starts_local, ends_local, zone, starts_at, ends_at, created_at, published_at)
select pg_temp.uid(2, 1), pg_temp.uid(5, n), 'Everybody comes', current_date + 30, current_date + 31, 'UTC',
  current_date + 30, current_date + 31, now(), now()
from generate_series(1, 20) n;

insert into seats (group_id, event_id, capacity, closes_at)
select group_id, id, 1000, starts_at from event where title = 'Everybody comes';

-- nobody wants the morning mail: 20,000 of them would be written in the middle of the measurement
insert into digest_off (account_id, since) select id, now() from account;
