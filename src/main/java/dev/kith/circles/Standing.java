package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How someone of my list and I stand: what the rules of the four lists go by.
 *
 * @param member their account, where that is a confirmed tie of mine
 * @param said what I said of them
 */
record Standing(PersonId person, @Nullable AccountId member, Warmth warmth, Shared shared, Said said) {
    /** Whom and what we have in common. */
    record Shared(int people, int events, int groups) {
        static final Shared NOTHING = new Shared(0, 0, 0);

        int all() {
            return people + events + groups;
        }
    }

    /**
     * @param kept whether I kept a promise to them
     * @param away not now
     * @param quiet not now, for those whom they know
     */
    record Said(boolean trusted, boolean kept, boolean away, boolean quiet) {
        static final Said NONE = new Said(false, false, false, false);
    }

    Standing knowing(int people) {
        return new Standing(person, member, warmth, new Shared(people, shared.events, shared.groups), said);
    }

    boolean trusted() {
        return said.trusted || said.kept;
    }

    double warm(Instant now) {
        return warmth.at(now);
    }
}
