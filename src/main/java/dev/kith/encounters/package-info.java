/**
 * "We met": two people, a place or an event, a day, a note each. A member says it with the other's code, from the list
 * of those who are checked in, or by typing a name; it puts the person on the running list of whoever says it.
 *
 * <p>My list is mine: the other is on it at once. Between two members there is a tie only when both said so, and it is
 * gone as soon as one of them takes it back. The same two at the same event, or on the same day, meet once.
 *
 * <p>Owns the tables {@code meeting_code}, {@code encounter}, {@code encounter_side}, {@code withdrawal} and
 * {@code tie}. Says {@link dev.kith.encounters.WeMet} and {@link dev.kith.encounters.Withdrawn}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "places",
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
