-- Who gets a seat is decided here, in one round trip. Functions and not one long statement: a statement sees the tables
-- as they were before it waited for a lock, so it cannot know who came in meanwhile; each statement inside a function
-- sees what the others committed before it got the lock. Each function locks the event's row of seats first.

-- may this account see the event at all: an outsider sees published events of open groups
create function event_seen_by(the_event uuid, who uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from event e join groups g on g.id = e.group_id
    where e.id = the_event and e.published_at is not null
      and (g.joining = 'open'
        or exists (select 1 from membership m where m.group_id = e.group_id and m.account_id = who)))
$$;

create function place_in_line(the_event uuid, its_arrival bigint) returns integer language sql stable as $$
  select count(*)::integer from attendee where event_id = the_event and seated_at is null and arrival <= its_arrival
$$;

-- gives the freed seats to those who wait, strictly in order of arrival; nobody moves up once it has begun.
-- The caller holds the row of seats.
create function fill_seats(the_event uuid, moment timestamptz) returns setof attendee language plpgsql as $$
declare
  hot seats;
  free integer;
  filled integer;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  if hot.waiting = 0 or hot.closes_at is null
      or not exists (select 1 from event e where e.id = the_event and e.starts_at > moment) then
    return;
  end if;
  free := case when hot.capacity is null then hot.waiting else least(hot.capacity - hot.taken, hot.waiting) end;
  if free <= 0 then
    return;
  end if;
  return query
    with next as (
      select n.group_id, n.id from attendee n
      where n.event_id = the_event and n.seated_at is null order by n.arrival limit free),
    seated as (
      update attendee a set seated_at = moment from next
      where a.group_id = next.group_id and a.event_id = the_event and a.id = next.id returning a.*)
    select * from seated order by arrival;
  get diagnostics filled = row_count;
  update seats s set taken = s.taken + filled, waiting = s.waiting - filled, version = s.version + 1
    where s.event_id = the_event;
end $$;

-- one more attendee takes a seat or the last place in line. The caller holds the row of seats.
create function sit_down(
    hot seats, new_id uuid, member uuid, host uuid, its_name text, its_email text, its_locale text, moment timestamptz,
    waits boolean, above boolean, out outcome text, out line integer)
language plpgsql as $$
declare
  free boolean := hot.capacity is null or (hot.taken < hot.capacity and hot.waiting = 0);
  seated boolean := above or (free and not waits);
begin
  insert into attendee (group_id, event_id, id, arrival, account_id, guest_of, name, email, locale, asked_at, seated_at)
  values (hot.group_id, hot.event_id, new_id, hot.next_arrival, member, host, its_name, its_email, its_locale, moment,
    case when seated then moment end);
  update seats s set next_arrival = s.next_arrival + 1, version = s.version + 1,
      taken = s.taken + seated::integer, waiting = s.waiting + (not seated)::integer
    where s.group_id = hot.group_id and s.event_id = hot.event_id;
  outcome := case when seated then 'going' else 'waiting' end;
  line := case when seated then 0 else hot.waiting + 1 end;
end $$;

create type seat_answer as (outcome text, line integer, at_group uuid, attendee uuid, fresh boolean);

-- what someone who has a place is told when they ask again
create function told_again(known attendee) returns seat_answer language plpgsql stable as $$
begin
  if known.seated_at is null then
    return ('waiting', place_in_line(known.event_id, known.arrival), known.group_id, known.id, false)::seat_answer;
  end if;
  return ('going', 0, known.group_id, known.id, false)::seat_answer;
end $$;

-- a member asks for a seat
create function rsvp(the_event uuid, who uuid, new_id uuid, moment timestamptz) returns seat_answer language plpgsql as $$
declare
  hot seats;
  known attendee;
  told record;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  if not found or not event_seen_by(the_event, who) then
    return ('unknown', 0, null, null, false)::seat_answer;
  end if;
  select a.* into known from attendee a where a.account_id = who and a.event_id = the_event;
  if found then
    return told_again(known);
  end if;
  if hot.closes_at is null or hot.closes_at <= moment then
    return ('closed', 0, hot.group_id, null, false)::seat_answer;
  end if;
  delete from regret r where r.group_id = hot.group_id and r.event_id = the_event and r.account_id = who;
  told := sit_down(hot, new_id, who, null, '', '', '', moment, false, false);
  return (told.outcome, told.line, hot.group_id, new_id, true)::seat_answer;
end $$;

-- a member brings someone, by name; the same name twice is the same guest
create function bring_guest(
    the_event uuid, who uuid, new_id uuid, its_name text, its_email text, its_locale text, moment timestamptz)
returns seat_answer language plpgsql as $$
declare
  hot seats;
  host attendee;
  known attendee;
  told record;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  select a.* into host from attendee a where a.account_id = who and a.event_id = the_event;
  if not found then
    return ('not-going', 0, hot.group_id, null, false)::seat_answer;
  end if;
  select a.* into known from attendee a
    where a.event_id = the_event and a.guest_of = host.id and lower(a.name) = lower(its_name);
  if found then
    return told_again(known);
  end if;
  if hot.closes_at is null or hot.closes_at <= moment then
    return ('closed', 0, hot.group_id, null, false)::seat_answer;
  end if;
  if (select count(*) from attendee a where a.event_id = the_event and a.guest_of = host.id) >= hot.guests_each then
    return ('too-many-guests', hot.guests_each, hot.group_id, null, false)::seat_answer;
  end if;
  told := sit_down(hot, new_id, null, host.id, its_name, its_email, its_locale, moment, host.seated_at is null, false);
  return (told.outcome, told.line, hot.group_id, new_id, true)::seat_answer;
end $$;

-- someone without an account has shown that the address is theirs
create function confirm_request(the_event uuid, request uuid, moment timestamptz)
returns seat_answer language plpgsql as $$
declare
  hot seats;
  asked rsvp_request;
  known attendee;
  told record;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  select a.* into known from attendee a
    where a.group_id = hot.group_id and a.event_id = the_event and a.id = request;
  if found then
    return told_again(known);
  end if;
  select r.* into asked from rsvp_request r
    where r.group_id = hot.group_id and r.event_id = the_event and r.id = request;
  if not found or not event_seen_by(the_event, null) then
    return ('unknown', 0, null, null, false)::seat_answer;
  end if;
  select a.* into known from attendee a
    where a.event_id = the_event and a.account_id is null and a.guest_of is null and a.email = asked.email
      and a.email <> '';
  if found then
    return told_again(known);
  end if;
  if hot.closes_at is null or hot.closes_at <= moment then
    return ('closed', 0, hot.group_id, null, false)::seat_answer;
  end if;
  delete from rsvp_request r where r.group_id = hot.group_id and r.event_id = the_event and r.id = request;
  told := sit_down(hot, request, null, null, asked.name, asked.email, asked.locale, moment, false, false);
  return (told.outcome, told.line, hot.group_id, request, true)::seat_answer;
end $$;

-- someone at the door without an RSVP, or from the waiting line, comes in; `above` seats them though it is full
create function walk_in(
    the_event uuid, new_id uuid, who uuid, its_name text, its_email text, above boolean, moment timestamptz)
returns seat_answer language plpgsql as $$
declare
  hot seats;
  known attendee;
  told record;
  free boolean;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  select a.* into known from attendee a where a.event_id = the_event
    and (a.account_id = who or (a.group_id = hot.group_id and a.id = new_id)
      or (its_email <> '' and a.account_id is null and a.guest_of is null and a.email = its_email));
  if found and known.seated_at is not null then
    return told_again(known);
  end if;
  free := hot.capacity is null or hot.taken < hot.capacity;
  if not free and not above then
    return ('full', hot.capacity, hot.group_id, known.id, false)::seat_answer;
  end if;
  if known.id is not null then
    update attendee a set seated_at = moment
      where a.group_id = hot.group_id and a.event_id = the_event and a.id = known.id;
    update seats s set taken = s.taken + 1, waiting = s.waiting - 1, version = s.version + 1
      where s.event_id = the_event;
    return ('going', 0, hot.group_id, known.id, false)::seat_answer;
  end if;
  told := sit_down(hot, new_id, who, null, its_name, its_email, '', moment, false, true);
  return (told.outcome, 0, hot.group_id, new_id, true)::seat_answer;
end $$;

create type seat_news as (what text, at_group uuid, attendee uuid, account uuid, name text, email text, locale text);

-- an attendee and those they bring go, and the freed seats are filled at once. Whoever is checked in stays.
create function leave_seat(the_event uuid, whom uuid, moment timestamptz) returns setof seat_news language plpgsql as $$
declare
  hot seats;
  gone attendee;
  freed integer := 0;
  unwaited integer := 0;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  for gone in
    delete from attendee a
    where a.group_id = hot.group_id and a.event_id = the_event and (a.id = whom or a.guest_of = whom)
      and not exists (select 1 from check_in c
        where c.group_id = a.group_id and c.event_id = a.event_id and c.attendee_id = a.id)
    returning a.*
  loop
    if gone.seated_at is null then
      unwaited := unwaited + 1;
    else
      freed := freed + 1;
    end if;
    return next ('gone', gone.group_id, gone.id, gone.account_id, gone.name, gone.email, gone.locale)::seat_news;
  end loop;
  if freed + unwaited = 0 then
    return;
  end if;
  update seats s set taken = s.taken - freed, waiting = s.waiting - unwaited, version = s.version + 1
    where s.group_id = hot.group_id and s.event_id = the_event;
  return query
    select 'seated', f.group_id, f.id, f.account_id, f.name, f.email, f.locale from fill_seats(the_event, moment) f;
end $$;

-- a member goes, and says so
create function withdraw(the_event uuid, who uuid, moment timestamptz) returns setof seat_news language plpgsql as $$
declare
  hot seats;
  mine uuid;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  if not found then
    return;
  end if;
  select a.id into mine from attendee a where a.account_id = who and a.event_id = the_event;
  if mine is null and not event_seen_by(the_event, who) then
    return next ('unknown', null, null, who, '', '', '')::seat_news;
    return;
  end if;
  if mine is not null and exists (select 1 from check_in c
      where c.group_id = hot.group_id and c.event_id = the_event and c.attendee_id = mine) then
    return next ('here', hot.group_id, mine, who, '', '', '')::seat_news;
    return;
  end if;
  insert into regret (group_id, event_id, account_id, said_at) values (hot.group_id, the_event, who, moment)
    on conflict do nothing;
  if mine is not null then
    return query select * from leave_seat(the_event, mine, moment);
  end if;
end $$;

-- more or fewer seats; nobody who has one loses it
create function change_seats(
    the_event uuid, its_capacity integer, its_guests integer, its_closing timestamptz, moment timestamptz)
returns setof seat_news language plpgsql as $$
begin
  update seats s set capacity = its_capacity, guests_each = its_guests, closes_at = its_closing, version = s.version + 1
    where s.event_id = the_event;
  return query
    select 'seated', f.group_id, f.id, f.account_id, f.name, f.email, f.locale from fill_seats(the_event, moment) f;
end $$;

-- a guest or visitor has become a member: the seat, or the place in line, is theirs under their own name.
-- Where they have one already, the other is freed.
create function claim_seat(the_event uuid, ticket uuid, who uuid, moment timestamptz)
returns setof seat_news language plpgsql as $$
declare
  hot seats;
begin
  select s.* into hot from seats s where s.event_id = the_event for update;
  if exists (select 1 from attendee a where a.account_id = who and a.event_id = the_event and a.id <> ticket) then
    return query select * from leave_seat(the_event, ticket, moment);
    return;
  end if;
  update attendee a set account_id = who, guest_of = null, name = '', email = ''
    where a.group_id = hot.group_id and a.event_id = the_event and a.id = ticket and a.account_id is null;
  update seats s set version = s.version + 1 where s.event_id = the_event;
end $$;
