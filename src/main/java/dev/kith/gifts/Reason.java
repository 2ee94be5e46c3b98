package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.people.Person;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone is thanked for.
 *
 * @param id of the gift, the referral or the introduction
 * @param name of the one who gave
 * @param what a gift's own words, or the other one of an introduction; empty for a referral
 * @param member the one who gave, if the thanks can be read here
 * @param person the one who gave, if they are on my list
 */
public record Reason(
        Kind kind,
        UUID id,
        String name,
        String what,
        @Nullable AccountId member,
        @Nullable Person person) {
    public enum Kind {
        GIFT,
        REFERRAL,
        INTRODUCTION;

        /** In messages and paths. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it gets to them. */
    public enum Reach {
        /** They read it here. */
        HERE,
        MAIL,
        /** Kith has no address: it is noted, and told in one's own way. */
        OWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reach reach() {
        if (member != null) {
            return Reach.HERE;
        }
        return person != null && !person.email().isEmpty() ? Reach.MAIL : Reach.OWN;
    }

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    /** Where the form is, and where it goes. */
    public String path() {
        return "/" + kind.key() + "s/" + id + "/thanks";
    }
}
