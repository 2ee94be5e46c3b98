package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A running Kith on a folder of the bench, started by {@code ./kith run} as a host does, and its PostgreSQL. */
final class Kith implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Process process;
    private final Path data;
    private final int port;
    private final double secondsToFirstPage;

    private Kith(Process process, Path data, int port, double secondsToFirstPage) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param javaOptions on top of those of the script
     */
    static Kith start(Path home, Path data, String javaOptions) {
        return start(home, data, javaOptions, Map.of());
    }

    /** Starts a second one on the database of the first. */
    static Kith beside(Kith first, Path home, Path data) {
        return start(
                home,
                data,
                "",
                Map.of(
                        "KITH_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + first.databasePort() + "/kith",
                        "KITH_DATABASE_USER",
                        "kith",
                        "KITH_DATABASE_PASSWORD",
                        first.databasePassword()));
    }

    private static Kith start(Path home, Path data, String javaOptions, Map<String, String> settings) {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(
                        home.resolve("kith").toString(), "run", "--data", data.toString(), "--port", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("KITH_JAVA_OPTIONS", javaOptions);
        builder.environment().put("KITH_JAVA_HOME", System.getProperty("java.home"));
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            double seconds = Visitor.waitForPage(port, process, PATIENCE) - start / 1e9;
            if (!process.isAlive() || Double.isNaN(seconds)) {
                process.destroy();
                throw new IllegalStateException("Kith does not start: " + Files.readString(log));
            }
            return new Kith(process, data, port, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    double jvmMegabytes() {
        return Processes.residentMegabytes(process.pid());
    }

    double databaseMegabytes() {
        return Processes.sharedOutMegabytes(postmaster());
    }

    double jvmCpuSeconds() {
        return Processes.cpuSeconds(process.pid());
    }

    double databaseCpuSeconds() {
        return Processes.cpuSeconds(postmaster());
    }

    /** Where PostgreSQL writes what it was asked, while it is told to. */
    Path databaseLog() {
        return data.resolve("postgres/server.log");
    }

    /** A connection as Kith's own user; parameters may be bound as text of whatever type the statement wants. */
    Connection connect() throws SQLException {
        return connect("kith", "kith");
    }

    Connection connectAsSuperuser() throws SQLException {
        return connect("postgres", "kith");
    }

    private Connection connect(String user, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", databasePassword());
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("ApplicationName", "bench");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + database, properties);
    }

    private String databasePassword() {
        return read("postgres/password", 0);
    }

    private String databasePort() {
        return read("postgres/data/postmaster.pid", 3);
    }

    private long postmaster() {
        return Long.parseLong(read("postgres/data/postmaster.pid", 0));
    }

    private String read(String file, int line) {
        try {
            return Files.readAllLines(data.resolve(file)).get(line).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops both, and leaves the folder. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
