package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what members at degree 2 tell every member. */
@Component
class FarRows {
    private final JdbcClient db;

    FarRows(JdbcClient db) {
        this.db = db;
    }

    /** Those of them who were never on my list. */
    List<Far> of(Member me, Collection<AccountId> members) {
        return db.sql("""
                        select a.id, a.name,
                          exists (select 1 from open_photo f where f.account_id = a.id) as photo,
                          case when exists (select 1 from privacy_choice c
                              where c.account_id = a.id and c.field = 'headline' and c.audience <> 'members')
                            then '' else a.headline end as headline,
                          case when exists (select 1 from privacy_choice c
                              where c.account_id = a.id and c.field = 'interests' and c.audience <> 'members')
                            then '{}' else array(select i from unnest(a.interests) i
                              where lower(i) in (select lower(m) from unnest(mine.interests) m)) end as likes,
                          (select min(g.name) from membership m join membership o on o.group_id = m.group_id
                            join groups g on g.id = m.group_id where m.account_id = mine.id and o.account_id = a.id) as their_group
                        from account a cross join account mine
                        where mine.id = :me and a.id = any(:members)
                          and not exists (select 1 from person p where p.owner_id = mine.id and p.member_id = a.id)
                        """)
                .param("me", me.id().value())
                .param("members", members.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> far(row))
                .list();
    }

    private static Far far(ResultSet row) throws SQLException {
        return new Far(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("photo"),
                row.getString("headline"),
                Arrays.asList((String[]) row.getArray("likes").getArray()),
                row.getString("their_group"));
    }
}
