package dev.kith.bench;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

import dev.kith.graph.TieGraph;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.cli.AdminTool;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

/** Neo4j Community in this very JVM, filled by its own import tool. */
final class Neo4j implements AutoCloseable {
    private final DatabaseManagementService service;

    private Neo4j(Path home) {
        service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(2))
                .build();
    }

    /** @param home an empty folder, or none */
    static Neo4j of(Path home, TieGraph graph, Town town) throws IOException, InterruptedException {
        Path members = home.resolve("import/members.csv");
        Path ties = home.resolve("import/ties.csv");
        Files.createDirectories(Files.createDirectories(home.resolve("conf")).resolveSibling("import"));
        try (BufferedWriter out = Files.newBufferedWriter(members)) {
            out.write("id:ID(Member){id-type:long},number:int,place:int\n");
            for (int member = 0; member < graph.size(); member++) {
                out.write(member + "," + member + "," + town.place(member) + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(ties)) {
            out.write(":START_ID(Member),:END_ID(Member),strength:double\n");
            for (int a = 0; a < graph.size(); a++) {
                for (int b : graph.tiesOf(a)) {
                    if (a < b) {
                        out.write(a + "," + b + "," + Town.steps(a, b) / 200.0 + "\n");
                    }
                }
            }
        }
        importInto(home, List.of("--nodes=Member=" + members, "--relationships=TIE=" + ties));
        var neo4j = new Neo4j(home);
        neo4j.index();
        return neo4j;
    }

    private static void importInto(Path home, List<String> files) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx2g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AdminTool.class.getName(),
                "database",
                "import",
                "full",
                DEFAULT_DATABASE_NAME,
                files.get(0),
                files.get(1));
        tool.environment().put("NEO4J_HOME", home.toString());
        tool.environment().put("NEO4J_CONF", home.resolve("conf").toString());
        tool.redirectErrorStream(true).redirectOutput(home.resolve("import/log").toFile());
        if (tool.start().waitFor() != 0) {
            throw new IOException(Files.readString(home.resolve("import/log")));
        }
    }

    private void index() {
        try (Transaction transaction = database().beginTx()) {
            transaction.execute("create constraint for (m:Member) require m.number is unique");
            transaction.execute("create index for (m:Member) on (m.place)");
            transaction.commit();
        }
        try (Transaction transaction = database().beginTx()) {
            transaction.schema().awaitIndexesOnline(5, TimeUnit.MINUTES);
        }
    }

    GraphDatabaseService database() {
        return service.database(DEFAULT_DATABASE_NAME);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
