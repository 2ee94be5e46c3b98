package dev.kith.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kith as its host starts it: a process of its own, which can be stopped, and killed. */
public final class KithProcess {
    private static final String SAYS = "Kith runs at ";
    private final Process process;
    private final String address;
    private final StringBuffer log = new StringBuffer();
    private final Thread reader;

    private KithProcess(Process process, BufferedReader output) throws IOException {
        this.process = process;
        this.address = address(process, output);
        // a virtual one would keep its carrier to itself while there is nothing to read
        this.reader = Thread.ofPlatform()
                .daemon()
                .start(() -> output.lines().forEach(line -> log.append(line).append('\n')));
    }

    /** Begins the program with these words of its command line; the caller sees to its end. */
    public static Process begin(Path home, Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(Rehearsed.program());
        command.add(1, "-Duser.home=" + home);
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits until it says where it is. */
    public static KithProcess up(Process process) throws IOException {
        return new KithProcess(process, process.inputReader());
    }

    private static String address(Process process, BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(SAYS)) {
                return line.substring(SAYS.length());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("it did not start: " + said + errors(process));
    }

    /** What it said on its error stream, once it is gone. */
    public static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes()).strip();
    }

    public String address() {
        return address;
    }

    public Process process() {
        return process;
    }

    /** SIGKILL: it learns nothing of its end. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** SIGTERM, as Ctrl-C does; returns at once. */
    public void askToStop() {
        process.toHandle().destroy();
    }

    public void stop() {
        askToStop();
        waitForEnd();
    }

    public void waitForEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All it said after its address, once it is gone. */
    public String log() {
        try {
            reader.join();
            return log.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The PostgreSQL that a Kith brought up on this folder. */
    public static DataSource database(Path folder) {
        try {
            String port = Files.readAllLines(folder.resolve("postgres/data/kith.conf")).stream()
                    .filter(line -> line.startsWith("port = "))
                    .map(line -> line.substring("port = ".length()))
                    .findFirst()
                    .orElseThrow();
            String password =
                    Files.readString(folder.resolve("postgres/password")).strip();
            return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/kith", "kith", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
