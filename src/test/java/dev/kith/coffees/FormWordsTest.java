package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Problems;
import dev.kith.ui.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said by each field of a coffee's forms, at their borders, and that no mail of one lacks a word. */
class FormWordsTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-17");

    private static CoffeeForm form(String t1, String t2, String t3, String minutes, String place, String link) {
        return new CoffeeForm("", t1, t2, t3, minutes, place, link, "");
    }

    private static Problems at(String time) {
        return form(time, "", "", "45", "Café", "").check(NOW, LISBON);
    }

    private static Problems lasting(String minutes) {
        return form("2026-03-12T12:00", "", "", minutes, "Café", "").check(NOW, LISBON);
    }

    private static Problems where(String place, String link) {
        return form("2026-03-12T12:00", "", "", "45", place, link).check(NOW, LISBON);
    }

    @Test
    void without_a_time_one_is_asked_for_at_the_first_field() {
        assertThat(Spoken.alone(at(""), "time1")).isEqualTo("Offer at least one time.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void one_time_is_enough_wherever_it_stands(int which) {
        String time = "2026-03-12T12:00";
        assertThat(form(which == 1 ? time : "", which == 2 ? time : "", which == 3 ? time : "", "45", "Café", "")
                        .check(NOW, LISBON)
                        .any())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-03-12", "12:00", "2026-02-30T12:00", "2026-03-12 12:00", "2026-03-12T25:00"})
    void what_is_no_time_is_shown_one(String time) {
        assertThat(Spoken.alone(at(time), "time1"))
                .startsWith("This is no day and time.")
                .contains("T12:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00, false",
        "2026-03-10T09:01, true",
        "2027-03-11T09:00, true",
        "2027-03-11T09:01, false",
    })
    void a_time_is_from_the_next_moment_on_and_a_year_ahead_at_most(String time, boolean right) {
        Problems problems = at(time);
        assertThat(problems.any()).isEqualTo(!right);
        if (!right) {
            assertThat(Spoken.alone(problems, "time1")).startsWith("Choose a time from now on");
        }
    }

    @Test
    void the_same_time_may_be_past_here_and_to_come_there() {
        CoffeeForm form = form("2026-03-10T08:00", "", "", "45", "Café", "");
        assertThat(form.check(NOW, LISBON).fields()).containsExactly("time1");
        assertThat(form.check(NOW, NEW_YORK).any()).isFalse();
        assertThat(form.offer(NEW_YORK).starts()).containsExactly(Instant.parse("2026-03-10T12:00:00Z"));
    }

    @Test
    void each_of_three_wrong_times_is_told_at_its_own_field() {
        Problems problems =
                form("soon", "2020-01-01T12:00", "later", "45", "Café", "").check(NOW, LISBON);
        assertThat(problems.fields()).containsExactly("time1", "time2", "time3");
        assertThat(Spoken.at(problems, "time1")).isNotEqualTo(Spoken.at(problems, "time2"));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_the_one_after_it() {
        CoffeeForm form = form("2026-03-29T01:30", "", "", "45", "Café", "");
        assertThat(form.check(NOW, LISBON).any()).isFalse();
        assertThat(form.offer(LISBON).starts()).containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"14,false", "15,true", "240,true", "241,false", "-45,false", "45.5,false"})
    void it_lasts_a_quarter_of_an_hour_to_four_hours(String minutes, boolean right) {
        assertThat(lasting(minutes).any()).isEqualTo(!right);
        if (!right) {
            assertThat(Spoken.at(lasting(minutes), "minutes")).isNotBlank();
        }
    }

    @Test
    void how_long_is_said_in_words_where_it_is_wrong() {
        assertThat(Spoken.alone(lasting(""), "minutes")).isEqualTo("Please fill this in.");
        assertThat(Spoken.alone(lasting("5"), "minutes")).isEqualTo("Please write a whole number from 15 to 240.");
        assertThat(Spoken.alone(lasting("1000"), "minutes")).contains("4", "3");
    }

    @Test
    void a_place_or_a_link_is_needed_and_both_may_be() {
        assertThat(Spoken.alone(where("", ""), "place")).isEqualTo("Say where, or give a link to a call.");
        assertThat(where("", "https://call.example/x").any()).isFalse();
        assertThat(where("Park", "http://call.example/x").any()).isFalse();
        assertThat(where("x".repeat(200), "").any()).isFalse();
        assertThat(Spoken.alone(where("x".repeat(201), ""), "place")).contains("201", "200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://call.example",
                "call.example",
                "https://",
                "//call.example",
                "https:/call.example",
                "mailto:me@call.example",
                "data:text/html,x"
            })
    void a_link_is_of_the_web(String link) {
        assertThat(Spoken.alone(where("Park", link), "link")).startsWith("This is no web address.");
    }

    @Test
    void a_link_is_at_most_five_hundred_letters() {
        String start = "https://call.example/";
        assertThat(where("", start + "x".repeat(500 - start.length())).any()).isFalse();
        assertThat(where("", start + "x".repeat(501 - start.length())).fields()).containsExactly("link");
    }

    @Test
    void why_is_a_line_or_two() {
        var fits = new CoffeeForm("", "2026-03-12T12:00", "", "", "45", "Café", "", "x".repeat(300));
        assertThat(fits.check(NOW, LISBON).any()).isFalse();
        var tooLong = new CoffeeForm("", "2026-03-12T12:00", "", "", "45", "Café", "", "x".repeat(301));
        assertThat(Spoken.alone(tooLong.check(NOW, LISBON), "why")).contains("301", "300");
    }

    @Test
    void what_was_learned_and_promised_has_its_borders_said() {
        var wrong = new NotesForm(
                "x".repeat(NotesForm.LONGEST + 1),
                "x".repeat(NotesForm.LONGEST_LINE + 1),
                "x".repeat(NotesForm.LONGEST_LINE + 1),
                "x".repeat(NotesForm.LONGEST_PROMISE + 1),
                "soon",
                "");
        Problems problems = wrong.check(TODAY);
        assertThat(problems.fields()).containsExactly("learned", "seeks", "gives", "promise", "due");
        assertThat(Spoken.at(problems, "learned")).contains("5,001");
        assertThat(Spoken.at(problems, "seeks")).contains("1,001");
        assertThat(Spoken.at(problems, "promise")).contains("201");
        assertThat(Spoken.at(problems, "due")).startsWith("This is no day.");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16,false", "2026-03-17,true", "2031-03-17,true", "2031-03-18,false"})
    void a_promise_is_for_today_at_the_earliest(String due, boolean right) {
        Problems problems = new NotesForm("", "", "", "Send it", due, "").check(TODAY);
        assertThat(problems.any()).isEqualTo(!right);
        if (!right) {
            assertThat(Spoken.alone(problems, "due")).startsWith("Choose a day from today on");
        }
    }

    @ParameterizedTest
    @EnumSource(Coffee.State.class)
    void each_state_has_its_words(Coffee.State state) {
        String key = "coffees.state." + state.name().toLowerCase(Locale.ROOT);
        String english = Spoken.messages().getMessage(key, null, Locale.ENGLISH);
        assertThat(Spoken.messages().getMessage(key, null, Locale.GERMAN)).isNotEqualTo(english);
    }

    @Test
    void every_mail_is_whole_in_both_languages_and_its_subject_one_line() {
        var keys = new TreeSet<String>();
        ResourceBundle.getBundle("messages/coffees", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("coffees.mail."))
                .forEach(keys::add);
        Object[] args = {
            "Amara", "Your bread", "  Tuesday", "Café", "https://kith.example/c", "Tuesday", "Café", "Lisbon"
        };
        for (String key : keys) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                String said = Spoken.messages().getMessage(key, args, locale);
                assertThat(said).as(key).isNotBlank().doesNotContain("{", "''");
                assertThat(said.contains("\n")).as(key).isEqualTo(key.endsWith(".text"));
                if (key.endsWith(".text")) {
                    assertThat(said).as(key).contains("https://kith.example/c");
                }
            }
        }
    }

    @Test
    void what_was_called_off_or_declined_says_no_reason() {
        for (String what : new String[] {"declined", "withdrawn", "cancelled"}) {
            String said = Spoken.messages()
                    .getMessage(
                            "coffees.mail." + what + ".text",
                            new Object[] {"Amara", "Your bread", "", "", "link", "Tuesday", "", ""},
                            Locale.ENGLISH);
            assertThat(said).doesNotContain("Your bread").doesNotContainIgnoringCase("because");
        }
    }

    @Test
    void suggested_times_follow_the_hours_of_a_day_whatever_the_month() {
        Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
                .limit(370)
                .forEach(day -> {
                    CoffeeForm form = CoffeeForm.suggested(day, "Café", "Why");
                    Instant morning = day.atStartOfDay(LISBON).toInstant();
                    assertThat(form.check(morning, LISBON).any())
                            .as("on %s", day)
                            .isFalse();
                    assertThat(form.offer(LISBON).starts()).hasSize(3);
                });
    }
}
