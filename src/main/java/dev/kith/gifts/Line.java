package dev.kith.gifts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One thing of a year, as the one who looks sees it.
 *
 * @param id of the opening, gift or introduction
 * @param who a person of my list, or a member
 * @param third the other one of an introduction; empty for the rest
 * @param what in its giver's words; may be empty
 * @param state what came of it: an {@link dev.kith.giving.Opening.Outcome}'s key, or empty
 */
public record Line(Kind kind, Way way, LocalDate day, UUID id, Face who, String third, String what, String state) {
    public enum Kind {
        OPENING,
        NOTED,
        INTRODUCTION;

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
            case NOTED -> who.page();
            case INTRODUCTION -> "/introductions/" + id;
        };
    }

    /** The first line of it. */
    public String title() {
        String line = what.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, line.offsetByCodePoints(0, 190)) + "…";
    }
}
