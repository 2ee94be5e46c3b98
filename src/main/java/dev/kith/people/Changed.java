package dev.kith.people;

import dev.kith.accounts.AccountId;
import java.util.List;

/** Something that is known of these people is different now, or they left the list. */
public record Changed(AccountId owner, List<PersonId> people) {}
