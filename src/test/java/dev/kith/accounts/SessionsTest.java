package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.platform.Settings;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@KithTest
class SessionsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private SessionRows sessionRows;

    @Autowired
    private Settings settings;

    @Autowired
    private Clock clock;

    @Test
    void another_node_notices_a_sign_out_once_its_look_is_older_than_five_seconds() {
        var member = stage.member(Cast.LUCA);
        var answer = new MockHttpServletResponse();
        var nodeA = new Sessions(sessionRows, settings, clock);
        nodeA.open(member.id(), new MockHttpServletRequest(), answer);
        var request = new MockHttpServletRequest();
        request.setCookies(answer.getCookies());
        var later = new Sessions(sessionRows, settings, Clock.offset(clock, Sessions.FRESH));
        var nodeB = new Sessions(sessionRows, settings, clock);
        assertThat(nodeB.member(request)).isPresent();

        nodeA.closeAll(member.id());

        assertThat(nodeA.member(request)).isEmpty();
        assertThat(later.member(request)).isEmpty();
    }

    @Test
    void a_device_is_called_by_what_its_browser_says() {
        var now = clock.instant();
        assertThat(new Sessions.Device("1", "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0", now, now, true)
                        .name())
                .isEqualTo("Firefox, Linux");
        assertThat(new Sessions.Device("1", "curl/8", now, now, true).name()).isEmpty();
    }
}
