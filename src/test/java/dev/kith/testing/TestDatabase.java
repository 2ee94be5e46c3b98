package dev.kith.testing;

import dev.kith.storage.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for the tests of a JVM, and as many databases in it as they ask for. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        Path folder = TestFolder.create("kith-test");
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            TestFolder.remove(folder);
        }));
        return server;
    }

    /** The JDBC address of a new, empty database. */
    public static String fresh() {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    public static String user() {
        return SERVER.user();
    }

    public static String password() {
        return SERVER.password();
    }
}
