package dev.kith.company;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member who goes to an event, as another who goes sees them.
 *
 * @param shared interests of both
 * @param offers as far as they let this one see it, and so {@code seeks}
 * @param known whether they are on the other's list, or the two have met
 * @param last when there was a touch; null for none
 */
record Guest(
        AccountId id,
        String name,
        boolean photo,
        List<String> shared,
        String offers,
        String seeks,
        boolean known,
        @Nullable Instant last) {
    /** What I offer and look for. */
    record Mine(String offers, String seeks) {}
}
