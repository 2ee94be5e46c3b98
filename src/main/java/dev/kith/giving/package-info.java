/**
 * Give before you ask: what I heard of, whom of my list it could help and why, and what came of it. A person whom the
 * owner left out is in no ranking. Nobody is scored: a list comes with reasons.
 * What was heard may be shared with a group or all members, who take it or pass it on, and asks and offers stand beside it.
 * What a member keeps to themselves about someone is in no word that goes to others.
 *
 * <p>What is known of people is put on a shelf of {@link dev.kith.matching.Matching} when an opening is held against the
 * list, not when it is noted: {@code unshelved} says whose texts are to be put anew, so that a note costs one small row.
 *
 * <p>Owns the tables {@code unshelved}, {@code left_out}, {@code opening}, {@code opening_gone}, {@code opening_offer} and
 * {@code offer_outcome}, {@code opening_shared}, {@code opening_interest}, {@code opening_heard_from} and
 * {@code kept_to_myself}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "meaning",
            "matching",
            "drafts",
            "cards",
            "moments",
            "accounts",
            "profiles",
            "people",
            "groups",
            "asks",
            "encounters"
        })
package dev.kith.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
