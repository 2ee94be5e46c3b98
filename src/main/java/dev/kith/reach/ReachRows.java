package dev.kith.reach;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@code tie} and {@code reach_change}, and what members tell everyone of themselves. What is kept in memory is read
 * outside of the caller's transaction, which may yet be rolled back.
 */
@Component
class ReachRows {
    private final JdbcClient db;

    ReachRows(JdbcClient db) {
        this.db = db;
    }

    /** What a question has to know before it is answered: the last change there is, and who is not to come up. */
    record Now(long change, List<UUID> blocked) {}

    Now now(AccountId viewer) {
        return db.sql("""
                        select (select max(number) from reach_change) as change, array(
                          select other_id from block where account_id = :me
                          union select account_id from block where other_id = :me) as blocked
                        """)
                .param("me", viewer.value())
                .query((row, n) -> new Now(row.getLong("change"), ids(row.getArray("blocked"))))
                .single();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    long lastChange() {
        return db.sql("select max(number) from reach_change").query(Long.class).single();
    }

    /** Whether this database knows that change as its own. */
    boolean knows(long change, UUID mark) {
        return db.sql("select exists (select 1 from reach_change where number = :number and mark = :mark)")
                .param("number", change)
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** What changed after a change, in the order of the numbers; at most so many changes. Empty where nothing did. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<View.News> after(long change, int most) {
        List<View.End> ends = new ArrayList<>();
        List<View.News> news = db.sql("""
                        with news as (
                          select * from reach_change where number > :change order by number limit :most),
                        ends as (
                          select account_id, other_id from news where what = 'tie'
                          union
                          select t.account_id, t.other_id from news n join tie t on t.other_id = n.account_id
                          where n.what = 'hiding')
                        select last.number, last.mark, ends.account_id, ends.other_id, (
                          select t.strength from tie t where t.account_id = ends.account_id and t.other_id = ends.other_id
                            and not exists (select 1 from undiscoverable u where u.account_id = t.other_id)
                            and not exists (select 1 from block b where (b.account_id = t.account_id and b.other_id = t.other_id)
                              or (b.account_id = t.other_id and b.other_id = t.account_id))) as strength
                        from (select number, mark from news order by number desc limit 1) last left join ends on true
                        """)
                .param("change", change)
                .param("most", most)
                .query((row, n) -> {
                    UUID from = row.getObject("account_id", UUID.class);
                    if (from != null) {
                        ends.add(new View.End(from, row.getObject("other_id", UUID.class), row.getInt("strength")));
                    }
                    return new View.News(row.getLong("number"), row.getObject("mark", UUID.class), ends);
                })
                .list();
        return news.stream().findFirst();
    }

    /** Keeps the table short: nobody reads so far back. */
    void forgetUpTo(long change) {
        db.sql("delete from reach_change where number < :change")
                .param("change", change)
                .update();
    }

    /** Those who fit, as far as they tell every member. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    List<UUID> fitting(Wanted wanted) {
        return db.sql("select a.id from account a where fits(a, :what, :words)")
                .param("what", wanted.what().name())
                .param("words", wanted.words().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    List<UUID> membersOf(GroupId group) {
        return db.sql("select account_id from membership where group_id = :group")
                .param("group", group.value())
                .query(UUID.class)
                .list();
    }

    /** Of those who since a change tell something else, or are new to the graph: whether they fit now. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Map<UUID, Boolean> fittingSince(long change, Wanted wanted) {
        Map<UUID, Boolean> found = new HashMap<>();
        db.sql("""
                        select c.account_id, a.id is not null and fits(a, :what, :words) from (
                          select distinct account_id from reach_change where number > :change and what <> 'hiding') c
                        left join account a on a.id = c.account_id
                        """)
                .param("what", wanted.what().name())
                .param("words", wanted.words().toArray(String[]::new))
                .param("change", change)
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getBoolean(2));
                });
        return found;
    }
}
