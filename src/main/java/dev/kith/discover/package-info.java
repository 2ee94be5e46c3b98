/**
 * Where could I go? Events and groups near a place, soon, by words; those that fit the viewer's interests first, each
 * with its reason.
 *
 * <p>It reads the tables of {@code groups}, {@code events} and {@code accounts}, to which its migration adds
 * generated columns and indexes: a cell of a grid, so that "soonest near here" is read off an index, and the folded
 * words. After what holds the words comes what means nearly the same, by the words that this community uses for it
 * ({@link dev.kith.subjects.Subjects}). Owns no table.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "places",
            "accounts",
            "groups",
            "events",
            "encounters",
            "subjects"
        })
package dev.kith.discover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
