package dev.kith.accounts;

import dev.kith.ui.Problems;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is typed to sign up. */
public record SignUpForm(String name, String email, String password, String zone) {
    static final int SHORTEST_PASSWORD = 10;
    /** bcrypt reads no further. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    public SignUpForm(@Nullable String name, @Nullable String email, @Nullable String password, @Nullable String zone) {
        this.name = Problems.clean(name);
        this.email = Problems.clean(email);
        this.password = password == null ? "" : password;
        this.zone = Problems.clean(zone);
    }

    static SignUpForm empty() {
        return new SignUpForm("", "", "", "");
    }

    Problems check() {
        return password(
                Problems.none()
                        .required("name", name, 80)
                        .required("email", email, 254)
                        .email("email", email),
                password);
    }

    static Problems password(Problems problems, String password) {
        return problems.addIf(
                        password.length() < SHORTEST_PASSWORD, "password", "accounts.password.short", SHORTEST_PASSWORD)
                .addIf(
                        password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES,
                        "password",
                        "accounts.password.long",
                        LONGEST_PASSWORD_BYTES);
    }
}
