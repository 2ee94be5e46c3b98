/**
 * Where could I go? Events and groups near a place, soon, by words; those that fit the viewer's interests first, each
 * with its reason.
 *
 * <p>Owns no table. It reads those of {@code groups}, {@code events} and {@code accounts}, to which its migration adds
 * generated columns and indexes: a cell of a grid, so that "soonest near here" is read off an index, and the folded
 * words. Writes nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "ui", "places", "accounts", "groups", "events", "encounters"})
package dev.kith.discover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
