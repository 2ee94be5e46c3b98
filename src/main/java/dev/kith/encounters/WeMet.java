package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News for one owner's list: this person and I met. Said once for each owner whose list it concerns, in the transaction
 * in which that owner said so.
 *
 * @param place in words; may be empty
 * @param event the title of the event at which it was; null where it was at none
 * @param note the owner's own; may be empty
 * @param firstTime false where the person was on the list before
 */
public record WeMet(
        AccountId owner,
        PersonId person,
        EncounterId encounter,
        String place,
        @Nullable String event,
        String note,
        Instant at,
        boolean firstTime) {}
