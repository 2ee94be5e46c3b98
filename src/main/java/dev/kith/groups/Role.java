package dev.kith.groups;

import java.util.Locale;

/** What a member may do in a group, most first. */
public enum Role {
    /** Everything, and the only one who gives roles. A group always has one. */
    ORGANIZER,
    /** Everything but roles. */
    CO_ORGANIZER,
    /** Welcomes at the door. */
    HOST,
    MEMBER;

    /** Changes the group and its events, lets people in, removes them. */
    public boolean mayOrganize() {
        return this == ORGANIZER || this == CO_ORGANIZER;
    }

    /** Checks people in at the door. */
    public boolean mayCheckIn() {
        return this != MEMBER;
    }

    public boolean mayGiveRoles() {
        return this == ORGANIZER;
    }

    /** Nobody removes an equal or someone above. */
    boolean mayRemove(Role other) {
        return mayOrganize() && compareTo(other) < 0;
    }

    /** As in the database and in forms: "co-organizer". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
