package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.formats.FoundPerson;
import dev.kith.formats.FoundPerson.Birthday;
import dev.kith.formats.FoundPerson.Labelled;
import dev.kith.moments.Moment;
import dev.kith.people.Arrival;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Someone found in a file, as they stand in a list. */
@Component
class Cards {
    private final MessageSource words;

    Cards(MessageSource words) {
        this.words = words;
    }

    Arrival arrival(Member owner, FoundPerson found) {
        return new Arrival(
                found.keys().stream()
                        .map(key -> new Arrival.Key(key.source(), Intake.clean(key.value())))
                        .toList(),
                card(found),
                moments(owner, found.about().connectedOn()),
                found.photo() == null ? null : found.photo().bytes());
    }

    static Card card(FoundPerson found) {
        return new Card(
                Intake.clean(found.name().full()),
                Intake.clean(found.work().company()),
                Intake.clean(found.work().title()),
                Intake.clean(found.reach().place()),
                birthday(found.about().birthday()),
                "",
                found.about().tags().stream().map(Intake::clean).toList(),
                ways(found.reach()),
                Map.of(Topic.NOTES, notes(found)));
    }

    /** What stands behind a name (PhD) has no field of its own. */
    private static String notes(FoundPerson found) {
        return Stream.of(found.name().suffix(), found.about().note())
                .filter(Objects::nonNull)
                .map(Intake::clean)
                .collect(Collectors.joining("\n"));
    }

    private static List<Way> ways(FoundPerson.Reach reach) {
        var ways = new ArrayList<Way>();
        add(ways, Way.Kind.PHONE, reach.phones());
        add(ways, Way.Kind.MAIL, reach.mails());
        add(ways, Way.Kind.LINK, reach.links());
        return ways;
    }

    private static void add(List<Way> ways, Way.Kind kind, List<Labelled> found) {
        found.forEach(way -> ways.add(new Way(kind, Intake.clean(way.label()), Intake.clean(way.value()))));
    }

    private static String birthday(@Nullable Birthday birthday) {
        if (birthday == null) {
            return "";
        }
        Integer year = birthday.year();
        String written = year == null || year < 1 || year > 9999 ? "" : "%04d".formatted(year);
        if (birthday.day() == null) {
            return written;
        }
        String day = "-%02d-%02d"
                .formatted(birthday.day().getMonthValue(), birthday.day().getDayOfMonth());
        return (written.isEmpty() ? "-" : written) + day;
    }

    /** A day without a time is noon in Greenwich: the same day nearly everywhere. */
    private List<Moment> moments(Member owner, @Nullable LocalDate connectedOn) {
        if (connectedOn == null) {
            return List.of();
        }
        String text = words.getMessage("imports.connected", null, owner.locale());
        return List.of(
                Moment.of(Moment.Kind.OTHER, connectedOn.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), text));
    }
}
