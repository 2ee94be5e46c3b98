package dev.kith.notify;

import dev.kith.accounts.Member;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The member's events of the day, a line each. */
@Component
class TodaysEvents {
    private final JdbcClient db;
    private final Clock clock;

    TodaysEvents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<String> of(Member member, Instant until) {
        var time = DateTimeFormatter.ofLocalizedPattern("jm").withLocale(member.locale());
        return db.sql("""
                        select e.title, e.starts_at, e.place
                        from attendee a join event e on e.group_id = a.group_id and e.id = a.event_id
                        where a.account_id = :member and a.seated_at is not null and e.published_at is not null
                          and e.ends_at > :from and e.starts_at < :until
                          and not exists (select 1 from cancellation x where x.group_id = e.group_id and x.event_id = e.id)
                        order by e.starts_at
                        """)
                .param("member", member.id().value())
                .param("from", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(until))
                .query((row, n) -> {
                    var start = row.getTimestamp("starts_at").toInstant().atZone(member.zone());
                    String place = row.getString("place");
                    return time.format(start) + " " + row.getString("title") + (place.isEmpty() ? "" : ", " + place);
                })
                .list();
    }
}
