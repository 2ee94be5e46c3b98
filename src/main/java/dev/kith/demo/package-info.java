/**
 * The cast and the demo year: a dozen invented people and what they did, made through the same verbs that a user's
 * clicks call. Owns no table. Tests and documentation borrow the cast.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "places",
            "drafts",
            "cards",
            "moments",
            "accounts",
            "profiles",
            "people",
            "groups",
            "events",
            "checkin",
            "encounters",
            "followups",
            "coffees",
            "giving",
            "introductions",
            "referrals",
            "gifts"
        })
package dev.kith.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
