package dev.kith.people;

import dev.kith.accounts.AccountId;

/**
 * Two entries turned out to be one human being: what hangs on {@code gone} belongs to {@code kept} from now on. The row
 * of {@code gone} stays, out of sight, and comes back should the owner undo it ({@link Merged.Parted}).
 */
public record Merged(AccountId owner, PersonId kept, PersonId gone) {
    /** The merge was taken back. What was moved to {@code kept} returns to {@code gone}. */
    public record Parted(AccountId owner, PersonId kept, PersonId gone) {}
}
