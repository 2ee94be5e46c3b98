package dev.kith.helping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.accounts.AccountId;
import dev.kith.giving.OpeningId;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search came upon, before it is chosen: as {@link Idea}, with what the choice goes by.
 *
 * @param openingOwner who heard of the opening; null without one
 * @param ask as it was read; empty for an opening
 * @param fit for the order and never for display
 */
record Found(
        Idea.Kind kind,
        @Nullable PersonId person,
        @Nullable AccountId member,
        @Nullable AccountId openingOwner,
        @Nullable OpeningId opening,
        @Nullable PersonId other,
        String ask,
        Reason why,
        double fit) {
    /** The same on any day. */
    String key() {
        String about = switch (kind) {
            case OPENING -> String.valueOf(opening);
            // one who looks for something else another day can be helped then
            case OFFER -> UUID.nameUUIDFromBytes(ask.getBytes(UTF_8)).toString();
            case INTRODUCTION -> String.valueOf(other);
        };
        return kind.key() + " " + whom() + " " + about;
    }

    String whom() {
        return String.valueOf(person != null ? person : member);
    }
}
