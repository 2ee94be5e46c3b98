package dev.kith.agenda;

import dev.kith.events.EventId;
import dev.kith.events.NewEvent;
import dev.kith.groups.GroupId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events that lived elsewhere, taken over many at a time with what is known of them, and given back untouched ones. */
@Component
public class PastEvents {
    private final Rows rows;
    private final Clock clock;

    PastEvents(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of it where it came from. */
    public enum Standing {
        ANNOUNCED,
        CANCELLED,
        DRAFT
    }

    /**
     * Where an event was taken over from, and what was known there of its attendance.
     *
     * @param source for example "meetup"
     * @param key what the source calls the event, once for each group and source
     * @param url where it stood, or empty
     */
    public record From(String source, String key, String url, int yes, int waited) {}

    /** @param announced when it was announced there, if that is known */
    public record Past(
            GroupId group,
            NewEvent event,
            Standing standing,
            @Nullable Instant announced,
            From from) {}

    /** Which of the events are here already, by their keys. */
    @Transactional(readOnly = true)
    public Map<String, EventId> known(String source, Collection<GroupId> groups) {
        return rows.known(source, groups);
    }

    /**
     * Takes over events that are not here yet ({@link #known}). One that is still to come and was announced opens for
     * RSVP as usual.
     *
     * @return their ids in the same order
     */
    @Transactional
    public List<EventId> record(List<Past> events) {
        Instant now = clock.instant();
        List<EventId> ids = events.stream().map(event -> EventId.next()).toList();
        rows.add(events, ids, now);
        return ids;
    }

    /**
     * Takes events back that nobody changed since, and to which nobody said they would come.
     *
     * @return the titles of those that stay
     */
    @Transactional
    public List<String> discard(Collection<EventId> events) {
        return rows.discard(events);
    }

    /** Those of the groups that have an event. */
    @Transactional(readOnly = true)
    public Set<GroupId> withEvents(Collection<GroupId> groups) {
        return rows.withEvents(groups);
    }

    /** The rows of many events at once. */
    @Component
    static class Rows {
        private static final int SLICE = 500;
        private final JdbcClient db;
        private final NamedParameterJdbcTemplate many;

        Rows(JdbcClient db, NamedParameterJdbcTemplate many) {
            this.db = db;
            this.many = many;
        }

        Map<String, EventId> known(String source, Collection<GroupId> groups) {
            var known = new HashMap<String, EventId>();
            db.sql("select key, event_id from event_history where source = :source and group_id = any(:groups)")
                    .param("source", source)
                    .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                    .query(row -> {
                        known.put(row.getString(1), new EventId(row.getObject(2, UUID.class)));
                    });
            return known;
        }

        void add(List<Past> events, List<EventId> ids, Instant now) {
            var rows = new ArrayList<SqlParameterSource>();
            for (int i = 0; i < events.size(); i++) {
                rows.add(row(events.get(i), ids.get(i), now));
            }
            each(rows, """
                    insert into event (group_id, id, title, description, starts_local, ends_local, zone, starts_at, ends_at,
                      place, address, city, latitude, longitude, online, online_link, created_at, published_at)
                    values (:group, :id, :title, :description, :startsLocal, :endsLocal, :zone, :startsAt, :endsAt,
                      :place, :address, :city, :latitude, :longitude, :online, :link, :now, :published)
                    """);
            each(rows, """
                    insert into seats (group_id, event_id, capacity, guests_each, closes_at)
                    values (:group, :id, :capacity, :guests, :closes)
                    """);
            each(rows, """
                    insert into event_history (group_id, event_id, source, key, yes_count, waitlist_count, source_url)
                    values (:group, :id, :source, :key, :yes, :waited, :url)
                    """);
            each(
                    rows.stream()
                            .filter(row -> row.getValue("standing") == Standing.CANCELLED)
                            .toList(),
                    "insert into cancellation (group_id, event_id, cancelled_at) values (:group, :id, :now)");
        }

        private void each(List<SqlParameterSource> rows, String sql) {
            for (int from = 0; from < rows.size(); from += SLICE) {
                many.batchUpdate(
                        sql,
                        rows.subList(from, Math.min(rows.size(), from + SLICE)).toArray(SqlParameterSource[]::new));
            }
        }

        private static SqlParameterSource row(Past past, EventId id, Instant now) {
            NewEvent event = past.event();
            NewEvent.When when = event.when();
            NewEvent.Where where = event.where();
            boolean published = past.standing() != Standing.DRAFT;
            boolean open = past.standing() == Standing.ANNOUNCED && now.isBefore(when.closesAt());
            Instant announced = past.announced() == null ? now : past.announced();
            return new MapSqlParameterSource()
                    .addValue("group", past.group().value())
                    .addValue("id", id.value())
                    .addValue("standing", past.standing(), Types.OTHER)
                    .addValue("title", event.title())
                    .addValue("description", event.description())
                    .addValue("startsLocal", when.starts())
                    .addValue("endsLocal", when.ends())
                    .addValue("zone", when.zone().getId())
                    .addValue("startsAt", Timestamp.from(when.startsAt()))
                    .addValue("endsAt", Timestamp.from(when.endsAt()))
                    .addValue("place", where.place())
                    .addValue("address", where.address())
                    .addValue("city", where.city())
                    .addValue("latitude", where.latitude(), Types.DOUBLE)
                    .addValue("longitude", where.longitude(), Types.DOUBLE)
                    .addValue("online", where.online())
                    .addValue("link", where.onlineLink())
                    .addValue("now", Timestamp.from(now))
                    .addValue("published", published ? Timestamp.from(announced) : null, Types.TIMESTAMP)
                    .addValue("capacity", event.room().capacity(), Types.INTEGER)
                    .addValue("guests", event.room().guestsEach())
                    .addValue("closes", open ? Timestamp.from(when.closesAt()) : null, Types.TIMESTAMP)
                    .addValue("source", past.from().source())
                    .addValue("key", past.from().key())
                    .addValue("yes", past.from().yes())
                    .addValue("waited", past.from().waited())
                    .addValue("url", past.from().url());
        }

        List<String> discard(Collection<EventId> events) {
            UUID[] ids = events.stream().map(EventId::value).toArray(UUID[]::new);
            db.sql("""
                            delete from event e using seats s
                            where e.id = any(:ids) and e.version = 0 and s.group_id = e.group_id and s.event_id = e.id
                              and s.next_arrival = 1
                              and exists (select 1 from event_history h where h.group_id = e.group_id and h.event_id = e.id)
                            """).param("ids", ids).update();
            return db.sql("select title from event where id = any(:ids) order by starts_at")
                    .param("ids", ids)
                    .query(String.class)
                    .list();
        }

        Set<GroupId> withEvents(Collection<GroupId> groups) {
            UUID[] ids = groups.stream().map(GroupId::value).toArray(UUID[]::new);
            return new HashSet<>(db.sql("select distinct group_id from event where group_id = any(:ids)")
                    .param("ids", ids)
                    .query((row, n) -> new GroupId(row.getObject(1, UUID.class)))
                    .list());
        }
    }
}
