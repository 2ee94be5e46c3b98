package dev.kith.people;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone in my list.
 *
 * @param member their account here, if they have one
 * @param photo where a picture of them stands: the owner's own, else the member's; null where there is none
 * @param lastContact when we last were in touch, as far as the timeline knows
 * @param nextStep in words; empty where nothing is planned
 */
public record Person(
        PersonId id,
        Card card,
        @Nullable AccountId member,
        @Nullable String photo,
        @Nullable Instant lastContact,
        String nextStep,
        @Nullable LocalDate nextDue,
        Instant addedAt) {
    public String name() {
        return card.name();
    }

    /** The first word of the name: what a letter begins with. */
    public String firstName() {
        return name().split("\\s+", 2)[0];
    }

    /** The first mail address, or empty. */
    public String email() {
        List<Way> mails = card.ways(Way.Kind.MAIL);
        return mails.isEmpty() ? "" : mails.getFirst().value();
    }

    public String metWhere() {
        return card.metWhere();
    }

    public String known(Topic topic) {
        return card.known(topic);
    }
}
