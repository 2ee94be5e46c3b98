package dev.kith.doors;

import dev.kith.accounts.AccountId;

/**
 * A tie of mine who leads to someone.
 *
 * @param tie whom I would ask
 * @param degree 2 where they know that one, 3 where someone they know does
 */
public record Door(AccountId tie, String name, int degree) {
    /** The first word of the tie's name. */
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }
}
