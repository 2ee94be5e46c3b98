package dev.kith.cards;

import java.util.List;
import java.util.Locale;

/** What one may come to know of someone, in the order in which one would ask. */
public enum Topic {
    FAMILY,
    NEIGHBOURHOOD,
    GREW_UP,
    FUN,
    WORK,
    GOALS,
    CUSTOMERS,
    SKILLS,
    LOOKING_FOR,
    NOTES;

    /** The name in the database and, with "-" for "_", in forms and messages. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in forms and messages: "grew-up". */
    public String key() {
        return column().replace('_', '-');
    }

    public static Topic of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** What a coffee is about: those that are empty become questions for next time. */
    public static List<Topic> asked() {
        return List.of(FAMILY, NEIGHBOURHOOD, GREW_UP, FUN, WORK, GOALS, CUSTOMERS, SKILLS, LOOKING_FOR);
    }
}
