package dev.kith.accounts;

import dev.kith.platform.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;

/** How often someone may have mail sent to an address that is not shown to be theirs. */
record LetterLimit(Throttle throttle) {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LETTERS_AN_ACCOUNT = 4;
    private static final int LETTERS_AN_ADDRESS = 30;

    /** Counts for known and unknown mail addresses alike, so that it gives nothing away. */
    boolean mayAsk(String email, HttpServletRequest request) {
        return throttle.allows("letters address", request.getRemoteAddr(), LETTERS_AN_ADDRESS, WINDOW)
                & throttle.allows(
                        "letters account", email.strip().toLowerCase(Locale.ROOT), LETTERS_AN_ACCOUNT, WINDOW);
    }

    long minutes() {
        return WINDOW.toMinutes();
    }
}
