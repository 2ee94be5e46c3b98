set session_replication_role = replica;
create function account_of(member integer) returns uuid language sql immutable return lpad(to_hex(member), 32, '0')::uuid;
insert into account (id, email, name, locale, zone, created_at)
  select account_of(id), id || '@bench.example', 'X', 'en', 'UTC', now() from member_of;
insert into tie (account_id, other_id, since, strength) select account_of(a), account_of(b), now(), steps from tie_of;
vacuum analyze tie;
