package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    private static final Ui ENGLISH = SampleUi.of(Locale.ENGLISH, null, null);
    private static final Ui GERMAN = SampleUi.of(Locale.GERMAN, null, null);

    @Test
    void the_first_problem_of_a_field_is_the_one_shown_and_fields_keep_their_order() {
        Problems problems = Problems.none()
                .add("b", "ui.problem.required")
                .add("a", "ui.problem.email")
                .add("b", "ui.problem.email");
        assertThat(problems.fields()).containsExactly("b", "a");
        assertThat(ENGLISH.problem(problems, "b")).isEqualTo(ENGLISH.t("ui.problem.required"));
        assertThat(ENGLISH.problem(problems, "c")).isNull();
        assertThat(ENGLISH.problem(null, "b")).isNull();
    }

    @Test
    void the_limit_is_fine_and_one_more_is_too_long_and_says_by_how_much() {
        assertThat(Problems.none().atMost("text", "x".repeat(200), 200).any()).isFalse();
        Problems problems = Problems.none().atMost("text", "x".repeat(1201), 1200);
        assertThat(ENGLISH.problem(problems, "text")).contains("1,200").contains("1,201");
        assertThat(GERMAN.problem(problems, "text")).contains("1.200").contains("1.201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void blank_is_not_typed(String blank) {
        assertThat(Problems.none().required("name", Problems.clean(blank), 10).any())
                .isTrue();
    }

    @Test
    void nothing_sent_is_nothing_typed() {
        assertThat(Problems.clean(null)).isEmpty();
        assertThat(Problems.clean("  a b \n")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara@kith.example",
                "a@b.co",
                "first.last+tag@sub.kith.example",
                "o'brien@kith.example",
                "zoë@kith.example",
                ""
            })
    void addresses_as_people_have_them(String address) {
        assertThat(Problems.none().email("mail", address).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara",
                "amara@",
                "@kith.example",
                "amara@kith",
                "amara@kith.e",
                "a b@kith.example",
                "amara@kith.example, mei@kith.example",
                "Amara <amara@kith.example>",
                "amara@@kith.example",
                "amara@kith.example\nBcc: mei@kith.example"
            })
    void what_no_mail_server_would_take(String address) {
        assertThat(Problems.none().email("mail", address).any()).isTrue();
    }

    @Test
    void an_address_ends_at_254_letters() {
        String tail = "@kith.example";
        assertThat(Problems.none()
                        .email("mail", "a".repeat(254 - tail.length()) + tail)
                        .any())
                .isFalse();
        assertThat(Problems.none()
                        .email("mail", "a".repeat(255 - tail.length()) + tail)
                        .any())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "1, false",
        "20, false",
        "0, true",
        "21, true",
        "-1, true",
        "1.5, true",
        "x, true",
        "99999999999, true",
        "' 2', true",
        "1e1, true"
    })
    void a_whole_number_within_its_limits(String typed, boolean wrong) {
        Problems problems = Problems.none().whole("seats", typed, 1, 20);
        assertThat(problems.any()).isEqualTo(wrong);
        if (wrong) {
            assertThat(ENGLISH.problem(problems, "seats")).contains("1").contains("20");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://kith.example, true",
        "http://kith.example/a?b=c, true",
        "https://localhost, true",
        "kith.example, false",
        "javascript:alert(1), false",
        "ftp://kith.example, false",
        "https://, false",
        "https:///a, false",
        "https://kith example, false",
        "'', false"
    })
    void the_address_of_a_page(String typed, boolean web) {
        assertThat(Problems.isWeb(typed)).isEqualTo(web);
    }
}
