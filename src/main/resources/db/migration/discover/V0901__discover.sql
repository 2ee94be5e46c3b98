-- The earth in squares of a quarter of a degree, so that an index serves "soonest near here": by cell, then by time.
create function cell(latitude double precision, longitude double precision) returns integer
  language sql immutable strict parallel safe
  return floor((latitude + 90) * 4)::integer * 1440 + least(floor((longitude + 180) * 4)::integer, 1439);

-- words to search in; unlike array_to_string this may stand in an index
create function word_line(words text[]) returns text language sql immutable strict parallel safe
  return array_to_string(words, ' ');

create function searchable(words text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('pg_catalog.simple'::regconfig, folded(words));

create function lexeme_begins(lexeme text) returns text language sql immutable strict parallel safe
  return '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''':*';

-- every word must begin so, in any order
create function all_begin(words text) returns tsquery language sql immutable strict parallel safe
  return (select string_agg(lexeme_begins(lexeme), ' & ')::tsquery from unnest(searchable(words)));

-- the words side by side; a longer word may go on, or lack the s at its end
create function side_by_side(words text) returns tsquery language sql immutable strict parallel safe
  return (select string_agg(case
      when length(lexeme) < 5 then replace(lexeme_begins(lexeme), ''':*', '''')
      when right(lexeme, 1) = 's' then lexeme_begins(left(lexeme, -1))
      else lexeme_begins(lexeme) end, ' <-> ' order by positions[1])::tsquery
    from unnest(searchable(words)));

create function any_of(interests text[]) returns tsquery language sql immutable strict parallel safe
  return (select string_agg('(' || side_by_side(interest)::text || ')', ' | ')::tsquery
    from unnest(interests) interest where side_by_side(interest) is not null);

alter table groups
  add column cell integer generated always as (cell(latitude, longitude)) stored,
  add column words tsvector not null generated always as (
    searchable(name || ' ' || word_line(topics) || ' ' || place || ' ' || summary)) stored;
create index groups_cell on groups (cell);
create index groups_words on groups using gin (words);

-- cell -1 is nowhere: online only
alter table event
  add column cell integer generated always as (
    case when latitude is null then case when online then -1 end else cell(latitude, longitude) end) stored,
  add column words tsvector not null generated always as (
    searchable(title || ' ' || place || ' ' || city || ' ' || description)) stored;
create index event_near on event (cell, starts_at, id) include (latitude, longitude, group_id)
  where published_at is not null;
create index event_online on event (starts_at, id) where online and published_at is not null;
create index event_soonest on event (starts_at, id) where published_at is not null;
create index event_words on event using gin (words);
