package dev.kith.bench;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages that are read, over 10,000 events with 500,000 RSVPs, then half a million events and 20,000 known people. */
final class PagesBench {
    private static final Contest.Goal OF_DATABASE = Contest.Goal.share(0.6);
    private static final Contest.Goal QUICK = new Contest.Goal(Double.NaN, 30);
    private static final int SEEN = 300;
    private static final int TYPING = 4;
    private static final int WRITING = 2;
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");
    private final SplittableRandom random = new SplittableRandom(1);
    private final Path home;
    private final Path folder;

    PagesBench(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    Table run() {
        try (Kith kith = Kith.start(home, folder.resolve("pages"), "")) {
            Seed.sow(kith, "community", "events", "people");
            var contest = new Contest(kith, "Pages, " + Contest.CONNECTIONS + " connections unless said");
            events(kith, contest);
            page(kith, contest, "group page", () -> "/groups/" + Seed.group(random), true, Contest.Goal.NONE);
            search(kith, contest);
            styles(kith, contest);
            Seed.sow(kith, "discover");
            page(kith, contest, "discover near Berlin", () -> "/discover?near=Berlin&km=25", true, Contest.Goal.NONE);
            contest.table()
                    .note(Contest.figure("After all this the JVM holds %.0f MB", kith.jvmMegabytes())
                            + Contest.figure(", PostgreSQL %.0f MB.", kith.databaseMegabytes()));
            return contest.table();
        } finally {
            Bench.remove(folder.resolve("pages"));
        }
    }

    private void events(Kith kith, Contest contest) {
        Supplier<String> path = () -> "/events/" + Seed.event(random);
        page(kith, contest, "event page, visitor", path, false, OF_DATABASE);
        page(kith, contest, "event page, signed in", path, true, OF_DATABASE);
        if (exists(kith, path.get())) {
            repeated(kith, contest, path);
        }
    }

    /** A page against its statements and its bytes; one that this Kith does not have gets no row. */
    private void page(
            Kith kith, Contest contest, String name, Supplier<String> path, boolean signedIn, Contest.Goal goal) {
        String sample = path.get();
        byte[] body;
        try {
            body = signedIn
                    ? Visitor.visit(kith.port(), sample, Visitor.cookie(Seed.session(1)))
                            .body()
                    : Visitor.visit(kith.port(), sample).body();
        } catch (IllegalStateException e) {
            Bench.say(name + " left out: " + e.getMessage());
            return;
        }
        Requests requests =
                () -> signedIn ? Visitor.get(path.get(), Visitor.cookie(session())) : Visitor.get(path.get());
        contest.warm(requests);
        String one = Seed.session(1);
        Requests ofOne = () -> signedIn ? Visitor.get(path.get(), Visitor.cookie(one)) : requests.next();
        List<Statements> captured = contest.captured(ofOne, ofOne);
        try (Bare bare = Bare.start(folder, body)) {
            contest.run(
                    List.of(
                            contest.kith(
                                    name + String.format(Locale.ROOT, ", %.1f kB", body.length / 1000.0),
                                    Contest.CONNECTIONS,
                                    requests),
                            contest.database(captured),
                            contest.memory(bare, Contest.CONNECTIONS)),
                    captured,
                    goal);
        }
    }

    /** The page that a browser has already: it asks with the ETag that it was given at the start of the round. */
    private void repeated(Kith kith, Contest contest, Supplier<String> path) {
        String cookie = Visitor.cookie(Seed.session(1));
        List<String> paths = Stream.generate(path).limit(SEEN).toList();
        Requests again = again(kith, paths, cookie);
        // few, since the page is fresh again when its five minutes are over
        List<Statements> captured = contest.captured(30, again, again);
        String name = "event page again, by its ETag";
        contest.run(
                List.of(
                        new Contest.Runner(name, () -> {
                            Requests known = again(kith, paths, cookie);
                            return contest.kith(name, Contest.CONNECTIONS, known)
                                    .round()
                                    .get();
                        }),
                        contest.database(captured)),
                captured,
                Contest.Goal.NONE);
    }

    private Requests again(Kith kith, List<String> paths, String cookie) {
        List<byte[]> asked = paths.stream()
                .map(path -> {
                    HttpHeaders headers =
                            Visitor.visit(kith.port(), path, cookie).headers();
                    return Visitor.get(
                            path,
                            cookie,
                            "If-None-Match: " + headers.firstValue("ETag").orElse("none"));
                })
                .toList();
        return () -> asked.get(random.nextInt(asked.size()));
    }

    /** The host types into the search field while two others of theirs write notes as fast as they are taken. */
    private void search(Kith kith, Contest contest) {
        String host = Visitor.cookie(Seed.session(0));
        List<String> words = Seed.notedWords(kith);
        var other = new SplittableRandom(2);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Requests typing = () -> Visitor.get("/people/search?q=" + typed(words), host, "HX-Request: true");
        Requests writing = () -> Visitor.post(
                "/people/" + Seed.knownPerson(other) + "/moments",
                Seed.session(0),
                "kind=note&day=" + today + "&text=heard+again+of+" + other.nextInt(100_000));
        contest.warm(typing);
        List<Statements> captured = contest.captured(typing, typing);
        var found = contest.kith("people search, " + TYPING + " typing, " + WRITING + " writing", TYPING, typing);
        contest.run(
                List.of(
                        new Contest.Runner(found.name(), () -> besides(kith, writing, found.round())),
                        contest.kith("people search, nobody writing", TYPING, typing),
                        contest.database(captured)),
                captured,
                QUICK);
    }

    /** Two writers with their own connections, for as long as the round is. */
    private static Contest.Measured besides(Kith kith, Requests writing, Supplier<Contest.Measured> round) {
        var tally = new Tally[1];
        Thread writers = Thread.ofPlatform()
                .start(() -> tally[0] = new Load(kith.port(), WRITING).run(Contest.ROUND, Contest.NO_LIMIT, writing));
        Contest.Measured measured = round.get();
        try {
            writers.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Bench.say(Contest.figure("beside it %.0f notes/s ", tally[0].perSecond()) + tally[0].outcomes());
        return measured;
    }

    /** The beginning of a word, of two to five letters. */
    private String typed(List<String> words) {
        String word = words.get(random.nextInt(words.size()));
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
    }

    private static boolean exists(Kith kith, String path) {
        try {
            Visitor.visit(kith.port(), path, Visitor.cookie(Seed.session(1)));
            return true;
        } catch (IllegalStateException e) {
            Bench.say("left out: " + e.getMessage());
            return false;
        }
    }

    private void styles(Kith kith, Contest contest) {
        var page = new String(Visitor.visit(kith.port(), "/sign-in").body(), StandardCharsets.UTF_8);
        var link = STYLESHEET.matcher(page);
        if (!link.find()) {
            return;
        }
        byte[] body = Visitor.visit(kith.port(), link.group(1)).body();
        Requests requests = () -> Visitor.get(link.group(1));
        contest.warm(requests);
        try (Bare bare = Bare.start(folder, body)) {
            contest.run(
                    List.of(
                            contest.kith(
                                    String.format(Locale.ROOT, "stylesheet, %.1f kB", body.length / 1000.0),
                                    Contest.CONNECTIONS,
                                    requests),
                            contest.memory(bare, Contest.CONNECTIONS)),
                    List.of(),
                    Contest.Goal.NONE);
        }
    }

    private String session() {
        return Seed.session(1 + random.nextInt(2000));
    }
}
