package dev.kith.calendars;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every event that someone answered, with their guests and whether they came, for them to take along. */
@Component
class EventsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    EventsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select e.id, e.title, g.name as group, e.starts_at as "startsAt", e.zone, e.place, said.answer,
                          said.at as "answeredAt", said.guests, said.came
                        from (
                          select t.group_id, t.event_id, case when t.seated_at is null then 'waiting' else 'going' end as answer,
                            t.asked_at as at,
                            (select coalesce(string_agg(b.name, ', ' order by b.arrival), '') from attendee b
                              where b.group_id = t.group_id and b.event_id = t.event_id and b.guest_of = t.id) as guests,
                            exists (select 1 from check_in k where k.group_id = t.group_id and k.event_id = t.event_id
                              and k.attendee_id = t.id) as came
                          from attendee t where t.account_id = :me
                          union all
                          select r.group_id, r.event_id, 'not this time', r.said_at, '', false
                          from regret r where r.account_id = :me) said
                        join event e on e.group_id = said.group_id and e.id = said.event_id
                        join groups g on g.id = e.group_id
                        order by e.starts_at, e.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
