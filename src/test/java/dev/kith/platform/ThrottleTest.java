package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.KithTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ThrottleTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Test
    void tries_are_counted_over_all_nodes() {
        var here = new Throttle(db, clock);
        var there = new Throttle(db, clock);
        assertThat(here.allows("test", "over nodes", 2, WINDOW)).isTrue();
        assertThat(there.allows("test", "over nodes", 2, WINDOW)).isTrue();
        assertThat(here.allows("test", "over nodes", 2, WINDOW)).isFalse();
        assertThat(there.allows("test", "over nodes", 2, WINDOW)).isFalse();
        assertThat(there.allows("test", "someone else", 2, WINDOW)).isTrue();
    }

    @Test
    void a_new_window_begins_anew() {
        assertThat(new Throttle(db, clock).allows("test", "window", 1, WINDOW)).isTrue();
        assertThat(new Throttle(db, clock).allows("test", "window", 1, WINDOW)).isFalse();
        assertThat(new Throttle(db, Clock.offset(clock, WINDOW)).allows("test", "window", 1, WINDOW))
                .isTrue();
    }

    @Test
    void a_try_that_was_none_is_given_back() {
        var throttle = new Throttle(db, clock);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.allows("test", "shared", 1, WINDOW)).isTrue();
            throttle.giveBack("test", "shared");
        }
        throttle.allows("test", "forgotten", 1, WINDOW);
        throttle.forget("test", "forgotten");
        assertThat(throttle.allows("test", "forgotten", 1, WINDOW)).isTrue();
    }
}
