package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.cards.Card;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code person_source} and {@code import_change}. */
@Component
class ArrivalRows {
    private final JdbcClient db;

    ArrivalRows(JdbcClient db) {
        this.db = db;
    }

    /** @param seen what the source last said; null where that is not known any more */
    record Known(PersonId person, @Nullable Card seen) {}

    /** Who is known by which of the keys. */
    Map<Arrival.Key, Known> known(AccountId owner, List<Arrival> arrivals) {
        List<Arrival.Key> keys =
                arrivals.stream().flatMap(arrival -> arrival.keys().stream()).toList();
        var known = new HashMap<Arrival.Key, Known>();
        scoped("""
                        select s.source, s.key, coalesce(m.kept_id, s.person_id), s.seen
                        from unnest(:sources, :keys) as t (source, key)
                        join person_source s on s.owner_id = :owner and s.source = t.source and s.key = t.key
                        left join merge m on m.owner_id = s.owner_id and m.gone_id = s.person_id
                        """, owner)
                .param("sources", keys.stream().map(Arrival.Key::source).toArray(String[]::new))
                .param("keys", keys.stream().map(Arrival.Key::value).toArray(String[]::new))
                .query(row -> {
                    var key = new Arrival.Key(row.getString(1), row.getString(2));
                    known.put(key, new Known(new PersonId(row.getObject(3, UUID.class)), card(row.getString(4))));
                });
        return known;
    }

    /** A key that stands for somebody else already stays with them. */
    void keepKeys(AccountId owner, ImportBatchId batch, PersonId person, Arrival arrival) {
        for (Arrival.Key key : arrival.keys()) {
            scoped("""
                            insert into person_source (owner_id, source, key, person_id, batch_id, seen)
                            values (:owner, :source, :key, :person, :batch, cast(:seen as jsonb))
                            on conflict (owner_id, source, key) do update
                              set seen = excluded.seen, batch_id = excluded.batch_id
                            where person_source.person_id = excluded.person_id
                              and person_source.seen is distinct from excluded.seen
                            """, owner)
                    .param("source", key.source())
                    .param("key", key.value())
                    .param("person", person.value())
                    .param("batch", batch.value())
                    .param("seen", arrival.card().json())
                    .update();
        }
    }

    /** @param before null for someone who came with the batch */
    record Change(PersonId person, @Nullable Card before, Card after, List<UUID> moments, Instant at) {}

    void keep(AccountId owner, ImportBatchId batch, Change change) {
        scoped("""
                        insert into import_change (owner_id, batch_id, person_id, before, after, moments, at)
                        values (:owner, :batch, :person, cast(:before as jsonb), cast(:after as jsonb), :moments, :at)
                        on conflict (owner_id, batch_id, person_id) do update
                          set after = excluded.after, moments = import_change.moments || excluded.moments
                        """, owner)
                .param("batch", batch.value())
                .param("person", change.person().value())
                .param(
                        "before",
                        change.before() == null ? null : change.before().json())
                .param("after", change.after().json())
                .param("moments", change.moments().toArray(UUID[]::new))
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    List<Change> changes(AccountId owner, ImportBatchId batch, int most) {
        return scoped("""
                        select person_id, before, after, moments, at from import_change
                        where owner_id = :owner and batch_id = :batch order by person_id limit :most
                        """, owner)
                .param("batch", batch.value())
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new PersonId(row.getObject("person_id", UUID.class)),
                card(row.getString("before")),
                Card.ofJson(row.getString("after")),
                Arrays.asList((UUID[]) row.getArray("moments").getArray()),
                row.getTimestamp("at").toInstant());
    }

    void drop(AccountId owner, ImportBatchId batch, PersonId person) {
        scoped("delete from import_change where owner_id = :owner and batch_id = :batch and person_id = :person", owner)
                .param("batch", batch.value())
                .param("person", person.value())
                .update();
        scoped("""
                        update person_source set seen = null
                        where owner_id = :owner and batch_id = :batch and person_id = :person
                        """, owner)
                .param("batch", batch.value())
                .param("person", person.value())
                .update();
    }

    /** True where the owner has written to the timeline or planned something since the person came. */
    boolean worked(AccountId owner, PersonId person, List<UUID> imported) {
        return scoped("""
                        select exists (select 1 from moment where owner_id = :owner and person_id = :person
                            and not (id = any(:imported)))
                          or exists (select 1 from person where owner_id = :owner and id = :person and next_step <> '')
                        """, owner)
                .param("person", person.value())
                .param("imported", imported.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Card card(@Nullable String json) {
        return json == null ? null : Card.ofJson(json);
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId owner) {
        return db.sql(sql).param("owner", owner.value());
    }
}
