package dev.kith;

import static dev.kith.Players.Who.MEMBER;
import static dev.kith.Players.Who.RIGHTFUL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Players.Who;
import dev.kith.accounts.Accounts;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route with ids that are real, tried by everyone: {@code who-may.txt} says to whom it opens. */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {
    /** After these there is someone else in that part. */
    private static final Set<String> LAST_WORDS =
            Set.of("/sign-out", "/settings/leaving", "/settings/password", "/settings/devices/deletion");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    private Players players;
    private List<Row> table = List.of();
    private Changes changes;
    private JdbcClient db;

    /** A line of the table. */
    private record Row(String verb, String path, String marks, String form) {
        private static final Pattern LINE = Pattern.compile("(GET|POST)\\s+(\\S+)\\s+([-.nsmorh]{6})(?:\\s+(.*))?");

        static Row of(String line) {
            Matcher row = LINE.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            return new Row(row.group(1), row.group(2), row.group(3), row.group(4) == null ? "" : row.group(4));
        }

        String route() {
            return verb + " " + Routes.anonymous(path.replaceFirst("\\?.*", ""));
        }

        char mark(Who who) {
            return marks.charAt(who.ordinal());
        }

        boolean may(Who who) {
            return Character.isLetter(mark(who));
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @BeforeAll
    void read(@Autowired Accounts accounts, @Autowired JdbcClient db) throws IOException {
        this.db = db;
        players = new Players(stage, accounts);
        changes = new Changes(db);
        try (var file = WhoMayTest.class.getResourceAsStream("/who-may.txt")) {
            table = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    @AfterAll
    void leave() {
        changes.close();
        players.close();
    }

    @Test
    void the_table_has_every_route_and_no_other() {
        assertThat(table.stream().map(Row::route).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Routes.of(mapping).map(Routes.Route::anonymous).collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> it_opens_to_those_who_may_and_to_nobody_else() {
        clock.set(TestClock.START);
        return table.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    Scene scene = scene();
                    for (Who who : Who.values()) {
                        if (!row.may(who)) {
                            try_(row, who, scene);
                        }
                    }
                    for (Who who : Who.values()) {
                        if (row.may(who)) {
                            // what one did, the next does not find
                            try_(row, who, row.verb().equals("GET") ? scene : scene());
                        }
                    }
                }));
    }

    private Scene scene() {
        return new Scene(stage, db, players);
    }

    private void try_(Row row, Who who, Scene scene) {
        Browser browser = players.the(who).browser();
        String path = scene.fill(row.path());
        String[] form = form(row, scene, who);
        List<String> changed = new ArrayList<>();
        Answer answer =
                changes.during(() -> row.verb().equals("GET") ? browser.get(path) : browser.post(path, form), changed);
        String as = row + " as " + who + ": " + answer.status();
        if (row.may(who)) {
            assertThat(answer.status()).as(as).isIn(200, 204, 303);
            assertThat(answer.location()).as(as).doesNotStartWith("/sign-in?next=");
        } else {
            assertThat(changed).as(as + " changes").isEmpty();
            if (row.mark(who) == '-') {
                assertThat(answer.status() == 404 || answer.location().startsWith("/sign-in?next="))
                        .as(as)
                        .isTrue();
            }
        }
        assertThat(answer.status()).as(as).isLessThan(500);
        if (who != RIGHTFUL) {
            assertThat(answer.body()).as(as).doesNotContain(Scene.SECRET);
        }
        if (who != MEMBER && who != RIGHTFUL) {
            assertThat(answer.body()).as(as).doesNotContain(Scene.LINK);
        }
        if (row.may(who) && LAST_WORDS.contains(row.path())) {
            players.leave(who);
        }
    }

    private String[] form(Row row, Scene scene, Who who) {
        if (row.form().equals("{evening}")) {
            return Scene.evening("publish");
        }
        return Stream.of(row.form().split("&"))
                .filter(pair -> !pair.isEmpty())
                .flatMap(pair -> Stream.of(pair.split("=", 2)))
                .map(word -> word.equals("{name}") ? players.the(who).member().name() : scene.fill(word))
                .toArray(String[]::new);
    }
}
