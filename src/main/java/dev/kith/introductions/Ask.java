package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of the two who are asked sees it. It does not hold what the other one said.
 *
 * @param owner the connector
 * @param side 1 or 2
 * @param member whoever is asked; null for someone without an account
 * @param why what the connector wrote to them
 * @param other the name of the other one; empty where it is told only when both agreed
 * @param address of the other one; empty until it is made
 * @param agreed what was answered last; null for nothing yet
 */
public record Ask(
        IntroductionId id,
        AccountId owner,
        String connector,
        int side,
        @Nullable AccountId member,
        String why,
        String other,
        String address,
        Instant askedAt,
        @Nullable Boolean agreed,
        boolean made) {
    public enum State {
        /** Waits for my answer. */
        OPEN,
        AGREED,
        DECLINED,
        MADE,
        /** Its time has passed, whatever was answered. */
        OVER
    }

    public State state(Instant now) {
        if (made) {
            return State.MADE;
        }
        if (Introduction.isOver(askedAt, now)) {
            return State.OVER;
        }
        if (agreed == null) {
            return State.OPEN;
        }
        return agreed ? State.AGREED : State.DECLINED;
    }

    public boolean canAnswer(Instant now) {
        return switch (state(now)) {
            case OPEN, AGREED, DECLINED -> true;
            case MADE, OVER -> false;
        };
    }

    /** The first word of the connector's name. */
    public String connectorFirst() {
        return connector.split("\\s+", 2)[0];
    }
}
