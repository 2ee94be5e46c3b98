package dev.kith.gifts;

import dev.kith.kernel.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a year, as the one who looks sees it.
 *
 * @param id of the opening, gift, introduction, referral or thanks
 * @param who a person of my list, or a member
 * @param third the other one of an introduction; empty for the rest
 * @param what in its giver's words; may be empty
 * @param state what came of it: the key of an {@link dev.kith.giving.Opening.Outcome} or a
 *     {@link dev.kith.referrals.Status}, or empty
 * @param amount of a thanks
 */
public record Line(
        Kind kind,
        Way way,
        LocalDate day,
        UUID id,
        Face who,
        String third,
        String what,
        String state,
        @Nullable Amount amount) {
    public enum Kind {
        OPENING,
        NOTED,
        INTRODUCTION,
        REFERRAL,
        THANKS;

        /** The name in the query and in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param page of theirs; empty where there is none for me */
    public record Face(String name, String page) {}

    /** Where to see the thing itself. */
    public String page() {
        return switch (kind) {
            case OPENING -> "/openings/" + id;
            case NOTED, THANKS -> who.page();
            case REFERRAL -> "/referrals/" + id;
            case INTRODUCTION -> "/introductions/" + id;
        };
    }

    /** Where to say thanks for it; empty where there is nothing to thank for, or nobody any more. */
    public String thanks() {
        boolean nobody = way == Way.GIVEN || who.name().isEmpty();
        return switch (kind) {
            case NOTED -> nobody ? "" : "/gifts/" + id + "/thanks";
            case INTRODUCTION, REFERRAL -> nobody ? "" : page() + "/thanks";
            case OPENING, THANKS -> "";
        };
    }

    /** The first line of it. */
    public String title() {
        return Words.firstLine(what, 200);
    }
}
