-- how strong, in steps of 1/200: half for one encounter that both confirmed, and for each further one half of what is missing
alter table tie add column strength smallint not null default 100 check (strength between 1 and 200);

create function tie_strength(encounters bigint) returns smallint language sql immutable strict parallel safe
  return (200 - (200 >> least(encounters, 7)::integer))::smallint;

-- read in the order of the members, whole, when the graph is built
alter table tie drop constraint tie_pkey, add primary key (account_id, other_id) include (strength);
