-- members from 1,000 on know twenty each; 1 and 2 know each other
insert into tie (account_id, other_id, since)
select a, b, now() from (
  select pg_temp.uid(1, a) as a, pg_temp.uid(1, b) as b
  from (select 1000 + i as a, 1000 + (i + step * step * 7) % 19000 as b from generate_series(0, 18999) i, generate_series(1, 10) step) t
  where a <> b) one_way
on conflict do nothing;

insert into tie (account_id, other_id, since) values
  (pg_temp.uid(1, 1), pg_temp.uid(1, 2), now()), (pg_temp.uid(1, 2), pg_temp.uid(1, 1), now());

insert into tie (account_id, other_id, since) select other_id, account_id, since from tie on conflict do nothing;
