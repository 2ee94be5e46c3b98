package dev.kith.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** An event of mine that runs or is near. */
public record SoonOn(
        UUID id,
        String title,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String place,
        boolean online,
        boolean seated,
        boolean checkedIn) {
    public boolean over(Instant now) {
        return now.isAfter(endsAt);
    }

    public boolean begun(Instant now) {
        return !now.isBefore(startsAt.minusSeconds(2 * 3600));
    }
}
