package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@link BareServer} with Kith's flags for the JVM, in a process of its own so that its time can be told apart. */
final class Bare implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "-Dsun.net.httpserver.nodelay=true");
    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Bare(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static Bare start(Path folder, byte[] body) {
        try {
            Path file = Files.write(folder.resolve("body"), body);
            int port = Kith.freePort();
            List<String> command = new ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
            command.addAll(FLAGS);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    BareServer.class.getName(),
                    "" + port,
                    file.toString()));
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            double page = Visitor.waitForPage(port, process, Duration.ofSeconds(20));
            return new Bare(process, port, page - start / 1e9);
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

    double megabytes() {
        return Processes.residentMegabytes(process.pid());
    }

    double cpuSeconds() {
        return Processes.cpuSeconds(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
