-- ids that the bench can name without asking: a kind and a number; close to each other as those made in one go are
create or replace function pg_temp.uid(kind integer, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(kind), 12, '0'))::uuid
$$;

-- words that can be said, of one to four syllables; the small numbers are the common ones
create or replace function pg_temp.word(n integer) returns text language sql immutable as $$
  select string_agg(
      substr('bdfgklmnprstvwz', 1 + (n / (k * 7) + k) % 15, 1) || substr('aeiou', 1 + (n / k + k) % 5, 1), '')
  from unnest(array[1, 5, 23, 101]) k where k = 1 or n >= k
$$;

create temporary table sentence as
select s as nr, (
    select string_agg(pg_temp.word(floor(6000 * random() ^ 3 + (s + i) * 0)::integer), ' ')
    from generate_series(1, 7) i) as text
from generate_series(0, 1999) s;
create unique index on sentence (nr);
