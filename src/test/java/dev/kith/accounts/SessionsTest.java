package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How long one stays signed in, where, and how soon one is not any more. */
@KithTest
class SessionsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionRows rows;

    @Autowired
    private dev.kith.platform.Settings settings;

    @Autowired
    private TestClock clock;

    private Member amara;
    private Instant opened;

    @BeforeEach
    void a_member() {
        clock.set(TestClock.START);
        opened = clock.instant();
        amara = stage.member(Cast.AMARA);
    }

    @AfterEach
    void the_clock_as_it_was() {
        clock.release();
    }

    @Test
    void one_stays_signed_in_for_ninety_days_and_not_a_second_more() {
        Cookie[] here = open("Firefox");
        clock.set(opened.plus(Sessions.LIFE).minusSeconds(1));
        assertThat(signedIn(sessions, here)).isTrue();
        clock.set(opened.plus(Sessions.LIFE).plus(Sessions.FRESH));
        assertThat(signedIn(sessions, here)).isFalse();
    }

    @Test
    void the_cookie_is_closed_to_scripts_and_says_nothing() {
        var response = new MockHttpServletResponse();
        sessions.open(amara.id(), new MockHttpServletRequest(), response);
        assertThat(response.getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=" + Sessions.LIFE.toSeconds())
                .doesNotContain(amara.id().toString());
    }

    @Test
    void a_made_up_cookie_opens_nothing() {
        for (String token : List.of("", "x", "' or true --", amara.id().toString(), "a".repeat(4000))) {
            Cookie[] madeUp = {new Cookie(open("Firefox")[0].getName(), token)};
            assertThat(signedIn(sessions, madeUp)).as(token).isFalse();
        }
        assertThat(sessions.member(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void signed_out_here_one_is_still_signed_in_there() {
        Cookie[] here = open("Firefox");
        Cookie[] there = open("Safari");
        sessions.close(request(here), new MockHttpServletResponse());
        assertThat(signedIn(sessions, here)).isFalse();
        assertThat(signedIn(sessions, there)).isTrue();
        sessions.close(new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    @Test
    void signed_out_everywhere_another_node_notices_within_seconds() {
        var another = new Sessions(rows, settings, clock);
        Cookie[] here = open("Firefox");
        assertThat(signedIn(another, here)).isTrue();
        sessions.closeAll(amara.id());
        assertThat(signedIn(sessions, here)).as("this node at once").isFalse();
        clock.advance(Sessions.FRESH);
        assertThat(signedIn(another, here)).isFalse();
    }

    @Test
    void the_others_are_signed_out_and_this_one_is_not() {
        Cookie[] here = open("Firefox");
        Cookie[] there = open("Safari");
        sessions.closeOthers(amara, request(here));
        assertThat(signedIn(sessions, here)).isTrue();
        assertThat(signedIn(sessions, there)).isFalse();
    }

    @Test
    void devices_are_told_with_this_one_first_and_when_they_were_seen() {
        Cookie[] there = open("Safari");
        clock.advance(Duration.ofMinutes(1));
        Cookie[] here = open("Firefox");
        clock.advance(Duration.ofMinutes(30));
        signedIn(sessions, there);
        List<Sessions.Device> devices = sessions.devices(amara, request(here));
        assertThat(devices).extracting(Sessions.Device::name).containsExactly("Firefox", "Safari");
        assertThat(devices).extracting(Sessions.Device::here).containsExactly(true, false);
        assertThat(devices.get(1).seenAt()).isEqualTo(clock.instant());
        assertThat(devices.get(1).openedAt()).isEqualTo(opened);
    }

    @Test
    void being_seen_is_noted_every_ten_minutes_and_not_at_every_step() {
        Cookie[] here = open("Firefox");
        clock.advance(Duration.ofMinutes(10));
        signedIn(sessions, here);
        assertThat(seen(here)).isEqualTo(opened);
        clock.advance(Duration.ofMinutes(1));
        signedIn(sessions, here);
        assertThat(seen(here)).isEqualTo(clock.instant());
    }

    @Test
    void one_device_is_closed_by_its_owner_alone() {
        Cookie[] here = open("Firefox");
        String id = sessions.devices(amara, request(here)).getFirst().id();
        Member mei = stage.member(Cast.MEI);
        assertThat(sessions.close(mei, id)).isFalse();
        assertThat(sessions.close(amara, "nonsense")).isFalse();
        assertThat(signedIn(sessions, here)).isTrue();
        assertThat(sessions.close(amara, id)).isTrue();
        assertThat(signedIn(sessions, here)).isFalse();
    }

    @Test
    void a_device_that_ran_out_is_told_no_more() {
        Cookie[] here = open("Firefox");
        clock.set(opened.plus(Sessions.LIFE));
        assertThat(sessions.devices(amara, request(here))).isEmpty();
    }

    private Instant seen(Cookie[] here) {
        return sessions.devices(amara, request(here)).getFirst().seenAt();
    }

    private Cookie[] open(String agent) {
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", agent);
        var response = new MockHttpServletResponse();
        sessions.open(amara.id(), request, response);
        return response.getCookies();
    }

    private static boolean signedIn(Sessions sessions, Cookie[] cookies) {
        return sessions.member(request(cookies)).isPresent();
    }

    private static MockHttpServletRequest request(Cookie[] cookies) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookies);
        return request;
    }
}
