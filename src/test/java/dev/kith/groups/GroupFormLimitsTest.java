package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.groups.Group.Joining;
import dev.kith.ui.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders of what founds a group. */
class GroupFormLimitsTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Map<String, String> WALKS = Map.of("name", "Walks", "summary", "We walk.", "joining", "open");

    private static GroupForm form(String... fieldsAndValues) {
        var typed = new HashMap<>(WALKS);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new GroupForm(
                typed.get("name"),
                typed.get("topics"),
                typed.get("place"),
                typed.get("summary"),
                typed.get("joining"),
                typed.get("questions"));
    }

    private static List<String> wrong(String... fieldsAndValues) {
        return form(fieldsAndValues).check(true).fields();
    }

    private static String told(String field, String typed) {
        return Said.of(form(field, typed).check(false), field);
    }

    private static String toldInGerman(String field, String typed) {
        return Said.inGerman(form(field, typed).check(false), field);
    }

    private static String many(int number, String between) {
        return IntStream.range(0, number).mapToObj(i -> "word" + i).collect(Collectors.joining(between));
    }

    @Test
    void a_name_and_a_sentence_found_a_group() {
        assertThat(wrong()).isEmpty();
        assertThat(wrong("name", " ", "summary", "\n")).containsExactly("name", "summary");
    }

    @ParameterizedTest
    @CsvSource({"name, 80", "place, 120", "summary, 5000"})
    void a_text_as_long_as_its_field_is_taken_and_one_letter_more_is_not(String field, int most) {
        assertThat(wrong(field, "x".repeat(most))).isEmpty();
        assertThat(wrong(field, "x".repeat(most + 1))).containsExactly(field);
    }

    @Test
    void twelve_topics_are_as_many_as_a_group_has() {
        assertThat(wrong("topics", many(12, ", "))).isEmpty();
        assertThat(wrong("topics", many(13, "; "))).containsExactly("topics");
        assertThat(wrong("topics", many(12, ",") + ", WORD0, Word1"))
                .as("the same words again")
                .isEmpty();
        assertThat(wrong("topics", ",,;\n ,")).as("nothing between the commas").isEmpty();
    }

    @Test
    void a_topic_has_forty_letters_at_most() {
        assertThat(wrong("topics", "bees, " + "x".repeat(40))).isEmpty();
        assertThat(wrong("topics", "bees, " + "x".repeat(41))).containsExactly("topics");
        assertThat(toldInGerman("topics", "x".repeat(41)))
                .isEqualTo("Ein Thema darf höchstens 40 Zeichen haben. Setz Kommas zwischen die Themen.");
    }

    @Test
    void five_questions_of_two_hundred_letters_are_enough() {
        assertThat(wrong("questions", many(5, "\n"))).isEmpty();
        assertThat(wrong("questions", many(6, "\n"))).containsExactly("questions");
        assertThat(wrong("questions", many(5, "\r\n\r\n")))
                .as("empty lines between")
                .isEmpty();
        assertThat(wrong("questions", "q".repeat(200))).isEmpty();
        assertThat(wrong("questions", "q".repeat(201))).containsExactly("questions");
    }

    @Test
    void what_is_too_much_is_said_in_both_languages() {
        assertThat(told("topics", many(13, ","))).isEqualTo("Use 12 topics at most.");
        assertThat(toldInGerman("topics", many(13, ","))).isEqualTo("Höchstens 12 Themen.");
        assertThat(toldInGerman("questions", many(6, "\n"))).isEqualTo("Höchstens 5 Fragen, eine je Zeile.");
        assertThat(told("questions", "q".repeat(201))).isEqualTo("A question may have 200 characters at most.");
        assertThat(toldInGerman("place", "Atlantis"))
                .isEqualTo(
                        "Diesen Ort kennen wir nicht. Nimm die nächste Stadt aus der Liste, oder lass das Feld leer.");
        assertThat(toldInGerman("joining", "perhaps")).isEqualTo("Wähle, wer mitmachen darf.");
    }

    @Test
    void no_place_needs_not_to_be_known() {
        assertThat(form("place", "").check(false).any()).isFalse();
        assertThat(form("place", "Atlantis").check(false).fields()).containsExactly("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OPEN", "Open", "closed", "open,questions"})
    void a_way_to_join_is_one_of_the_three(String joining) {
        assertThat(wrong("joining", joining)).containsExactly("joining");
    }

    @ParameterizedTest
    @EnumSource(Joining.class)
    void each_of_the_three_comes_through_the_form_as_it_is(Joining joining) {
        assertThat(form("joining", joining.key())
                        .group(Optional.empty(), LISBON)
                        .joining())
                .isEqualTo(joining);
    }

    @Test
    void a_group_stands_in_its_form_as_it_was_typed() {
        var group = new Group(
                GroupId.next(),
                "Walks",
                "We walk.",
                List.of("Hiking", "Dogs"),
                new Group.Place("Lisbon, Portugal", 38.7, -9.1, LISBON),
                Joining.QUESTIONS,
                Instant.EPOCH,
                4);

        assertThat(GroupForm.of(group, List.of("How far?", "With a dog?")))
                .isEqualTo(new GroupForm(
                        "Walks", "Hiking, Dogs", "Lisbon, Portugal", "We walk.", "questions", "How far?\nWith a dog?"));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIZER, ORGANIZER, false",
        "ORGANIZER, CO_ORGANIZER, true",
        "ORGANIZER, HOST, true",
        "ORGANIZER, MEMBER, true",
        "CO_ORGANIZER, ORGANIZER, false",
        "CO_ORGANIZER, CO_ORGANIZER, false",
        "CO_ORGANIZER, HOST, true",
        "CO_ORGANIZER, MEMBER, true",
        "HOST, HOST, false",
        "HOST, MEMBER, false",
        "MEMBER, MEMBER, false",
    })
    void nobody_removes_an_equal_or_someone_above(Role who, Role whom, boolean may) {
        assertThat(who.mayRemove(whom)).isEqualTo(may);
    }
}
