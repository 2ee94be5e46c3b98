package dev.kith.discover;

import dev.kith.accounts.Community;
import dev.kith.accounts.FirstRun;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.discover.Cursor.Turn;
import dev.kith.encounters.Acquaintances;
import dev.kith.encounters.Acquaintances.Known;
import dev.kith.events.EventId;
import dev.kith.places.Places;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events and groups for someone. */
@Component
class Discover {
    static final int PAGE = 20;
    /** Among how many of the soonest those that fit are put first. */
    static final int SOONEST = 300;

    private final EventRows events;
    private final GroupRows groups;
    private final Acquaintances acquaintances;
    private final FirstRun community;
    private final Places places;
    private final Clock clock;

    Discover(
            EventRows events,
            GroupRows groups,
            Acquaintances acquaintances,
            FirstRun community,
            Places places,
            Clock clock) {
        this.events = events;
        this.groups = groups;
        this.acquaintances = acquaintances;
        this.community = community;
        this.places = places;
        this.clock = clock;
    }

    /** The typed place, else the member's, else the community's; empty where a place was typed that nobody knows. */
    Optional<Search> understand(Viewer viewer, DiscoverForm form) {
        var home = viewer instanceof Member member ? groups.home(member.id()) : Optional.<GroupRows.Home>empty();
        Optional<Spot> typed = places.find(form.near())
                .map(city -> new Spot(form.near(), city.latitude(), city.longitude(), city.zone()));
        if (typed.isEmpty() && !form.near().isEmpty()) {
            return Optional.empty();
        }
        Optional<Spot> spot = typed.or(() -> home.map(GroupRows.Home::spot))
                .or(() -> community.community().flatMap(Discover::spot));
        ZoneId zone = typed.map(Spot::zone).orElse(zone(viewer));
        return Optional.of(new Search(
                viewer,
                home.map(GroupRows.Home::interests).orElse(List.of()),
                form.q(),
                spot.orElse(null),
                form.kilometres(),
                Span.of(form, clock.instant(), zone),
                form.how(),
                form.freeOnly(),
                List.of()));
    }

    private ZoneId zone(Viewer viewer) {
        return viewer instanceof Member member
                ? member.zone()
                : community.community().map(Community::zone).orElse(ZoneId.of("UTC"));
    }

    private static Optional<Spot> spot(Community community) {
        Double latitude = community.latitude();
        Double longitude = community.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Spot(community.place(), latitude, longitude, community.zone()));
    }

    /** A page of events: those that fit among the soonest, then the others in order of time. */
    @Transactional(readOnly = true)
    Found<EventCard> events(Search search, @Nullable Cursor cursor) {
        if (search.interests().isEmpty() || (cursor != null && cursor.turn() == Turn.LATER)) {
            return later(search, cursor == null ? null : cursor.last());
        }
        Candidate.Key known = cursor == null ? null : cursor.horizon();
        List<Candidate> found = events.soonest(search, known, SOONEST + 1);
        List<Candidate> window = found.subList(0, Math.min(found.size(), SOONEST));
        boolean cut = found.size() > SOONEST || (!search.words().isEmpty() && found.size() >= WordRows.ENOUGH);
        Candidate.Key horizon = known == null && cut ? window.getLast().key() : known;
        List<Candidate> left = ordered(window).filter(c -> isAfter(c, cursor)).toList();
        if (left.isEmpty() && horizon != null) {
            return later(search, horizon);
        }
        List<Candidate> page = left.subList(0, Math.min(PAGE, left.size()));
        return new Found<>(cards(search, page), next(search, page, left.size() > PAGE, horizon));
    }

    private Found<EventCard> later(Search search, Candidate.@Nullable Key last) {
        List<Candidate> found = events.find(search, last, null, PAGE + 1);
        List<Candidate> page = found.subList(0, Math.min(PAGE, found.size()));
        String next =
                found.size() > PAGE ? new Cursor(Turn.LATER, page.getLast().key(), null).toString() : "";
        return new Found<>(cards(search, page), next);
    }

    private static Stream<Candidate> ordered(List<Candidate> window) {
        List<Candidate> shown = window.stream().filter(Candidate::shown).toList();
        return Stream.concat(
                shown.stream().filter(Candidate::fits), shown.stream().filter(c -> !c.fits()));
    }

    private static boolean isAfter(Candidate candidate, @Nullable Cursor cursor) {
        if (cursor == null) {
            return true;
        }
        Turn turn = candidate.fits() ? Turn.FITS : Turn.REST;
        return turn == cursor.turn() ? candidate.key().compareTo(cursor.last()) > 0 : turn.compareTo(cursor.turn()) > 0;
    }

    private String next(Search search, List<Candidate> page, boolean more, Candidate.@Nullable Key horizon) {
        if (!more) {
            return horizon == null || events.find(search, horizon, null, 1).isEmpty()
                    ? ""
                    : new Cursor(Turn.LATER, horizon, null).toString();
        }
        Candidate last = page.getLast();
        return new Cursor(last.fits() ? Turn.FITS : Turn.REST, last.key(), horizon).toString();
    }

    List<EventCard> cards(Search search, List<Candidate> page) {
        List<UUID> ids = page.stream().map(c -> c.key().id()).toList();
        Map<EventId, List<Known>> known = search.viewer() instanceof Member member
                ? acquaintances.going(member, ids.stream().map(EventId::new).toList())
                : Map.of();
        Map<UUID, EventCard> cards =
                events.cards(search, ids, known).stream().collect(Collectors.toMap(EventCard::id, Function.identity()));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** A page of groups: those that fit, then the nearest. */
    @Transactional(readOnly = true)
    Found<GroupCard> groups(Search search, GroupRows.@Nullable After after) {
        groups.prepare();
        List<GroupCard> found = groups.find(search, after, PAGE + 1);
        List<GroupCard> page = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? GroupRows.After.of(page.getLast()).toString() : "";
        return new Found<>(List.copyOf(page), next);
    }
}
