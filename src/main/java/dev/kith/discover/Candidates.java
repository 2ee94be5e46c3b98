package dev.kith.discover;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks a statement of {@link EventRows} or {@link WordRows} for keys of events. */
@Component
class Candidates {
    private final JdbcClient db;

    Candidates(JdbcClient db) {
        this.db = db;
    }

    /**
     * Plans the statement for its own words and cells: a plan made for none in particular reads whole tables.
     *
     * @param walks it reads an index in order and stops early; left alone, the planner, who knows only the average cell,
     *     reads a whole city and sorts it
     * @param after null for the beginning; @param until the last that may come, or null
     */
    List<Candidate> read(
            String sql,
            boolean walks,
            Search search,
            Candidate.@Nullable Key after,
            Candidate.@Nullable Key until,
            int most) {
        db.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                          set_config('enable_sort', case when :walks then 'off' else 'on' end, true),
                          set_config('enable_bitmapscan', case when :walks then 'off' else 'on' end, true)
                        """).param("walks", walks).query().listOfRows();
        Spot spot = search.spot();
        return db.sql(sql)
                .param("cells", search.cells())
                .param("latitude", spot == null ? null : spot.latitude())
                .param("longitude", spot == null ? null : spot.longitude())
                .param("km", search.kilometres())
                .param("from", Timestamp.from(search.span().from()))
                .param("until", Timestamp.from(search.span().until()))
                .param("afterAt", after == null ? null : Timestamp.from(after.at()))
                .param("afterId", after == null ? null : after.id())
                .param("lastAt", until == null ? null : Timestamp.from(until.at()))
                .param("lastId", until == null ? null : until.id())
                .param("how", search.how())
                .param("free", search.free())
                .param("words", search.words())
                .param("subjects", search.subjects().toArray(String[]::new))
                .param("interests", search.interests().toArray(String[]::new))
                .param("viewer", account(search.viewer()))
                .param("most", most)
                .query((row, n) -> new Candidate(
                        new Candidate.Key(row.getTimestamp("starts_at").toInstant(), row.getObject("id", UUID.class)),
                        row.getBoolean("shown"),
                        row.getBoolean("fits")))
                .list();
    }

    static @Nullable UUID account(Viewer viewer) {
        return viewer instanceof Member member ? member.id().value() : null;
    }
}
