/**
 * What is coming and what was: a member's next evenings, a group's events on its page, and those that took place before
 * Kith and are taken over. Writes past events into the tables of {@code events}, and owns none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ui", "accounts", "groups", "events"})
package dev.kith.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
