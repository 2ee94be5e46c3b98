package dev.kith.coffees;

import dev.kith.ui.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of it, for the one who writes: all of it optional.
 *
 * @param learned goes on the timeline, where it is found again
 * @param seeks what they look for
 * @param gives what they can give
 * @param promise what the writer promised, with its day
 * @param listened not empty where the writer listened at least half of the time; theirs alone
 */
public record NotesForm(String learned, String seeks, String gives, String promise, String due, String listened) {
    static final int LONGEST = 5000;
    static final int LONGEST_LINE = 1000;
    static final int LONGEST_PROMISE = 200;

    public NotesForm(
            @Nullable String learned,
            @Nullable String seeks,
            @Nullable String gives,
            @Nullable String promise,
            @Nullable String due,
            @Nullable String listened) {
        this.learned = Problems.clean(learned).replace("\r\n", "\n");
        this.seeks = Problems.clean(seeks);
        this.gives = Problems.clean(gives);
        this.promise = Problems.clean(promise);
        this.due = Problems.clean(due);
        this.listened = Problems.clean(listened);
    }

    static NotesForm empty(LocalDate today) {
        return new NotesForm("", "", "", "", today.plusWeeks(1).toString(), "");
    }

    Problems check(LocalDate today) {
        Optional<LocalDate> day = day();
        boolean promised = !promise.isEmpty();
        return Problems.none()
                .atMost("learned", learned, LONGEST)
                .atMost("seeks", seeks, LONGEST_LINE)
                .atMost("gives", gives, LONGEST_LINE)
                .atMost("promise", promise, LONGEST_PROMISE)
                .addIf(promised && day.isEmpty(), "due", "coffees.problem.day")
                .addIf(
                        promised
                                && day.isPresent()
                                && (day.get().isBefore(today) || day.get().isAfter(today.plusYears(5))),
                        "due",
                        "coffees.problem.day-range");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
