package dev.kith.agenda;

import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The near events of one member. */
@Component
public class Agenda {
    private static final int MOST = 10;
    private static final Duration DOORS_OPEN_BEFORE = Duration.ofHours(2);
    private final JdbcClient db;

    Agenda(JdbcClient db) {
        this.db = db;
    }

    /** @param seated false for someone who waits for a seat */
    public record Entry(
            EventId id,
            String title,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            String place,
            boolean online,
            boolean seated,
            boolean checkedIn) {
        public boolean over(Instant now) {
            return now.isAfter(endsAt);
        }

        /** The doors are open from two hours before. */
        public boolean begun(Instant now) {
            return !now.isBefore(startsAt.minus(DOORS_OPEN_BEFORE));
        }
    }

    /** What the member goes to, or waits for, and that ends after {@code since} and begins before {@code until}. */
    public List<Entry> of(Member member, Instant since, Instant until) {
        return db.sql("""
                        select e.id, e.title, e.starts_at, e.ends_at, e.zone, e.place, e.online,
                          a.seated_at is not null as seated,
                          exists (select 1 from check_in c where c.group_id = a.group_id and c.event_id = a.event_id
                            and c.attendee_id = a.id) as checked_in
                        from attendee a join event e on e.group_id = a.group_id and e.id = a.event_id
                        where a.account_id = :member and e.published_at is not null
                          and e.ends_at > :since and e.starts_at < :until
                          and not exists (select 1 from cancellation x where x.group_id = e.group_id and x.event_id = e.id)
                        order by e.starts_at, e.id limit :most
                        """)
                .param("member", member.id().value())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query((row, n) -> new Entry(
                        new EventId(row.getObject("id", UUID.class)),
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
}
