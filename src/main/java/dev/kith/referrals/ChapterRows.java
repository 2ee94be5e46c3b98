package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import dev.kith.kernel.Paged;
import dev.kith.kernel.Words;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code chapter}, and who belongs to one. */
@Component
class ChapterRows {
    private static final int PAGE = 100;

    /** Whom the directory of the group would show to a plain member, without those who want nothing to do with them. */
    static final String FELLOW = """
            select a.id, a.name, case when exists (select 1 from privacy_choice c where c.account_id = a.id
                and c.field = 'headline' and c.audience in ('ties', 'nobody')) then '' else a.headline end as about
            from membership m join account a on a.id = m.account_id
            where m.group_id = :group and a.id <> :me
              and not exists (select 1 from undiscoverable u where u.account_id = a.id)
              and not exists (select 1 from block b
                where b.account_id = :me and b.other_id = a.id or b.account_id = a.id and b.other_id = :me)
            """;

    private final JdbcClient db;

    ChapterRows(JdbcClient db) {
        this.db = db;
    }

    void begin(GroupId group, AccountId by, Instant now) {
        db.sql("insert into chapter (group_id, set_by, since) values (:group, :by, :now) on conflict do nothing")
                .param("group", group.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(GroupId group) {
        db.sql("delete from chapter where group_id = :group")
                .param("group", group.value())
                .update();
    }

    Optional<Chapters.Standing> standing(AccountId me, GroupId group) {
        return db.sql("""
                        select g.name, m.role, exists (select 1 from chapter c where c.group_id = g.id) as chapter
                        from membership m join groups g on g.id = m.group_id
                        where m.group_id = :group and m.account_id = :me
                        """)
                .param("group", group.value())
                .param("me", me.value())
                .query((row, n) -> new Chapters.Standing(
                        group, row.getString("name"), Role.of(row.getString("role")), row.getBoolean("chapter")))
                .optional();
    }

    List<Chapters.Fellow> fellows(AccountId me, GroupId group, String words, int most) {
        return db.sql(FELLOW + """
                        and (:like = '' or folded(a.name) like '%' || :like || '%')
                        order by folded(a.name), a.id limit :most
                        """)
                .param("group", group.value())
                .param("me", me.value())
                .param("like", Words.fold(words).replaceAll("([\\\\%_])", "\\\\$1"))
                .param("most", most)
                .query((row, n) -> fellow(row))
                .list();
    }

    Optional<Chapters.Fellow> fellow(AccountId me, GroupId group, AccountId account) {
        return db.sql(FELLOW + "and a.id = :account")
                .param("group", group.value())
                .param("me", me.value())
                .param("account", account.value())
                .query((row, n) -> fellow(row))
                .optional();
    }

    /** The name of a chapter in which the other one is a fellow of mine. */
    Optional<String> shared(AccountId me, AccountId other) {
        return db.sql("""
                        select g.name from chapter c join groups g on g.id = c.group_id
                        join membership m on m.group_id = c.group_id and m.account_id = :me
                        join membership n on n.group_id = c.group_id and n.account_id = :other
                        where not exists (select 1 from undiscoverable u where u.account_id = :other)
                          and not exists (select 1 from block b
                            where b.account_id = :me and b.other_id = :other or b.account_id = :other and b.other_id = :me)
                        order by folded(g.name), g.id limit 1
                        """)
                .param("me", me.value())
                .param("other", other.value())
                .query(String.class)
                .optional();
    }

    private static Chapters.Fellow fellow(ResultSet row) throws SQLException {
        return new Chapters.Fellow(
                new AccountId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("about"));
    }

    /** Members with any referral in that month, by name. It does not read whom one was about. */
    Paged<Chapters.Count> month(GroupId group, YearMonth month, int page) {
        List<Chapters.Count> counts = db.sql("""
                        select a.name, count(*) filter (where r.giver_id = a.id and r.tier = 'inside') as inside,
                          count(*) filter (where r.giver_id = a.id and r.tier = 'outside') as outside,
                          count(*) filter (where r.receiver_id = a.id) as received
                        from referral r join account a on a.id in (r.giver_id, r.receiver_id)
                        join membership m on m.group_id = r.group_id and m.account_id = a.id
                        where r.group_id = :group and r.day between :first and :last
                        group by a.id, a.name order by folded(a.name), a.id limit :most offset :skipped
                        """)
                .param("group", group.value())
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("most", PAGE + 1)
                .param("skipped", (long) (page - 1) * PAGE)
                .query((row, n) -> new Chapters.Count(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
        return Paged.of(counts, page, PAGE);
    }
}
