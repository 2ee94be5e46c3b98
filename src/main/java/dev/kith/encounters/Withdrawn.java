package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;

/** The owner took back that they met; should they undo that, {@link WeMet} is said again. */
public record Withdrawn(AccountId owner, PersonId person, EncounterId encounter) {}
