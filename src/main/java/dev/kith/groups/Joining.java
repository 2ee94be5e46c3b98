package dev.kith.groups;

import java.util.Locale;

/** How one gets into a group. */
public enum Joining {
    /** In one tap. */
    OPEN,
    /** By answering the group's questions; an organizer lets in. */
    QUESTIONS,
    /** Only by invitation; nobody else learns that the group exists. */
    INVITATION;

    /** As in the database and in forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Joining of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
