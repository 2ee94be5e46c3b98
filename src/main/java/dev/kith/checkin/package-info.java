/**
 * The door: who came. Organizers and hosts of the group find a name in a list, scan the code on a phone, or let in
 * someone who had not answered.
 *
 * <p>Writes the table {@code check_in}, which stands with the seats in {@code events}: whoever is here gives no seat
 * back. Says {@link dev.kith.checkin.CheckedIn}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts", "groups", "events", "tickets"})
package dev.kith.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
