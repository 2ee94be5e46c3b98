package dev.kith.imports;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.imports.Batch.Run;
import dev.kith.imports.Batch.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code import_batch}, {@code import_run} and {@code import_report}. */
@Component
class BatchRows {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BATCH = """
            select b.owner_id, b.id, b.kind, b.name, b.brought_at,
              i.attempts as i_attempts, i.done as i_done, i.total as i_total, i.failed_at as i_failed,
              u.attempts as u_attempts, u.done as u_done, u.total as u_total, u.failed_at as u_failed,
              ir.finished_at as i_finished, ir.counts as i_counts, ir.remarks as i_remarks,
              ur.finished_at as u_finished, ur.counts as u_counts, ur.remarks as u_remarks
            from import_batch b
            left join import_run i on i.owner_id = b.owner_id and i.batch_id = b.id and i.what = 'import'
            left join import_run u on u.owner_id = b.owner_id and u.batch_id = b.id and u.what = 'undo'
            left join import_report ir on ir.owner_id = b.owner_id and ir.batch_id = b.id and ir.what = 'import'
            left join import_report ur on ur.owner_id = b.owner_id and ur.batch_id = b.id and ur.what = 'undo'
            """;

    private final JdbcClient db;

    BatchRows(JdbcClient db) {
        this.db = db;
    }

    void add(Member owner, BatchId id, Kind kind, String name, Instant now) {
        of(owner.id(), id, """
                        insert into import_batch (owner_id, id, kind, name, brought_at)
                        values (:owner, :id, :kind, :name, :now)
                        """)
                .param("kind", kind.key())
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The viewer's own, else nothing. */
    Optional<Batch> find(AccountId owner, BatchId id) {
        return of(owner, id, BATCH + "where b.owner_id = :owner and b.id = :id")
                .query((row, n) -> batch(row))
                .optional();
    }

    List<Batch> mine(Member owner, Kind kind, int most) {
        return db.sql(
                        BATCH
                                + "where b.owner_id = :owner and b.kind = :kind order by b.brought_at desc, b.id desc limit :most")
                .param("owner", owner.id().value())
                .param("kind", kind.key())
                .param("most", most)
                .query((row, n) -> batch(row))
                .list();
    }

    /** @return false where it was asked for before */
    boolean ask(AccountId owner, BatchId id, What what, Instant now) {
        return of(owner, id, """
                                insert into import_run (owner_id, batch_id, what, asked_at)
                                values (:owner, :id, :what, :now) on conflict do nothing
                                """)
                        .param("what", what.key())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void begin(AccountId owner, BatchId id, What what) {
        of(owner, id, """
                        update import_run set attempts = attempts + 1, done = 0, total = 0, failed_at = null
                        where owner_id = :owner and batch_id = :id and what = :what
                        """).param("what", what.key()).update();
    }

    void progress(AccountId owner, BatchId id, What what, int done, int total) {
        of(owner, id, """
                        update import_run set done = :done, total = :total
                        where owner_id = :owner and batch_id = :id and what = :what
                        """)
                .param("what", what.key())
                .param("done", done)
                .param("total", total)
                .update();
    }

    void failed(AccountId owner, BatchId id, What what, Instant now) {
        of(
                        owner,
                        id,
                        "update import_run set failed_at = :now where owner_id = :owner and batch_id = :id and what = :what")
                .param("what", what.key())
                .param("now", Timestamp.from(now))
                .update();
    }

    void report(AccountId owner, BatchId id, What what, Report report) {
        of(owner, id, """
                        insert into import_report (owner_id, batch_id, what, finished_at, counts, remarks)
                        values (:owner, :id, :what, :at, :counts::jsonb, :remarks::jsonb)
                        """)
                .param("what", what.key())
                .param("at", Timestamp.from(report.at()))
                .param("counts", JSON.writeValueAsString(report.counts()))
                .param("remarks", JSON.writeValueAsString(report.remarks()))
                .update();
    }

    /** Forgets a batch that nobody said go to. */
    boolean drop(AccountId owner, BatchId id) {
        return of(owner, id, """
                                delete from import_batch b where owner_id = :owner and id = :id and not exists (
                                  select 1 from import_run r where r.owner_id = b.owner_id and r.batch_id = b.id)
                                """).update() == 1;
    }

    private StatementSpec of(AccountId owner, BatchId id, String sql) {
        return db.sql(sql).param("owner", owner.value()).param("id", id.value());
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new AccountId(row.getObject("owner_id", UUID.class)),
                new BatchId(row.getObject("id", UUID.class)),
                Kind.of(row.getString("kind")),
                row.getString("name"),
                row.getTimestamp("brought_at").toInstant(),
                run(row, "i_", What.IMPORT),
                report(row, "i_"),
                run(row, "u_", What.UNDO),
                report(row, "u_"));
    }

    private static @Nullable Run run(ResultSet row, String prefix, What what) throws SQLException {
        return row.getObject(prefix + "attempts") == null
                ? null
                : new Run(
                        what,
                        row.getInt(prefix + "attempts"),
                        row.getInt(prefix + "done"),
                        row.getInt(prefix + "total"),
                        row.getTimestamp(prefix + "failed") != null);
    }

    private static @Nullable Report report(ResultSet row, String prefix) throws SQLException {
        Timestamp finished = row.getTimestamp(prefix + "finished");
        return finished == null
                ? null
                : new Report(
                        finished.toInstant(),
                        JSON.readValue(row.getString(prefix + "counts"), COUNTS),
                        JSON.readValue(row.getString(prefix + "remarks"), Report.Remarks.class));
    }
}
