package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code seats}, {@code attendee}, {@code regret} and {@code rsvp_request}: each change is one round trip. */
@Component
class SeatRows {
    private final JdbcClient db;

    SeatRows(JdbcClient db) {
        this.db = db;
    }

    /** @param fresh false where they had a place already; @param line place in line, or the number that was exceeded */
    record Told(
            String outcome,
            int line,
            @Nullable GroupId group,
            @Nullable UUID attendee,
            boolean fresh) {}

    /** @param what "gone" or "seated", or why nothing happened: "here", "unknown" */
    record News(
            String what,
            @Nullable UUID group,
            @Nullable UUID attendee,
            @Nullable UUID account,
            String name,
            String email,
            String locale) {}

    Told rsvp(EventId event, AccountId member, UUID attendee, Instant now) {
        return told(db.sql("select * from rsvp(?, ?, ?, ?)").params(event.value(), member.value(), attendee, at(now)));
    }

    Told bring(EventId event, AccountId member, UUID guest, Person who, Instant now) {
        return told(db.sql("select * from bring_guest(?, ?, ?, ?, ?, ?, ?)")
                .params(event.value(), member.value(), guest, who.name(), who.email(), who.locale(), at(now)));
    }

    Told confirm(EventId event, UUID request, Instant now) {
        return told(db.sql("select * from confirm_request(?, ?, ?)").params(event.value(), request, at(now)));
    }

    /** @param account null for someone without one, or for an attendee who is known by their id */
    Told walkIn(EventId event, UUID attendee, @Nullable UUID account, Person who, boolean above, Instant now) {
        return told(db.sql("select * from walk_in(:event, :attendee, :account, :name, :email, :above, :now)")
                .param("event", event.value())
                .param("attendee", attendee)
                .param("account", account, Types.OTHER)
                .param("name", who.name())
                .param("email", who.email())
                .param("above", above)
                .param("now", at(now)));
    }

    List<News> withdraw(EventId event, AccountId member, Instant now) {
        return news(db.sql("select * from withdraw(?, ?, ?)").params(event.value(), member.value(), at(now)));
    }

    List<News> leave(EventId event, UUID attendee, Instant now) {
        return news(db.sql("select * from leave_seat(?, ?, ?)").params(event.value(), attendee, at(now)));
    }

    List<News> claim(EventId event, UUID ticket, AccountId member, Instant now) {
        return news(
                db.sql("select * from claim_seat(?, ?, ?, ?)").params(event.value(), ticket, member.value(), at(now)));
    }

    List<News> change(EventId event, NewEvent.Room room, @Nullable Instant closes, Instant now) {
        return news(db.sql("select * from change_seats(:event, :capacity, :guests, :closes, :now)")
                .param("event", event.value())
                .param("capacity", room.capacity(), Types.INTEGER)
                .param("guests", room.guestsEach())
                .param("closes", closes == null ? null : at(closes), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(now)));
    }

    /** Someone without an account, or a guest. @param locale the language to write to them in */
    record Person(String name, String email, String locale) {}

    /** Keeps the wish of someone who has yet to show that the address is theirs; gives the same id to the same address. */
    UUID ask(EventId event, UUID request, Person who, Instant now) {
        return db.sql("""
                        with known as (
                          select t.id from attendee t where t.event_id = :event and t.email = :email and t.email <> ''
                            and t.account_id is null and t.guest_of is null),
                        asked as (
                          insert into rsvp_request (group_id, event_id, id, name, email, locale, asked_at)
                          select e.group_id, e.id, :id, :name, :email, :locale, :now from event e
                          where e.id = :event and not exists (select 1 from known)
                          on conflict (event_id, email) do update set name = excluded.name, asked_at = excluded.asked_at
                          returning id)
                        select id from known union all select id from asked
                        """)
                .param("id", request)
                .param("name", who.name())
                .param("email", who.email())
                .param("locale", who.locale())
                .param("now", at(now))
                .param("event", event.value())
                .query(UUID.class)
                .single();
    }

    /** The places of a member at what has yet to begin, in an order that is the same for everyone who locks several. */
    List<Ticket> coming(AccountId member, Instant now) {
        return db.sql("""
                        select t.event_id, t.id from attendee t join event e on e.group_id = t.group_id and e.id = t.event_id
                        where t.account_id = :member and e.starts_at > :now order by t.event_id
                        """)
                .param("member", member.value())
                .param("now", at(now))
                .query((row, n) ->
                        new Ticket(new EventId(row.getObject("event_id", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    boolean isGuestOf(EventId event, AccountId member, UUID guest) {
        return db.sql("""
                        select exists (select 1 from attendee g join attendee h on h.id = g.guest_of
                          and h.event_id = g.event_id and h.group_id = g.group_id
                          where h.account_id = :member and h.event_id = :event and g.id = :guest)
                        """)
                .param("member", member.value())
                .param("event", event.value())
                .param("guest", guest)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }

    private static Told told(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> told(row)).single();
    }

    private static Told told(ResultSet row) throws SQLException {
        UUID group = row.getObject("at_group", UUID.class);
        return new Told(
                row.getString("outcome"),
                row.getInt("line"),
                group == null ? null : new GroupId(group),
                row.getObject("attendee", UUID.class),
                row.getBoolean("fresh"));
    }

    private static List<News> news(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new News(
                        row.getString("what"),
                        row.getObject("at_group", UUID.class),
                        row.getObject("attendee", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("locale")))
                .list();
    }
}
