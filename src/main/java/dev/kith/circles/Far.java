package dev.kith.circles;

import dev.kith.accounts.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom a tie of mine knows and I do not.
 *
 * @param headline as far as they tell every member
 * @param likes what I like, too, as far as they tell every member
 * @param group one of mine that they are in; null for none. Only then I see them by name anyway
 */
record Far(
        AccountId id,
        String name,
        boolean photo,
        String headline,
        List<String> likes,
        @Nullable String group) {
    /** Whether there is anything to say of them without giving away who they are. */
    boolean told() {
        return group != null || !likes.isEmpty();
    }
}
