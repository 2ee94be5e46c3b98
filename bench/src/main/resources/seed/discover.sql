-- 490,000 further coming events in 2,000 places of the world, some much larger than others; Berlin is the largest
create temporary table spot as
select nr, case nr when 0 then 52.52 else -45 + 105 * random() end as latitude,
  case nr when 0 then 13.405 else -180 + 360 * random() end as longitude
from generate_series(0, 1999) nr;
create unique index on spot (nr);

insert into event (group_id, id, title, description, starts_local, ends_local, zone, starts_at, ends_at, place, city,
  latitude, longitude, online, created_at, published_at)
select pg_temp.uid(2, 1 + n % 500), pg_temp.uid(6, n), initcap(s.text), t.text, d.at, d.at + interval '2 hours', 'UTC',
  d.at at time zone 'UTC', d.at at time zone 'UTC' + interval '2 hours', 'Hall ' || n % 300, 'Spot ' || p.nr,
  p.latitude + (random() - 0.5) * 0.4, p.longitude + (random() - 0.5) * 0.4, n % 20 = 0, now(), now()
from generate_series(1, 490000) n
join sentence s on s.nr = n % 2000
join sentence t on t.nr = (n * 7 + 1) % 2000
join spot p on p.nr = floor(2000 * ((n * 7919::bigint % 490000) / 490000.0) ^ 2)
cross join lateral (select current_date + (1 + n * 31::bigint % 365)::integer + make_time(8 + n % 12, 0, 0) as at) d;

insert into seats (group_id, event_id, capacity, closes_at, taken)
select group_id, id, 40, starts_at, ('x' || substr(id::text, 1, 8))::bit(32)::integer % 41
from event e where not exists (select 1 from seats s where s.event_id = e.id);
