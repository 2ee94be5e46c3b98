package dev.kith.accounts;

import java.time.ZoneId;
import java.util.Locale;

/** What it takes to have an account. The address is kept in lower case. */
public record NewAccount(String name, String email, String password, Locale locale, ZoneId zone) {
    public NewAccount {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
