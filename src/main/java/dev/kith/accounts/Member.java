package dev.kith.accounts;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A signed-in member. As a handler's parameter it also asks for sign-in.
 *
 * @param host whether they run this Kith
 * @param photo whether they added a photo, see {@link #photoOf}
 */
public record Member(AccountId id, String name, String email, Locale locale, ZoneId zone, boolean host, boolean photo)
        implements Viewer, Serializable {
    public static String photoOf(AccountId account) {
        return "/members/" + account + "/photo";
    }
}
