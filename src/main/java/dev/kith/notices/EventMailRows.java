package dev.kith.notices;

import dev.kith.events.EventId;
import dev.kith.events.EventRows;
import dev.kith.events.EventView;
import dev.kith.events.NewEvent;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mails about an event need to know: the event, and whom to write to. */
@Component
class EventMailRows {
    private final JdbcClient db;

    EventMailRows(JdbcClient db) {
        this.db = db;
    }

    record Facts(EventId id, String group, String title, EventView.Times times, NewEvent.Where where, String reason) {}

    Facts facts(EventId id) {
        return db.sql("""
                        select e.title, e.starts_at, e.ends_at, e.zone, e.place, e.address, e.city, e.latitude, e.longitude,
                          e.online, e.online_link, g.name as group_name, coalesce(c.reason, '') as reason
                        from event e join groups g on g.id = e.group_id
                        left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
                        where e.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Facts(
                        id,
                        row.getString("group_name"),
                        row.getString("title"),
                        new EventView.Times(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant(),
                                ZoneId.of(row.getString("zone")),
                                null,
                                null),
                        EventRows.where(row),
                        row.getString("reason")))
                .single();
    }

    /**
     * Everyone who goes or waits and can be written to, each address once.
     *
     * @param only null for all; otherwise these attendees, and a guest without an address is reached through their member
     */
    List<Recipient> recipients(EventId id, @Nullable List<UUID> only) {
        return db.sql("""
                        select t.id, a.id as account, coalesce(a.name, nullif(t.name, ''), '') as name,
                          coalesce(a.email, nullif(t.email, ''), ha.email) as email,
                          coalesce(a.locale, nullif(t.locale, ''), 'en') as locale, t.seated_at is not null as seated,
                          case when a.id is null and t.email = '' then t.name else '' end as guest, ha.name as host
                        from attendee t left join account a on a.id = t.account_id
                        left join attendee h on h.group_id = t.group_id and h.event_id = t.event_id and h.id = t.guest_of
                        left join account ha on ha.id = h.account_id
                        where t.event_id = :id and (a.id is not null or t.email <> '' or ha.email is not null)
                          and case when cast(:only as uuid[]) is null then a.id is not null or t.email <> ''
                            else t.id = any(cast(:only as uuid[])) end
                        order by t.arrival
                        """)
                .param("id", id.value())
                .param("only", only == null ? null : only.toArray(UUID[]::new), Types.ARRAY)
                .query((row, n) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("guest").isEmpty() ? row.getString("name") : row.getString("host"),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getBoolean("seated"),
                        row.getString("guest")))
                .list();
    }
}
