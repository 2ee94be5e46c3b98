package dev.kith.reach;

import dev.kith.graph.TieGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What only the folder itself sees, opened for its measurements. */
public final class Measured {
    private Measured() {}

    /** Writes the file of a start, with made up accounts. */
    public static void write(TieGraph graph, Path file) throws IOException {
        var members = new Members(graph.size());
        for (int member = 0; member < graph.size(); member++) {
            members.number(member * 0x9E3779B97F4A7C15L, ~member);
        }
        new GraphFile(file).write(new View(graph, members, 1, new UUID(1, 2)));
    }

    /** All that a node keeps of it. */
    public static Object read(Path file) {
        return new GraphFile(file).read().orElseThrow();
    }

    public static TieGraph graph(Object kept) {
        return ((View) kept).graph();
    }

    /** As a node reads it that has no file. */
    public static Object load(Connection database) throws SQLException {
        return Loading.load(database);
    }
}
