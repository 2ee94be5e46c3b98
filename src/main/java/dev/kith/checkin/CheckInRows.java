package dev.kith.checkin;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.events.WhoGoes;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code check_in}, and the lists at the door. */
@Component
class CheckInRows {
    private final JdbcClient db;

    CheckInRows(JdbcClient db) {
        this.db = db;
    }

    record Known(GroupId group, @Nullable UUID account, String name, boolean seated, boolean here) {}

    Optional<Known> attendee(EventId event, UUID attendee) {
        return db.sql("""
                        select t.group_id, t.account_id, coalesce(a.name, t.name) as name, t.seated_at, k.checked_in_at
                        from event e join attendee t on t.group_id = e.group_id and t.event_id = e.id
                        left join account a on a.id = t.account_id
                        left join check_in k on k.group_id = t.group_id and k.event_id = t.event_id and k.attendee_id = t.id
                        where e.id = :event and t.id = :attendee
                        """)
                .param("event", event.value())
                .param("attendee", attendee)
                .query((row, n) -> new Known(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getObject("seated_at") != null,
                        row.getObject("checked_in_at") != null))
                .optional();
    }

    /** @return false where they were checked in before */
    boolean add(GroupId group, EventId event, UUID attendee, AccountId by, Instant now) {
        return db.sql("""
                                insert into check_in (group_id, event_id, attendee_id, checked_in_at, checked_in_by)
                                values (:group, :event, :attendee, :now, :by) on conflict do nothing
                                """)
                        .param("group", group.value())
                        .param("event", event.value())
                        .param("attendee", attendee)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void remove(GroupId group, EventId event, UUID attendee) {
        db.sql("delete from check_in where group_id = :group and event_id = :event and attendee_id = :attendee")
                .param("group", group.value())
                .param("event", event.value())
                .param("attendee", attendee)
                .update();
    }

    /** The rows of the door's list, those still missing first, then by name; at most 1,000. */
    List<DoorView.Row> rows(Member reader, EventId event, String words) {
        return db.sql("""
                        select t.id, coalesce(a.name, nullif(t.name, ''), '') as name, coalesce(ha.name, '') as host,
                          a.id as account, %s as photo,
                          t.seated_at, k.checked_in_at
                        from attendee t left join account a on a.id = t.account_id
                        left join attendee h on h.group_id = t.group_id and h.event_id = t.event_id and h.id = t.guest_of
                        left join account ha on ha.id = h.account_id
                        left join check_in k on k.group_id = t.group_id and k.event_id = t.event_id and k.attendee_id = t.id
                        where t.event_id = :event
                          and (:words = '' or folded(coalesce(a.name, '') || ' ' || t.name || ' ' || coalesce(ha.name, '')) like :like)
                        order by k.checked_in_at is not null, t.seated_at is null, lower(coalesce(a.name, t.name)), t.arrival
                        limit 1000
                        """.formatted(WhoGoes.photo("a.id")))
                .param("me", reader.id().value())
                .param("event", event.value())
                .param("words", words)
                .param("like", like(words))
                .query((row, n) -> new DoorView.Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("host"),
                        row.getBoolean("photo") ? new AccountId(row.getObject("account", UUID.class)) : null,
                        row.getObject("seated_at") != null,
                        instant(row)))
                .list();
    }

    /** Everyone who goes or waits, in order of arrival; at most 5,000. Whether the reader may is the caller's business. */
    List<DoorView.Attendee> attendees(GroupId group, EventId event) {
        return db.sql("""
                        select t.id, a.id as account, coalesce(a.name, t.name) as name, coalesce(ha.name, '') as host, t.email,
                          t.asked_at, t.seated_at is not null as seated, k.checked_in_at
                        from attendee t left join account a on a.id = t.account_id
                        left join attendee h on h.group_id = t.group_id and h.event_id = t.event_id and h.id = t.guest_of
                        left join account ha on ha.id = h.account_id
                        left join check_in k on k.group_id = t.group_id and k.event_id = t.event_id and k.attendee_id = t.id
                        where t.group_id = :group and t.event_id = :event order by t.seated_at is null, t.arrival limit 5000
                        """)
                .param("group", group.value())
                .param("event", event.value())
                .query((row, n) -> new DoorView.Attendee(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        row.getString("host"),
                        row.getString("email"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getBoolean("seated"),
                        instant(row)))
                .list();
    }

    List<String> regrets(GroupId group, EventId event) {
        return db.sql("""
                        select a.name from regret r join account a on a.id = r.account_id
                        where r.group_id = :group and r.event_id = :event order by r.said_at limit 500
                        """)
                .param("group", group.value())
                .param("event", event.value())
                .query(String.class)
                .list();
    }

    /** Members of the group who did not answer, for walk-ins. */
    List<DoorView.Other> others(GroupId group, EventId event, String words) {
        return db.sql("""
                        select a.id, a.name from membership m join account a on a.id = m.account_id
                        where m.group_id = :group and folded(a.name) like :like
                          and not exists (select 1 from attendee t where t.account_id = a.id and t.event_id = :event)
                        order by lower(a.name) limit 10
                        """)
                .param("group", group.value())
                .param("like", like(words))
                .param("event", event.value())
                .query((row, n) ->
                        new DoorView.Other(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private static String like(String words) {
        return "%" + Words.fold(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    int here(EventId event) {
        return db.sql(
                        "select count(*) from event e join check_in k on k.group_id = e.group_id and k.event_id = e.id where e.id = :event")
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }

    Optional<CheckIns.Here> here(Member member, Instant now) {
        return db.sql("""
                        select e.id, e.group_id, e.title, e.place, e.city, e.zone
                        from attendee t
                        join check_in k on k.group_id = t.group_id and k.event_id = t.event_id and k.attendee_id = t.id
                        join event e on e.group_id = t.group_id and e.id = t.event_id
                        where t.account_id = :me and e.starts_at - interval '2 hours' <= :now
                          and e.ends_at + interval '6 hours' >= :now
                        order by k.checked_in_at desc limit 1
                        """)
                .param("me", member.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CheckIns.Here(
                        new EventId(row.getObject("id", UUID.class)),
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getString("title"),
                        row.getString("place").isEmpty() ? row.getString("city") : row.getString("place"),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }

    List<CheckIns.Present> present(Member member, EventId event) {
        return db.sql("""
                        select a.id, a.name, %s as photo
                        from event e
                        join attendee mine on mine.account_id = :me and mine.event_id = e.id
                        join check_in mk on mk.group_id = e.group_id and mk.event_id = e.id and mk.attendee_id = mine.id
                        join check_in k on k.group_id = e.group_id and k.event_id = e.id
                        join attendee t on t.group_id = e.group_id and t.event_id = e.id and t.id = k.attendee_id
                        join account a on a.id = t.account_id
                        where e.id = :event and a.id <> :me
                          and not exists (select 1 from undiscoverable u where u.account_id = a.id)
                        order by lower(a.name), a.id
                        """.formatted(WhoGoes.photo("a.id")))
                .param("me", member.id().value())
                .param("event", event.value())
                .query((row, n) -> new CheckIns.Present(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("photo")))
                .list();
    }

    boolean belongs(GroupId group, AccountId account) {
        return db.sql("select exists (select 1 from membership where group_id = :group and account_id = :account)")
                .param("group", group.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> accountByEmail(String email) {
        return db.sql(
                        "select a.id from account a join confirmation c on c.account_id = a.id where a.email = lower(:email)")
                .param("email", email)
                .query(UUID.class)
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("checked_in_at");
        return at == null ? null : at.toInstant();
    }
}
