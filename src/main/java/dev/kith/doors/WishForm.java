package dev.kith.doors;

import dev.kith.ui.Problems;
import org.jspecify.annotations.Nullable;

/**
 * @param form chosen when the form was made, so that a form sent twice asks once
 * @param to the connector's account
 * @param member whom one sees by name and would meet; empty for none
 * @param about whom one looks for
 * @param note to the connector
 */
public record WishForm(String form, String to, String member, String about, String note) {
    static final int LONGEST_ABOUT = 200;
    static final int LONGEST_NOTE = 1000;

    public WishForm(
            @Nullable String form,
            @Nullable String to,
            @Nullable String member,
            @Nullable String about,
            @Nullable String note) {
        this.form = Problems.clean(form);
        this.to = Problems.clean(to);
        this.member = Problems.clean(member);
        this.about = Problems.clean(about);
        this.note = Problems.clean(note);
    }

    Problems check() {
        return Problems.none().required("about", about, LONGEST_ABOUT).required("note", note, LONGEST_NOTE);
    }

    /** The id that the form was made with; a new one where there is none. */
    WishId id() {
        return WishId.in(form).orElseGet(WishId::next);
    }
}
