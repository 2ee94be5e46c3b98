-- the host knows 20,000 people and has written ten notes about each
insert into person (owner_id, id, name, folded, company, title, place, met_where, tags, last_contact, added_at, changed_at)
select pg_temp.uid(1, 0), pg_temp.uid(7, n), x.name, lower(x.name), initcap(pg_temp.word(n % 3000)), s.text, 'Berlin',
  initcap(pg_temp.word(n % 700)), array[pg_temp.word(n % 50)], now() - n * interval '1 hour', now(), now()
from generate_series(0, 19999) n
join sentence s on s.nr = n % 2000
cross join lateral (
  select initcap(pg_temp.word(n % 997)) || ' ' || initcap(pg_temp.word(1000 + n % 4999)) as name) x;

insert into moment (owner_id, id, person_id, kind, at, text, added_at)
select pg_temp.uid(1, 0), pg_temp.uid(8, n * 10 + k), pg_temp.uid(7, n), 'note', now() - (n + k) * interval '1 hour',
  s.text || ', ' || t.text, now()
from generate_series(0, 19999) n, generate_series(0, 9) k, sentence s, sentence t
where s.nr = (n * 17 + k * 211) % 2000 and t.nr = (n * 5 + k * 379) % 2000;

-- what Kith writes of them into its index: words of all texts, those of the name a second time, a bit for each person
insert into search_list (owner_id, next_number) values (pg_temp.uid(1, 0), 20000);

insert into search_entry (owner_id, entry_id, number, recent, words)
select p.owner_id, p.id, row_number() over (order by p.id) - 1, p.last_contact, array(
    select distinct w from string_to_table(lower(concat_ws(' ', p.name, p.company, p.title, p.place, p.met_where,
        array_to_string(p.tags, ' '), (select string_agg(replace(m.text, ',', ''), ' ') from moment m
          where m.owner_id = p.owner_id and m.person_id = p.id))), ' ') w
    union all select distinct '=' || w from string_to_table(lower(p.name), ' ') w)
from person p;

-- the kept beginnings of one to three letters
update search_entry set words = words || array(
  select distinct case when w like '=%' then '=<' else '<' end || left(ltrim(w, '='), letters)
  from unnest(words) w cross join generate_series(1, 3) letters);

insert into search_word (owner_id, field, word, chunk, entries)
select owner_id, case when w like '=%' then 'name' else 'any' end, ltrim(w, '='), number / 1024,
  bit_or(set_bit(0::bit(1024), number % 1024, 1))
from search_entry cross join unnest(words) w group by owner_id, w, number / 1024;
