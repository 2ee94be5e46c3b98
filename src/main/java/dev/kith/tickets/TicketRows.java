package dev.kith.tickets;

import dev.kith.events.EventId;
import dev.kith.events.EventRows;
import dev.kith.events.EventView;
import dev.kith.events.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for those without an account, by their ticket. */
@Component
class TicketRows {
    private final JdbcClient db;

    TicketRows(JdbcClient db) {
        this.db = db;
    }

    /** Empty for a place that was given back. The ticket's signature stands for the right to see it. */
    Optional<TicketView> view(Ticket ticket) {
        return db.sql("""
                        select e.*, g.name as group_name, c.cancelled_at,
                          t.id as attendee, coalesce(t.name, q.name) as holder, t.account_id, t.seated_at, q.id as request,
                          case when t.id is not null and t.seated_at is null then place_in_line(e.id, t.arrival) else 0 end as line,
                          coalesce(ha.name, '') as host
                        from event e join groups g on g.id = e.group_id
                        left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
                        left join attendee t on t.group_id = e.group_id and t.event_id = e.id and t.id = :id
                        left join attendee h on h.group_id = e.group_id and h.event_id = e.id and h.id = t.guest_of
                        left join account ha on ha.id = h.account_id
                        left join rsvp_request q on q.group_id = e.group_id and q.event_id = e.id and q.id = :id
                        where e.id = :event
                        """)
                .param("id", ticket.attendee())
                .param("event", ticket.event().value())
                .query((row, n) -> view(row))
                .optional()
                .filter(view -> view.state() != TicketView.State.GONE);
    }

    TicketView gone(EventId event) {
        return db.sql("""
                        select e.*, g.name as group_name, c.cancelled_at, null::uuid as attendee, '' as holder,
                          null::uuid as account_id, null::timestamptz as seated_at, null::uuid as request, 0 as line, '' as host
                        from event e join groups g on g.id = e.group_id
                        left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
                        where e.id = :event
                        """)
                .param("event", event.value())
                .query((row, n) -> view(row))
                .single();
    }

    private static TicketView view(ResultSet row) throws SQLException {
        return new TicketView(
                new EventId(row.getObject("id", UUID.class)),
                state(row),
                row.getString("holder") == null ? "" : row.getString("holder"),
                row.getString("host"),
                row.getInt("line"),
                row.getObject("account_id") != null,
                row.getString("title"),
                row.getString("group_name"),
                new EventView.Times(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        ZoneId.of(row.getString("zone")),
                        EventRows.instant(row, "published_at"),
                        EventRows.instant(row, "cancelled_at")),
                EventRows.where(row));
    }

    private static TicketView.State state(ResultSet row) throws SQLException {
        if (row.getObject("attendee") != null) {
            return row.getObject("seated_at") != null ? TicketView.State.GOING : TicketView.State.WAITING;
        }
        return row.getObject("request") != null ? TicketView.State.ASKED : TicketView.State.GONE;
    }
}
