package dev.kith.gifts;

import dev.kith.moments.MomentId;
import dev.kith.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something noted by hand.
 *
 * @param name of the person as the list has it now
 * @param moment its line on the timeline; null where there is none any more
 */
public record Gift(
        GiftId id,
        Way way,
        PersonId person,
        String name,
        String what,
        LocalDate day,
        @Nullable MomentId moment) {}
