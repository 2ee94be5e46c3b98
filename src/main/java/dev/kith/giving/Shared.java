package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opening that someone else heard of and lets its reader see.
 *
 * @param gone whether its author said that it is not to be had any more
 * @param wanted whether its reader said that it is for them
 */
public record Shared(
        AccountId author,
        String authorName,
        boolean openPhoto,
        OpeningId id,
        Opening.Kind kind,
        String text,
        @Nullable LocalDate until,
        Audience audience,
        Instant sharedAt,
        boolean gone,
        boolean wanted) {
    public String title() {
        return Opening.title(text);
    }

    public @Nullable String photo() {
        return openPhoto ? Member.photoOf(author) : null;
    }

    public boolean over(LocalDate today) {
        return gone || until != null && until.isBefore(today);
    }

    /** A reader who wants it. @param message may be empty */
    public record Interest(AccountId member, String name, boolean openPhoto, String message, Instant at, boolean has) {
        public @Nullable String photo() {
            return openPhoto ? Member.photoOf(member) : null;
        }
    }

    /** Where a page of them ends. */
    record After(Instant sharedAt, OpeningId id) {
        static @Nullable After of(String text) {
            String[] parts = text.split("~", 2);
            try {
                return parts.length < 2 ? null : new After(Instant.parse(parts[0]), OpeningId.of(parts[1]));
            } catch (IllegalArgumentException | DateTimeException madeUp) {
                return null;
            }
        }

        @Override
        public String toString() {
            return sharedAt + "~" + id;
        }
    }
}
