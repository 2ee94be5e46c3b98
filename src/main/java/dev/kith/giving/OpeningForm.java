package dev.kith.giving;

import dev.kith.ui.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What I heard, pasted or typed.
 *
 * @param audience as {@link Audience#key}
 * @param form chosen when the form was made, so that a form sent twice is one opening
 */
public record OpeningForm(String form, String text, String kind, String until, String audience) {
    static final int LONGEST = 5000;

    public OpeningForm(
            @Nullable String form,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String until,
            @Nullable String audience) {
        this.form = Problems.clean(form);
        this.text = Problems.clean(text).replace("\r\n", "\n");
        this.kind = kind == null ? Opening.Kind.OTHER.key() : kind.strip();
        this.until = Problems.clean(until);
        this.audience = audience == null ? Audience.ME : audience.strip();
    }

    static OpeningForm empty() {
        return new OpeningForm(OpeningId.next().toString(), "", null, "", null);
    }

    /** @param circles the keys of those with whom it may be shared */
    Problems check(LocalDate today, Collection<String> circles) {
        Optional<LocalDate> day = day();
        return Problems.none()
                .required("text", text, LONGEST)
                .addIf(Opening.Kind.of(kind).isEmpty(), "kind", "giving.problem.kind")
                .addIf(!until.isEmpty() && day.isEmpty(), "until", "giving.problem.day")
                .addIf(
                        day.isPresent()
                                && (day.get().isBefore(today) || day.get().isAfter(today.plusYears(5))),
                        "until",
                        "giving.problem.day-range")
                .addIf(!circles.contains(audience), "audience", "giving.problem.audience");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    OpeningId id() {
        try {
            return new OpeningId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return OpeningId.next();
        }
    }
}
