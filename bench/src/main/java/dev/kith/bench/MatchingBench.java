package dev.kith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts ranked against a text by {@code ./kith match}: a Kith with its own PostgreSQL that goes through what its pages
 * call. With files it also writes the rankings, for anyone to judge; without, it invents 10,000 notes.
 */
final class MatchingBench {
    private final Path home;
    private final Path folder;
    private final List<String> words;

    /** @param words the options of {@code match}; may be empty */
    MatchingBench(Path home, Path folder, List<String> words) {
        this.home = home;
        this.folder = folder;
        this.words = words;
    }

    Table run() {
        return table(measured());
    }

    private Map<String, String> measured() {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("kith").toString(),
                "match",
                "--data",
                folder.resolve("matching").toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("KITH_JAVA_HOME", System.getProperty("java.home"));
        var told = new HashMap<String, String>();
        try {
            Process process = builder.start();
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(line -> line.split("\t", 2))
                        .filter(pair -> pair.length == 2)
                        .forEach(pair -> {
                            told.put(pair[0], pair[1]);
                            Bench.say(pair[0] + " " + pair[1]);
                        });
            }
            int code = process.waitFor();
            if (code != 0) {
                System.exit(code);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param told names and figures, as {@code match} prints them */
    static Table table(Map<String, String> told) {
        var figures = new HashMap<String, Double>();
        told.forEach((name, text) -> {
            if (!name.equals("state")) {
                figures.put(name, Double.parseDouble(text));
            }
        });
        double texts = figures.getOrDefault("texts", 0.0);
        var table = new Table(
                format("Matching, %.0f texts on one shelf, ", texts) + told.get("state"),
                "what",
                "p50",
                "p99",
                "target");
        shares(table, figures, "a ranking of 20 with reasons, ms", "ranking ms", 50);
        shares(table, figures, "its processor time, ms", "ranking CPU ms", Double.NaN);
        shares(table, figures, "a text changed, until the next ranking had it, ms", "change to answer ms", 50);
        one(table, "first ranking of a shelf nobody asked for yet, ms", figures.get("first ranking ms"));
        one(table, "put a text, in hundreds, ms", 1000 * figures.getOrDefault("put s", 0.0) / texts);
        one(
                table,
                "work out its meaning in the background, ms",
                1000 * figures.getOrDefault("understood s", 0.0) / texts);
        one(table, "processor time of both, ms", figures.get("index CPU ms a text"));
        one(table, "open the model, s", figures.get("model s"));
        one(table, "JVM before the model, MB", figures.get("resident MB before the model"));
        one(table, "JVM with the model, MB", figures.get("resident MB with the model"));
        one(table, "JVM at the end, MB", figures.get("resident MB at the end"));
        table.note(
                "One process with its own PostgreSQL beside it; every ranking is for another text, which is understood anew.");
        return table;
    }

    private static void shares(Table table, Map<String, Double> figures, String title, String name, double most) {
        double p99 = figures.getOrDefault(name + " p99", Double.NaN);
        table.row(
                title,
                format("%.1f", figures.getOrDefault(name + " p50", Double.NaN)),
                format("%.1f", p99),
                Double.isNaN(most) ? "" : Target.below(most, p99, "ms"));
    }

    private static void one(Table table, String title, @Nullable Double figure) {
        table.row(
                title,
                format(figure != null && figure < 10 ? "%.2f" : "%.0f", figure == null ? Double.NaN : figure),
                "",
                "");
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
