package dev.kith.reach;

import dev.kith.accounts.AccountId;

/**
 * Someone, and how far away.
 *
 * @param degree 1 for a tie, 2 for a tie of a tie, 3 for one further
 */
public record Reached(AccountId member, int degree) {}
