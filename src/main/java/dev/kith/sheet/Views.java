package dev.kith.sheet;

import dev.kith.accounts.AccountId;
import dev.kith.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code saved_view}. */
@Component
class Views {
    static final int MOST = 30;
    private final JdbcClient db;

    Views(JdbcClient db) {
        this.db = db;
    }

    List<Row.View> all(AccountId owner) {
        return db.sql(
                        "select id, name, query from saved_view where owner_id = :owner order by lower(name), id limit :most")
                .param("owner", owner.value())
                .param("most", MOST)
                .query((row, n) -> new Row.View(row.getString(1), row.getString(2), "/people?" + row.getString(3)))
                .list();
    }

    UUID save(AccountId owner, String name, String query, Instant now) {
        UUID id = Ids.next();
        db.sql("""
                        insert into saved_view (owner_id, id, name, query, saved_at)
                        values (:owner, :id, :name, :query, :now)
                        """)
                .param("owner", owner.value())
                .param("id", id)
                .param("name", name)
                .param("query", query)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    boolean remove(AccountId owner, UUID id) {
        return db.sql("delete from saved_view where owner_id = :owner and id = :id")
                        .param("owner", owner.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
