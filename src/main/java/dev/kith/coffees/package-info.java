/**
 * One-to-ones: proposed with up to three times, agreed, held, written down. The other side is a member, who answers
 * here, or someone of the list with a mail address, who answers by a signed link; either may offer other times, also
 * after they agreed, and either may let it be without giving a reason. What is agreed goes to both calendars by mail
 * (RFC 6047), and so does every change of it.
 *
 * <p>A coffee that was held is an encounter: each of the two writes down for themselves what they learned.
 *
 * <p>Owns the tables {@code coffee}, {@code coffee_offer}, {@code coffee_agreement}, {@code coffee_end} and
 * {@code coffee_note}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "places",
            "cards",
            "accounts",
            "profiles",
            "people",
            "encounters",
            "followups"
        })
package dev.kith.coffees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
