package dev.kith.formats;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the archive.
 *
 * @param id Meetup's
 * @param venues none, one, or two where it was held in a room and online at once
 */
public record FoundEvent(String id, GroupNamed group, Words words, When when, List<Venue> venues, Rsvps rsvps) {

    /** As the event names its group, which may be listed nowhere else. */
    public record GroupNamed(String urlname, String name) {}

    /** @param url the event's page at Meetup, for the record only */
    public record Words(
            String title,
            String description,
            Status status,
            @Nullable String url) {}

    public enum Status {
        PAST,
        PUBLISHED,
        CANCELLED,
        DRAFT
    }

    /**
     * @param start with the offset as written
     * @param zone the group's zone where it had that offset at that instant, else the fixed offset
     * @param duration zero where Meetup did not know an end
     */
    public record When(
            OffsetDateTime start,
            ZoneId zone,
            @Nullable Duration duration,
            @Nullable Instant created) {

        public Instant instant() {
            return start.toInstant();
        }
    }

    /** @param online no room; then there is no place on the map, whatever the file says */
    public record Venue(String name, boolean online, String address, FoundGroup.Where where, String postalCode) {}

    public record Rsvps(int yes, int waitlist) {}

    /** The same event in the zone, if the zone had the event's offset then. */
    FoundEvent in(@Nullable ZoneId zone) {
        if (zone == null || !zone.getRules().getOffset(when.instant()).equals(when.start.getOffset())) {
            return this;
        }
        return new FoundEvent(id, group, words, new When(when.start, zone, when.duration, when.created), venues, rsvps);
    }
}
