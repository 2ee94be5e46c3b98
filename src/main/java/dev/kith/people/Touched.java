package dev.kith.people;

import dev.kith.accounts.AccountId;
import java.time.Instant;

/** The owner and the person were in touch at that time. */
public record Touched(AccountId owner, PersonId person, Instant at) {}
