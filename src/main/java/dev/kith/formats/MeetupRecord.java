package dev.kith.formats;

import dev.kith.formats.FoundEvent.GroupNamed;
import dev.kith.formats.FoundEvent.Rsvps;
import dev.kith.formats.FoundEvent.Status;
import dev.kith.formats.FoundEvent.Venue;
import dev.kith.formats.FoundEvent.When;
import dev.kith.formats.FoundEvent.Words;
import dev.kith.formats.FoundGroup.Joining;
import dev.kith.formats.FoundGroup.Life;
import dev.kith.formats.FoundGroup.Where;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One record of the archive. Fields it does not know are passed over; those it needs are asked for by name. */
final class MeetupRecord {

    private static final Duration LONGEST = Duration.ofDays(60);

    private final JsonNode json;
    private final BiConsumer<String, String> report;

    /** @param report hears the words left out and the key of the reason */
    MeetupRecord(JsonNode json, BiConsumer<String, String> report) {
        this.json = json;
        this.report = report;
    }

    boolean isEvent() {
        return json.has("dateTime") || json.has("eventUrl") || json.has("rsvps");
    }

    boolean isGroup() {
        return json.has("urlname");
    }

    Optional<FoundGroup> group() {
        var id = text(json, "id");
        var urlname = text(json, "urlname");
        var name = text(json, "name");
        if (id.isEmpty() || urlname.isEmpty() || name.isEmpty()) {
            report.accept(urlname + " " + name, "formats.meetup-group-lacks");
            return Optional.empty();
        }
        var life = new Life(
                instant(json, "foundedDate"),
                number(json.path("memberships"), "totalCount"),
                joining(),
                json.path("isPrivate").asBoolean(false),
                !text(json, "status").equalsIgnoreCase("inactive"));
        return Optional.of(new FoundGroup(
                id, urlname, name, PlainText.of(text(json, "description")), where(json, zone(), true), life));
    }

    private Joining joining() {
        return switch (text(json, "joinMode").toUpperCase(Locale.ROOT)) {
            case "OPEN", "" -> Joining.OPEN;
            case "CLOSED" -> Joining.CLOSED;
            default -> Joining.APPROVAL;
        };
    }

    private @Nullable ZoneId zone() {
        var said = text(json, "timezone");
        try {
            return said.isEmpty() ? null : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            report.accept(said, "formats.zone-unknown");
            return null;
        }
    }

    Optional<FoundEvent> event() {
        var id = text(json, "id");
        var title = text(json, "title");
        var group = new GroupNamed(text(json.path("group"), "urlname"), text(json.path("group"), "name"));
        if (id.isEmpty() || title.isEmpty() || group.urlname().isEmpty()) {
            report.accept(id + " " + title, "formats.meetup-event-lacks");
            return Optional.empty();
        }
        var status = status();
        var when = when();
        if (status.isEmpty() || when.isEmpty()) {
            var key = when.isEmpty() ? "formats.meetup-event-when" : "formats.meetup-event-status";
            report.accept(title + " " + text(json, when.isEmpty() ? "dateTime" : "status"), key);
            return Optional.empty();
        }
        var words = new Words(
                title,
                PlainText.of(text(json, "description")),
                status.get(),
                WebLink.of(text(json, "eventUrl")).orElse(null));
        var rsvps = json.path("rsvps");
        return Optional.of(new FoundEvent(
                id,
                group,
                words,
                when.get(),
                venues(),
                new Rsvps(number(rsvps, "yesCount"), number(rsvps, "waitlistCount"))));
    }

    private Optional<Status> status() {
        return Optional.ofNullable(
                switch (text(json, "status").toUpperCase(Locale.ROOT)) {
                    case "PAST", "AUTOSCHED_FINISHED" -> Status.PAST;
                    case "ACTIVE", "AUTOSCHED", "PUBLISHED" -> Status.PUBLISHED;
                    case "CANCELLED", "CANCELLED_PERM", "AUTOSCHED_CANCELLED" -> Status.CANCELLED;
                    case "DRAFT", "AUTOSCHED_DRAFT", "PENDING", "PROPOSED" -> Status.DRAFT;
                    default -> null;
                });
    }

    private Optional<When> when() {
        try {
            var start = OffsetDateTime.parse(text(json, "dateTime"));
            return Optional.of(new When(start, start.getOffset(), duration(), instant(json, "createdTime")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable Duration duration() {
        var said = text(json, "duration");
        if (said.isEmpty()) {
            return null;
        }
        try {
            var duration = Duration.parse(said);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException unreadable) {
            // reported below, like a span that cannot be
        }
        report.accept(text(json, "title") + " " + said, "formats.duration-unknown");
        return null;
    }

    private List<Venue> venues() {
        var venues = new ArrayList<Venue>();
        for (var venue : json.path("venues")) {
            var online = text(venue, "venueType").equalsIgnoreCase("online");
            venues.add(new Venue(
                    text(venue, "name"),
                    online,
                    text(venue, "address"),
                    where(venue, null, !online),
                    text(venue, "postalCode")));
        }
        return List.copyOf(venues);
    }

    /** Meetup puts online events on a far island or on the group's town; such points are dropped. */
    private static Where where(JsonNode json, @Nullable ZoneId zone, boolean onMap) {
        var lat = json.path("lat");
        var lon = json.path("lon");
        var known = onMap
                && lat.isNumber()
                && lon.isNumber()
                && Math.abs(lat.doubleValue()) <= 90
                && Math.abs(lon.doubleValue()) <= 180
                && (lat.doubleValue() != 0 || lon.doubleValue() != 0);
        return new Where(
                text(json, "city"),
                text(json, "state"),
                text(json, "country").toUpperCase(Locale.ROOT),
                known ? lat.doubleValue() : null,
                known ? lon.doubleValue() : null,
                zone);
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isString() ? value.stringValue().strip() : value.isIntegralNumber() ? value.asString() : "";
    }

    private static int number(JsonNode json, String field) {
        var value = json.path(field);
        return value.canConvertToInt() ? Math.max(0, value.intValue()) : 0;
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        try {
            return OffsetDateTime.parse(text(json, field)).toInstant();
        } catch (DateTimeException missing) {
            return null;
        }
    }
}
