/**
 * The next small step with a date: the letter of the morning after, what I promised, being in touch again after a while.
 * Hears {@link dev.kith.encounters.WeMet} and plans by itself; hears {@link dev.kith.people.Touched}, so that any touch
 * moves a cadence. Each step ends in one way: done, or let go; a snooze only moves it.
 *
 * <p>A letter is sent in one transaction: the step's {@code done} row, the line on the timeline and the mail job.
 *
 * <p>Owns the tables {@code follow_up}, {@code follow_up_done}, {@code let_go}, {@code snooze} and {@code cadence}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "ui", "drafts", "moments", "accounts", "people", "encounters"})
package dev.kith.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
