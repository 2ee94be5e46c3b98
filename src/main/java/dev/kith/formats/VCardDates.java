package dev.kith.formats;

import dev.kith.formats.FoundPerson.Birthday;
import ezvcard.VCard;
import ezvcard.property.DateOrTimeProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on a card. */
final class VCardDates {

    /** iPhones write this leap year where the owner gave none, since iOS 7 without saying so. */
    private static final int NO_YEAR = 1604;

    private VCardDates() {}

    static @Nullable Birthday birthday(VCard card, BiConsumer<String, String> report) {
        for (var raw : card.getExtendedProperties("BDAY")) {
            if (!raw.getValue().isBlank()) {
                report.accept(raw.getValue(), "formats.birthday-unknown");
            }
        }
        var bday = card.getBirthday();
        if (bday == null) {
            return null;
        }
        try {
            var found = day(bday);
            if (found == null && VCardPerson.filled(bday.getText()) != null) {
                report.accept(bday.getText(), "formats.birthday-unknown");
            }
            return found;
        } catch (DateTimeException noSuchDay) {
            report.accept(String.valueOf(bday.getPartialDate()), "formats.birthday-unknown");
            return null;
        }
    }

    private static @Nullable Birthday day(DateOrTimeProperty property) {
        var whole =
                property.getDate() instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : property.getDate();
        if (whole != null && whole.isSupported(ChronoField.DAY_OF_MONTH)) {
            return of(
                    whole.get(ChronoField.YEAR),
                    MonthDay.of(whole.get(ChronoField.MONTH_OF_YEAR), whole.get(ChronoField.DAY_OF_MONTH)));
        }
        var part = property.getPartialDate();
        if (part == null) {
            return null;
        }
        var day =
                part.getMonth() == null || part.getDate() == null ? null : MonthDay.of(part.getMonth(), part.getDate());
        return of(part.getYear(), day);
    }

    private static @Nullable Birthday of(@Nullable Integer year, @Nullable MonthDay day) {
        var known = year != null && year == NO_YEAR ? null : year;
        return known == null && day == null ? null : new Birthday(known, day);
    }

    /** Other days, one line each, as the card writes them. */
    static List<String> days(VCard card) {
        return Stream.of(card.getAnniversary(), card.getDeathdate())
                .filter(Objects::nonNull)
                .map(property -> words(property))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String words(DateOrTimeProperty property) {
        var sign = property instanceof ezvcard.property.Deathdate ? "† " : "⚭ ";
        var day = property.getDate() != null
                ? property.getDate().toString()
                : property.getPartialDate() != null ? property.getPartialDate().toISO8601(true) : property.getText();
        return day == null ? null : sign + day;
    }
}
