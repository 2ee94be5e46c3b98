package dev.kith.giving;

import dev.kith.asks.Telling;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone of my list whom an opening could help, or to whom it was offered.
 *
 * @param reach whether Kith can deliver a mail to them
 * @param discreet whether the owner keeps to themselves what they know of them
 * @param why strongest first
 * @param offeredAt null where it was not
 * @param outcome null where nothing is known
 */
public record Candidate(
        PersonId person,
        String name,
        String about,
        @Nullable String photo,
        boolean reach,
        boolean discreet,
        List<Reason> why,
        @Nullable Instant offeredAt,
        Opening.@Nullable Outcome outcome) {
    private static final String LOOKING_FOR = Telling.What.ASKS.label();

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    /** What they look for, in the words in which it was noted, where that is why they come to mind and may be told. */
    Optional<String> lookedFor() {
        return why.stream()
                .filter(reason -> !discreet)
                .flatMap(reason ->
                        reason instanceof Reason.SameWords same && same.label().equals(LOOKING_FOR)
                                ? Stream.of(same.phrase())
                                : Stream.empty())
                .findFirst();
    }

    Candidate because(List<Reason> reasons) {
        return new Candidate(person, name, about, photo, reach, discreet, reasons, offeredAt, outcome);
    }
}
