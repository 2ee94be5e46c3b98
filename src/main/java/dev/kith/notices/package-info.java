/**
 * The mails that those concerned get about an event: a seat is theirs, time or place is another, it is called off, the
 * address is to be confirmed. Hears {@link dev.kith.events.EventNews}, so a mail is written in the transaction of what it
 * tells. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "events", "tickets"})
package dev.kith.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
