package dev.kith.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The one clock: the machine's, in UTC. A demo, which tells a year that has been, holds it at moments of that year. */
public class KithClock extends Clock {
    private volatile @Nullable Instant held;

    /** Every look at the clock shows {@code moment} until it is held elsewhere or {@link #release}d. */
    public void hold(Instant moment) {
        held = moment;
    }

    public void release() {
        held = null;
    }

    @Override
    public Instant instant() {
        Instant moment = held;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
