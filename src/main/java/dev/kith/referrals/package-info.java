/**
 * Business passed from one member of a chapter to another. A group is a chapter as long as its organizers want it to be.
 * Whoever is referred has agreed to be contacted; a name without that is a lead, and is not taken.
 *
 * <p>The third person's details are for giver and receiver alone, stand apart from the rest, and can be removed by either
 * at any time. Organizers see how many were passed, by member and month, and nothing of what they were about.
 *
 * <p>Owns the tables {@code chapter}, {@code referral}, {@code referral_details} and {@code referral_status}.
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
            "groups",
            "coffees"
        })
package dev.kith.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
