package dev.kith.matching;

import dev.kith.matching.TrialFiles.Line;
import dev.kith.matching.Wanted.Reader;
import dev.kith.meaning.Models;
import dev.kith.meaning.State;
import dev.kith.platform.Command;
import dev.kith.platform.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code ./kith match}: puts documents on a shelf of their own, ranks them for queries by the same verbs that pages call,
 * and prints what that took, a name and a figure a line; {@code ./kith bench matching} makes a table of it.
 */
@Component
class Trial implements Command {
    private static final int AT_ONCE = 500;
    private static final int WARM_UP = 100;
    private static final int MOST_TIMED = 500;
    private static final int CHANGES = 50;
    private static final int IN_A_RUN = 100;
    private static final int DONE = 0;
    private static final int WRONG = 2;

    private final Matching matching;
    private final Models models;
    private final MatchingRows rows;
    private final Jobs jobs;
    private final Shelf shelf = new Shelf(UUID.randomUUID(), "trial");

    Trial(Matching matching, Models models, MatchingRows rows, Jobs jobs) {
        this.matching = matching;
        this.models = models;
        this.rows = rows;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            TrialFiles files = TrialFiles.of(arguments);
            open();
            index(files.documents());
            time(files.queries());
            change(files.documents());
            tell("resident MB at the end", residentMegabytes());
            if (files.run() != null) {
                files.write(rankings(files));
            }
            return DONE;
        } catch (IllegalArgumentException wrong) {
            System.err.println("kith: " + wrong.getMessage());
            return WRONG;
        }
    }

    private void open() {
        tell("resident MB before the model", residentMegabytes());
        tell("model s", seconds(models::understanding));
        tell("resident MB with the model", residentMegabytes());
        System.out.println("state\t" + matching.state());
    }

    private void index(List<Line> documents) {
        long busy = processNanos();
        tell("put s", seconds(() -> {
            for (int from = 0; from < documents.size(); from += AT_ONCE) {
                put(documents.subList(from, Math.min(documents.size(), from + AT_ONCE)));
            }
        }));
        tell("understood s", seconds(this::understand));
        tell("index CPU ms a text", (processNanos() - busy) / 1e6 / documents.size());
        tell("texts", documents.size());
        tell("first ranking ms", 1000 * seconds(() -> rank("someone", 20)));
    }

    /** Done by this thread or by the program's own, whichever finds the next step first. */
    private void understand() {
        while (awaiting()) {
            jobs.runDue();
        }
    }

    private boolean awaiting() {
        return matching.state() instanceof State.WithMeaning
                && !rows.awaiting(shelf, models.understanding().model(), 1).isEmpty();
    }

    private void put(List<Line> documents) {
        Map<UUID, List<Text>> texts = new LinkedHashMap<>();
        documents.forEach(each -> texts.put(each.item(), List.of(Text.of("text", each.text()))));
        matching.put(shelf, texts);
    }

    private void time(List<Line> queries) {
        List<Line> timed = queries.stream().limit(MOST_TIMED).toList();
        queries.stream().limit(WARM_UP).forEach(query -> rank(query.text() + " now", 20));
        var threads = ManagementFactory.getThreadMXBean();
        double[] wall = new double[timed.size()];
        double[] busy = new double[timed.size()];
        for (int i = 0; i < wall.length; i++) {
            String text = timed.get(i).text();
            long before = threads.getCurrentThreadCpuTime();
            wall[i] = 1000 * seconds(() -> rank(text, 20));
            busy[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        tellShares("ranking ms", wall);
        tellShares("ranking CPU ms", busy);
    }

    /** A note changes, and the next ranking has to know: from the call that writes to the answer that has it. */
    private void change(List<Line> documents) {
        double[] wall = new double[Math.min(CHANGES, documents.size())];
        for (int i = 0; i < wall.length; i++) {
            Line before = documents.get(i);
            String word = "quixotic" + i;
            wall[i] = 1000
                    * seconds(() -> {
                        put(List.of(new Line(before.id(), before.text() + ". " + word)));
                        if (rank(before.text() + " " + word, 20).stream()
                                .noneMatch(match -> match.item().equals(before.item()))) {
                            throw new IllegalStateException(before.id() + " is not found by " + word);
                        }
                    });
        }
        put(documents.subList(0, wall.length));
        tellShares("change to answer ms", wall);
    }

    private List<List<String>> rankings(TrialFiles files) {
        understand();
        Map<UUID, String> ids = files.documents().stream().collect(Collectors.toMap(Line::item, Line::id));
        return files.queries().stream()
                .map(query -> rank(query.text(), IN_A_RUN).stream()
                        .map(match -> ids.getOrDefault(match.item(), ""))
                        .toList())
                .toList();
    }

    private List<Match> rank(String text, int most) {
        return matching.rank(shelf, Wanted.by(Reader.OWNER, text).most(most));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tellShares(String name, double[] values) {
        Arrays.sort(values);
        tell(name + " p50", values[values.length / 2]);
        tell(name + " p99", values[Math.min(values.length - 1, values.length * 99 / 100)]);
    }

    private static void tell(String name, double figure) {
        System.out.println(name + "\t" + String.format(Locale.ROOT, "%.3f", figure));
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** From Linux; 0 elsewhere. */
    private static double residentMegabytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
