package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code opening_shared}, {@code opening_interest} and {@code opening_heard_from}. */
@Component
class SharedRows {
    /**
     * Openings of others that the reader may see: of those who have no block with them, and belong to the group. Whoever does
     * not want to be found is seen by a group that they chose to share with, and by nobody else.
     */
    private static final String SEEN = """
            select o.*, s.shared_at, s.group_id, n.name as group_name, a.name as author_name,
              exists (select 1 from open_photo f where f.account_id = a.id) as photo,
              exists (select 1 from opening_gone g where g.owner_id = o.owner_id and g.opening_id = o.id) as gone,
              exists (select 1 from opening_interest i where i.owner_id = o.owner_id and i.opening_id = o.id
                and i.account_id = :me) as wanted
            from opening_shared s
            join opening o on o.owner_id = s.owner_id and o.id = s.opening_id
            join account a on a.id = o.owner_id
            left join groups n on n.id = s.group_id
            where (o.owner_id <> :me or :own)
              and (s.group_id is not null or not exists (select 1 from undiscoverable u where u.account_id = a.id))
              and not exists (select 1 from block b where b.account_id = :me and b.other_id = a.id)
              and not exists (select 1 from block b where b.account_id = a.id and b.other_id = :me)
              and (s.group_id is null
                or exists (select 1 from membership m where m.group_id = s.group_id and m.account_id = :me)
                  and exists (select 1 from membership m where m.group_id = s.group_id and m.account_id = a.id))
            """;

    private static final String TO_BE_HAD = """
            and (o.until is null or o.until >= :today)
            and not exists (select 1 from opening_gone g where g.owner_id = o.owner_id and g.opening_id = o.id)
            """;

    private final JdbcClient db;

    SharedRows(JdbcClient db) {
        this.db = db;
    }

    /** Groups with whose members someone can share. */
    List<Audience> groups(AccountId me) {
        return scoped("""
                        select g.id, g.name from membership m join groups g on g.id = m.group_id
                        where m.account_id = :me order by folded(g.name), g.id limit 200
                        """, me)
                .query((row, n) -> Audience.of(new GroupId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    void share(AccountId owner, OpeningId id, @Nullable GroupId group, Instant now) {
        scoped("""
                        insert into opening_shared (owner_id, opening_id, group_id, shared_at) values (:me, :id, :group, :now)
                        on conflict (owner_id, opening_id) do update set group_id = excluded.group_id
                        """, owner)
                .param("id", id.value())
                .param("group", group == null ? null : group.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void unshare(AccountId owner, OpeningId id) {
        scoped("delete from opening_shared where owner_id = :me and opening_id = :id", owner)
                .param("id", id.value())
                .update();
    }

    Optional<Shared> find(AccountId me, OpeningId id) {
        return scoped(SEEN + "and o.id = :id", me)
                .param("own", false)
                .param("id", id.value())
                .query((row, n) -> shared(row))
                .optional();
    }

    /**
     * Those that are to be had, newest first.
     *
     * @param group only what was shared with it, the reader's own too; null for all of others
     */
    List<Shared> around(
            AccountId me, @Nullable GroupId group, LocalDate today, Shared.@Nullable After after, int most) {
        return scoped(SEEN + TO_BE_HAD + """
                        and (cast(:group as uuid) is null or s.group_id = :group)
                        and (cast(:afterAt as timestamptz) is null or (s.shared_at, s.opening_id) < (:afterAt, :afterId))
                        order by s.shared_at desc, s.opening_id desc limit :most
                        """, me)
                .param("own", group != null)
                .param("today", Date.valueOf(today))
                .param("group", group == null ? null : group.value())
                .param("afterAt", after == null ? null : Timestamp.from(after.sharedAt()))
                .param("afterId", after == null ? null : after.id().value())
                .param("most", most)
                .query((row, n) -> shared(row))
                .list();
    }

    /** Those that are to be had, that the reader neither wants nor has passed on yet, newest first. */
    List<Shared> forOthers(AccountId me, LocalDate today, int most) {
        return scoped(SEEN + TO_BE_HAD + """
                        and not exists (select 1 from opening_interest i
                          where i.owner_id = o.owner_id and i.opening_id = o.id and i.account_id = :me)
                        and not exists (select 1 from opening_heard_from h
                          where h.owner_id = :me and h.from_opening_id = o.id)
                        order by s.shared_at desc, s.opening_id desc limit :most
                        """, me)
                .param("own", false)
                .param("today", Date.valueOf(today))
                .param("most", most)
                .query((row, n) -> shared(row))
                .list();
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("author_name"),
                row.getBoolean("photo"),
                new OpeningId(row.getObject("id", UUID.class)),
                Opening.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("text"),
                row.getObject("until", LocalDate.class),
                OpeningRows.audience(row),
                row.getTimestamp("shared_at").toInstant(),
                row.getBoolean("gone"),
                row.getBoolean("wanted"));
    }

    /** @return false where they said so before */
    boolean want(AccountId me, Shared opening, String message, Instant now) {
        return scoped("""
                        insert into opening_interest (owner_id, opening_id, account_id, message, at)
                        values (:owner, :id, :me, :message, :now) on conflict do nothing
                        """, me)
                        .param("owner", opening.author().value())
                        .param("id", opening.id().value())
                        .param("message", message)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those who want it, the first one first; nobody with whom its owner has a block. */
    List<Shared.Interest> interests(AccountId owner, OpeningId id) {
        return scoped("""
                        select a.id, a.name, exists (select 1 from open_photo f where f.account_id = a.id) as photo,
                          i.message, i.at, exists (select 1 from person p join opening_offer f
                            on f.owner_id = p.owner_id and f.person_id = p.id and f.opening_id = i.opening_id
                            where p.owner_id = :me and p.member_id = a.id) as has
                        from opening_interest i join account a on a.id = i.account_id
                        where i.owner_id = :me and i.opening_id = :id
                          and not exists (select 1 from block b where b.account_id = :me and b.other_id = a.id)
                          and not exists (select 1 from block b where b.account_id = a.id and b.other_id = :me)
                        order by i.at, a.id limit 100
                        """, owner)
                .param("id", id.value())
                .query((row, n) -> new Shared.Interest(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("photo"),
                        row.getString("message"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("has")))
                .list();
    }

    /** Those of the members who are on the list. */
    Set<AccountId> onList(AccountId me, List<AccountId> members) {
        return scoped("select member_id from person where owner_id = :me and member_id = any(:members)", me)
                .param("members", members.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /** The opening of one's own that was made of a shared one. */
    Optional<OpeningId> passedOn(AccountId me, OpeningId from) {
        return scoped("select opening_id from opening_heard_from where owner_id = :me and from_opening_id = :from", me)
                .param("from", from.value())
                .query(UUID.class)
                .optional()
                .map(OpeningId::new);
    }

    void passOn(AccountId me, OpeningId id, Shared from, Instant now) {
        scoped("""
                        insert into opening (owner_id, id, kind, text, until, heard_at)
                        values (:me, :id, :kind, :text, :until, :now)
                        """, me)
                .param("id", id.value())
                .param("kind", from.kind().key())
                .param("text", from.text())
                .param("until", from.until() == null ? null : Date.valueOf(from.until()))
                .param("now", Timestamp.from(now))
                .update();
        scoped("""
                        insert into opening_heard_from (owner_id, opening_id, from_owner_id, from_opening_id)
                        values (:me, :id, :owner, :from)
                        """, me)
                .param("id", id.value())
                .param("owner", from.author().value())
                .param("from", from.id().value())
                .update();
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId me) {
        return db.sql(sql).param("me", me.value());
    }
}
