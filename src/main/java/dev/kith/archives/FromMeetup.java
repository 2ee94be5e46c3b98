package dev.kith.archives;

import dev.kith.agenda.PastEvents.From;
import dev.kith.agenda.PastEvents.Past;
import dev.kith.agenda.PastEvents.Standing;
import dev.kith.events.NewEvent;
import dev.kith.formats.FoundEvent;
import dev.kith.formats.FoundEvent.GroupNamed;
import dev.kith.formats.FoundEvent.Venue;
import dev.kith.formats.FoundGroup;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.NewGroup;
import dev.kith.imports.Intake;
import dev.kith.places.City;
import dev.kith.places.Places;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Meetup knew of groups and events, in Kith's words. */
@Component
class FromMeetup {
    static final String SOURCE = "meetup";
    /** Where Meetup did not know when an event ended. */
    static final Duration AN_EVENING = Duration.ofHours(2);

    private static final String SITE = "https://www.meetup.com/";

    private final Places places;

    FromMeetup(Places places) {
        this.places = places;
    }

    static String key(FoundGroup group) {
        return Intake.clean(group.id());
    }

    /** The name by which events name their group. No id has a slash. */
    static String key(String urlname) {
        return "/" + Intake.clean(urlname);
    }

    /** @param otherwise the zone of a group of which neither zone nor place is known */
    NewGroup group(FoundGroup found, ZoneId otherwise) {
        FoundGroup.Where where = found.where();
        return new NewGroup(
                Intake.clean(found.name()),
                Intake.clean(found.description()),
                List.of(),
                new Group.Place(town(where), where.latitude(), where.longitude(), zone(where, otherwise)),
                joining(found.life().joining()),
                List.of());
    }

    static Group.ImportedFrom origin(FoundGroup found) {
        return new Group.ImportedFrom(
                SOURCE,
                key(found),
                found.life().members(),
                found.life().founded(),
                SITE + Intake.clean(found.urlname()) + "/");
    }

    /** A group of which the archive has nothing but its events. */
    static NewGroup unlisted(GroupNamed named, ZoneId zone) {
        String name = named.name().isBlank() ? named.urlname() : named.name();
        return new NewGroup(
                Intake.clean(name),
                "",
                List.of(),
                new Group.Place("", null, null, zone),
                Group.Joining.OPEN,
                List.of());
    }

    static Group.ImportedFrom origin(GroupNamed named) {
        return new Group.ImportedFrom(
                SOURCE, key(named.urlname()), 0, null, SITE + Intake.clean(named.urlname()) + "/");
    }

    private static Group.Joining joining(FoundGroup.Joining joining) {
        return switch (joining) {
            case OPEN -> Group.Joining.OPEN;
            case APPROVAL -> Group.Joining.QUESTIONS;
            case CLOSED -> Group.Joining.INVITATION;
        };
    }

    private ZoneId zone(FoundGroup.Where where, ZoneId otherwise) {
        if (where.zone() != null) {
            return where.zone();
        }
        Optional<City> nearest = where.latitude() == null || where.longitude() == null
                ? Optional.empty()
                : places.nearest(where.latitude(), where.longitude());
        return nearest.map(City::zone).orElse(otherwise);
    }

    private static String town(FoundGroup.Where where) {
        String country = where.country().length() == 2
                ? Locale.of("", where.country()).getDisplayCountry(Locale.ENGLISH)
                : where.country();
        return joined(where.city(), country);
    }

    static Past event(GroupId group, FoundEvent found) {
        return new Past(
                group,
                new NewEvent(
                        Intake.clean(found.words().title()),
                        Intake.clean(found.words().description()),
                        when(found.when()),
                        where(found.venues()),
                        NewEvent.Room.UNLIMITED),
                standing(found.words().status()),
                found.when().created(),
                new From(
                        SOURCE,
                        Intake.clean(found.id()),
                        Intake.clean(found.words().url()),
                        found.rsvps().yes(),
                        found.rsvps().waitlist()));
    }

    private static Standing standing(FoundEvent.Status status) {
        return switch (status) {
            case PAST, PUBLISHED -> Standing.ANNOUNCED;
            case CANCELLED -> Standing.CANCELLED;
            case DRAFT -> Standing.DRAFT;
        };
    }

    /** In the hour that a clock shows twice, only the offset tells which of the two was meant. */
    private static NewEvent.When when(FoundEvent.When found) {
        LocalDateTime local = found.instant().atZone(found.zone()).toLocalDateTime();
        ZoneId zone = local.atZone(found.zone()).toInstant().equals(found.instant())
                ? found.zone()
                : found.start().getOffset();
        boolean open = found.duration() == null || found.duration().isZero();
        Duration length = open || found.duration() == null ? AN_EVENING : found.duration();
        LocalDateTime ends = found.instant().plus(length).atZone(zone).toLocalDateTime();
        LocalDateTime starts = found.start().atZoneSameInstant(zone).toLocalDateTime();
        return new NewEvent.When(starts, ends.isAfter(starts) ? ends : starts.plus(AN_EVENING), zone, null);
    }

    private static NewEvent.Where where(List<Venue> venues) {
        boolean online = venues.stream().anyMatch(Venue::online);
        Venue room =
                venues.stream().filter(venue -> !venue.online()).findFirst().orElse(null);
        return room == null
                ? new NewEvent.Where("", "", "", null, null, online, "")
                : new NewEvent.Where(
                        Intake.clean(room.name()),
                        joined(room.address(), room.postalCode()),
                        town(room.where()),
                        room.where().latitude(),
                        room.where().longitude(),
                        online,
                        "");
    }

    private static String joined(@Nullable String... words) {
        return Stream.of(words)
                .map(Intake::clean)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
