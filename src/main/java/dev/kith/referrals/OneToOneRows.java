package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member wrote down of coffees with fellow members; what the other side wrote is not read. */
@Component
class OneToOneRows {
    /** Of {@code :me}, by the other one. */
    private static final String HELD = """
            with held as (
              select case when c.owner_id = :me then c.member_id else c.owner_id end as other, a.starts_at as at
              from coffee_note w
              join coffee c on c.owner_id = w.owner_id and c.id = w.coffee_id
              join lateral (select starts_at from coffee_agreement a
                where a.owner_id = c.owner_id and a.coffee_id = c.id order by a.number desc limit 1) a on true
              where w.writer_id = :me and c.member_id is not null)
            """;

    private final JdbcClient db;

    OneToOneRows(JdbcClient db) {
        this.db = db;
    }

    /** Those with whom there was none yet first, then those with whom the last one is longest ago. */
    List<OneToOnes.Turn> turns(AccountId me, GroupId group, String words, int most) {
        return db.sql(HELD + "select f.id, f.name, f.about, h.last from (" + ChapterRows.FELLOW + """
                        ) f left join (select other, max(at) as last from held group by other) h on h.other = f.id
                        where :like = '' or folded(f.name) like '%' || :like || '%'
                        order by h.last nulls first, folded(f.name), f.id limit :most
                        """)
                .param("me", me.value())
                .param("group", group.value())
                .param("like", Words.fold(words).replaceAll("([\\\\%_])", "\\\\$1"))
                .param("most", most)
                .query((row, n) -> {
                    Timestamp last = row.getTimestamp("last");
                    return new OneToOnes.Turn(
                            new Chapters.Fellow(
                                    new AccountId(row.getObject("id", UUID.class)),
                                    row.getString("name"),
                                    row.getString("about")),
                            last == null ? null : last.toInstant());
                })
                .list();
    }

    /** With those who belong to the group now. */
    int held(AccountId me, GroupId group, Instant from, Instant until) {
        return db.sql(HELD + """
                        select count(*) from held h join membership m on m.group_id = :group and m.account_id = h.other
                        where h.at >= :from and h.at < :until
                        """)
                .param("me", me.value())
                .param("group", group.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }
}
