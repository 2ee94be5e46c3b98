package dev.kith.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lets Kith and its limits run in turn, so that what else the machine does meets them alike, and writes the rows. */
final class Contest {
    static final int ROUNDS = 3;
    static final int CONNECTIONS = 16;
    static final int NO_LIMIT = Integer.MAX_VALUE;
    static final Duration ROUND = Duration.ofSeconds(3);
    static final Duration SHORT_ROUND = Duration.ofSeconds(1);
    private static final int LONGEST_WARM_UP = 25;
    private static final double RISING = 1.03;
    private static final int CAPTURED = 300;
    private final Kith kith;
    private final Capture capture;
    private final Table table;

    Contest(Kith kith, String title) {
        this.kith = kith;
        this.capture = Capture.of(kith);
        this.table = new Table(
                title,
                "what",
                "req/s",
                "p50 ms",
                "p99 ms",
                "CPU µs: JVM",
                "PostgreSQL",
                "SQL",
                "Kith / limit",
                "target");
    }

    Table table() {
        return table;
    }

    /** Something that answers as fast as it can for one round. */
    record Runner(String name, Supplier<Measured> round) {}

    /** @param jvmSeconds of Kith's or the limit's own server; the load's own time is not counted */
    record Measured(Tally tally, double jvmSeconds, double databaseSeconds) {}

    Runner kith(String name, int connections, Requests requests) {
        return new Runner(name, () -> measure(() -> new Load(kith.port(), connections).run(ROUND, NO_LIMIT, requests)));
    }

    /** Until three rounds in a row were hardly quicker than the best before: then what they run through is compiled. */
    void warm(Requests requests) {
        double best = 0;
        int still = 0;
        for (int round = 0; round < LONGEST_WARM_UP && still < 3; round++) {
            double rate = new Load(kith.port(), CONNECTIONS)
                    .run(ROUND, NO_LIMIT, requests)
                    .perSecond();
            still = rate > RISING * best ? 0 : still + 1;
            best = Math.max(best, rate);
        }
    }

    Measured measure(Supplier<Tally> run) {
        double jvm = kith.jvmCpuSeconds();
        double database = kith.databaseCpuSeconds();
        Tally tally = run.get();
        return new Measured(tally, kith.jvmCpuSeconds() - jvm, kith.databaseCpuSeconds() - database);
    }

    /** The statements of some of these requests. */
    List<Statements> captured(Requests requests, Requests before) {
        return captured(CAPTURED, requests, before);
    }

    List<Statements> captured(int count, Requests requests, Requests before) {
        return capture.of(count, requests, before);
    }

    Runner database(List<Statements> captured) {
        return new Runner(
                "limit: its SQL by bare JDBC",
                () -> measure(() -> new Replay(kith)
                        .run(
                                ROUND,
                                NO_LIMIT,
                                () -> captured.get(ThreadLocalRandom.current().nextInt(captured.size())))));
    }

    Runner memory(Bare bare, int connections) {
        return new Runner("limit: its bytes by the bare JDK", () -> {
            double before = bare.cpuSeconds();
            Tally tally = new Load(bare.port(), connections).run(SHORT_ROUND, NO_LIMIT, () -> Visitor.get("/"));
            return new Measured(tally, bare.cpuSeconds() - before, 0);
        });
    }

    /** What is aimed at: a share of the limit that comes next, and milliseconds at p99; NaN where nothing is. */
    record Goal(double share, double p99) {
        static final Goal NONE = new Goal(Double.NaN, Double.NaN);

        static Goal share(double share) {
            return new Goal(share, Double.NaN);
        }

        private String text(int row, Tally tally, double ratio) {
            if (row == 0 && !Double.isNaN(p99)) {
                return "p99 " + Target.below(p99, tally.millis(0.99), "ms");
            }
            return row == 1 && !Double.isNaN(share) ? Target.atLeast(share, ratio) : "";
        }
    }

    /** One row for each, the first is Kith. */
    void run(List<Runner> runners, List<Statements> captured, Goal goal) {
        List<List<Measured>> rounds = runners.stream()
                .map(r -> (List<Measured>) new ArrayList<Measured>())
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < runners.size(); i++) {
                rounds.get(i).add(runners.get(i).round().get());
            }
        }
        Measured first = median(rounds.getFirst());
        for (int i = 0; i < runners.size(); i++) {
            Measured one = median(rounds.get(i));
            double ratio = first.tally().perSecond() / one.tally().perSecond();
            table.row(
                    i == 0 ? runners.get(i).name() : "– " + runners.get(i).name(),
                    figure("%.0f", one.tally().perSecond()),
                    figure("%.1f", one.tally().millis(0.5)),
                    figure("%.1f", one.tally().millis(0.99)),
                    micros(one.jvmSeconds(), one.tally()),
                    micros(one.databaseSeconds(), one.tally()),
                    i == 0 ? statements(captured) : "",
                    i == 0 ? "" : figure("%.2f", ratio),
                    goal.text(i, one.tally(), ratio));
            Bench.say(runners.get(i).name() + ": " + said(rounds.get(i)));
        }
    }

    private static String statements(List<Statements> captured) {
        return figure(
                "%.1f", captured.stream().mapToLong(Statements::count).average().orElse(0));
    }

    private static String said(List<Measured> rounds) {
        return rounds.stream()
                .map(m -> figure("%.0f/s ", m.tally().perSecond()) + m.tally().outcomes())
                .collect(Collectors.joining(", "));
    }

    private static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted((a, b) ->
                        Double.compare(a.tally().perSecond(), b.tally().perSecond()))
                .toList()
                .get((rounds.size() - 1) / 2);
    }

    private static String micros(double seconds, Tally tally) {
        return seconds == 0 ? "" : figure("%.0f", seconds * 1e6 / tally.answers());
    }

    static String figure(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
