package dev.kith.events;

import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.ui.Option;
import dev.kith.ui.Problems;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed to announce or change an event. Times are as {@code datetime-local} fields send them. */
public record EventForm(
        String title,
        String description,
        String starts,
        String ends,
        String zone,
        String until,
        String place,
        String address,
        String city,
        String online,
        String link,
        String capacity,
        String guests,
        String then) {
    static final int MOST_SEATS = 100_000;
    static final int MOST_GUESTS = 20;
    private static final int LONGEST_DAYS = 60;
    private static final Pattern CONTINENT =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    public EventForm(
            @Nullable String title,
            @Nullable String description,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String zone,
            @Nullable String until,
            @Nullable String place,
            @Nullable String address,
            @Nullable String city,
            @Nullable String online,
            @Nullable String link,
            @Nullable String capacity,
            @Nullable String guests,
            @Nullable String then) {
        this.title = Problems.clean(title);
        this.description = Problems.clean(description);
        this.starts = Problems.clean(starts);
        this.ends = Problems.clean(ends);
        this.zone = Problems.clean(zone);
        this.until = Problems.clean(until);
        this.place = Problems.clean(place);
        this.address = Problems.clean(address);
        this.city = Problems.clean(city);
        this.online = Problems.clean(online);
        this.link = Problems.clean(link);
        this.capacity = Problems.clean(capacity);
        this.guests = Problems.clean(guests);
        this.then = Problems.clean(then);
    }

    static EventForm empty(ZoneId zone, String city) {
        return new EventForm("", "", "", "", zone.getId(), "", "", "", city, "", "", "", "0", "");
    }

    static EventForm of(NewEvent event) {
        NewEvent.When when = event.when();
        NewEvent.Where where = event.where();
        NewEvent.Room room = event.room();
        return new EventForm(
                event.title(),
                event.description(),
                typed(when.starts()),
                typed(when.ends()),
                when.zone().getId(),
                when.rsvpUntil() == null ? "" : typed(when.rsvpUntil()),
                where.place(),
                where.address(),
                where.city(),
                where.online() ? "true" : "",
                where.onlineLink(),
                room.capacity() == null ? "" : room.capacity().toString(),
                Integer.toString(room.guestsEach()),
                "");
    }

    /** The same again on another day: everything but the times. */
    EventForm copy() {
        return new EventForm(
                title, description, "", "", zone, "", place, address, city, online, link, capacity, guests, "");
    }

    private static String typed(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The zones to choose from, the form's own among them. */
    public List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.equals(zone)
                        || CONTINENT.matcher(id).lookingAt())
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }

    public boolean isOnline() {
        return !online.isEmpty();
    }

    /** @param now on the event's own clock; an event that is announced lies ahead of it */
    Problems check(LocalDateTime now) {
        Problems problems = Problems.none().required("title", title, 150).atMost("description", description, 20_000);
        times(problems, now);
        return problems.atMost("place", place, 150)
                .atMost("address", address, 200)
                .atMost("city", city, 200)
                .addIf(
                        place.isEmpty() && address.isEmpty() && city.isEmpty() && !isOnline(),
                        "place",
                        "events.problem.nowhere")
                .atMost("link", link, 500)
                .addIf(!link.isEmpty() && !Problems.isWeb(link), "link", "events.problem.link")
                .whole("capacity", capacity, 1, MOST_SEATS)
                .whole("guests", guests, 0, MOST_GUESTS);
    }

    private void times(Problems problems, LocalDateTime now) {
        LocalDateTime start = time(problems, "starts", starts, true);
        LocalDateTime end = time(problems, "ends", ends, true);
        LocalDateTime last = time(problems, "until", until, false);
        Optional<ZoneId> where = knownZone();
        problems.addIf(where.isEmpty(), "zone", "events.problem.zone");
        if (start == null || end == null || where.isEmpty()) {
            return;
        }
        problems.addIf(isSkipped(start, where.get()), "starts", "events.problem.skipped")
                .addIf(isSkipped(end, where.get()), "ends", "events.problem.skipped")
                .addIf(!end.isAfter(start), "ends", "events.problem.ends")
                .addIf(end.isAfter(start.plusDays(LONGEST_DAYS)), "ends", "events.problem.long", LONGEST_DAYS)
                .addIf(!end.isAfter(now), "ends", "events.problem.past")
                .addIf(last != null && last.isAfter(start), "until", "events.problem.until");
    }

    /** True in the hour that a clock jumps over in spring. */
    private static boolean isSkipped(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).isEmpty();
    }

    private static @Nullable LocalDateTime time(Problems problems, String field, String typed, boolean required) {
        if (typed.isEmpty()) {
            problems.addIf(required, field, "ui.problem.required");
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(typed);
            problems.addIf(time.getYear() < 1900 || time.getYear() > 2200, field, "events.problem.time");
            return time;
        } catch (DateTimeException unreadable) {
            problems.add(field, "events.problem.time");
            return null;
        }
    }

    /** The zone the form names, or UTC where it names none. */
    ZoneId zoneOrUtc() {
        return knownZone().orElse(ZoneId.of("UTC"));
    }

    private Optional<ZoneId> knownZone() {
        return ZoneId.getAvailableZoneIds().contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /** What a checked form means; the city gives the position, as near as a list of events needs it. */
    NewEvent event(Places places) {
        Optional<City> found = city.isEmpty() ? Optional.empty() : places.find(city);
        return new NewEvent(
                title,
                description,
                new NewEvent.When(
                        LocalDateTime.parse(starts),
                        LocalDateTime.parse(ends),
                        zoneOrUtc(),
                        until.isEmpty() ? null : LocalDateTime.parse(until)),
                new NewEvent.Where(
                        place,
                        address,
                        city,
                        found.map(City::latitude).orElse(null),
                        found.map(City::longitude).orElse(null),
                        isOnline(),
                        isOnline() ? link : ""),
                new NewEvent.Room(
                        capacity.isEmpty() ? null : Integer.valueOf(capacity),
                        guests.isEmpty() ? 0 : Integer.parseInt(guests)));
    }
}
