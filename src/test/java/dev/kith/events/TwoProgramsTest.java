package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two real programs on one database, and people with browsers before both: still no seat too many, and nobody lost. */
class TwoProgramsTest {
    private static final int PEOPLE = 120;
    private static final int SEATS = 20;
    private static final int ROUNDS = 4;
    private static final String PASSWORD = "a quiet evening";

    @TempDir
    static Path home;

    private static final List<Process> PROGRAMS = new ArrayList<>();
    private static final List<String> ADDRESSES = new ArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Crowd crowd;

    @BeforeAll
    static void start() throws Exception {
        String url = TestDatabase.fresh();
        for (String name : List.of("one", "two")) {
            ADDRESSES.add(program(name, url));
        }
        var database = new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password());
        crowd = new Crowd(JdbcClient.create(database), PEOPLE);
        crowd.canSignIn(PASSWORD);
    }

    @AfterAll
    static void end() throws InterruptedException {
        HTTP.close();
        for (Process program : PROGRAMS) {
            program.destroy();
            program.waitFor();
        }
    }

    private static String program(String name, String url) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .replaceAll("[^" + File.pathSeparator + "]*test-classes" + File.pathSeparator, ""),
                "dev.kith.Kith",
                "run",
                "--port",
                "0",
                "--data",
                home.resolve(name).toString());
        builder.environment().keySet().removeIf(key -> key.startsWith("KITH_") || key.startsWith("JAVA_"));
        builder.environment()
                .putAll(Map.of(
                        "KITH_DATABASE_URL", url,
                        "KITH_DATABASE_USER", TestDatabase.user(),
                        "KITH_DATABASE_PASSWORD", TestDatabase.password()));
        Process program = builder.redirectErrorStream(true).start();
        PROGRAMS.add(program);
        List<String> said = new ArrayList<>();
        var lines = program.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Kith runs at ")) {
                return line.substring("Kith runs at ".length());
            }
        }
        throw new AssertionError("it did not start: " + said);
    }

    /** Someone with a browser: cookies, the token of the forms, and one of the two programs in turn. */
    private static final class Person {
        final AccountId account;
        final int number;
        private final Map<String, String> cookies = new ConcurrentHashMap<>();
        private String token = "";
        private int asked;

        Person(int number) {
            this.number = number;
            this.account = crowd.people.get(number);
        }

        void signIn() throws Exception {
            token = Jsoup.parse(get("/sign-in").body())
                    .select("input[name=_csrf]")
                    .attr("value");
            var answer = post("/sign-in", "email", account + "@kith.example", "password", PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(303);
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, String... namesAndValues) throws Exception {
            var form = new StringBuilder("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
            for (int i = 0; i < namesAndValues.length; i += 2) {
                form.append('&').append(namesAndValues[i]).append('=');
                form.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
            }
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        }

        private HttpRequest.Builder request(String path) {
            String program = ADDRESSES.get((number + asked++) % ADDRESSES.size());
            return HttpRequest.newBuilder(URI.create(program + path))
                    // a balancer stands before the programs; guesses of passwords are counted for each address
                    .header("X-Forwarded-For", "198.51." + number / 200 + "." + (number % 200 + 1))
                    .header(
                            "Cookie",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; ")));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("set-cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }
    }

    @Test
    void people_before_two_programs_share_exactly_the_seats() throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(i));
        }
        Crowd.all(PEOPLE, number -> people.get(number).signIn());
        for (int round = 0; round < ROUNDS; round++) {
            aRound(round, people);
        }
    }

    private static void aRound(int round, List<Person> people) throws Exception {
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
        Crowd.all(PEOPLE, number -> toldTheTruth(event, places, people.get(number)));
    }

    private static void said(Person me, String path, String... form) throws Exception {
        var answer = me.post(path, form);
        assertThat(answer.statusCode()).as(() -> path + ": " + answer.body()).isEqualTo(303);
    }

    private static void holds(EventId event, Set<UUID> come, Set<UUID> withGuest) {
        List<Crowd.Place> places = crowd.places(event);
        assertThat(places.stream().filter(p -> p.account() != null).map(Crowd.Place::account))
                .as("nobody lost, nobody twice")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(come));
        assertThat(places.stream().filter(p -> p.account() == null))
                .as("guests")
                .hasSize(withGuest.size());
        int seated = Math.min(SEATS, places.size());
        assertThat(places.stream().filter(Crowd.Place::seated))
                .as("seats taken")
                .hasSize(seated);
        assertThat(places.subList(0, seated)).as("those who came first").allMatch(Crowd.Place::seated);
    }

    /** What the page says to each of them, from whichever program, is what the database holds. */
    private static void toldTheTruth(EventId event, List<Crowd.Place> places, Person me) throws Exception {
        String text =
                Jsoup.parse(me.get("/events/" + event).body()).select("aside").text();
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
