package dev.kith.accounts;

import dev.kith.ui.Problems;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;

/** What it takes to have an account. The address is kept in lower case. */
public record NewAccount(String name, String email, String password, Locale locale, ZoneId zone) {
    static final int SHORTEST_PASSWORD = 10;
    static final int LONGEST_PASSWORD_BYTES = 72;

    public NewAccount {
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** Adds what is wrong with a password that is chosen; a short one is refused, and one longer than bcrypt reads. */
    public static Problems password(Problems problems, String password) {
        return problems.addIf(
                        password.length() < SHORTEST_PASSWORD, "password", "accounts.password.short", SHORTEST_PASSWORD)
                .addIf(
                        password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES,
                        "password",
                        "accounts.password.long",
                        LONGEST_PASSWORD_BYTES);
    }
}
