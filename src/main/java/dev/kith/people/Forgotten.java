package dev.kith.people;

import dev.kith.accounts.AccountId;

/** The owner took the person out of the list; they can still bring them back. */
public record Forgotten(AccountId owner, PersonId person) {}
