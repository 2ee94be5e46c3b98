/**
 * You two should meet: a member brings two people of their list together, members here or not. Each of the two is asked
 * alone and can say "not now" with one press; a mail with names and addresses goes out only when both agreed.
 *
 * <p>A no leaves no trace: to the other side an introduction that was refused looks like one that still waits, and then
 * like one whose time has passed. The connector learns "not now", never of whom, and not before both have answered or
 * the time has passed, so that the hour tells nothing either.
 *
 * <p>One of the two may have wished for it ({@code doors}): {@link dev.kith.introductions.Introductions.Begun} says which
 * wish it was begun for, and who hears it says so by {@link dev.kith.introductions.Introductions#wished}.
 *
 * <p>Owns the tables {@code introduction}, {@code introduction_side}, {@code introduction_answer},
 * {@code introduction_made}, {@code introduction_word} and {@code introduction_wished}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "drafts",
            "cards",
            "accounts",
            "profiles",
            "people",
            "finding",
            "encounters",
            "followups",
            "coffees",
            "giving"
        })
package dev.kith.introductions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
