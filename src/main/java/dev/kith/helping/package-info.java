/**
 * Someone you can help: at most three a day, each with its reason, worked out once a day in the background and kept, so
 * that Today only reads rows and says the same all day. An opening that fits someone of the list, the member's own or one that others let them see; an ask that what the
 * member offers meets; an ask that someone of the list could meet. Nobody is thought of every day, and what was dismissed
 * does not come back.
 *
 * <p>Owns the tables {@code help_budget}, {@code help_day}, {@code help_idea} and {@code help_let_go}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "meaning",
            "matching",
            "accounts",
            "settings",
            "profiles",
            "people",
            "groups",
            "drafts",
            "asks",
            "giving"
        })
package dev.kith.helping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
