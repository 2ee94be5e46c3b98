package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kith.accounts.AccountId;
import dev.kith.testing.HttpBrowser;
import dev.kith.testing.KithProcess;
import dev.kith.testing.TestDatabase;
import dev.kith.testing.TestMail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two real programs on one database, and a thousand people before both: still no seat too many, and nobody lost; and what
 * is said to one, of whom one knows, the other knows too.
 */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoProgramsTest {
    private static final int PEOPLE = 1_000;
    private static final int SEATS = 100;
    /** A hundred take a quarter of an hour: {@code -Dkith.rounds=100 -Djunit.jupiter.execution.timeout.mode=disabled}. */
    private static final int ROUNDS = Integer.getInteger("kith.rounds", 3);
    /** Whose page is read after a round: every tenth's, another tenth each time. */
    private static final int READERS = 10;

    @TempDir
    static Path home;

    private static final List<KithProcess> PROGRAMS = new CopyOnWriteArrayList<>();
    private static final TestMail MAIL = new TestMail();
    private static List<Person> people = List.of();
    private static Crowd crowd;

    @BeforeAll
    static void start() throws Exception {
        String url = TestDatabase.fresh();
        for (String name : List.of("one", "two")) {
            PROGRAMS.add(program(name, url));
        }
        var database = new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password());
        crowd = new Crowd(JdbcClient.create(database), PEOPLE);
        crowd.isSignedIn();
        var first = new HttpBrowser(() -> PROGRAMS.getFirst().address());
        people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Person(number, first))
                .toList();
    }

    @AfterAll
    static void end() {
        PROGRAMS.forEach(KithProcess::stop);
        MAIL.close();
    }

    private static KithProcess program(String name, String url) throws IOException {
        Map<String, String> settings = Map.of(
                "KITH_DATABASE_URL",
                url,
                "KITH_DATABASE_USER",
                TestDatabase.user(),
                "KITH_DATABASE_PASSWORD",
                TestDatabase.password(),
                "KITH_MAIL_SERVER",
                "smtp://127.0.0.1:" + MAIL.port(),
                "KITH_MAIL_FROM",
                "kith@kith.example",
                // the thousand share a machine with both: it may be long before one gets to say what they want
                "SERVER_TOMCAT_CONNECTION_TIMEOUT",
                "5m");
        return KithProcess.up(KithProcess.begin(
                home,
                settings,
                "run",
                "--port",
                "0",
                "--data",
                home.resolve(name).toString()));
    }

    /** Someone with a browser, who meets the two programs in turn. */
    private static final class Person {
        final AccountId account;
        final HttpBrowser browser;
        private int asked;

        Person(int number, HttpBrowser first) {
            this.account = crowd.people.get(number);
            this.browser = new HttpBrowser(() -> program(number).address()).signedIn(account.toString(), first);
        }

        private KithProcess program(int number) {
            List<KithProcess> up = List.copyOf(PROGRAMS);
            return up.get((number + asked++) % up.size());
        }
    }

    @Test
    @Order(1)
    void a_thousand_people_before_two_programs_share_exactly_the_seats() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            aRound(round);
        }
    }

    private static void aRound(int round) throws Exception {
        EventId event = crowd.event(SEATS, 1);
        String page = "/events/" + event;
        Set<UUID> come = ConcurrentHashMap.newKeySet();
        Set<UUID> withGuest = ConcurrentHashMap.newKeySet();
        Crowd.all(PEOPLE, number -> {
            Person me = people.get(number);
            var chance = new Random(round * 1_000L + number);
            said(me, page + "/rsvp");
            come.add(me.account.value());
            if (chance.nextInt(6) == 0) {
                said(me, page + "/guests", "name", "Guest of " + number);
                withGuest.add(me.account.value());
            }
            if (chance.nextInt(4) == 0) {
                said(me, page + "/rsvp/deletion");
                come.remove(me.account.value());
                withGuest.remove(me.account.value());
                if (chance.nextBoolean()) {
                    said(me, page + "/rsvp");
                    come.add(me.account.value());
                }
            }
            if (chance.nextInt(6) == 0 && come.contains(me.account.value())) {
                said(me, page + "/rsvp");
            }
        });
        holds(event, come, withGuest);
        List<Crowd.Place> places = crowd.places(event);
        Crowd.all(
                PEOPLE / READERS,
                number -> toldTheTruth(event, places, people.get(number * READERS + round % READERS)));
    }

    /** Without a wait: whoever asks the other program is told what was said to this one. */
    @Test
    @Order(2)
    void a_tie_said_to_one_program_is_known_to_the_other_at_the_next_question() {
        var asker = new Pair(people.get(PEOPLE - 3));
        var between = new Pair(people.get(PEOPLE - 2));
        var third = new Pair(people.getLast());
        String word = "weaver" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        crowd.db
                .sql("update account set offers = ? where id = ?")
                .params(word, third.id())
                .update();
        asker.sees(false, third, word);

        Pair.meet(asker.one, between.one);
        asker.sees(false, third, word);
        String met = Pair.meet(between.one, third.one);
        asker.sees(true, third, word);

        third.one.post("/me", "name", "Someone", "offers", word).is(303);
        asker.sees(false, third, word);
        third.two
                .post("/me", "name", "Someone", "offers", word, "discoverable", "true")
                .is(303);
        asker.sees(true, third, word);

        String block = "/members/" + asker.id() + "/block";
        third.one.post(block).is(303);
        asker.sees(false, third, word);
        third.two.post(block + "/deletion").is(303);
        asker.sees(true, third, word);

        between.one.post(met + "/deletion").is(303);
        asker.sees(false, third, word);
        between.two.post(met + "/restoration").is(303);
        asker.sees(true, third, word);

        crowd.db.sql("delete from account where id = ?").param(third.id()).update();
        asker.sees(false, third, word);
    }

    /** Someone with a browser before each program. */
    private static final class Pair {
        final HttpBrowser one;
        final HttpBrowser two;
        private final AccountId account;

        Pair(Person person) {
            this.account = person.account;
            this.one = before(PROGRAMS.getFirst(), person);
            this.two = before(PROGRAMS.getLast(), person);
        }

        private static HttpBrowser before(KithProcess program, Person person) {
            var browser = new HttpBrowser(program::address);
            return browser.signedIn(person.account.toString(), new HttpBrowser(program::address));
        }

        UUID id() {
            return account.value();
        }

        /** Both say it, each at their own browser; gives the path of what they said. */
        static String meet(HttpBrowser browser, HttpBrowser other) {
            String link = other.get("/me/code").page().select("#link").text();
            browser.post(link.replaceFirst("https?://[^/]+", ""), "place", "Hall", "note", "")
                    .is(303);
            String form = other.get("/encounters")
                    .page()
                    .select("form[action$=/confirmation]")
                    .attr("action");
            other.post(form).is(303);
            return form.replace("/confirmation", "");
        }

        /** At both programs: the degree beside their name, and someone who knows one who fits. */
        void sees(boolean way, Pair third, String word) {
            for (HttpBrowser browser : List.of(two, one)) {
                assertThat(browser.get("/members/" + third.account).text().contains("How you could meet"))
                        .isEqualTo(way);
                assertThat(browser.get("/introductions/doors?q=" + word).text().contains("You could ask"))
                        .isEqualTo(way);
            }
        }
    }

    /** Each of them has a mail in hand when one is killed. */
    @Test
    @Order(3)
    void when_one_is_killed_the_other_goes_on_and_sends_the_mails_of_the_dead() throws Exception {
        int seats = 20;
        EventId event = crowd.event(seats, 0);
        String rsvp = "/events/" + event + "/rsvp";
        Crowd.all(2 * seats, number -> said(people.get(number), rsvp));
        List<UUID> waiting = crowd.places(event).stream()
                .filter(place -> !place.seated())
                .map(Crowd.Place::account)
                .toList();
        everyMailIsOut();
        Set<String> before = waiting.stream().flatMap(TwoProgramsTest::mailsTo).collect(Collectors.toSet());

        var killed = new CompletableFuture<Void>();
        MAIL.onTaken(address -> killed.join());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> kill = threads.submit(() -> killOne(killed));
            Crowd.all(2 * seats, number -> {
                if (!waiting.contains(people.get(number).account.value())) {
                    saidInTheEnd(people.get(number), rsvp + "/deletion");
                }
            });
            kill.get();
        }
        everyMailIsOut();

        assertThat(crowd.places(event))
                .as("each waiting one has a seat")
                .allMatch(Crowd.Place::seated)
                .extracting(Crowd.Place::account)
                .containsExactlyElementsOf(waiting);
        for (UUID one : waiting) {
            assertThat(mailsTo(one).filter(mail -> !before.contains(mail)).distinct())
                    .hasSize(1);
        }
    }

    private static Stream<String> mailsTo(UUID person) {
        return MAIL.ids(person + "@kith.example").stream();
    }

    private static void killOne(CompletableFuture<Void> killed) {
        try {
            await().atMost(1, TimeUnit.MINUTES).until(() -> crowd.mailsInHand() == 2);
            PROGRAMS.removeLast().kill();
        } finally {
            killed.complete(null);
        }
    }

    private static void everyMailIsOut() {
        await().atMost(2, TimeUnit.MINUTES).until(() -> crowd.mailsDue() == 0);
    }

    /** Says it again where nobody answered. */
    private static void saidInTheEnd(Person me, String path) {
        try {
            said(me, path);
        } catch (HttpBrowser.Unanswered killed) {
            said(me, path);
        }
    }

    private static void said(Person me, String path, String... form) {
        me.browser.post(path, form).is(303);
    }

    private static void holds(EventId event, Set<UUID> come, Set<UUID> withGuest) {
        List<Crowd.Place> places = crowd.places(event);
        assertThat(places.stream().filter(p -> p.account() != null).map(Crowd.Place::account))
                .as("nobody lost, nobody twice")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(come));
        assertThat(places.stream().filter(p -> p.account() == null))
                .as("guests")
                .hasSize(withGuest.size());
        assertThat(places)
                .extracting(Crowd.Place::arrival)
                .as("one after the other")
                .doesNotHaveDuplicates();
        assertThat(places).as("the rest waits").hasSizeGreaterThan(SEATS);
        int seated = Math.min(SEATS, places.size());
        assertThat(places.stream().filter(Crowd.Place::seated))
                .as("seats taken")
                .hasSize(seated);
        assertThat(places.subList(0, seated)).as("those who came first").allMatch(Crowd.Place::seated);
    }

    /** What the page says to each of them, from whichever program, is what the database holds. */
    private static void toldTheTruth(EventId event, List<Crowd.Place> places, Person me) {
        String text = me.browser.get("/events/" + event).page().select("aside").text();
        int line = 0;
        for (Crowd.Place place : places) {
            line += place.seated() ? 0 : 1;
            if (me.account.value().equals(place.account())) {
                assertThat(text).contains(place.seated() ? "You go" : "You are number " + line + " in line");
                return;
            }
        }
        assertThat(text).contains("Changed your mind?");
    }
}
