package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code membership} and {@code parting}. */
@Component
class MemberRows {
    static final int PAGE = 50;
    private final JdbcClient db;

    MemberRows(JdbcClient db) {
        this.db = db;
    }

    /** @return false where they are a member already */
    boolean add(GroupId group, AccountId account, Role role, Instant now) {
        db.sql("delete from parting where group_id = :group and account_id = :account")
                .param("group", group.value())
                .param("account", account.value())
                .update();
        return db.sql("""
                                insert into membership (group_id, account_id, role, joined_at)
                                values (:group, :account, :role, :now) on conflict do nothing
                                """)
                        .param("group", group.value())
                        .param("account", account.value())
                        .param("role", role.key())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Role> role(Viewer viewer, GroupId group) {
        return db.sql("select role from membership where group_id = :group and account_id = :viewer")
                .param("group", group.value())
                .param("viewer", GroupRows.account(viewer))
                .query(String.class)
                .optional()
                .map(Role::of);
    }

    Optional<Role> role(AccountId account, GroupId group) {
        return db.sql("select role from membership where group_id = :group and account_id = :account")
                .param("group", group.value())
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(Role::of);
    }

    boolean shared(AccountId a, AccountId b) {
        return db.sql("""
                        select exists (select 1 from membership mine join membership theirs using (group_id)
                          where mine.account_id = :a and theirs.account_id = :b)
                        """)
                .param("a", a.value())
                .param("b", b.value())
                .query(Boolean.class)
                .single();
    }

    void setRole(GroupId group, AccountId account, Role role) {
        db.sql("update membership set role = :role where group_id = :group and account_id = :account")
                .param("role", role.key())
                .param("group", group.value())
                .param("account", account.value())
                .update();
    }

    /** True where nobody but {@code account} is organizer. */
    boolean lastOrganizer(GroupId group, AccountId account) {
        return db.sql("""
                        select not exists (select 1 from membership
                          where group_id = :group and role = 'organizer' and account_id <> :account)
                        """)
                .param("group", group.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Ends the membership. @param removedBy null for who leaves */
    void part(GroupId group, AccountId account, @Nullable AccountId removedBy, Instant now) {
        db.sql("""
                        with gone as (delete from membership where group_id = :group and account_id = :account
                          returning group_id, account_id, role, joined_at)
                        insert into parting (group_id, account_id, role, joined_at, removed_by, removed, parted_at)
                        select group_id, account_id, role, joined_at, :by, :removed, :now from gone
                        on conflict (group_id, account_id) do update set role = excluded.role,
                          joined_at = excluded.joined_at, removed_by = excluded.removed_by, removed = excluded.removed,
                          parted_at = excluded.parted_at
                        """)
                .param("group", group.value())
                .param("account", account.value())
                .param("by", removedBy == null ? null : removedBy.value())
                .param("removed", removedBy != null)
                .param("now", Timestamp.from(now))
                .update();
    }

    record Parted(boolean removed, Instant at) {}

    Optional<Parted> parted(GroupId group, AccountId account) {
        return db.sql("select removed, parted_at from parting where group_id = :group and account_id = :account")
                .param("group", group.value())
                .param("account", account.value())
                .query((row, n) -> new Parted(
                        row.getBoolean("removed"), row.getTimestamp("parted_at").toInstant()))
                .optional();
    }

    /** Takes the membership up again as it was. @return false where there is none to take up */
    boolean restore(GroupId group, AccountId account) {
        return db.sql("""
                                with back as (delete from parting where group_id = :group and account_id = :account
                                  returning group_id, account_id, role, joined_at)
                                insert into membership (group_id, account_id, role, joined_at)
                                select group_id, account_id, role, joined_at from back on conflict do nothing
                                """)
                        .param("group", group.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Organizers and co-organizers, for mail to them. */
    List<AccountId> organizers(GroupId group) {
        return db.sql("""
                        select account_id from membership
                        where group_id = :group and role in ('organizer', 'co-organizer') order by joined_at
                        """).param("group", group.value()).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    int count(GroupId group) {
        return db.sql("select count(*) from membership where group_id = :group")
                .param("group", group.value())
                .query(Integer.class)
                .single();
    }

    /** Who stands for the group; the undiscoverable among them are shown to organizers and themselves only. */
    List<Fellow> crew(Viewer viewer, GroupId group, boolean organizes) {
        return db.sql("""
                        select a.id, a.name, m.role, m.joined_at, '' as place, '{}'::text[] as interests,
                          exists (select 1 from photo p where p.account_id = a.id) and 'photo' <> all (h.fields) as photo,
                          case when 'headline' = any (h.fields) then '' else a.headline end as headline
                        from membership m join account a on a.id = m.account_id
                          cross join lateral (select coalesce(array_agg(c.field), '{}') as fields from privacy_choice c
                            where c.account_id = a.id) h
                        where m.group_id = :group and m.role <> 'member' and (:organizes or m.account_id = :viewer
                          or not exists (select 1 from undiscoverable u where u.account_id = a.id))
                        order by array_position(array['organizer', 'co-organizer', 'host'], m.role), m.joined_at limit 30
                        """)
                .param("group", group.value())
                .param("organizes", organizes)
                .param("viewer", GroupRows.account(viewer))
                .query((row, n) -> fellow(row))
                .list();
    }

    /** Where a page of members begins: after the one who joined then. */
    record After(Instant joinedAt, UUID account) {
        @Override
        public String toString() {
            return joinedAt.getEpochSecond() + "." + joinedAt.getNano() + "." + account;
        }

        static @Nullable After of(String text) {
            String[] parts = text.split("\\.", 3);
            try {
                return parts.length < 3
                        ? null
                        : new After(
                                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                                UUID.fromString(parts[2]));
            } catch (IllegalArgumentException madeUp) {
                return null;
            }
        }
    }

    /**
     * One row more than a page, newest first. What someone keeps to their ties or to nobody stays empty, since a group
     * knows nothing of ties.
     *
     * @param like a folded part of a name, its signs escaped; or empty
     */
    List<Fellow> page(Member viewer, GroupId group, boolean organizes, String like, @Nullable After after) {
        return db.sql("""
                        select a.id, a.name, m.role, m.joined_at,
                          exists (select 1 from photo p where p.account_id = a.id) and 'photo' <> all (h.fields) as photo,
                          case when 'headline' = any (h.fields) then '' else a.headline end as headline,
                          case when 'place' = any (h.fields) then '' else a.place end as place,
                          case when 'interests' = any (h.fields) then '{}' else a.interests end as interests
                        from membership m join account a on a.id = m.account_id
                          cross join lateral (select coalesce(array_agg(c.field), '{}') as fields from privacy_choice c
                            where c.account_id = a.id and c.audience in ('ties', 'nobody')) h
                        where m.group_id = :group
                          and (cast(:at as timestamptz) is null or (m.joined_at, m.account_id) < (:at, :account))
                          and (:like = '' or folded(a.name) like '%' || :like || '%')
                          and (:organizes or m.account_id = :viewer
                            or not exists (select 1 from undiscoverable u where u.account_id = a.id))
                        order by m.joined_at desc, m.account_id desc limit :most
                        """)
                .param("group", group.value())
                .param("at", after == null ? null : Timestamp.from(after.joinedAt()))
                .param("account", after == null ? null : after.account())
                .param("like", like)
                .param("organizes", organizes)
                .param("viewer", viewer.id().value())
                .param("most", PAGE + 1)
                .query((row, n) -> fellow(row))
                .list();
    }

    /** One member, for who organizes the group: the name only. */
    Optional<Fellow> one(GroupId group, AccountId account) {
        return db.sql("""
                        select a.id, a.name, m.role, m.joined_at, false as photo, '' as headline, '' as place,
                          '{}'::text[] as interests
                        from membership m join account a on a.id = m.account_id
                        where m.group_id = :group and m.account_id = :account
                        """)
                .param("group", group.value())
                .param("account", account.value())
                .query((row, n) -> fellow(row))
                .optional();
    }

    private static Fellow fellow(ResultSet row) throws SQLException {
        return new Fellow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("photo"),
                Role.of(row.getString("role")),
                row.getString("headline"),
                row.getString("place"),
                GroupRows.words(row.getArray("interests")),
                row.getTimestamp("joined_at").toInstant());
    }
}
