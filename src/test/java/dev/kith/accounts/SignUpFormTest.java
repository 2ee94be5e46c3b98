package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.FirstRunPage.FirstRunForm;
import dev.kith.accounts.SignUpPage.SignUpForm;
import dev.kith.ui.Problems;
import dev.kith.ui.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of someone who wants to be in, and what of whoever opens the doors. */
class SignUpFormTest {
    private static final String PASSWORD = "a quiet evening";

    private static SignUpForm form(String name, String email, String password) {
        return new SignUpForm(name, email, password, "Europe/Lisbon");
    }

    private static Problems password(String password) {
        return NewAccount.password(Problems.none(), password);
    }

    @Test
    void name_address_and_password_are_enough() {
        assertThat(form("Mei", "mei@example.org", PASSWORD).check().any()).isFalse();
        assertThat(new SignUpForm("Mei", "mei@example.org", PASSWORD, null)
                        .check()
                        .any())
                .isFalse();
    }

    @Test
    void nothing_typed_is_told_for_each_of_the_three() {
        assertThat(SignUpForm.empty().check().fields()).containsExactly("name", "email", "password");
        assertThat(new SignUpForm(null, null, null, null).check().fields())
                .containsExactly("name", "email", "password");
    }

    @Test
    void a_name_has_eighty_characters_at_most() {
        assertThat(form("x".repeat(80), "mei@example.org", PASSWORD).check().any())
                .isFalse();
        Problems over = form("x".repeat(81), "mei@example.org", PASSWORD).check();
        assertThat(over.fields()).containsExactly("name");
        assertThat(Said.inGerman(over, "name")).isEqualTo("Das sind 81 Zeichen; hier passen 80.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Please fill this in., Bitte füll das aus.",
        "mei, does not look like an e-mail, sieht nicht wie eine E-Mail-Adresse aus",
        "mei at example.org, does not look like an e-mail, sieht nicht wie eine E-Mail-Adresse aus"
    })
    void an_address_that_no_letter_reaches_is_told_in_both_languages(String email, String english, String german) {
        Problems problems = form("Mei", email, PASSWORD).check();
        assertThat(problems.fields()).containsExactly("email");
        assertThat(Said.of(problems, "email")).contains(english);
        assertThat(Said.inGerman(problems, "email")).contains(german);
    }

    @Test
    void a_password_has_ten_characters_at_least() {
        assertThat(password("x".repeat(10)).any()).isFalse();
        Problems shorter = password("x".repeat(9));
        assertThat(Said.of(shorter, "password")).isEqualTo("Use at least 10 characters.");
        assertThat(Said.inGerman(shorter, "password")).isEqualTo("Nimm mindestens 10 Zeichen.");
    }

    @Test
    void a_password_has_as_many_bytes_at_most_as_bcrypt_reads() {
        assertThat(password("x".repeat(72)).any()).isFalse();
        assertThat(password("ä".repeat(36)).any()).isFalse();
        assertThat(password("🎈".repeat(18)).any()).isFalse();
        assertThat(Said.of(password("x".repeat(73)), "password")).isEqualTo("That is too long: 72 bytes at most.");
        assertThat(Said.inGerman(password("ä".repeat(37)), "password"))
                .isEqualTo("Das ist zu lang: höchstens 72 Bytes.");
        assertThat(password("🎈".repeat(19)).any()).isTrue();
    }

    @Test
    void space_is_part_of_a_password_and_of_nothing_else() {
        SignUpForm form = form(" Mei ", " mei@example.org ", "  a quiet evening  ");
        assertThat(form.name()).isEqualTo("Mei");
        assertThat(form.email()).isEqualTo("mei@example.org");
        assertThat(form.password()).isEqualTo("  a quiet evening  ");
        assertThat(password(" ".repeat(10)).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Mei@Example.ORG", "MEI@EXAMPLE.ORG ", "mei@example.org"})
    void an_address_is_kept_in_one_spelling(String typed) {
        var account = new NewAccount("Mei", typed, PASSWORD, Locale.ENGLISH, ZoneId.of("UTC"));
        assertThat(account.email()).isEqualTo("mei@example.org");
    }

    @Test
    void the_first_run_asks_for_a_community_too_but_not_for_its_place() {
        assertThat(FirstRunForm.empty().check().fields()).containsExactly("community", "name", "email", "password");
        assertThat(new FirstRunForm("The Table", "", "Hugo", "hugo@example.org", PASSWORD)
                        .check()
                        .any())
                .isFalse();
        assertThat(new FirstRunForm(null, null, null, null, null).check().fields())
                .containsExactly("community", "name", "email", "password");
    }

    @ParameterizedTest
    @CsvSource({"80, 120, 80, ''", "81, 120, 80, community", "80, 121, 80, place", "80, 120, 81, name"})
    void the_first_run_has_its_lengths(int community, int place, int name, String wrong) {
        Problems problems = new FirstRunForm(
                        "x".repeat(community), "y".repeat(place), "z".repeat(name), "hugo@example.org", PASSWORD)
                .check();
        assertThat(String.join(",", problems.fields())).isEqualTo(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/people?q=rosa&page=2", "/events/1#rsvp", "/people/%20x", "/a//b"})
    void after_signing_in_a_path_of_this_site_is_where_one_goes(String next) {
        assertThat(SignInPage.local(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/people\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "javascript:alert(1)",
                " /people"
            })
    void any_other_wish_leads_to_the_first_page(String next) {
        assertThat(SignInPage.local(next)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox, Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0 | Edge, Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 OPR/113.0 | Opera, Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1 Version/17.6 Safari/605.1 | Safari, Mac OS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) Version/17.6 Mobile Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) CriOS/128.0 Mobile Safari/604.1 | Chrome, iPhone",
                "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) FxiOS/130.0 Mobile Safari/605.1 | Firefox, iPad",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 | Chrome, CrOS",
                "Something (Windows) | Windows",
                "Firefox | Firefox"
            })
    void a_device_is_called_by_the_browser_that_it_is_not_by_those_it_claims_to_be(String agent, String name) {
        assertThat(new Sessions.Device("1", agent, Instant.EPOCH, Instant.EPOCH, false).name())
                .isEqualTo(name);
    }

    @Test
    void a_visitor_is_nobody_and_a_member_only_themselves() {
        AccountId id = AccountId.next();
        var member = new Member(id, "Mei", "mei@example.org", Locale.ENGLISH, ZoneId.of("UTC"), false, false);
        assertThat(Viewer.VISITOR.is(id)).isFalse();
        assertThat(member.is(id)).isTrue();
        assertThat(member.is(AccountId.next())).isFalse();
        assertThat(member.is(AccountId.of(id.toString()))).isTrue();
    }
}
