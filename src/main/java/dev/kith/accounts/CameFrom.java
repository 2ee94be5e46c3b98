package dev.kith.accounts;

import dev.kith.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Where someone who signs up came from, to be led back to when the address is confirmed: the link in the mail says so, too.
 *
 * @param invitation the token of an invitation; may be empty
 * @param next the page of an event, a group …; empty for any other
 */
record CameFrom(String invitation, String next) {
    CameFrom(@Nullable String invitation, @Nullable String next) {
        this.invitation = invitation == null ? "" : invitation;
        this.next = next != null && Ui.isPage(next) ? next : "";
    }

    /** The same without an invitation, where it is used up or nobody made it. */
    CameFrom uninvited() {
        return new CameFrom("", next);
    }

    /** What to put behind an address; empty where there is nothing to say. */
    String query() {
        String both =
                (invitation.isEmpty() ? "" : "&invitation=" + invitation) + (next.isEmpty() ? "" : "&next=" + next);
        return both.isEmpty() ? "" : "?" + both.substring(1);
    }
}
