package dev.kith.archives;

import dev.kith.accounts.AccountId;
import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import dev.kith.imports.BatchId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables {@code import_group} and {@code import_event}: what came with a batch. */
@Component
class ArchiveRows {
    private final JdbcClient db;

    ArchiveRows(JdbcClient db) {
        this.db = db;
    }

    void keepGroups(AccountId owner, BatchId batch, Collection<GroupId> groups) {
        of(owner, batch, "insert into import_group (owner_id, batch_id, group_id) select :owner, :batch, unnest(:ids)")
                .param("ids", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .update();
    }

    void keepEvents(AccountId owner, BatchId batch, Collection<EventId> events) {
        of(owner, batch, "insert into import_event (owner_id, batch_id, event_id) select :owner, :batch, unnest(:ids)")
                .param("ids", events.stream().map(EventId::value).toArray(UUID[]::new))
                .update();
    }

    record Came(GroupId id, String name) {}

    /** Those that are still here. */
    List<Came> groups(AccountId owner, BatchId batch) {
        return of(owner, batch, """
                        select g.id, g.name from import_group i join groups g on g.id = i.group_id
                        where i.owner_id = :owner and i.batch_id = :batch order by folded(g.name), g.id
                        """)
                .query((row, n) -> new Came(new GroupId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    List<EventId> events(AccountId owner, BatchId batch) {
        return of(owner, batch, """
                        select i.event_id from import_event i join event e on e.id = i.event_id
                        where i.owner_id = :owner and i.batch_id = :batch
                        """)
                .query((row, n) -> new EventId(row.getObject(1, UUID.class)))
                .list();
    }

    private StatementSpec of(AccountId owner, BatchId batch, String sql) {
        return db.sql(sql).param("owner", owner.value()).param("batch", batch.value());
    }
}
