package dev.kith.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which events and groups speak of a subject. */
@Component
class MeantRows {
    private final JdbcClient db;

    MeantRows(JdbcClient db) {
        this.db = db;
    }

    /** Which of the subjects, the first in their order, each of these events or its group holds. */
    Map<UUID, String> inEvents(List<UUID> events, List<String> subjects) {
        return held("""
                        select ev.id, (select s.words from unnest(cast(:subjects as text[])) with ordinality s (words, place)
                            where ev.words @@ side_by_side(s.words) or g.words @@ side_by_side(s.words)
                            order by s.place limit 1)
                        from event ev join groups g on g.id = ev.group_id where ev.id = any(:these)
                        """, events, subjects);
    }

    Map<UUID, String> inGroups(List<UUID> groups, List<String> subjects) {
        return held("""
                        select g.id, (select s.words from unnest(cast(:subjects as text[])) with ordinality s (words, place)
                            where g.words @@ side_by_side(s.words) order by s.place limit 1)
                        from groups g where g.id = any(:these)
                        """, groups, subjects);
    }

    private Map<UUID, String> held(String sql, List<UUID> these, List<String> subjects) {
        var held = new HashMap<UUID, String>();
        db.sql(sql)
                .param("these", these.toArray(UUID[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    String subject = row.getString(2);
                    if (subject != null) {
                        held.put(row.getObject(1, UUID.class), subject);
                    }
                });
        return held;
    }
}
