package dev.kith.accounts;

import dev.kith.ui.Problems;
import org.jspecify.annotations.Nullable;

/** The one form of the first run. */
public record FirstRunForm(String community, String place, String name, String email, String password) {
    public FirstRunForm(
            @Nullable String community,
            @Nullable String place,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {
        this.community = Problems.clean(community);
        this.place = Problems.clean(place);
        this.name = Problems.clean(name);
        this.email = Problems.clean(email);
        this.password = password == null ? "" : password;
    }

    static FirstRunForm empty() {
        return new FirstRunForm("", "", "", "", "");
    }

    Problems check() {
        var problems = Problems.none()
                .required("community", community, 80)
                .atMost("place", place, 120)
                .required("name", name, 80)
                .required("email", email, 254)
                .email("email", email);
        return SignUpForm.password(problems, password);
    }
}
