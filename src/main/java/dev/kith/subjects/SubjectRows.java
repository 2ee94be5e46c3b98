package dev.kith.subjects;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code subject}, and where subjects come from. */
@Component
class SubjectRows {
    private final JdbcClient db;
    private final Clock clock;

    SubjectRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Topics of groups that anyone may know of, the most frequent first. */
    List<String> topics(int most) {
        return db.sql("""
                        select min(topic) from groups cross join lateral unnest(topics) topic
                        where joining <> 'invitation' group by folded(topic) order by count(*) desc, min(topic) limit :most
                        """).param("most", most).query(String.class).list();
    }

    /** Names of such groups, the newest. */
    List<String> names(int most) {
        return db.sql("select name from groups where joining <> 'invitation' order by founded_at desc, id limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Titles of coming events that anyone may see, each once, of the soonest. */
    List<String> titles(int most) {
        return db.sql("""
                        select distinct title from (
                          select ev.title from event ev join groups g on g.id = ev.group_id
                          where ev.published_at is not null and ev.starts_at >= :now and g.joining = 'open'
                            and not exists (select 1 from cancellation x
                              where x.group_id = ev.group_id and x.event_id = ev.id)
                          order by ev.starts_at, ev.id limit :most) soonest
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(String.class)
                .list();
    }

    Map<UUID, String> all() {
        return named("select id, words from subject", List.of());
    }

    Map<UUID, String> named(Collection<UUID> ids) {
        return named("select id, words from subject where id = any(:ids)", ids);
    }

    private Map<UUID, String> named(String sql, Collection<UUID> ids) {
        var named = new HashMap<UUID, String>();
        db.sql(sql).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            named.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return named;
    }

    void add(Map<UUID, String> fresh) {
        List<UUID> ids = List.copyOf(fresh.keySet());
        db.sql("insert into subject (id, words) select * from unnest(:ids, :words) on conflict do nothing")
                .param("ids", ids.toArray(UUID[]::new))
                .param("words", ids.stream().map(fresh::get).toArray(String[]::new))
                .update();
    }

    void remove(Collection<UUID> gone) {
        db.sql("delete from subject where id = any(:gone)")
                .param("gone", gone.toArray(UUID[]::new))
                .update();
    }
}
