package dev.kith.reach;

import dev.kith.accounts.AccountId;

/**
 * A tie of ties of mine who is none of mine.
 *
 * @param over how many of my ties know them
 */
public record SecondDegree(AccountId member, int over) {}
