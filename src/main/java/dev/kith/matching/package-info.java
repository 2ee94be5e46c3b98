/**
 * Ranks short texts against a text, and says why. Texts stand on shelves: a shelf belongs to an owner, and holds items
 * known by their ids, with some short texts each. Ranking goes by words (BM25 over stems, in many languages) and by
 * meaning (a small language model that runs inside the program and asks nobody); without the model by words alone. Knows
 * no domain, and nothing of who may see what but one flag: a text that is private to thinking ranks, and is quoted to
 * nobody but the owner.
 *
 * <p>Written in the caller's transaction and found by the next ranking, on any node: what is held in memory is a copy
 * that knows the number of the change it stands at.
 *
 * <p>Owns the tables {@code matching_shelf}, {@code matching_item} and {@code matching_text}. A folder that gives a shelf
 * to an account sees to it that the shelf goes with the account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "meaning"})
package dev.kith.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
