package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where one may look, and the names of one's ties. */
@Component
class DoorRows {
    private static final int MOST_CHOICES = 50;
    private static final int MOST_GUESTS = 20_000;
    private final JdbcClient db;

    DoorRows(JdbcClient db) {
        this.db = db;
    }

    /** In the order of their names, which tells nothing. */
    List<Door> doors(Collection<AccountId> ties, int degree, int most) {
        return db.sql("""
                        select id, name from account where id = any(:ties) order by lower(name), id limit :most
                        """)
                .param("ties", ties.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new Door(new AccountId(row.getObject(1, UUID.class)), row.getString(2), degree))
                .list();
    }

    List<DoorForm.Where> groups(Member me) {
        return db.sql("""
                        select g.id, g.name from membership m join groups g on g.id = m.group_id
                        where m.account_id = :me order by lower(g.name), g.id limit :most
                        """)
                .param("me", me.id().value())
                .param("most", MOST_CHOICES)
                .query((row, n) -> new DoorForm.Where(row.getString(1), row.getString(2)))
                .list();
    }

    /** Those where I have a seat, the latest first. */
    List<DoorForm.Where> events(Member me, Instant since) {
        return db.sql("""
                        select e.id, e.title from attendee a join event e on e.group_id = a.group_id and e.id = a.event_id
                        where a.account_id = :me and a.seated_at is not null and e.published_at is not null
                          and e.starts_at > :since
                          and not exists (select 1 from cancellation x where x.group_id = e.group_id and x.event_id = e.id)
                        order by e.starts_at desc, e.id limit :most
                        """)
                .param("me", me.id().value())
                .param("since", Timestamp.from(since))
                .param("most", MOST_CHOICES)
                .query((row, n) -> new DoorForm.Where(row.getString(1), row.getString(2)))
                .list();
    }

    /** Members with a seat at an event, those who came first. */
    List<AccountId> going(UUID event) {
        return db.sql("""
                        select account_id from attendee
                        where event_id = :event and account_id is not null and seated_at is not null
                        order by arrival limit :most
                        """).param("event", event).param("most", MOST_GUESTS).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }
}
