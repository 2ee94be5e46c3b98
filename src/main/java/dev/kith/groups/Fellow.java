package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a group as a fellow member may see them; what they keep to others is empty. */
public record Fellow(
        AccountId account,
        String name,
        boolean photo,
        Role role,
        String headline,
        String place,
        List<String> interests,
        Instant joinedAt) {
    public @Nullable String photoUrl() {
        return photo ? Member.photoOf(account) : null;
    }

    /** A question of the group and what someone answered. */
    public record Answered(String question, String answer) {}

    /** Someone who asked to join and waits for an answer. */
    public record Asking(AccountId account, String name, boolean photo, Instant askedAt, List<Answered> answers) {
        public @Nullable String photoUrl() {
            return photo ? Member.photoOf(account) : null;
        }
    }
}
