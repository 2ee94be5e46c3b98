package dev.kith.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Problems;
import dev.kith.ui.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFormTest {
    @Test
    void a_name_is_enough() {
        assertThat(form().check().any()).isFalse();
        assertThat(form().card()).isEqualTo(Card.named("Rosa Lima"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void without_a_name_there_is_nobody(String name) {
        assertThat(form("name", name).check().fields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "company", "title", "place", "met-where", "tags"})
    void a_line_has_three_hundred_letters(String field) {
        assertThat(form(field, "x".repeat(300)).check().any()).isFalse();
        assertThat(form(field, "x".repeat(301)).check().fields()).containsExactly(field);
    }

    @Test
    void what_i_know_has_ten_thousand_letters() {
        for (Topic topic : Topic.values()) {
            assertThat(form(topic.key(), "x".repeat(10_000)).check().any()).isFalse();
            assertThat(form(topic.key(), "x".repeat(10_001)).check().fields()).containsExactly(topic.key());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', ''",
        "12, 4, 1985, 1985-04-12",
        "12, 4, '', --04-12",
        "'', '', 1985, 1985",
        "29, 2, 2024, 2024-02-29",
        "29, 2, '', --02-29",
        "01, 01, 2000, 2000-01-01"
    })
    void a_birthday_may_lack_its_year_or_its_day(String day, String month, String year, String kept) {
        PersonForm form = form("birth-day", day, "birth-month", month, "birth-year", year);
        assertThat(form.check().any()).isFalse();
        assertThat(form.card().birthday()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2025, birth-day",
        "31, 4, '', birth-day",
        "12, '', '', birth-day",
        "'', 4, 1985, birth-day",
        "0, 4, 1985, birth-day",
        "32, 4, 1985, birth-day",
        "12, 13, 1985, birth-month",
        "12, 4, 85, birth-year",
        "12, 4, 10000, birth-year",
        "twelve, 4, 1985, birth-day"
    })
    void a_day_that_there_is_not_is_told_at_its_field(String day, String month, String year, String field) {
        assertThat(form("birth-day", day, "birth-month", month, "birth-year", year)
                        .check()
                        .fields())
                .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-04-12", "--04-12", "1985", "", "--02-29"})
    void a_birthday_comes_back_as_it_was_typed(String birthday) {
        var card = new Card("Rosa", "", "", "", birthday, "", List.of(), List.of(), Map.of());
        assertThat(PersonForm.of(card).card().birthday()).isEqualTo(birthday);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mails  | rosa@kith.example          |       | rosa@kith.example
            mails  | work: rosa@kith.example    | work  | rosa@kith.example
            phones | +351 912 345 678           |       | +351 912 345 678
            phones | mobile, Porto: 912-345-678 | mobile, Porto | 912-345-678
            links  | https://rosa.example/a:b   |       | https://rosa.example/a:b
            links  | rosa.example               |       | https://rosa.example
            links  | rosa.example/blog?x=1      |       | https://rosa.example/blog?x=1
            links  | blog: https://rosa.example | blog  | https://rosa.example
            links  | blog: rosa.example         | blog  | https://rosa.example
            links  | HTTPS://ROSA.EXAMPLE       |       | HTTPS://ROSA.EXAMPLE
            """)
    void a_way_may_have_a_label_before_a_colon(String field, String typed, String label, String value) {
        PersonForm form = form(field, typed);
        assertThat(form.check().any()).isFalse();
        assertThat(form.card().ways())
                .singleElement()
                .satisfies(way -> assertThat(way.value()).isEqualTo(value))
                .satisfies(way -> assertThat(way.label()).isEqualTo(label == null ? "" : label));
    }

    @ParameterizedTest
    @CsvSource({
        "mails, rosa",
        "mails, 'rosa@kith.example, mei@kith.example'",
        "phones, none",
        "phones, 12",
        "links, javascript:alert(1)",
        "links, ftp://rosa.example",
        "links, two words",
        "links, https://"
    })
    void a_way_that_leads_nowhere_is_told_at_its_field(String field, String typed) {
        assertThat(form(field, typed).check().fields()).containsExactly(field);
    }

    @Test
    void one_wrong_line_among_good_ones_is_enough() {
        assertThat(form("mails", "a@kith.example\n\n  b@kith.example\nnonsense")
                        .check()
                        .fields())
                .containsExactly("mails");
        assertThat(form("mails", "a@kith.example\r\n\r\n  b@kith.example")
                        .card()
                        .ways())
                .containsExactly(Way.mail("a@kith.example"), Way.mail("b@kith.example"));
    }

    @Test
    void fifty_ways_of_a_kind_are_many_and_fifty_one_too_many() {
        assertThat(form("phones", phones(50)).check().any()).isFalse();
        assertThat(form("phones", phones(51)).check().fields()).containsExactly("phones");
    }

    @Test
    void tags_stand_between_commas_and_each_counts_once() {
        assertThat(form("tags", " Chess, chess;Café,, cafe ").card().tags()).containsExactly("Chess", "Café");
        assertThat(PersonForm.tags(",;,")).isEmpty();
    }

    @Test
    void what_the_form_did_not_ask_is_not_taken() {
        var all = new HashMap<>(Map.of("name", " Rosa ", "_csrf", "x", "owner", "someone else"));
        all.put("skills", "  bakes\r\nbread ");
        PersonForm form = PersonForm.sent(all);
        assertThat(form.value("name")).isEqualTo("Rosa");
        assertThat(form.value("owner")).isEmpty();
        assertThat(form.value("company")).isEmpty();
        assertThat(form.card().known()).containsExactly(Map.entry(Topic.SKILLS, "bakes\nbread"));
    }

    @Test
    void a_card_comes_back_from_its_form_as_it_was() {
        var card = new Card(
                "Rosa Lima",
                "Tile yard",
                "Baker",
                "Porto",
                "1985-04-12",
                "the long table",
                List.of("chess", "bread"),
                List.of(
                        new Way(Way.Kind.LINK, "blog", "https://rosa.example"),
                        new Way(Way.Kind.MAIL, "work", "rosa@kith.example"),
                        Way.phone("+351 912 345 678")),
                Map.of(Topic.GREW_UP, "Aveiro", Topic.NOTES, "two\nlines"));
        assertThat(PersonForm.of(card).card()).isEqualTo(card);
    }

    private static String phones(int many) {
        return IntStream.range(0, many).mapToObj(n -> "91234" + (1000 + n)).collect(Collectors.joining("\n"));
    }

    private static PersonForm form(String... typed) {
        var all = new HashMap<>(Map.of("name", "Rosa Lima"));
        for (int i = 0; i < typed.length; i += 2) {
            all.put(typed[i], Problems.clean(typed[i + 1]));
        }
        return PersonForm.sent(all);
    }

    @Test
    void what_is_wrong_is_told_in_both_languages() {
        Problems wrong = form("name", "", "company", "x".repeat(301), "birth-day", "31", "birth-month", "4")
                .check();
        assertThat(wrong.fields()).containsExactlyInAnyOrder("name", "company", "birth-day");
        assertThat(Said.of(wrong, "name")).isEqualTo("Please fill this in.");
        assertThat(Said.inGerman(wrong, "name")).isEqualTo("Bitte füll das aus.");
        assertThat(Said.of(wrong, "company")).isEqualTo("This is 301 characters long; 300 fit here.");
        assertThat(Said.inGerman(wrong, "company")).isEqualTo("Das sind 301 Zeichen; hier passen 300.");
        assertThat(Said.of(wrong, "birth-day")).startsWith("There is no such day.");
        assertThat(Said.inGerman(wrong, "birth-day")).startsWith("Diesen Tag gibt es nicht.");
    }

    @Test
    void one_wrong_line_among_right_ones_is_quoted() {
        Problems wrong = form("mails", "rosa@kith.example\nwork: nowhere", "links", "x y")
                .check();
        assertThat(Said.of(wrong, "mails")).isEqualTo("\"nowhere\" does not look like an e-mail address.");
        assertThat(Said.inGerman(wrong, "mails")).isEqualTo("\"nowhere\" sieht nicht nach einer E-Mail-Adresse aus.");
        assertThat(Said.inGerman(wrong, "links")).isEqualTo("\"x y\" sieht nicht nach einer Webadresse aus.");
    }

    @Test
    void a_wrong_line_without_end_is_quoted_by_its_beginning() {
        Problems wrong = form("phones", "x".repeat(5000)).check();
        assertThat(Said.of(wrong, "phones")).isEqualTo("\"" + "x".repeat(60) + "\" does not look like a phone number.");
        Problems many = form("phones", phones(51)).check();
        assertThat(Said.inGerman(many, "phones")).isEqualTo("Hier passen höchstens 50 Zeilen hinein.");
    }

    @Test
    void a_way_is_no_longer_than_a_line() {
        String host = "https://rosa.example/";
        assertThat(form("links", host + "x".repeat(300 - host.length())).check().any())
                .isFalse();
        assertThat(form("links", host + "x".repeat(301 - host.length())).check().fields())
                .containsExactly("links");
    }

    @Test
    void a_birthday_stands_in_its_three_fields_without_zeros_before() {
        PersonForm shown = PersonForm.of(form("birth-day", "07", "birth-month", "05", "birth-year", "1985")
                .card());
        assertThat(shown.typed())
                .containsEntry("birth-day", "7")
                .containsEntry("birth-month", "5")
                .containsEntry("birth-year", "1985");
    }
}
