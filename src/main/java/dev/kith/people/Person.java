package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
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

    /** The birthday as far as it is known, in the reader's way; empty where nothing is. */
    public String birthday(Locale locale) {
        String birthday = card.birthday();
        if (birthday.length() <= 4) {
            return birthday;
        }
        if (birthday.startsWith("-")) {
            return DateTimeFormatter.ofLocalizedPattern("MMMMd")
                    .withLocale(locale)
                    .format(MonthDay.parse(birthday));
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(birthday));
    }

    public String metWhere() {
        return card.metWhere();
    }

    public String known(Topic topic) {
        return card.known(topic);
    }

    /** What one could ask next time. */
    public List<Topic> unknown() {
        return Topic.asked().stream().filter(topic -> known(topic).isEmpty()).toList();
    }
}
