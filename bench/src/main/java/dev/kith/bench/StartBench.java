package dev.kith.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long a host waits for the first page, and what a Kith that has served a hundred holds in memory. */
final class StartBench {
    private static final int ROUNDS = 3;
    private static final int PAGES = 100;
    private static final String WITH_CACHE = "";
    private static final String WITHOUT_CACHE = "-XX:AOTMode=off";
    private final Path home;
    private final Path folder;

    StartBench(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** What one start gave. @param database NaN where there is none */
    private record Start(double seconds, double cpu, double jvm, double database) {}

    Table run() {
        List<Start> empty = new ArrayList<>();
        List<Start> existing = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Path data = folder.resolve("start-" + i);
            empty.add(start(data, WITH_CACHE, true));
            existing.add(start(data, WITH_CACHE, false));
            plain.add(start(data, WITHOUT_CACHE, false));
            bare.add(bare());
            Bench.remove(data);
        }
        var table = new Table(
                "Start to the first served page, and memory after " + PAGES + " pages",
                "start",
                "s",
                "target",
                "CPU s",
                "JVM MB",
                "target",
                "PostgreSQL MB");
        row(table, "empty folder", empty, 8);
        row(table, "existing folder", existing, 3);
        row(table, "existing folder, without the AOT cache", plain, Double.NaN);
        row(table, "limit: bare JDK with one page in memory, no database", bare, Double.NaN);
        table.note("./kith run until a page is served, cache made by ./kith build; medians of " + ROUNDS
                + ". JVM is resident memory, PostgreSQL the sum over its processes with shared memory counted once.");
        return table;
    }

    private Start start(Path data, String options, boolean fresh) {
        try (Kith kith = Kith.start(home, data, options)) {
            double cpu = kith.jvmCpuSeconds() + kith.databaseCpuSeconds();
            if (fresh) {
                Seed.sow(kith, "community");
            }
            visit(kith.port());
            var start = new Start(kith.secondsToFirstPage(), cpu, kith.jvmMegabytes(), kith.databaseMegabytes());
            Bench.say(data.getFileName() + (fresh ? " empty " : " ") + options + " " + start);
            return start;
        }
    }

    private Start bare() {
        try (Bare bare = Bare.start(folder, "a page".getBytes(StandardCharsets.UTF_8))) {
            double cpu = bare.cpuSeconds();
            visit(bare.port());
            return new Start(bare.secondsToFirstPage(), cpu, bare.megabytes(), Double.NaN);
        }
    }

    private static void visit(int port) {
        for (int i = 0; i < PAGES; i++) {
            Visitor.visit(port, "/sign-in");
        }
    }

    private static void row(Table table, String name, List<Start> starts, double most) {
        double seconds = median(starts.stream().mapToDouble(Start::seconds).toArray());
        double cpu = median(starts.stream().mapToDouble(Start::cpu).toArray());
        double jvm = median(starts.stream().mapToDouble(Start::jvm).toArray());
        double database = median(starts.stream().mapToDouble(Start::database).toArray());
        boolean kith = !Double.isNaN(database);
        table.row(
                name,
                format("%.1f", seconds),
                Double.isNaN(most) ? "" : Target.below(most, seconds, "s"),
                format("%.1f", cpu),
                format("%.0f", jvm),
                kith ? Target.below(360, jvm, "MB") : "",
                kith ? format("%.0f", database) : "");
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
