package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.circles.Suggestion.Reason;
import dev.kith.kernel.Paged;
import dev.kith.people.PersonId;
import dev.kith.reach.Reach;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a member could meet next. */
@Component
class Circles {
    private final Standings standings;
    private final FaceRows faces;
    private final Reach reach;
    private final Hellos hellos;
    private final Clock clock;

    Circles(Standings standings, FaceRows faces, Reach reach, Hellos hellos, Clock clock) {
        this.standings = standings;
        this.faces = faces;
        this.reach = reach;
        this.hellos = hellos;
        this.clock = clock;
    }

    /** The list, as everything stands now. */
    List<Standing> list(Member owner) {
        List<Standing> list = standings.of(owner.id());
        Map<AccountId, List<AccountId>> between = reach.between(
                owner,
                list.stream().map(Standing::member).filter(Objects::nonNull).toList());
        return list.stream()
                .map(one -> one.member() == null
                        ? one
                        : one.knowing(
                                between.getOrDefault(one.member(), List.of()).size()))
                .toList();
    }

    /** The beginning of each list. */
    Map<Circle, Paged<Suggestion>> beginnings(Member owner, List<Standing> list, int most) {
        var bands = Bands.of(list, clock.instant());
        var chosen = new EnumMap<Circle, List<Standing>>(Circle.class);
        for (Circle circle : List.of(Circle.BRIDGES, Circle.ALLIES, Circle.SLEEPING)) {
            chosen.put(circle, bands.in(circle, list).stream().limit(most + 1L).toList());
        }
        Map<PersonId, Face> shown = shown(owner, chosen.values().stream().flatMap(List::stream));
        var found = new EnumMap<Circle, Paged<Suggestion>>(Circle.class);
        chosen.forEach((circle, some) -> found.put(circle, Paged.of(suggestions(circle, some, shown, owner), 1, most)));
        return found;
    }

    /** A page of one of the lists. */
    Paged<Suggestion> page(Member owner, List<Standing> list, Circle circle, int page, int most) {
        List<Standing> some = Bands.of(list, clock.instant()).in(circle, list).stream()
                .skip((long) most * (page - 1))
                .limit(most + 1L)
                .toList();
        return Paged.of(suggestions(circle, some, shown(owner, some.stream()), owner), page, most);
    }

    private Map<PersonId, Face> shown(Member owner, Stream<Standing> some) {
        return faces.of(owner.id(), some.map(Standing::person).toList());
    }

    private List<Suggestion> suggestions(Circle circle, List<Standing> some, Map<PersonId, Face> shown, Member owner) {
        return some.stream()
                .flatMap(one ->
                        Optional.ofNullable(shown.get(one.person()))
                                .map(face -> suggestion(circle, one, face, owner))
                                .stream())
                .toList();
    }

    private Suggestion suggestion(Circle circle, Standing one, Face face, Member owner) {
        String at = "/people/" + one.person();
        return new Suggestion(
                circle,
                one.person(),
                face.name(),
                at,
                face.photo(),
                null,
                face.about(),
                why(circle, one, owner),
                circle == Circle.SLEEPING ? hellos.line(face, owner.locale()) : null,
                at + (circle == Circle.BRIDGES ? "/coffees/new" : "/hello"));
    }

    private List<Reason> why(Circle circle, Standing one, Member owner) {
        var why = new ArrayList<Reason>();
        Instant last = one.warmth().last();
        if (circle == Circle.BRIDGES) {
            shared(why, one.shared());
        }
        if (last != null) {
            String key = circle == Circle.ALLIES ? "often" : circle == Circle.SLEEPING ? "silent" : "seldom";
            why.add(Reason.of(key, YearMonth.from(last.atZone(owner.zone()))));
        }
        if (one.said().trusted()) {
            why.add(Reason.of("trusted"));
        } else if (one.said().kept()) {
            why.add(Reason.of("kept"));
        }
        return why;
    }

    private static void shared(List<Reason> why, Standing.Shared shared) {
        count(why, "shared-people", shared.people());
        count(why, "shared-events", shared.events());
        count(why, "shared-groups", shared.groups());
    }

    private static void count(List<Reason> why, String key, int many) {
        if (many > 0) {
            why.add(Reason.of(key, many));
        }
    }
}
