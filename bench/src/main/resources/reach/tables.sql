create table tie_of (a integer not null, b integer not null, steps smallint not null);
create table member_of (id integer not null, place integer not null);
create table ties_of (a integer not null, b integer[] not null);
