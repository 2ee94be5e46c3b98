package dev.kith.followups;

import dev.kith.ui.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A promise or a step (its sort), with a day. */
public record PlanForm(String what, String due, String sort) {
    static final int LONGEST = 200;

    public PlanForm(@Nullable String what, @Nullable String due, @Nullable String sort) {
        this.what = Problems.clean(what);
        this.due = Problems.clean(due);
        this.sort = sort == null || sort.isBlank() ? Kind.PROMISE.key() : sort.strip();
    }

    Kind chosen() {
        return sort.equals(Kind.STEP.key()) ? Kind.STEP : Kind.PROMISE;
    }

    Problems check(LocalDate today) {
        Optional<LocalDate> day = day(due);
        return Problems.none()
                .required("what", what, LONGEST)
                .addIf(day.isEmpty(), "due", "followups.problem.day")
                .addIf(day.isPresent() && !within(day.get(), today), "due", "followups.problem.day-range");
    }

    /** The weeks to choose from; 0 for none, and what was chosen elsewhere stays among them. */
    public static List<Integer> rhythms(int chosen) {
        return IntStream.concat(IntStream.of(0, 1, 2, 4, 6, 8, 13, 26, 52), IntStream.of(chosen))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** From today to five years on. */
    static boolean within(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && day.isBefore(today.plusYears(5));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
