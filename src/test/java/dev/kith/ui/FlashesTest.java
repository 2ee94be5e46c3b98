package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FlashesTest {
    private final StaticMessageSource messages = new StaticMessageSource();

    FlashesTest() {
        messages.setAlwaysUseMessageFormat(true);
        messages.addMessage("kept", Locale.ENGLISH, "{0} is kept");
        messages.addMessage("many", Locale.ENGLISH, "{0,choice,0#nobody|1#one person|1<{0} people}");
        messages.addMessage("plain", Locale.ENGLISH, "Done");
    }

    @Test
    void a_sentence_waits_for_the_next_page() {
        Flash flash = next(flashes -> flashes.done("kept", "Zoë 🎈"));
        assertThat(flash).isEqualTo(new Flash("Zoë 🎈 is kept", null, false));
    }

    @Test
    void a_refusal_is_a_problem_and_a_deed_may_have_a_way_back() {
        assertThat(next(flashes -> flashes.refused("plain"))).isEqualTo(new Flash("Done", null, true));
        assertThat(next(flashes -> flashes.doneWithUndo("/people/1/deletion", "plain")))
                .isEqualTo(new Flash("Done", "/people/1/deletion", false));
    }

    @Test
    void a_number_stays_one_so_that_the_sentence_may_choose_by_it() {
        assertThat(text(flashes -> flashes.done("many", 0))).isEqualTo("nobody");
        assertThat(text(flashes -> flashes.done("many", 1))).isEqualTo("one person");
        assertThat(text(flashes -> flashes.done("many", 1200L))).isEqualTo("1,200 people");
    }

    @Test
    void a_name_of_digits_stays_a_name() {
        assertThat(text(flashes -> flashes.done("kept", "1200"))).isEqualTo("1200 is kept");
    }

    @Test
    void a_very_long_name_is_cut_so_that_the_cookie_is_taken() {
        String said = text(flashes -> flashes.done("kept", "x".repeat(5000)));
        assertThat(said).isEqualTo("x".repeat(200) + " is kept");
        var response = left(flashes -> flashes.done("kept", "🎲".repeat(500), "é".repeat(500), "x".repeat(4000)));
        assertThat(response.getHeader("Set-Cookie")).hasSizeLessThan(4096);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm9uc2Vuc2U", "ZB8ffw", "AAAA", "…"})
    void a_cookie_that_is_not_ours_says_nothing(String value) {
        assertThat(read(value)).isNull();
    }

    @Test
    void a_made_up_cookie_leads_out_of_no_door() {
        for (String undo :
                new String[] {"//evil.example/x", "/\\evil.example", "https://evil.example", "javascript:alert(1)", ""
                }) {
            Flash flash = read(made("d", undo, "plain"));
            assertThat(flash).as(undo).isEqualTo(new Flash("Done", null, false));
        }
    }

    @Test
    void a_message_that_is_not_there_is_no_message() {
        assertThat(read(made("d", "", "no.such.key"))).isNull();
    }

    @Test
    void it_is_read_once() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Flashes.COOKIE, made("d", "", "plain")));
        var response = new MockHttpServletResponse();
        Flashes.take(request, response, messages, Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie"))
                .contains(Flashes.COOKIE + "=;")
                .contains("Max-Age=0");
    }

    @Test
    void without_a_cookie_nothing_is_said_or_written() {
        var response = new MockHttpServletResponse();
        assertThat(Flashes.take(new MockHttpServletRequest(), response, messages, Locale.ENGLISH))
                .isNull();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void scripts_do_not_see_it_and_over_https_it_stays_there() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        new Flashes(request, response).done("plain");
        assertThat(response.getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=Lax");
    }

    private static String made(String kind, String undo, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", kind, undo, key).getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse left(Consumer<Flashes> what) {
        var response = new MockHttpServletResponse();
        what.accept(new Flashes(new MockHttpServletRequest(), response));
        return response;
    }

    private @Nullable Flash next(Consumer<Flashes> what) {
        return read(left(what).getCookie(Flashes.COOKIE).getValue());
    }

    private String text(Consumer<Flashes> what) {
        return next(what).text();
    }

    private @Nullable Flash read(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Flashes.COOKIE, value));
        return Flashes.take(request, new MockHttpServletResponse(), messages, Locale.ENGLISH);
    }

    @Test
    void it_is_said_in_the_language_of_whoever_reads_the_next_page() {
        var request = new MockHttpServletRequest();
        request.setCookies(
                left(flashes -> flashes.done("people.forgotten", "D'Arcy {0}")).getCookies());
        Flash english = Flashes.take(request, new MockHttpServletResponse(), SampleUi.MESSAGES, Locale.ENGLISH);
        Flash german = Flashes.take(request, new MockHttpServletResponse(), SampleUi.MESSAGES, Locale.GERMAN);
        assertThat(english).isEqualTo(new Flash("D'Arcy {0} is off your list.", null, false));
        assertThat(german).isEqualTo(new Flash("D'Arcy {0} steht nicht mehr auf deiner Liste.", null, false));
    }
}
