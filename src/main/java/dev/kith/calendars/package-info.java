/**
 * A door for calendars: what stands in Kith, in the form that calendar programs read (iCalendar, RFC 5545).
 *
 * <p>Owns no table; reads through {@link dev.kith.events.Events}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ui", "accounts", "groups", "events"})
package dev.kith.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
