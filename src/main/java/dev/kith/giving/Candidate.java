package dev.kith.giving;

import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone of my list whom an opening could help, or to whom it was offered.
 *
 * @param reach whether Kith can deliver a mail to them
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
        List<Reason> why,
        @Nullable Instant offeredAt,
        Opening.@Nullable Outcome outcome) {
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    Candidate because(List<Reason> reasons) {
        return new Candidate(person, name, about, photo, reach, reasons, offeredAt, outcome);
    }
}
