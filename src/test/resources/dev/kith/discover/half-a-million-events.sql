-- Half a million coming events in 500 towns, as for a look at plans: run it on an empty, migrated database with psql, then
-- explain (analyze, buffers) the statements of dev.kith.discover.EventRows. Written for 2026-03-10 as the day that is today.
insert into account (id,email,name,locale,zone,created_at,interests,latitude,longitude) select gen_random_uuid(),'a'||n||'@x.example','Member '||n,'en','UTC',now(),'{board games,hiking,data science}',38.7,-9.1 from generate_series(1,1000) n;
create function demo_word(i bigint) returns text language sql immutable as $$select (array['board','games','hiking','rust','evening','coffee','data','science','cooking','running','photo','design','career','startup','music','book','club','night','walk','language','spanish','german','women','code','garden','bicycle','film','chess','yoga','volunteer'])[1+i%30]$$;
create function demo_prose(i bigint) returns text language sql immutable as $$select regexp_replace(translate(md5(i::text)||md5((i*7)::text)||md5((i%977)::text)||md5((i%313)::text)||md5((i*3)::text)||md5((i%5003)::text),'0123456789','ghijklmnop'),'(.{3})(.{5})(.{4})','\1 \2 \3 ','g')||demo_word(i*37)$$;
create table demo_city as select n, random()*25+36 as lat, random()*35-9 as lon, 1.0/n as w from generate_series(1,500) n;
update demo_city set lat=38.717, lon=-9.133 where n=1; 
create table demo_share as select n,lat,lon, sum(w) over (order by n)/sum(w) over () as c, coalesce(sum(w) over (order by n rows between unbounded preceding and 1 preceding),0)/sum(w) over () as c0 from demo_city;
insert into groups (id,name,summary,topics,place,latitude,longitude,zone,joining,founded_at)
 select gen_random_uuid(), 'Group '||g.n||' '||demo_word(g.n), demo_prose(g.n), array[demo_word(g.n),demo_word(g.n*3+1)], 'City '||c.n, c.lat+random()*0.1-0.05, c.lon+random()*0.1-0.05, 'UTC', case when g.n%20=0 then 'invitation' when g.n%10=1 then 'questions' else 'open' end, now()
 from (select n, random() r from generate_series(1,20000) n) g join demo_share c on g.r>=c.c0 and g.r<c.c;
insert into membership(group_id,account_id,role,joined_at) select g.id,a.id,'member',now() from (select id,row_number() over() rn from groups) g join (select id,row_number() over() rn from account) a on (g.rn*31)%1000 between a.rn-5 and a.rn;
drop index event_words, event_near, event_online, event_soonest;
insert into event (group_id,id,title,description,starts_local,ends_local,zone,starts_at,ends_at,place,city,latitude,longitude,online,created_at,published_at)
 select g.id, gen_random_uuid(), initcap(demo_word(e.n*11)||' '||demo_word(e.n*13+7)||' '||substr(md5((e.n%5900)::text),1,4)), demo_prose(e.n), t.at, t.at+interval '2 hours','UTC',t.at,t.at+interval '2 hours','Venue','City', case when e.n%15=0 then null else g.latitude end, case when e.n%15=0 then null else g.longitude end, e.n%15=0 or e.n%40=0, now(), now()
 from (select n, 1+floor(random()*20000)::int as gi, random() as r from generate_series(1,600000) n) e join (select *,row_number() over () rn from groups) g on g.rn=e.gi cross join lateral (select timestamp '2026-03-10 09:00' - interval '70 days' + e.r* interval '420 days' as at) t;
insert into seats (group_id,event_id,capacity,taken,closes_at) select group_id,id,20,floor(random()*21),starts_at from event;
insert into cancellation(group_id,event_id,cancelled_at) select group_id,id,now() from event where random()<0.02;
create index event_near on event (cell, starts_at, id) include (latitude, longitude, group_id)
  where published_at is not null;
create index event_online on event (starts_at, id) where online and published_at is not null;
create index event_soonest on event (starts_at, id) where published_at is not null;
create index event_words on event using gin (words);
vacuum analyze;
