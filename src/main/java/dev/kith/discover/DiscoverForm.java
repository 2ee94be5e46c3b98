package dev.kith.discover;

import dev.kith.ui.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is looked for, as it stands in the address, so that a search can be shared as a link. */
public record DiscoverForm(
        String kind, String q, String near, String km, String day, String from, String to, String how, String free) {
    static final List<String> KINDS = List.of("events", "groups");
    static final List<String> DISTANCES = List.of("5", "10", "25", "50", "100", "any");
    static final List<String> DAYS = List.of("any", "today", "week", "weekend", "range");
    static final List<String> WAYS = List.of("any", "in-person", "online");

    public DiscoverForm(
            @Nullable String kind,
            @Nullable String q,
            @Nullable String near,
            @Nullable String km,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String how,
            @Nullable String free) {
        this.kind = or(kind, "events");
        this.q = Problems.clean(q);
        this.near = Problems.clean(near);
        this.km = or(km, "50");
        this.from = Problems.clean(from);
        this.to = Problems.clean(to);
        String chosen = or(day, "any");
        boolean ranged = !this.from.isEmpty() || !this.to.isEmpty();
        this.day = ranged && chosen.equals("any") ? "range" : chosen;
        this.how = or(how, "any");
        this.free = Problems.clean(free);
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed.strip();
    }

    /** The day as chosen from the list; two dates typed say more than "any". */
    public String chosenDay() {
        return day.equals("range") ? "any" : day;
    }

    public boolean groups() {
        return kind.equals("groups");
    }

    public boolean freeOnly() {
        return !free.isEmpty();
    }

    double kilometres() {
        return km.equals("any") || !DISTANCES.contains(km) ? Search.ANY_DISTANCE : Double.parseDouble(km);
    }

    /** Whether someone narrowed the search down, so that an empty answer says how to widen it. */
    public boolean narrowed() {
        return !q.isEmpty() || !day.equals("any") || !how.equals("any") || freeOnly();
    }

    Problems check(boolean placeKnown) {
        var problems = Problems.none()
                .atMost("q", q, 200)
                .atMost("near", near, 200)
                .addIf(!placeKnown, "near", "discover.problem.place")
                .addIf(!DISTANCES.contains(km), "km", "discover.problem.choice")
                .addIf(!KINDS.contains(kind), "kind", "discover.problem.choice")
                .addIf(!DAYS.contains(day), "day", "discover.problem.choice")
                .addIf(!WAYS.contains(how), "how", "discover.problem.choice");
        return day.equals("range") ? range(problems) : problems;
    }

    private Problems range(Problems problems) {
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        return problems.addIf(first.isEmpty() && !from.isEmpty(), "from", "discover.problem.date")
                .addIf(last.isEmpty() && !to.isEmpty(), "to", "discover.problem.date")
                .addIf(
                        first.isPresent() && last.isPresent() && last.get().isBefore(first.get()),
                        "to",
                        "discover.problem.backwards");
    }

    /** The day, or empty where nothing or no day of this age stands there. */
    static Optional<LocalDate> date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1970 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The same search for the other kind. */
    public String of(String otherKind) {
        return address(otherKind, "");
    }

    /** The same search, further down. */
    public String after(String cursor) {
        return address(kind, cursor);
    }

    private String address(String which, String after) {
        String query = Stream.of(
                        part("kind", which, "events"),
                        part("q", q, ""),
                        part("near", near, ""),
                        part("km", km, "50"),
                        part("day", chosenDay(), "any"),
                        part("from", from, ""),
                        part("to", to, ""),
                        part("how", how, "any"),
                        part("free", free, ""),
                        part("after", after, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/discover" : "/discover?" + query;
    }

    private static String part(String name, String value, String unsaid) {
        return value.equals(unsaid) ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
