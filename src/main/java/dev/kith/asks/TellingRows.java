package dev.kith.asks;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.matching.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code untold}, and what profiles tell of asks and offers. */
@Component
class TellingRows {
    /** Of an account {@code a} and its telling, which {@code %s} names: whether the reader may find it. */
    private static final String SEEN = """
            select a.id, a.name, a.%1$s as text,
              exists (select 1 from open_photo o where o.account_id = a.id) as photo
            from account a
            left join privacy_choice c on c.account_id = a.id and c.field = '%1$s'
            where a.%1$s <> '' and a.id <> :me
              and not exists (select 1 from undiscoverable u where u.account_id = a.id)
              and not exists (select 1 from block b where b.account_id = :me and b.other_id = a.id)
              and not exists (select 1 from block b where b.account_id = a.id and b.other_id = :me)
              and case coalesce(c.audience, 'members')
                when 'members' then true
                when 'nobody' then false
                else exists (select 1 from tie t where t.account_id = :me and t.other_id = a.id)
                  or c.audience = 'groups' and exists (select 1 from membership m join membership n using (group_id)
                    where m.account_id = :me and n.account_id = a.id)
              end
              and (cast(:group as uuid) is null
                or exists (select 1 from membership m where m.group_id = :group and m.account_id = a.id)
                  and exists (select 1 from membership m where m.group_id = :group and m.account_id = :me))
            """;

    private final JdbcClient db;

    TellingRows(JdbcClient db) {
        this.db = db;
    }

    void untell(AccountId member) {
        db.sql("insert into untold (account_id) values (:member) on conflict do nothing")
                .param("member", member.value())
                .update();
    }

    /** Some of those whose texts are to be put anew; they count as done when the transaction commits. */
    List<UUID> takeUntold(int most) {
        return db.sql("""
                        delete from untold where account_id in (
                          select account_id from untold order by account_id limit :most for update skip locked)
                        returning account_id
                        """).param("most", most).query(UUID.class).list();
    }

    /** The texts of each of them, none for one who tells nothing, or nobody. */
    Map<UUID, List<Text>> texts(Collection<UUID> members) {
        var texts = new HashMap<UUID, List<Text>>();
        members.forEach(member -> texts.put(member, new ArrayList<>()));
        db.sql("""
                        select a.id, v.label, v.text from account a
                        cross join lateral (values ('looks_for', 'looking-for', a.looks_for),
                          ('offers', 'skills', a.offers)) v (field, label, text)
                        where a.id = any(:members) and v.text <> '' and not exists (select 1 from privacy_choice c
                          where c.account_id = a.id and c.field = v.field and c.audience = 'nobody')
                        """).param("members", members.toArray(UUID[]::new)).query(row -> {
            texts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(Text.of(row.getString(2), row.getString(3)));
        });
        return texts;
    }

    Map<UUID, Telling> seenBy(AccountId me, Telling.What what, @Nullable GroupId group, List<UUID> members) {
        var found = new HashMap<UUID, Telling>();
        scoped(SEEN.formatted(what.field()) + "and a.id = any(:members)", me, group)
                .param("members", members.toArray(UUID[]::new))
                .query(row -> {
                    Telling telling = telling(row);
                    found.put(telling.member().value(), telling);
                });
        return found;
    }

    List<Telling> all(AccountId me, Telling.What what, @Nullable GroupId group, @Nullable AccountId after, int most) {
        return scoped(SEEN.formatted(what.field()) + """
                        and (cast(:after as uuid) is null or (folded(a.name), a.id)
                          > (select folded(l.name), l.id from account l where l.id = :after))
                        order by folded(a.name), a.id limit :most
                        """, me, group)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, n) -> telling(row))
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId me, @Nullable GroupId group) {
        return db.sql(sql).param("me", me.value()).param("group", group == null ? null : group.value());
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("photo"),
                row.getString("text"),
                List.of(),
                0);
    }
}
