package dev.kith.encounters;

import dev.kith.cards.NewPerson;
import dev.kith.ui.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone without an account, typed in seconds.
 *
 * @param form chosen when the form was made
 * @param event the id of the event whose title stands in the place's field, or empty
 */
public record MetForm(String form, String name, String note, String email, String phone, String place, String event) {
    /** In characters. */
    public static final int LONGEST_NOTE = 2000;

    public MetForm(
            @Nullable String form,
            @Nullable String name,
            @Nullable String note,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String place,
            @Nullable String event) {
        this.form = Problems.clean(form);
        this.name = Problems.clean(name);
        this.note = Problems.clean(note);
        this.email = Problems.clean(email);
        this.phone = Problems.clean(phone);
        this.place = Problems.clean(place);
        this.event = Problems.clean(event);
    }

    static MetForm at(Optional<Occasion> occasion) {
        String event =
                occasion.map(Occasion::event).map(at -> at.id().toString()).orElse("");
        return new MetForm(
                EncounterId.next().toString(),
                "",
                "",
                "",
                "",
                occasion.map(Occasion::words).orElse(""),
                event);
    }

    Problems check() {
        return Problems.none()
                .required("name", name, 200)
                .atMost("note", note, LONGEST_NOTE)
                .email("email", email)
                .atMost("phone", phone, 50)
                .atMost("place", place, 200);
    }

    NewPerson person() {
        return new NewPerson(name, place, email, phone, "", null);
    }

    /** The id the form was made with; a fresh one for a form that someone made up. */
    EncounterId id() {
        return uuid(form).map(EncounterId::new).orElseGet(EncounterId::next);
    }

    /** Whether one of the fields that are folded away holds something. */
    public boolean more() {
        return !email.isEmpty() || !phone.isEmpty();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
