package dev.kith.reach;

import dev.kith.graph.Strength;
import dev.kith.graph.TieGraph;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads all ties from PostgreSQL, as they are at one moment. */
final class Loading {
    private static final String MEMBERS = "copy (select id from account order by id) to stdout (format binary)";
    private static final String HIDDEN = "copy (select account_id from undiscoverable) to stdout (format binary)";
    private static final String BLOCKS = "copy (select account_id, other_id from block) to stdout (format binary)";
    private static final String TIES =
            "copy (select account_id, other_id, strength from tie order by account_id, other_id) to stdout (format binary)";

    /** A signature of 11 bytes, flags and the length of what may follow, which is 0. */
    private static final int HEAD = 19;

    private final DataSource database;

    Loading(DataSource database) {
        this.database = database;
    }

    View load() {
        try (Connection connection = database.getConnection()) {
            return load(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ties cannot be read", e);
        }
    }

    static View load(Connection connection) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            return load(connection, statement);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(committing);
        }
    }

    private static View load(Connection connection, Statement statement) throws SQLException {
        // by the index, whatever is estimated: hundreds of millions of ties sorted on the disk would not fit there
        statement.execute("set local enable_sort = off");
        ResultSet last = statement.executeQuery(
                "select number, mark, (select count(*) from account) from reach_change order by number desc limit 1");
        last.next();
        long change = last.getLong(1);
        UUID mark = last.getObject(2, UUID.class);
        var members = new Members(last.getInt(3));
        each(connection, MEMBERS, row -> members.number(half(row), row.getLong()));
        TieGraph graph = ties(connection, members);
        return new View(graph, members, change, mark);
    }

    /** They come in the order of the members' ids, which is that of their numbers. */
    private static TieGraph ties(Connection connection, Members members) throws SQLException {
        BitSet hidden = hidden(connection, members);
        long[] blocked = blocked(connection, members);
        var graph = new TieGraph.Builder();
        each(connection, TIES, row -> {
            int member = find(members, row);
            int other = find(members, row);
            row.getInt();
            short strength = row.getShort();
            while (graph.members() < member) {
                graph.endMember();
            }
            if (!hidden.get(other) && Arrays.binarySearch(blocked, pair(member, other)) < 0) {
                graph.tie(other, Strength.of(strength));
            }
        });
        while (graph.members() < members.count()) {
            graph.endMember();
        }
        return graph.build();
    }

    private static BitSet hidden(Connection connection, Members members) throws SQLException {
        var hidden = new BitSet();
        each(connection, HIDDEN, row -> hidden.set(find(members, row)));
        return hidden;
    }

    /** Each pair of which one blocks the other, in order. */
    private static long[] blocked(Connection connection, Members members) throws SQLException {
        var blocked = LongStream.builder();
        each(connection, BLOCKS, row -> blocked.add(pair(find(members, row), find(members, row))));
        return blocked.build().sorted().toArray();
    }

    /** The same for both of a pair. */
    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    private static int find(Members members, ByteBuffer row) {
        return members.find(half(row), row.getLong());
    }

    /** The first half of an id, before which stands its length. */
    private static long half(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    private interface Row {
        void read(ByteBuffer row);
    }

    /** PostgreSQL's binary format: a head before the first row, then for each row the number of its columns; -1 at the end. */
    private static void each(Connection connection, String sql, Row reader) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        boolean first = true;
        for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            if (first) {
                row.position(HEAD);
                first = false;
            }
            if (row.remaining() >= Short.BYTES && row.getShort() > 0) {
                reader.read(row);
            }
        }
    }
}
