package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member as someone they meet sees them.
 *
 * @param headline empty where they keep it to themselves
 */
public record Fellow(AccountId id, String name, boolean hasPhoto, String headline) {
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    public @Nullable String photo() {
        return hasPhoto ? Member.photoOf(id) : null;
    }
}
