package dev.kith.home;

import dev.kith.accounts.Member;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Today reads by itself. */
@Component
class TodayRows {
    private static final Duration STILL_ON = Duration.ofHours(6);
    private final JdbcClient db;

    TodayRows(JdbcClient db) {
        this.db = db;
    }

    /** The events that the member has a seat at, or waits for one, from those still running to {@code until}. */
    List<SoonOn> events(Member viewer, Instant now, Instant until) {
        return db.sql("""
                        select e.id, e.title, e.starts_at, e.ends_at, e.zone, e.place, e.online,
                          a.seated_at is not null as seated,
                          exists (select 1 from check_in c where c.group_id = a.group_id and c.event_id = a.event_id
                            and c.attendee_id = a.id) as checked_in
                        from attendee a join event e on e.group_id = a.group_id and e.id = a.event_id
                        where a.account_id = :viewer and e.published_at is not null
                          and e.ends_at > :since and e.starts_at < :until
                          and not exists (select 1 from cancellation x where x.group_id = e.group_id and x.event_id = e.id)
                        order by e.starts_at limit 5
                        """)
                .param("viewer", viewer.id().value())
                .param("since", Timestamp.from(now.minus(STILL_ON)))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new SoonOn(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        ZoneId.of(row.getString("zone")),
                        row.getString("place"),
                        row.getBoolean("online"),
                        row.getBoolean("seated"),
                        row.getBoolean("checked_in")))
                .list();
    }

    /** True for someone whose profile has no introduction yet: the first thing a newcomer can do. */
    boolean withoutIntroduction(Member viewer) {
        return db.sql("select introduction = '' from account where id = :viewer")
                .param("viewer", viewer.id().value())
                .query(Boolean.class)
                .single();
    }
}
