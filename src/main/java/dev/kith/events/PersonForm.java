package dev.kith.events;

import dev.kith.ui.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name and a mail address: a guest, a visitor, a walk-in. */
public record PersonForm(String name, String email, String above, String form) {
    public PersonForm(@Nullable String name, @Nullable String email, @Nullable String above, @Nullable String form) {
        this.name = Problems.clean(name);
        this.email = Problems.clean(email).toLowerCase(Locale.ROOT);
        this.above = Problems.clean(above);
        this.form = Problems.clean(form);
    }

    public static PersonForm empty() {
        return new PersonForm("", "", "", "");
    }

    public Problems check() {
        return Problems.none().required("name", name, 80).email("email", email);
    }

    public Problems checkWithEmail() {
        return Problems.none()
                .required("name", name, 80)
                .required("email", email, 254)
                .email("email", email);
    }
}
