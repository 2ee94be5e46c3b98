-- What changed in ties, in who may be found, and in what members tell everyone of themselves: numbered in the order in which
-- it became visible, so that whoever read up to a number has missed nothing below it. The mark tells this row from one of
-- the same number in another life of the database, after a backup was played back.
create table reach_change (
  number bigint primary key,
  mark uuid not null default gen_random_uuid(),
  what text not null check (what in ('begin', 'tie', 'hiding', 'profile')),
  account_id uuid,
  other_id uuid
);
create sequence reach_number owned by reach_change.number;
insert into reach_change (number, what) values (nextval('reach_number'), 'begin');

-- The lock is held until the commit is visible, so that nobody gets a higher number and is seen before. It is taken as the
-- very last thing of a transaction, when nothing else has to be waited for.
create function note_reach(what text, account_id uuid, other_id uuid) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(6, 51);
  insert into reach_change values (nextval('reach_number'), default, what, account_id, other_id);
end $$;

create function note_tie() returns trigger language plpgsql as $$
begin
  perform note_reach('tie', coalesce(new.account_id, old.account_id), coalesce(new.other_id, old.other_id));
  return null;
end $$;

create function note_both_ways() returns trigger language plpgsql as $$
begin
  perform note_reach('tie', coalesce(new.account_id, old.account_id), coalesce(new.other_id, old.other_id));
  perform note_reach('tie', coalesce(new.other_id, old.other_id), coalesce(new.account_id, old.account_id));
  return null;
end $$;

create function note_hiding() returns trigger language plpgsql as $$
begin
  perform note_reach('hiding', coalesce(new.account_id, old.account_id), null);
  return null;
end $$;

create function note_profile() returns trigger language plpgsql as $$
begin
  perform note_reach('profile', coalesce(new.account_id, old.account_id), null);
  return null;
end $$;

create function note_account() returns trigger language plpgsql as $$
begin
  perform note_reach('profile', new.id, null);
  return null;
end $$;

create constraint trigger reach_tie after insert or delete or update of strength on tie
  deferrable initially deferred for each row execute function note_tie();
create constraint trigger reach_block after insert or delete on block
  deferrable initially deferred for each row execute function note_both_ways();
create constraint trigger reach_hiding after insert or delete on undiscoverable
  deferrable initially deferred for each row execute function note_hiding();
create constraint trigger reach_choice after insert or delete or update on privacy_choice
  deferrable initially deferred for each row execute function note_profile();
create constraint trigger reach_account after update of headline, offers, place, interests on account
  deferrable initially deferred for each row execute function note_account();

-- what a member tells of themselves, where every member may see it
create function told_to_all(teller uuid, told_field text, told text) returns text language sql stable as $$
  select case when exists (
      select 1 from privacy_choice c where c.account_id = teller and c.field = told_field and c.audience <> 'members')
    then '' else folded(told) end
$$;

-- each word begins one of theirs
create function fits(a account, what text, words text[]) returns boolean language sql stable as $$
  select case what
    when 'SKILL' then told_to_all(a.id, 'offers', a.offers) || ' ' || told_to_all(a.id, 'headline', a.headline)
    when 'COMPANY' then told_to_all(a.id, 'headline', a.headline)
    when 'PLACE' then told_to_all(a.id, 'place', a.place)
    when 'INTEREST' then told_to_all(a.id, 'interests', array_to_string(a.interests, ' '))
  end ~ all (select '\m' || word from unnest(words) word)
$$;
