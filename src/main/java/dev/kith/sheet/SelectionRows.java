package dev.kith.sheet;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import dev.kith.sheet.Selections.Change;
import dev.kith.sheet.Selections.Kind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code selection_change}. */
@Component
class SelectionRows {
    private final JdbcClient db;

    SelectionRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId owner, Change change, Instant now) {
        db.sql("""
                        insert into selection_change (owner_id, id, kind, tag, people, at)
                        values (:owner, :id, :kind, :tag, :people, :now)
                        """)
                .param("owner", owner.value())
                .param("id", change.id())
                .param("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .param("tag", change.tag())
                .param("people", change.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Change> take(AccountId owner, UUID id) {
        return db.sql("delete from selection_change where owner_id = :owner and id = :id returning kind, tag, people")
                .param("owner", owner.value())
                .param("id", id)
                .query((row, n) -> new Change(
                        id,
                        Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        Arrays.stream((UUID[]) row.getArray(3).getArray())
                                .map(PersonId::new)
                                .toList()))
                .optional();
    }
}
