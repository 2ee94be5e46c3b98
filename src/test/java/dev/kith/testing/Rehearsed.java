package dev.kith.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as tests start it: what is in the folder of its classes as a jar, with what the JDK learned in a rehearsal,
 * as {@code ./kith build} does it, so that a start takes half as long. Made once for a build, by the test that comes first.
 */
final class Rehearsed {
    private static final Path FOLDER = Path.of("target", "rehearsed").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("kith.aot");
    private static final Path POSTGRES = FOLDER.resolve("postgres");
    private static final List<String> COMMAND = command();

    private Rehearsed() {}

    /** To which the words of its command line are to be added. */
    static List<String> program() {
        return COMMAND;
    }

    /** What must be the same when the JDK learns and when it uses that. */
    private static List<String> command() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> entries = Arrays.stream(all.split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
        Path classes = entries.stream().filter(Files::isDirectory).findFirst().orElseThrow();
        Path jar = FOLDER.resolve("kith.jar");
        String classPath = entries.stream()
                .map(entry -> entry.equals(classes) ? jar : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> rest = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dspring.aot.enabled=" + Boolean.getBoolean("kith.aot"),
                "-cp",
                classPath,
                "dev.kith.Kith");
        try {
            Files.createDirectories(FOLDER);
            // one of the forks does it, and the other waits
            try (var file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                rehearse(classes, jar, rest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java("-XX:AOTCache=" + CACHE, "-Dkith.postgres=" + POSTGRES, rest);
    }

    private static List<String> java(String one, String other, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(one, other));
        command.addAll(rest);
        return command;
    }

    private static void rehearse(Path classes, Path jar, List<String> rest) throws IOException {
        Path made = FOLDER.resolve("made");
        String build = rest + " " + newest(classes);
        if (Files.exists(made) && Files.readString(made).equals(build)) {
            return;
        }
        Files.deleteIfExists(made);
        Files.deleteIfExists(CACHE);
        pack(classes, jar);
        Path stage = TestFolder.create("kith-rehearsal");
        List<String> command = java("-XX:AOTCacheOutput=" + CACHE, "-Duser.home=" + stage, rest);
        command.addAll(List.of("rehearse", stage.resolve("kith").toString()));
        run(command);
        if (Files.exists(POSTGRES)) {
            TestFolder.remove(POSTGRES);
        }
        Files.createDirectories(POSTGRES);
        try (Stream<Path> inside = Files.list(stage.resolve("kith/postgres"))) {
            for (Path binaries : inside.filter(
                            each -> each.getFileName().toString().startsWith("bin-"))
                    .toList()) {
                run(List.of("mv", binaries.toString(), POSTGRES.toString()));
            }
        }
        TestFolder.remove(stage);
        Files.writeString(made, build);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("see " + FOLDER.resolve("log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What changes with every change to a class. */
    private static long newest(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.hashCode() * 31L
                            + file.toFile().lastModified()
                            + file.toFile().length())
                    .sum();
        }
    }

    /** As they are: what is not packed is read sooner. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path each : all.filter(each -> !each.equals(classes)).toList()) {
                String name = classes.relativize(each).toString();
                boolean folder = Files.isDirectory(each);
                byte[] bytes = folder ? new byte[0] : Files.readAllBytes(each);
                var sum = new CRC32();
                sum.update(bytes);
                var entry = new ZipEntry(folder ? name + "/" : name);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }
}
