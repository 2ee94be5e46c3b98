package dev.kith.cards;

import dev.kith.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Someone to remember.
 *
 * @param metWhere in words, for example the name of an event; may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param note what to keep about the person as such; what happened belongs into a {@code Moment}; may be empty
 * @param member their account here, if they have one
 */
public record NewPerson(
        String name,
        String metWhere,
        String email,
        String phone,
        String note,
        @Nullable AccountId member) {
    public static NewPerson named(String name) {
        return new NewPerson(name, "", "", "", "", null);
    }

    public static NewPerson member(AccountId member, String name, String metWhere) {
        return new NewPerson(name, metWhere, "", "", "", member);
    }
}
