package dev.kith.encounters;

import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that runs now, with members checked in; written as rows, since a door would need an organizer and a phone. */
public final class Evening {
    public static final String TITLE = "Board games and new faces";
    private final JdbcClient db;
    private final UUID group = Ids.next();
    private final UUID event = Ids.next();
    private final Instant now;

    private Evening(JdbcClient db, Clock clock) {
        this.db = db;
        this.now = clock.instant();
    }

    public static Evening with(JdbcClient db, Clock clock, Member... members) {
        var evening = new Evening(db, clock);
        evening.begin();
        for (int i = 0; i < members.length; i++) {
            evening.checkIn(members[i], i + 1);
        }
        return evening;
    }

    public EventId id() {
        return new EventId(event);
    }

    private void begin() {
        db.sql(
                        "insert into groups (id, name, zone, joining, founded_at) values (:g, 'Table', 'Europe/Lisbon', 'open', :now)")
                .param("g", group)
                .param("now", Timestamp.from(now))
                .update();
        LocalDateTime local = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        db.sql("""
                        insert into event (group_id, id, title, place, starts_local, ends_local, zone, starts_at, ends_at, created_at, published_at)
                        values (:g, :e, :title, 'Café Central', :local, :localEnd, 'Europe/Lisbon', :start, :end, :now, :now)
                        """)
                .param("g", group)
                .param("e", event)
                .param("title", TITLE)
                .param("local", local)
                .param("localEnd", local.plusHours(3))
                .param("start", Timestamp.from(now.minus(Duration.ofMinutes(30))))
                .param("end", Timestamp.from(now.plus(Duration.ofHours(2))))
                .param("now", Timestamp.from(now))
                .update();
        db.sql("insert into seats (group_id, event_id) values (:g, :e)")
                .param("g", group)
                .param("e", event)
                .update();
    }

    private void checkIn(Member member, int arrival) {
        UUID attendee = Ids.next();
        db.sql("""
                        insert into attendee (group_id, event_id, id, arrival, account_id, asked_at, seated_at)
                        values (:g, :e, :id, :arrival, :account, :now, :now)
                        """)
                .param("g", group)
                .param("e", event)
                .param("id", attendee)
                .param("arrival", arrival)
                .param("account", member.id().value())
                .param("now", Timestamp.from(now))
                .update();
        db.sql("insert into check_in (group_id, event_id, attendee_id, checked_in_at) values (:g, :e, :id, :now)")
                .param("g", group)
                .param("e", event)
                .param("id", attendee)
                .param("now", Timestamp.from(now))
                .update();
    }
}
