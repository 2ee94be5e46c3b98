package dev.kith.sheet;

import dev.kith.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of the table. */
public record Row(
        PersonId id,
        String name,
        String company,
        String title,
        String metWhere,
        @Nullable Instant lastContact,
        String nextStep,
        @Nullable LocalDate nextDue,
        List<String> tags) {
    /** A tag and how many people have it. */
    public record Tag(String name, int people) {}

    /** @param address of the list as it was when the view was saved */
    public record View(String id, String name, String address) {}
}
