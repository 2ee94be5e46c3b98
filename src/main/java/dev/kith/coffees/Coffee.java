package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coffee as one of the two sees it.
 *
 * @param owner who proposed it
 * @param mine whether the one who looks is the owner
 * @param member the other's account, as the owner sees it, or the one invited; null for someone without an account
 * @param person the other in the list of the one who looks; null where they are not on it
 * @param name of the other
 * @param number of the newest offer
 * @param byOwner whose offer that is
 * @param agreed what was agreed last; null for nothing yet
 * @param ended whether nothing comes of it any more
 * @param written whether the one who looks has written it down
 */
public record Coffee(
        CoffeeId id,
        AccountId owner,
        boolean mine,
        @Nullable AccountId member,
        @Nullable PersonId person,
        String name,
        String why,
        int number,
        boolean byOwner,
        Offer offer,
        @Nullable Agreed agreed,
        boolean ended,
        boolean written) {
    /** @param number of the offer that it was chosen from: the SEQUENCE of the calendar's entry */
    public record Agreed(int number, Instant at, int minutes, String place, String link) {
        public Instant ends() {
            return at.plus(Duration.ofMinutes(minutes));
        }

        public String where() {
            return place.isEmpty() ? link : place;
        }
    }

    public enum State {
        /** The other's times wait for an answer. */
        ASKED,
        /** My times wait for theirs. */
        WAITING,
        COMING,
        /** It should have been held, and is not written down yet. */
        OVER,
        WRITTEN,
        ENDED
    }

    public State state(Instant now) {
        if (written) {
            return State.WRITTEN;
        }
        if (ended) {
            return State.ENDED;
        }
        if (open()) {
            return byOwner == mine ? State.WAITING : State.ASKED;
        }
        return over(now) ? State.OVER : State.COMING;
    }

    /** True while the newest offer has no answer. */
    boolean open() {
        return agreed == null || agreed.number() < number;
    }

    public boolean over(Instant now) {
        return agreed != null && !now.isBefore(agreed.ends());
    }

    /** The first word of the other's name. */
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }
}
