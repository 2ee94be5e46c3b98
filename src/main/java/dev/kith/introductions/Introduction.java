package dev.kith.introductions;

import dev.kith.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An introduction as its connector sees it. It does not hold who answered what.
 *
 * @param two in the connector's own list
 * @param answered whether both have answered
 */
public record Introduction(IntroductionId id, Instant askedAt, List<Party> two, boolean answered, boolean made) {
    /** So long an ask waits; then it is over, answered or not. */
    static final Duration OPEN = Duration.ofDays(30);

    /** @param why what the connector wrote to them */
    public record Party(PersonId person, String name, String why) {}

    public enum State {
        ASKED,
        MADE,
        NOT_NOW
    }

    public State state(Instant now) {
        if (made) {
            return State.MADE;
        }
        return answered || isOver(askedAt, now) ? State.NOT_NOW : State.ASKED;
    }

    public static boolean isOver(Instant askedAt, Instant now) {
        return !now.isBefore(askedAt.plus(OPEN));
    }
}
