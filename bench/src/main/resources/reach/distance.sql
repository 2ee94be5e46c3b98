-- from both ends, always from the side with fewer to look from; -1 where the two are not connected
create or replace function distance(here integer, there integer) returns integer language plpgsql stable
set plan_cache_mode = force_custom_plan as $$
declare
  near integer[] := array[here]; near_seen integer[] := near;
  far integer[] := array[there]; far_seen integer[] := far;
  next integer[];
  steps integer := 0;
begin
  if here = there then return 0; end if;
  while cardinality(near) > 0 and cardinality(far) > 0 loop
    steps := steps + 1;
    if cardinality(near) <= cardinality(far) then
      next := array(select distinct t.b from unnest(near) x join tie_of t on t.a = x except select unnest(near_seen));
      if next && far_seen then return steps; end if;
      near := next; near_seen := near_seen || next;
    else
      next := array(select distinct t.b from unnest(far) x join tie_of t on t.a = x except select unnest(far_seen));
      if next && near_seen then return steps; end if;
      far := next; far_seen := far_seen || next;
    end if;
  end loop;
  return -1;
end $$;
