package dev.kith.helping;

import dev.kith.accounts.AccountId;
import dev.kith.giving.OpeningId;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom the member can help.
 *
 * @param person of the list; null for a member who is not on it
 * @param member whom it would help, where they are not on the list
 * @param opening that fits them; null where it is about an ask
 * @param author who heard of the opening and lets the member see it; null for the member's own
 * @param title of the opening, or the ask
 * @param other someone of the list who could help; null where nobody is needed
 */
public record Idea(
        UUID id,
        Kind kind,
        @Nullable PersonId person,
        @Nullable AccountId member,
        String name,
        @Nullable String photo,
        @Nullable OpeningId opening,
        @Nullable AccountId author,
        String title,
        @Nullable PersonId other,
        String otherName,
        Reason why) {
    /** In the order in which they take turns: what one has heard of is to be had for a while only. */
    public enum Kind {
        OPENING,
        OFFER,
        INTRODUCTION;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** The page of the one who would be helped. */
    public String page() {
        return person != null ? "/people/" + person : "/members/" + member;
    }

    /** Where it is done. */
    public String deed() {
        return switch (kind) {
            case OPENING -> author == null ? "/openings/" + opening : letter();
            case OFFER -> letter();
            case INTRODUCTION -> person == null ? letter() : page() + "/introductions/new?to=" + other;
        };
    }

    private String letter() {
        return "/help/" + id;
    }

    /** Whether it is done by a letter that is written here. */
    boolean byLetter() {
        return deed().equals(letter());
    }

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }
}
