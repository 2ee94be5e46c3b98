/**
 * What I gave and what I was given, over the years: openings handed on, introductions, and whatever else I note by hand.
 * It is a memory, not an account: nothing is counted, nobody is compared, and no page shows what one side owes.
 *
 * <p>Owns the tables {@code gift} and {@code gift_gone}; reads those of giving and introductions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "accounts",
            "profiles",
            "people",
            "finding",
            "encounters",
            "giving",
            "introductions"
        })
package dev.kith.gifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
