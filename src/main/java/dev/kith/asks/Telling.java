package dev.kith.asks;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.matching.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member looks for, or what they offer, as its reader may see it.
 *
 * @param why strongest first; empty where nothing was held against it
 * @param fit for thresholds and never for display, as {@link dev.kith.matching.Match#fit}; 0 where nothing was held against it
 */
public record Telling(AccountId member, String name, boolean openPhoto, String text, List<Reason> why, double fit) {
    /** The two things that a profile tells of giving. */
    public enum What {
        ASKS("looks_for", "looking-for"),
        OFFERS("offers", "skills");

        private final String field;
        private final String label;

        What(String field, String label) {
            this.field = field;
            this.label = label;
        }

        /** As {@code privacy_choice} and the column of the profile name it. */
        String field() {
            return field;
        }

        /** As reasons name it: {@code people.in.*}. */
        public String label() {
            return label;
        }

        /** The name in addresses and messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(String key) {
            return List.of(values()).stream()
                    .filter(what -> what.key().equals(key))
                    .findFirst();
        }
    }

    public @Nullable String photo() {
        return openPhoto ? Member.photoOf(member) : null;
    }

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    Telling because(List<Reason> reasons, double how) {
        return new Telling(member, name, openPhoto, text, reasons, how);
    }
}
