package dev.kith.agenda;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.events.EventId;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.GroupPart;
import dev.kith.groups.Groups;
import dev.kith.groups.Role;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coming and past events on a group's page. */
@Component
@Order(10)
class GroupEvents implements GroupPart {
    private static final int COMING = 20;
    private static final int PAST = 10;
    private final JdbcClient db;
    private final Groups groups;
    private final Parts parts;
    private final Clock clock;

    GroupEvents(JdbcClient db, Groups groups, Parts parts, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.parts = parts;
        this.clock = clock;
    }

    /** @param free null where there is no limit; @param attendance who goes, or who had said yes elsewhere */
    public record Line(
            EventId id,
            String title,
            Instant starts,
            ZoneId zone,
            String where,
            @Nullable Integer free,
            int attendance,
            boolean going,
            boolean draft,
            boolean cancelled) {}

    @Override
    public Part on(Viewer viewer, GroupId id) {
        Optional<Role> role = groups.role(viewer, id);
        if (groups.find(viewer, id).filter(group -> mayRead(group, role)).isEmpty()) {
            return Part.NOTHING;
        }
        UUID me = viewer instanceof Member member ? member.id().value() : null;
        boolean organizes = role.filter(Role::mayOrganize).isPresent();
        return parts.of(
                "agenda/group-part",
                "group",
                id,
                "coming",
                lines(COMING_LINES, me, id, organizes, COMING),
                "past",
                lines(PAST_LINES, me, id, organizes, PAST),
                "organizes",
                organizes);
    }

    /** Those of an open group are for everyone, all others for its members. */
    private static boolean mayRead(Group group, Optional<Role> role) {
        return role.isPresent() || group.joining() == Group.Joining.OPEN;
    }

    private static final String COMING_LINES = """
            select e.id, e.title, e.starts_at, e.zone, e.place, e.city, e.published_at, s.capacity, s.taken, s.waiting,
              0 as yes_count, a.seated_at, c.cancelled_at
            from event e join seats s on s.group_id = e.group_id and s.event_id = e.id
            left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
            left join attendee a on a.account_id = :me and a.event_id = e.id
            where e.group_id = :group and e.starts_at >= cast(:now as timestamptz) - interval '60 days' and e.ends_at > :now
              and (e.published_at is not null or :organizes)
            order by e.starts_at, e.id limit :most
            """;

    private static final String PAST_LINES = """
            select e.id, e.title, e.starts_at, e.zone, e.place, e.city, e.published_at, s.capacity, s.taken, s.waiting,
              coalesce(h.yes_count, 0) as yes_count, a.seated_at, c.cancelled_at
            from event e join seats s on s.group_id = e.group_id and s.event_id = e.id
            left join event_history h on h.group_id = e.group_id and h.event_id = e.id
            left join cancellation c on c.group_id = e.group_id and c.event_id = e.id
            left join attendee a on a.account_id = :me and a.event_id = e.id
            where e.group_id = :group and e.starts_at < :now and e.ends_at <= :now
              and (e.published_at is not null or :organizes)
            order by e.starts_at desc, e.id limit :most
            """;

    private List<Line> lines(String sql, @Nullable UUID me, GroupId group, boolean organizes, int most) {
        return db.sql(sql)
                .param("me", me, Types.OTHER)
                .param("group", group.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("organizes", organizes)
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Integer capacity = (Integer) row.getObject("capacity");
        String place = row.getString("place");
        int taken = row.getInt("taken");
        int free = capacity == null || row.getInt("waiting") > 0 ? 0 : Math.max(0, capacity - taken);
        return new Line(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getTimestamp("starts_at").toInstant(),
                ZoneId.of(row.getString("zone")),
                place.isEmpty() ? row.getString("city") : place,
                capacity == null ? null : free,
                Math.max(taken, row.getInt("yes_count")),
                row.getObject("seated_at") != null,
                row.getObject("published_at") == null,
                row.getObject("cancelled_at") != null);
    }
}
