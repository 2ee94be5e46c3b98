-- a member whom the asker sees and names; null where they only say what they look for
alter table introduction_wish add member_id uuid references account on delete set null;
create index introduction_wish_member on introduction_wish (member_id);

insert into introduction_wished (owner_id, introduction_id)
select i.owner_id, i.id from introduction i join introduction_wish_answer a on a.introduction_id = i.id;
