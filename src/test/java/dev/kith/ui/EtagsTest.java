package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.assets.Assets;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** A page that a browser has already is not sent again; one that looks different is. */
class EtagsTest {
    private static final Who AMARA = new Who("Amara", null, false, Locale.ENGLISH, ZoneId.of("UTC"));
    private final Etags etags = new Etags(new Assets());

    @Test
    void the_same_page_is_known_when_it_is_asked_for_again() {
        String tag = tag(AMARA, Locale.ENGLISH, "csrf", 7, "x");
        assertThat(tag).startsWith("W/\"").endsWith("\"");
        assertThat(known(tag, AMARA, Locale.ENGLISH, "csrf", 7, "x")).isTrue();
    }

    @Test
    void anything_that_the_page_shows_makes_it_another() {
        String tag = tag(AMARA, Locale.ENGLISH, "csrf", 7, "x");
        assertThat(known(tag, AMARA, Locale.ENGLISH, "csrf", 8, "x")).isFalse();
        assertThat(known(tag, AMARA, Locale.ENGLISH, "csrf", 7, "y")).isFalse();
        assertThat(known(tag, AMARA, Locale.GERMAN, "csrf", 7, "x")).isFalse();
        assertThat(known(tag, null, Locale.ENGLISH, "csrf", 7, "x")).isFalse();
        var mei = new Who("Mei", null, false, Locale.ENGLISH, ZoneId.of("UTC"));
        assertThat(known(tag, mei, Locale.ENGLISH, "csrf", 7, "x")).isFalse();
        var photographed = new Who("Amara", "/photo", false, Locale.ENGLISH, ZoneId.of("UTC"));
        assertThat(known(tag, photographed, Locale.ENGLISH, "csrf", 7, "x")).isFalse();
    }

    @Test
    void states_do_not_run_into_each_other() {
        List<String> tags = new ArrayList<>();
        tags.add(tag(AMARA, Locale.ENGLISH, "csrf", 1, 23));
        tags.add(tag(AMARA, Locale.ENGLISH, "csrf", 12, 3));
        tags.add(tag(AMARA, Locale.ENGLISH, "csrf", 123));
        tags.add(tag(AMARA, Locale.ENGLISH, "csrf", new Object[] {new int[] {1, 23}}));
        tags.add(tag(AMARA, Locale.ENGLISH, "csrf"));
        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void a_member_whose_forms_belong_to_another_cookie_gets_the_page_anew_and_a_visitor_has_no_forms() {
        String tag = tag(AMARA, Locale.ENGLISH, "one", 7);
        assertThat(known(tag, AMARA, Locale.ENGLISH, "another", 7)).isFalse();
        String open = tag(null, Locale.ENGLISH, "one", 7);
        assertThat(known(open, null, Locale.ENGLISH, "another", 7)).isTrue();
        assertThat(known(open, null, Locale.ENGLISH, null, 7)).isTrue();
    }

    @Test
    void a_page_with_a_sentence_to_show_is_never_known() {
        String tag = tag(AMARA, Locale.ENGLISH, "csrf", 7);
        var request = request(AMARA, Locale.ENGLISH, "csrf");
        request.setCookies(new Cookie("kith_csrf", "csrf"), new Cookie(Flashes.COOKIE, "x"));
        request.addHeader("If-None-Match", tag);
        var response = new MockHttpServletResponse();
        assertThat(etags.isKnown(new ServletWebRequest(request, response), 7)).isFalse();
        assertThat(response.getHeader("ETag")).isNull();
    }

    private String tag(@Nullable Who who, Locale locale, @Nullable String csrf, Object... state) {
        var response = new MockHttpServletResponse();
        assertThat(etags.isKnown(new ServletWebRequest(request(who, locale, csrf), response), state))
                .isFalse();
        return String.valueOf(response.getHeader("ETag"));
    }

    private boolean known(String tag, @Nullable Who who, Locale locale, @Nullable String csrf, Object... state) {
        var request = request(who, locale, csrf);
        request.addHeader("If-None-Match", tag);
        var response = new MockHttpServletResponse();
        boolean known = etags.isKnown(new ServletWebRequest(request, response), state);
        assertThat(response.getStatus()).isEqualTo(known ? 304 : 200);
        return known;
    }

    private static MockHttpServletRequest request(@Nullable Who who, Locale locale, @Nullable String csrf) {
        var request = new MockHttpServletRequest("GET", "/events/1");
        request.addPreferredLocale(locale);
        if (who != null) {
            request.setAttribute(Who.ATTRIBUTE, who);
        }
        if (csrf != null) {
            request.setCookies(new Cookie("kith_csrf", csrf));
        }
        return request;
    }
}
