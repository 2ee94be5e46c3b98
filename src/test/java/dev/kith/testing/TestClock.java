package dev.kith.testing;

import dev.kith.platform.KithClock;
import java.time.Duration;
import java.time.Instant;

/** The clock of the tests: stands still until it is told to move. */
public final class TestClock extends KithClock {
    /** A Tuesday morning. */
    public static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    public TestClock() {
        hold(START);
    }

    public void set(Instant instant) {
        hold(instant);
    }

    public void advance(Duration duration) {
        hold(instant().plus(duration));
    }

    /** Where the world's clock would run on, the test's stands at its start again. */
    @Override
    public void release() {
        hold(START);
    }
}
