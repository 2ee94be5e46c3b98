package dev.kith.events;

import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as one viewer may see it, with where the viewer stands: one read for its page. */
public record EventView(
        EventId id,
        GroupId group,
        String groupName,
        String title,
        String description,
        Times times,
        NewEvent.Where where,
        Room room,
        Mine mine,
        Past past,
        Version version) {

    /** @param publishedAt null for a draft */
    public record Times(
            Instant starts,
            Instant ends,
            ZoneId zone,
            @Nullable Instant publishedAt,
            @Nullable Instant cancelledAt) {}

    /** @param closes until when one may ask for a seat; null where one may not */
    public record Room(
            @Nullable Integer capacity,
            int guestsEach,
            @Nullable Instant closes,
            int taken,
            int waiting) {
        public boolean full() {
            return capacity != null && (taken >= capacity || waiting > 0);
        }

        /** Free seats, where there is a limit. */
        public int free() {
            return capacity == null || full() ? 0 : capacity - taken;
        }
    }

    /**
     * The viewer's own answer.
     *
     * @param attendee null for someone who neither holds nor waits for a seat
     * @param position in line from 1; 0 for someone who goes
     */
    public record Mine(
            @Nullable Role role,
            @Nullable UUID attendee,
            boolean seated,
            int position,
            boolean checkedIn,
            boolean regretted,
            List<Guest> guests) {
        static final Mine NOTHING = new Mine(null, null, false, 0, false, false, List.of());
    }

    public record Guest(UUID id, String name, boolean seated) {}

    /** What is known from elsewhere or from the end. @param source empty for an event that was made here */
    public record Past(String reason, String source, int yesCount, String sourceUrl) {}

    record Version(int event, int seats, int group) {}

    /** Where an event is between its announcement and its end. */
    public enum Phase {
        DRAFT,
        CANCELLED,
        OPEN,
        CLOSED,
        RUNNING,
        OVER
    }

    public Phase phase(Instant now) {
        if (times.cancelledAt() != null) {
            return Phase.CANCELLED;
        }
        if (times.publishedAt() == null) {
            return Phase.DRAFT;
        }
        if (!now.isBefore(times.ends())) {
            return Phase.OVER;
        }
        if (!now.isBefore(times.starts())) {
            return Phase.RUNNING;
        }
        return room.closes() != null && now.isBefore(room.closes()) ? Phase.OPEN : Phase.CLOSED;
    }

    /** Grows with each change of what was announced; SEQUENCE of iCalendar (RFC 5545, section 3.8.7.4). */
    public int sequence() {
        return version.event();
    }

    public boolean going() {
        return mine.attendee() != null && mine.seated();
    }

    public boolean waits() {
        return mine.attendee() != null && !mine.seated();
    }

    public boolean mayOrganize() {
        return mine.role() != null && mine.role().mayOrganize();
    }

    public boolean mayCheckIn() {
        return mine.role() != null && mine.role().mayCheckIn();
    }

    /** The link is for those who go, and for who runs the event. */
    public boolean showsLink() {
        return where.online() && !where.onlineLink().isEmpty() && (going() || mayCheckIn());
    }

    public boolean mayBringMore() {
        return mine.attendee() != null && mine.guests().size() < room.guestsEach();
    }
}
