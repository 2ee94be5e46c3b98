package dev.kith.encounters;

import dev.kith.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An encounter in the viewer's own list.
 *
 * @param member whether the other has an account
 * @param confirmed whether both said so; always false for someone without an account
 */
public record Met(
        EncounterId id,
        PersonId person,
        String name,
        @Nullable String photo,
        String where,
        String note,
        Instant at,
        boolean member,
        boolean confirmed) {}
