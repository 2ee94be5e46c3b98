-- for its owner's thinking only: in no reason or draft that goes to others
alter table moment add column privately boolean not null default false;
alter table forgotten_moment add column privately boolean not null default false;
