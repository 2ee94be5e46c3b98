package dev.kith.duplicates;

import dev.kith.accounts.AccountId;
import dev.kith.duplicates.Pair.Side;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds pairs, and keeps the table {@code not_same}. */
@Component
class DuplicateRows {
    private final JdbcClient db;

    DuplicateRows(JdbcClient db) {
        this.db = db;
    }

    /** A number that a whole office shares is no sign: a key counts where at most five people have it. */
    List<Pair> pairs(AccountId owner, int most) {
        return db.sql("""
                        with shown as (
                          select p.* from person p where p.owner_id = :owner and not exists
                            (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)),
                        keys as (
                          select distinct w.kind as reason, w.key, w.person_id as id from person_way w
                          join shown s on s.id = w.person_id where w.owner_id = :owner and length(w.key) >= 6
                          union all select 'name', folded, id from shown),
                        shared as (
                          select reason, key from keys group by reason, key having count(*) between 2 and 5),
                        found as (
                          select a.id as one, b.id as other, array_agg(distinct a.reason) as reasons
                          from shared join keys a using (reason, key) join keys b using (reason, key)
                          where a.id < b.id group by a.id, b.id)
                        select one, other, reasons, a.name as a_name, b.name as b_name,
                          concat_ws(', ', nullif(a.title, ''), nullif(a.company, ''), nullif(a.place, '')) as a_about,
                          concat_ws(', ', nullif(b.title, ''), nullif(b.company, ''), nullif(b.place, '')) as b_about
                        from found join shown a on a.id = one join shown b on b.id = other
                        where (a.member_id is null or b.member_id is null)
                          and not exists (select 1 from not_same n where n.owner_id = :owner and n.a = one and n.b = other)
                        order by cardinality(reasons) desc, a.folded, one limit :most
                        """)
                .param("owner", owner.value())
                .param("most", most)
                .query((row, n) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(side(row, "one", "a"), side(row, "other", "b"), List.of((String[])
                row.getArray("reasons").getArray()));
    }

    private static Side side(ResultSet row, String id, String prefix) throws SQLException {
        return new Side(
                new PersonId(row.getObject(id, UUID.class)),
                row.getString(prefix + "_name"),
                row.getString(prefix + "_about"));
    }

    /** @return false where they are not two people of that list */
    boolean notSame(AccountId owner, PersonId one, PersonId other, Instant now) {
        return db.sql("""
                                insert into not_same (owner_id, a, b, at)
                                select :owner, least(x.id, y.id), greatest(x.id, y.id), :now from person x, person y
                                where x.owner_id = :owner and x.id = :one and y.owner_id = :owner and y.id = :other
                                  and x.id <> y.id
                                on conflict (owner_id, a, b) do update set at = excluded.at
                                """)
                        .param("owner", owner.value())
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean perhapsSame(AccountId owner, PersonId one, PersonId other) {
        return db.sql("""
                                delete from not_same where owner_id = :owner
                                  and a = least(cast(:one as uuid), cast(:other as uuid))
                                  and b = greatest(cast(:one as uuid), cast(:other as uuid))
                                """)
                        .param("owner", owner.value())
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }
}
