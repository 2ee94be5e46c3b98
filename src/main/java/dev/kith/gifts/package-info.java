/**
 * What I gave and what I was given, over the years: openings handed on, introductions, referrals, and whatever else I note
 * by hand; and the word of thanks for it, with an amount, if one likes, that only the two ever see.
 * It is a memory, not an account: nothing is counted, nobody is compared, and no page shows what one side owes.
 *
 * <p>Owns the tables {@code gift}, {@code gift_gone}, {@code thanks}, {@code thanks_gone} and {@code thanks_quiet}; reads
 * those of giving, introductions and referrals.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "moments",
            "accounts",
            "profiles",
            "people",
            "finding",
            "encounters",
            "giving",
            "introductions",
            "referrals"
        })
package dev.kith.gifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
