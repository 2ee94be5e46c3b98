/**
 * Coming without an account: a seat asked for by mail, the own page of a guest or visitor, and the code that is shown at
 * the door. A ticket is an attendee's id and a signature, so that no row is needed to trust one; whoever becomes a member
 * takes theirs over. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "assets", "ui", "accounts", "events"})
package dev.kith.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
