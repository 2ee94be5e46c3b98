package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code event} and {@code cancellation}. */
@Component
public class EventRows {
    private final JdbcClient db;

    EventRows(JdbcClient db) {
        this.db = db;
    }

    void add(GroupId group, EventId id, NewEvent event, @Nullable AccountId by, Instant now) {
        described(db.sql("""
                                insert into event (group_id, id, title, description, starts_local, ends_local, zone,
                                  starts_at, ends_at, rsvp_until, place, address, city, latitude, longitude, online,
                                  online_link, created_by, created_at)
                                values (:group, :id, :title, :description, :startsLocal, :endsLocal, :zone,
                                  :startsAt, :endsAt, :until, :place, :address, :city, :latitude, :longitude, :online,
                                  :link, :by, :now)
                                """), event)
                .param("group", group.value())
                .param("id", id.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", at(now))
                .update();
        db.sql("insert into seats (group_id, event_id, capacity, guests_each) values (:group, :id, :capacity, :guests)")
                .param("group", group.value())
                .param("id", id.value())
                .param("capacity", event.room().capacity(), Types.INTEGER)
                .param("guests", event.room().guestsEach())
                .update();
    }

    void change(EventId id, NewEvent event) {
        described(db.sql("""
                                update event set title = :title, description = :description, starts_local = :startsLocal,
                                  ends_local = :endsLocal, zone = :zone, starts_at = :startsAt, ends_at = :endsAt,
                                  rsvp_until = :until, place = :place, address = :address, city = :city,
                                  latitude = :latitude, longitude = :longitude, online = :online, online_link = :link,
                                  version = version + 1
                                where id = :id
                                """), event).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, NewEvent event) {
        NewEvent.When when = event.when();
        NewEvent.Where where = event.where();
        return statement
                .param("title", event.title())
                .param("description", event.description())
                .param("startsLocal", when.starts())
                .param("endsLocal", when.ends())
                .param("zone", when.zone().getId())
                .param("startsAt", at(when.startsAt()))
                .param("endsAt", at(when.endsAt()))
                .param("until", when.rsvpUntil(), Types.TIMESTAMP)
                .param("place", where.place())
                .param("address", where.address())
                .param("city", where.city())
                .param("latitude", where.latitude(), Types.DOUBLE)
                .param("longitude", where.longitude(), Types.DOUBLE)
                .param("online", where.online())
                .param("link", where.onlineLink());
    }

    void publish(EventId id, Instant now) {
        db.sql("update event set published_at = :now, version = version + 1 where id = :id and published_at is null")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /** @return false where it was cancelled before */
    boolean cancel(EventId id, AccountId by, String reason, Instant now) {
        db.sql("update event set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        return db.sql("""
                                insert into cancellation (group_id, event_id, cancelled_at, cancelled_by, reason)
                                select group_id, id, :now, :by, :reason from event where id = :id on conflict do nothing
                                """)
                        .param("now", at(now))
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** An event of a group in which the viewer may organize; everything an organizer typed. */
    record Organized(GroupId group, NewEvent event, boolean published, boolean cancelled, int taken) {}

    Optional<Organized> organized(Member viewer, EventId id) {
        return db.sql("""
                        select e.*, s.capacity, s.guests_each, s.taken,
                          exists (select 1 from cancellation c
                            where c.group_id = e.group_id and c.event_id = e.id) as cancelled
                        from event e
                        join seats s on s.group_id = e.group_id and s.event_id = e.id
                        join membership m on m.group_id = e.group_id and m.account_id = :me
                        where e.id = :id and m.role in ('organizer', 'co-organizer')
                        """)
                .param("me", viewer.id().value())
                .param("id", id.value())
                .query((row, n) -> new Organized(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        typed(row),
                        row.getObject("published_at") != null,
                        row.getBoolean("cancelled"),
                        row.getInt("taken")))
                .optional();
    }

    private static NewEvent typed(ResultSet row) throws SQLException {
        return new NewEvent(
                row.getString("title"),
                row.getString("description"),
                new NewEvent.When(
                        row.getObject("starts_local", LocalDateTime.class),
                        row.getObject("ends_local", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("rsvp_until", LocalDateTime.class)),
                where(row),
                new NewEvent.Room((Integer) row.getObject("capacity"), row.getInt("guests_each")));
    }

    public static NewEvent.Where where(ResultSet row) throws SQLException {
        return new NewEvent.Where(
                row.getString("place"),
                row.getString("address"),
                row.getString("city"),
                (Double) row.getObject("latitude"),
                (Double) row.getObject("longitude"),
                row.getBoolean("online"),
                row.getString("online_link"));
    }

    /** A group in which the viewer may organize: its name, zone and place, where a new event begins. */
    record Home(String name, ZoneId zone, String place) {}

    Optional<Home> home(Member viewer, GroupId group) {
        return db.sql("""
                        select g.name, g.zone, g.place from groups g join membership m on m.group_id = g.id
                        where g.id = :group and m.account_id = :me and m.role in ('organizer', 'co-organizer')
                        """)
                .param("group", group.value())
                .param("me", viewer.id().value())
                .query((row, n) ->
                        new Home(row.getString("name"), ZoneId.of(row.getString("zone")), row.getString("place")))
                .optional();
    }

    /** The one read behind the event page: the event, its seats, and where the viewer stands. */
    Optional<EventView> view(Viewer viewer, EventId id) {
        return db.sql("""
                        select e.id, e.group_id, e.title, e.description, e.starts_at, e.ends_at, e.zone, e.published_at,
                          e.place, e.address, e.city, e.latitude, e.longitude, e.online, e.online_link,
                          e.version as event_version, g.name as group_name, g.version as group_version,
                          s.capacity, s.guests_each, s.closes_at, s.taken, s.waiting, s.version as seats_version,
                          c.cancelled_at, c.reason, h.source, h.yes_count, h.source_url,
                          m.role, a.id as attendee, a.seated_at,
                          case when a.id is not null and a.seated_at is null then place_in_line(e.id, a.arrival) end as line,
                          k.checked_in_at, r.said_at as regretted_at,
                          case when a.id is not null and s.guests_each > 0 then array(
                            select q.id || ' ' || case when q.seated_at is null then '-' else '+' end || ' ' || q.name
                            from attendee q where q.event_id = e.id and q.guest_of = a.id order by q.arrival) end as guests
                        from event e
                        join groups g on g.id = e.group_id
                        join seats s on s.group_id = e.group_id and s.event_id = e.id
                        left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
                        left join event_history h on h.group_id = e.group_id and h.event_id = e.id
                        left join membership m on m.group_id = e.group_id and m.account_id = :me
                        left join attendee a on a.account_id = :me and a.event_id = e.id
                        left join check_in k on k.group_id = e.group_id and k.event_id = e.id and k.attendee_id = a.id
                        left join regret r on r.group_id = e.group_id and r.event_id = e.id and r.account_id = :me
                        where e.id = :id and (m.role in ('organizer', 'co-organizer') or e.published_at is not null
                          and (g.joining = 'open' or m.role is not null or a.id is not null))
                        """)
                .param("me", viewer instanceof Member member ? member.id().value() : null, Types.OTHER)
                .param("id", id.value())
                .query((row, n) -> view(row))
                .optional();
    }

    private static EventView view(ResultSet row) throws SQLException {
        return new EventView(
                new EventId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getString("title"),
                row.getString("description"),
                new EventView.Times(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        ZoneId.of(row.getString("zone")),
                        instant(row, "published_at"),
                        instant(row, "cancelled_at")),
                where(row),
                new EventView.Room(
                        (Integer) row.getObject("capacity"),
                        row.getInt("guests_each"),
                        instant(row, "closes_at"),
                        row.getInt("taken"),
                        row.getInt("waiting")),
                mine(row),
                new EventView.Past(
                        orEmpty(row.getString("reason")),
                        orEmpty(row.getString("source")),
                        row.getInt("yes_count"),
                        orEmpty(row.getString("source_url"))),
                new EventView.Version(
                        row.getInt("event_version"), row.getInt("seats_version"), row.getInt("group_version")));
    }

    private static EventView.Mine mine(ResultSet row) throws SQLException {
        String role = row.getString("role");
        UUID attendee = row.getObject("attendee", UUID.class);
        if (role == null && attendee == null && row.getObject("regretted_at") == null) {
            return EventView.Mine.NOTHING;
        }
        return new EventView.Mine(
                role == null ? null : Role.of(role),
                attendee,
                row.getObject("seated_at") != null,
                row.getInt("line"),
                row.getObject("checked_in_at") != null,
                row.getObject("regretted_at") != null,
                guests(row));
    }

    private static List<EventView.Guest> guests(ResultSet row) throws SQLException {
        var array = row.getArray("guests");
        if (array == null) {
            return List.of();
        }
        List<EventView.Guest> guests = new ArrayList<>();
        for (String guest : (String[]) array.getArray()) {
            String[] parts = guest.split(" ", 3);
            guests.add(new EventView.Guest(UUID.fromString(parts[0]), parts[2], parts[1].equals("+")));
        }
        return guests;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
