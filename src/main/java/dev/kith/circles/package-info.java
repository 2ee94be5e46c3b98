/**
 * Whom to meet next, in four short lists with reasons and without a score: bridges, close allies, sleeping ties, and the
 * second circle. Two things are told apart and never made one number: whom we both know, and how often we are in touch.
 *
 * <p>{@link dev.kith.circles.Warmth}, {@link dev.kith.circles.Standing} and {@link dev.kith.circles.Bands} are the rules, and
 * know no database. What a list's touches come to is kept in a row for each person; a touch takes the row away, and the next
 * look at the page makes it anew.
 *
 * <p>Owns the tables {@code standing}, {@code trust}, {@code pause} and {@code trade}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "drafts", "accounts", "people", "reach", "followups"})
package dev.kith.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
