package dev.kith.introductions;

import dev.kith.ui.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people of the list, and a line to each.
 *
 * @param form chosen when the form was made, so that a form sent twice asks once
 * @param to the other one
 * @param wish that it is begun for; empty for none
 * @param one what is written to the one on whose page it began
 * @param other what is written to the other one
 */
public record AskForm(String form, String to, String wish, String one, String other) {
    static final int LONGEST = 500;

    public AskForm(
            @Nullable String form,
            @Nullable String to,
            @Nullable String wish,
            @Nullable String one,
            @Nullable String other) {
        this.form = Problems.clean(form);
        this.to = Problems.clean(to);
        this.wish = Problems.clean(wish);
        this.one = Problems.clean(one);
        this.other = Problems.clean(other);
    }

    Problems check() {
        return Problems.none().required("one", one, LONGEST).required("other", other, LONGEST);
    }

    /** The id that the form was made with; a new one where there is none. */
    IntroductionId id() {
        try {
            return new IntroductionId(UUID.fromString(form));
        } catch (IllegalArgumentException e) {
            return IntroductionId.next();
        }
    }
}
