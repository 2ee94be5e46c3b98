insert into ties_of select a, array_agg(b order by b) from tie_of group by a;
alter table tie_of add primary key (a, b) include (steps);
alter table member_of add primary key (id);
alter table ties_of add primary key (a);
create index on member_of (place, id);
vacuum analyze tie_of;
vacuum analyze member_of;
vacuum analyze ties_of;
