package dev.kith.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Members ask for seats: many events at once, then all for the same one; and whether the seats are right afterwards. */
final class RsvpBench {
    private static final Contest.Goal OF_DATABASE = Contest.Goal.share(0.5);

    /** Those who ask over HTTP; the others ask in the limit, so that nobody asks twice for the same seat. */
    private static final int ASKING = 2000;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Path home;
    private final Path folder;

    RsvpBench(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    Table run() {
        try (Kith kith = Kith.start(home, folder.resolve("rsvp"), "")) {
            Seed.sow(kith, "community", "events");
            var contest = new Contest(kith, "RSVP, " + Contest.CONNECTIONS + " connections, every commit on the disk");
            Requests many = () -> ask(Seed.event(random), 1 + random.nextInt(ASKING));
            contest.warm(many);
            Statements asked = captured(contest);
            contest.run(
                    List.of(
                            contest.kith("RSVP over 10,000 events", Contest.CONNECTIONS, many),
                            limit(kith, contest, () -> asked(asked, Seed.event(dice()), stranger()))),
                    List.of(asked),
                    OF_DATABASE);
            int answered = hot(kith, contest, asked);
            contest.table().note(check(kith, answered));
            return contest.table();
        } finally {
            Bench.remove(folder.resolve("rsvp"));
        }
    }

    /** In each round everybody asks once for a seat of an event that is new to them. */
    private int hot(Kith kith, Contest contest, Statements asked) {
        var round = new AtomicInteger();
        var answered = new AtomicInteger();
        contest.run(
                List.of(
                        new Contest.Runner("RSVP on one event", () -> {
                            UUID event = Seed.hotEvent(round.incrementAndGet());
                            var member = new AtomicInteger();
                            Requests all = () -> ask(event, member.incrementAndGet());
                            var measured = contest.measure(() ->
                                    new Load(kith.port(), Contest.CONNECTIONS).run(Contest.ROUND, Seed.MEMBERS, all));
                            answered.addAndGet(measured.tally().outcomes().getOrDefault("303", 0));
                            return measured;
                        }),
                        new Contest.Runner("limit: its SQL by bare JDBC", () -> {
                            UUID event = Seed.hotEvent(10 + round.get());
                            var member = new AtomicInteger();
                            return contest.measure(() -> new Replay(kith)
                                    .run(
                                            Contest.ROUND,
                                            Seed.MEMBERS,
                                            () -> asked(asked, event, member.incrementAndGet())));
                        })),
                List.of(asked),
                OF_DATABASE);
        return answered.get();
    }

    private static Contest.Runner limit(Kith kith, Contest contest, Supplier<Statements> next) {
        return new Contest.Runner(
                "limit: its SQL by bare JDBC",
                () -> contest.measure(() -> new Replay(kith).run(Contest.ROUND, Contest.NO_LIMIT, next)));
    }

    private static byte[] ask(UUID event, int member) {
        return Visitor.post("/events/" + event + "/rsvp", Seed.session(member), "");
    }

    /** What one member's RSVP says to the database, with blanks for who, for what, and the ids it makes. */
    private static Statements captured(Contest contest) {
        UUID event = Seed.hotEvent(20);
        int member = Seed.MEMBERS;
        Requests look = () -> Visitor.get("/events/" + event, Visitor.cookie(Seed.session(member)));
        List<Statements> captured = contest.captured(1, () -> ask(event, member), look);
        return captured.getFirst().with(value -> switch (value) {
            case String v when v.equals(event.toString()) -> "EVENT";
            case String v when v.equals(Seed.member(member).toString()) -> "MEMBER";
            case String v when v.matches(Bound.UUID.pattern()) -> "NEW";
            default -> value;
        });
    }

    private static Statements asked(Statements asked, UUID event, int member) {
        return asked.with(value -> switch (value) {
            case "EVENT" -> event.toString();
            case "MEMBER" -> Seed.member(member).toString();
            case "NEW" -> new UUID(dice().nextLong(), dice().nextLong()).toString();
            default -> value;
        });
    }

    private static int stranger() {
        return dice().nextInt(ASKING, Seed.MEMBERS) + 1;
    }

    private static ThreadLocalRandom dice() {
        return ThreadLocalRandom.current();
    }

    /** Counts the seats again. @param answered how many were told over HTTP that they have a place at a hot event */
    private static String check(Kith kith, int answered) {
        try (Connection connection = kith.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) as events, sum(taken + waiting) as places,
                          count(*) filter (where taken <> going or waiting <> line
                            or taken <> least(coalesce(capacity, taken), taken + waiting)) as wrong,
                          sum(taken + waiting) filter (where title = 'Everybody comes' and event_id <= '%s') as hot
                        from seats join event e on e.id = event_id cross join lateral (
                          select count(seated_at) as going, count(*) - count(seated_at) as line
                          from attendee a where a.event_id = seats.event_id) a
                        """.formatted(Seed.hotEvent(Contest.ROUNDS)))) {
            row.next();
            return "Afterwards, over %,d events and %,d places: %d events whose seats do not match their list, exceed their capacity or stay free while someone waits; %,d answers that one has a place at the hot events, %,d places."
                    .formatted(row.getLong(1), row.getLong(2), row.getLong(3), answered, row.getLong(4));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
