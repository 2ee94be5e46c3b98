package dev.kith.coffees;

import dev.kith.ui.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Up to three times, and where. Times are local: {@code 2026-11-24T12:30}.
 *
 * @param form chosen when the form was made, so that a form sent twice proposes once
 * @param why one line; needed for the first proposal only
 */
public record CoffeeForm(
        String form, String time1, String time2, String time3, String minutes, String place, String link, String why) {
    static final int LONGEST_WHY = 300;
    private static final int USUAL_MINUTES = 45;
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(12, 30), LocalTime.of(17, 30), LocalTime.of(9, 0));

    public CoffeeForm(
            @Nullable String form,
            @Nullable String time1,
            @Nullable String time2,
            @Nullable String time3,
            @Nullable String minutes,
            @Nullable String place,
            @Nullable String link,
            @Nullable String why) {
        this.form = Problems.clean(form);
        this.time1 = Problems.clean(time1);
        this.time2 = Problems.clean(time2);
        this.time3 = Problems.clean(time3);
        this.minutes = minutes == null ? String.valueOf(USUAL_MINUTES) : minutes.strip();
        this.place = Problems.clean(place);
        this.link = Problems.clean(link);
        this.why = Problems.clean(why);
    }

    /** Three times on working days soon: noon, after work, before it. */
    static CoffeeForm suggested(LocalDate today, String place, String why) {
        List<LocalDate> days = today.plusDays(2)
                .datesUntil(today.plusDays(9))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .limit(HOURS.size())
                .toList();
        return new CoffeeForm(
                CoffeeId.next().toString(),
                days.get(0).atTime(HOURS.get(0)).toString(),
                days.get(1).atTime(HOURS.get(1)).toString(),
                days.get(2).atTime(HOURS.get(2)).toString(),
                null,
                place,
                "",
                why);
    }

    /** Where nothing is typed yet, the way the newest offer has it. */
    static CoffeeForm like(Offer offer, ZoneId zone) {
        List<String> times = offer.starts().stream()
                .map(start -> LocalDateTime.ofInstant(start, zone).toString())
                .toList();
        return new CoffeeForm(
                "",
                times.getFirst(),
                times.size() > 1 ? times.get(1) : "",
                times.size() > 2 ? times.get(2) : "",
                String.valueOf(offer.minutes()),
                offer.place(),
                offer.link(),
                "");
    }

    Problems check(Instant now, ZoneId zone) {
        Problems problems = Problems.none();
        List<String> times = List.of(time1, time2, time3);
        problems.addIf(times.stream().allMatch(String::isEmpty), "time1", "coffees.problem.no-time");
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).isEmpty()) {
                Optional<Instant> start = instant(times.get(i), zone);
                problems.addIf(start.isEmpty(), "time" + (i + 1), "coffees.problem.time");
                problems.addIf(
                        start.isPresent()
                                && (!start.get().isAfter(now) || start.get().isAfter(now.plus(FURTHEST))),
                        "time" + (i + 1),
                        "coffees.problem.time-range");
            }
        }
        return problems.required("minutes", minutes, 3)
                .whole("minutes", minutes, 15, 240)
                .addIf(place.isEmpty() && link.isEmpty(), "place", "coffees.problem.where")
                .atMost("place", place, 200)
                .addIf(
                        !link.isEmpty() && (link.length() > 500 || !Problems.isWeb(link)),
                        "link",
                        "coffees.problem.link")
                .atMost("why", why, LONGEST_WHY);
    }

    Offer offer(ZoneId zone) {
        List<Instant> starts = Stream.of(time1, time2, time3)
                .flatMap(time -> instant(time, zone).stream())
                .toList();
        return new Offer(starts, Integer.parseInt(minutes), place, link);
    }

    /** The id that the form was made with; a new one where there is none. */
    CoffeeId id() {
        try {
            return new CoffeeId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return CoffeeId.next();
        }
    }

    private static Optional<Instant> instant(String time, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(time).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
