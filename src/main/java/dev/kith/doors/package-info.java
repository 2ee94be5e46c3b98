/**
 * Who could open this door: a member looks for someone, by what they do, where, in which group or at which event, and is
 * told which ties of theirs lead there; or sees a member by name, how far they are, and who could introduce the two. From
 * there they wish for an introduction: the tie says yes in their own words, "talk to me first", or nothing.
 *
 * <p>An answer says no more than was asked, in the asker's words. Whoever is behind a door is "someone" until they agreed;
 * a member is named only to those who see them by name anyway.
 *
 * <p>Owns the tables {@code introduction_wish}, {@code introduction_wish_answer} and {@code introduction_wish_taken_back};
 * what comes of a yes is an introduction of the folder {@code introductions}.
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
            "groups",
            "events",
            "encounters",
            "reach",
            "introductions"
        })
package dev.kith.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
