/**
 * "We met": two people, a place or an event, a day, a note each. A member says it from the list of those who
 * are checked in, by typing a name, or with the other's code ({@code codes}); it puts the person on the running list of
 * whoever says it.
 *
 * <p>My list is mine: the other is on it at once. Between two members there is a tie only when both said so, and it is
 * gone as soon as one of them takes it back. The same two at the same event, or on the same day, meet once.
 *
 * <p>Owns the tables {@code encounter}, {@code encounter_side}, {@code withdrawal} and {@code tie}. Says {@link dev.kith.encounters.WeMet} and {@link dev.kith.encounters.Withdrawn}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "cards",
            "moments",
            "accounts",
            "profiles",
            "people",
            "groups",
            "events",
            "checkin"
        })
package dev.kith.encounters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
