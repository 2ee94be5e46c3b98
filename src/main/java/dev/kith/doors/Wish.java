package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.introductions.Introduction;
import dev.kith.introductions.IntroductionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone would be introduced to a person whom a tie of theirs knows, as one of these two sees it.
 *
 * @param mine whether the one who looks is the asker
 * @param name of the other one of these two
 * @param member whom the asker named; null where they only say what they look for
 * @param about whom the asker looks for
 * @param note to the connector
 * @param answer of the connector; to the asker only what they may know of it; null for nothing yet
 * @param introduction that came of it; to the asker only once it is made
 * @param takenBack whether the asker no longer wishes for it
 */
public record Wish(
        WishId id,
        boolean mine,
        AccountId asker,
        AccountId connector,
        String name,
        @Nullable AccountId member,
        String about,
        String note,
        Instant wishedAt,
        @Nullable Answer answer,
        @Nullable IntroductionId introduction,
        boolean takenBack) {
    public enum Answer {
        NO,
        /** Talk to me first. */
        TALK,
        YES
    }

    public enum State {
        WAITING,
        TALK,
        DONE,
        NOT_NOW,
        TAKEN_BACK
    }

    public State state(Instant now) {
        if (introduction != null) {
            return State.DONE;
        }
        if (takenBack) {
            return State.TAKEN_BACK;
        }
        if (answer == Answer.NO || Introduction.isOver(wishedAt, now)) {
            return State.NOT_NOW;
        }
        return answer == Answer.TALK ? State.TALK : State.WAITING;
    }

    boolean open(Instant now) {
        return state(now) == State.WAITING || state(now) == State.TALK;
    }

    /** The first word of the other's name. */
    public String firstName() {
        return name.split("\\s+", 2)[0];
    }
}
