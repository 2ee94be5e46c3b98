package dev.kith.bench;

import dev.kith.graph.TieGraph;
import dev.kith.reach.Measured;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * {@code ./kith bench reach --load [MEMBERS]}: an invented community in Kith's own tables, read as by a node that has no
 * file. For 22 million members it takes half an hour, and 65 GB below the folder of temporary files.
 */
final class LoadedReach {
    /** What a file of PostgreSQL's binary COPY begins with: a signature, no flags, nothing more in the head. */
    private static final byte[] HEAD = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final String SETTINGS = """
            shared_buffers = 2GB
            maintenance_work_mem = 2GB
            max_wal_size = 1GB
            wal_level = minimal
            max_wal_senders = 0
            """;

    private LoadedReach() {}

    static Table run(Path home, Path folder, int members) throws IOException, SQLException {
        Path data = folder.resolve("reach");
        Kith.start(home, data, "").close();
        Files.writeString(data.resolve("postgres/data/local.conf"), SETTINGS);
        try (Kith kith = Kith.start(home, data, "");
                Connection connection = kith.connectAsSuperuser()) {
            long expected = fill(connection, members);
            long start = System.nanoTime();
            Object kept = Measured.load(connection);
            double seconds = (System.nanoTime() - start) / 1e9;
            double gigabytes = LargeReach.keptGigabytes();
            TieGraph graph = Measured.graph(kept);
            var table = new Table(
                    "Reach read from PostgreSQL, %,d members, %,d ends of ties".formatted(graph.size(), graph.ends()),
                    "what",
                    "seen");
            table.row("read, s", "%.1f".formatted(seconds));
            table.row("ends of ties a second", "%,.0f".formatted(graph.ends() / seconds));
            table.row("heap, all that a node keeps, GB", "%.2f".formatted(gigabytes));
            table.row("ties and strengths", expected == sum(graph) ? "all the same" : "they differ");
            return table;
        }
    }

    /** @return the {@link #sum} of what is there now */
    private static long fill(Connection connection, int members) throws IOException, SQLException {
        TieGraph graph = new Town(members, 20).graph();
        Bench.say("%,d members, %,d ends of ties made".formatted(graph.size(), graph.ends()));
        try (var statement = connection.createStatement()) {
            // no foreign keys and no news of each tie; the rows go in frozen, in the order of their key: to make it
            // afterwards would sort them all on the disk once more
            for (String each : """
                    set session_replication_role = replica;
                    alter table account drop constraint account_email_key cascade;
                    drop index tie_other""".split(";")) {
                statement.execute(each);
            }
            connection.setAutoCommit(false);
            statement.execute("truncate tie");
            copyTies(connection, graph);
            connection.commit();
            connection.setAutoCommit(true);
            Bench.say("ties written");
            statement.execute("""
                    insert into account (id, email, name, locale, zone, created_at)
                    select lpad(to_hex(n), 32, '0')::uuid, n || '@bench.example', 'X', 'en', 'UTC', now()
                    from generate_series(0, %d) n""".formatted(graph.size() - 1));
            statement.execute("vacuum analyze account");
            statement.execute("vacuum analyze tie");
            Bench.say("all written");
        }
        return sum(graph);
    }

    private static void copyTies(Connection connection, TieGraph graph) throws IOException, SQLException {
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy tie (account_id, other_id, since, strength) from stdin (format binary, freeze)",
                1 << 16);
        try (var out = new DataOutputStream(new BufferedOutputStream(copy, 1 << 16))) {
            out.write(HEAD);
            for (int member = 0; member < graph.size(); member++) {
                for (int tie : graph.tiesOf(member)) {
                    out.writeShort(4);
                    id(out, member);
                    id(out, tie);
                    out.writeInt(Long.BYTES);
                    out.writeLong(0);
                    out.writeInt(Short.BYTES);
                    out.writeShort(Town.steps(member, tie));
                }
            }
            out.writeShort(-1);
        }
    }

    /** The id of an account whose place among all is its number. */
    private static void id(DataOutputStream out, int member) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(0);
        out.writeLong(member);
    }

    /** The same for graphs with the same ties of the same strength, and as good as never for others. */
    private static long sum(TieGraph graph) {
        long sum = graph.size();
        for (int member = 0; member < graph.size(); member++) {
            for (int tie : graph.tiesOf(member)) {
                sum = 31 * sum + tie + Math.round(200 * graph.strength(member, tie)) * 0x9E3779B97F4A7C15L;
            }
        }
        return sum;
    }
}
