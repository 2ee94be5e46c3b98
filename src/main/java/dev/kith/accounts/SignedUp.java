package dev.kith.accounts;

/** News: an account was confirmed and is now a member. */
public record SignedUp(AccountId account) {}
