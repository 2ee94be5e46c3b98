package dev.kith.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of Kith's own in {@code postgres/} of the data folder: on this machine's loopback address only,
 * every connection with a password, every commit on the disk.
 *
 * <p>It outlives a killed Kith; the next start stops what is left of it first. The caller holds the {@link DataFolder}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String OWNER = "kith";
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT = 10_000_000;

    private final Path home;
    private final Path cluster;
    private final Path log;
    private final PostgresBinaries binaries;
    private final boolean durable;
    private String password = "";
    private int port;

    private EmbeddedPostgres(Path home, PostgresBinaries binaries, boolean durable) {
        this.home = home;
        this.cluster = home.resolve("data");
        this.log = home.resolve("server.log");
        this.binaries = binaries;
        this.durable = durable;
    }

    /**
     * Starts it on the data folder, made on the first start.
     *
     * @param durable false gives up safety against a power cut for speed: tests only
     * @throws StartRefused with one line saying what its host can do
     */
    public static EmbeddedPostgres start(Path folder, boolean durable) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().resolve("postgres"));
            var postgres = new EmbeddedPostgres(home, PostgresBinaries.under(home), durable);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw DataFolder.refused(folder, e);
        }
    }

    /** Stops what a killed Kith left running on a data folder that nobody wants any more. */
    static void abandon(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().resolve("postgres");
        if (Files.exists(home.resolve("data/postmaster.pid"))) {
            new EmbeddedPostgres(home, PostgresBinaries.under(home), false).stopLeftover();
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(OWNER);
    }

    /** The address of another database on the same server; {@link #user} may create some. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Owns the database {@code kith} and may create others; no superuser. */
    public String user() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    /** Waits until the last transaction is on the disk and the server has gone. */
    @Override
    public void close() {
        try {
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                stop();
            }
        } catch (IOException | StartRefused e) {
            LOG.error("PostgreSQL did not stop: {}", e.getMessage());
        }
    }

    private void start() throws IOException {
        checkMajor();
        stopLeftover();
        binaries.sweep(home);
        if (Files.size(Files.exists(log) ? log : home) > LOG_LIMIT) {
            Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(cluster)) {
            initialize();
        }
        password = Files.readString(passwordFile()).strip();
        launch();
        try {
            openDatabase();
        } catch (SQLException e) {
            close();
            throw new StartRefused(
                    "PostgreSQL refuses its own password in " + passwordFile() + ": " + e.getMessage(), e);
        }
    }

    private void checkMajor() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(cluster)) {
            return;
        }
        if (!Files.exists(version)) {
            throw new StartRefused(cluster + " is not a PostgreSQL data folder");
        }
        String major = Files.readString(version).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new StartRefused("The data in " + cluster + " is of PostgreSQL " + major + ", this Kith brings "
                    + PostgresBinaries.MAJOR + ": start the Kith that made it");
        }
    }

    /** The server of a killed Kith is stopped; the mere file of one that is gone is removed, whoever has its number now. */
    private void stopLeftover() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readString(file).lines().findFirst().orElse("").strip();
        boolean ours = pid.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().arguments())
                        .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .isPresent();
        if (ours) {
            LOG.info("Stopping the PostgreSQL that a killed Kith left behind");
            stop();
        }
        Files.deleteIfExists(file);
    }

    /** Made beside its place and moved there whole, so that a start killed half-way leaves nothing to repair. */
    private void initialize() throws IOException {
        Path secret = home.resolve("new-" + UUID.randomUUID());
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, randomPassword() + "\n");
        Files.move(secret, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        Path fresh = home.resolve("new-" + UUID.randomUUID());
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        run(command);
        Files.writeString(fresh.resolve("postgresql.conf"), """
                # Kith writes kith.conf at every start; settings of your own belong into local.conf
                include 'kith.conf'
                include_if_exists 'local.conf'
                """);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Files.writeString(cluster.resolve("kith.conf"), settings());
            long before = Files.exists(log) ? Files.size(log) : 0;
            try {
                run(List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "--pgdata=" + cluster,
                        "--log=" + log,
                        "--wait",
                        "--timeout=120",
                        "--silent"));
                return;
            } catch (StartRefused e) {
                String reason = fatal(before);
                if (attempt == ATTEMPTS || !reason.contains("TCP/IP")) {
                    throw reason.isEmpty() ? e : failed(reason);
                }
            }
        }
    }

    private String settings() {
        String sync = durable ? "on" : "off";
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 40
                shared_buffers = 128MB
                jit = off
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_min_messages = warning
                log_line_prefix = '%%m [%%p] '
                """.formatted(port, sync, sync, sync);
    }

    private void openDatabase() throws SQLException, IOException {
        Path opened = cluster.resolve("kith.opened");
        if (Files.exists(opened)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!any(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createdb password '" + password + "'");
            }
            if (!any(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
        }
        Files.createFile(opened);
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void stop() throws IOException {
        run(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=120",
                "--silent"));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The last reason the server gave in its log after {@code start} bytes. */
    private String fatal(long start) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
            channel.position(start);
            var bytes = new byte[(int) Math.min(channel.size() - start, 100_000)];
            channel.read(ByteBuffer.wrap(bytes));
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce("", (earlier, later) -> later);
        }
    }

    private StartRefused failed(String reason) {
        if (reason.contains("No space left")) {
            return new StartRefused("The disk of " + home + " is full");
        }
        return new StartRefused("PostgreSQL does not start: " + reason.strip() + " (log: " + log + ")");
    }

    /** PostgreSQL refuses to be root, so root calls it in a user namespace of its own, where it is nobody. */
    private void run(List<String> command) throws IOException {
        List<String> line = new ArrayList<>(root() ? List.of("unshare", "-U") : List.of());
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(home.toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            output = String.join("\n", reader.lines().toList());
            if (process.waitFor() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while PostgreSQL was starting or stopping", e);
        }
        if (output.startsWith("unshare:")) {
            throw new StartRefused("PostgreSQL does not run as root: start Kith as another user");
        }
        throw failed(output.lines()
                .filter(text -> text.contains("error:") || text.contains("FATAL:"))
                .findFirst()
                .orElse(output.lines().findFirst().orElse("no reason given")));
    }

    private static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }
}
