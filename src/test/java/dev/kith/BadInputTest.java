package dev.kith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Players.Who;
import dev.kith.Routes.Route;
import dev.kith.accounts.Accounts;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form, filled in wrong as {@code bad-input.txt} says, comes back with what was typed and a message by the field. */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Pattern WORD = Pattern.compile("x\\*(\\d+)");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    private List<Row> table = List.of();
    private Players players;
    private Scene scene;

    /** A line of the table. @param who "~" where nothing can be wrong */
    private record Row(String path, String who, List<String> form, List<String> wrong) {
        private static final Pattern LINE = Pattern.compile("POST\\s+(\\S+)\\s+([nsmorh~])\\s+([^!]*)(?:! ?(.*))?");

        static Row of(String line) {
            Matcher row = LINE.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            boolean none = row.group(2).equals("~");
            return new Row(
                    row.group(1),
                    row.group(2),
                    none ? List.of() : words(row.group(3).strip()),
                    none ? List.of() : List.of(row.group(4).split(" ")));
        }

        /** Names and values in turn. */
        private static List<String> words(String form) {
            return Stream.of(form.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .flatMap(pair -> Stream.of(pair.split("=", 2)))
                    .map(word -> WORD.matcher(word).replaceAll(x -> "x".repeat(Integer.parseInt(x.group(1)))))
                    .toList();
        }

        boolean fails() {
            return !who.equals("~");
        }
    }

    @BeforeAll
    void read(@Autowired Accounts accounts, @Autowired JdbcClient db) throws IOException {
        clock.set(TestClock.START);
        players = new Players(stage, accounts);
        scene = new Scene(stage, db, players);
        try (var file = BadInputTest.class.getResourceAsStream("/bad-input.txt")) {
            table = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("POST"))
                    .map(Row::of)
                    .toList();
        }
    }

    @AfterAll
    void leave() {
        players.close();
    }

    /** Something is typed where the handler takes a form, a file, or words. */
    private static boolean takesWords(Route route) {
        return route.verb().equals("POST")
                && Arrays.stream(route.handler().getMethod().getParameters()).anyMatch(BadInputTest::isTyped);
    }

    private static boolean isTyped(Parameter one) {
        Class<?> type = one.getType();
        return type.getSimpleName().endsWith("Form")
                || Set.of(String.class, MultipartFile.class, List.class).contains(type)
                || Map.class.isAssignableFrom(type);
    }

    @Test
    void the_table_has_every_form() {
        assertThat(table.stream().map(row -> Routes.anonymous(row.path())).collect(Collectors.toSet()))
                .containsAll(Routes.of(mapping)
                        .filter(BadInputTest::takesWords)
                        .map(route -> Routes.anonymous(route.path()))
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> a_form_filled_in_wrong_comes_back_filled_and_says_what_is_wrong() {
        return table.stream()
                .filter(Row::fails)
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> {
                    String[] form = row.form().stream().map(scene::fill).toArray(String[]::new);
                    Answer back = players.the(Who.of(row.who().charAt(0)))
                            .browser()
                            .post(scene.fill(row.path()), form)
                            .comesBack();
                    for (int i = 0; i < form.length; i += 2) {
                        holds(back.page(), form[i], form[i + 1]);
                    }
                    row.wrong().forEach(field -> says(back.page(), scene.fill(field)));
                }));
    }

    private static void holds(Document page, String field, String typed) {
        List<Element> fields = page.select("[name=" + field + "]");
        assertThat(fields).as("the field " + field).isNotEmpty();
        assertThat(fields).as("what was typed into " + field).anyMatch(one -> holds(one, typed));
    }

    private static boolean holds(Element field, String typed) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip().equals(typed);
            case "button" -> true;
            // what there is not to choose cannot be chosen again
            case "select" ->
                field.select("option[selected]").eachAttr("value").contains(typed)
                        || !field.select("option").eachAttr("value").contains(typed);
            default ->
                switch (field.attr("type")) {
                    case "password" -> field.attr("value").isEmpty();
                    case "hidden" -> true;
                    case "radio", "checkbox" ->
                        field.hasAttr("checked") || !field.attr("value").equals(typed);
                    default -> field.attr("value").equals(typed);
                };
        };
    }

    /** The message stands by the field, is heard with it, and the list of messages leads there. */
    private static void says(Document page, String field) {
        assertThat(page.select("[name=" + field + "], #" + field).eachAttr("aria-describedby"))
                .as("a message by the field " + field)
                .anyMatch(ids -> Stream.of(ids.split(" "))
                        .filter(id -> id.endsWith("-problem"))
                        .map(page::getElementById)
                        .anyMatch(message -> message != null && message.hasText()));
        for (Element link : page.select("#problems a")) {
            assertThat(page.select(link.attr("href")))
                    .as("where " + link + " leads")
                    .isNotEmpty();
        }
    }
}
