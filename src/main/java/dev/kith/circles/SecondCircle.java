package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.circles.Suggestion.Reason;
import dev.kith.kernel.Paged;
import dev.kith.people.PersonId;
import dev.kith.reach.Reach;
import dev.kith.reach.SecondDegree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Those whom my ties know. Whom I see by name anyway, in a group of mine, is named; of others is said only what I like
 * myself. Each tie introduces one, so that nobody is asked for too much.
 */
@Component
class SecondCircle {
    private static final int LOOKED_AT = 60;
    private final Reach reach;
    private final FarRows rows;
    private final FaceRows faces;
    private final Clock clock;

    SecondCircle(Reach reach, FarRows rows, FaceRows faces, Clock clock) {
        this.reach = reach;
        this.rows = rows;
        this.faces = faces;
        this.clock = clock;
    }

    Paged<Suggestion> of(Member me, List<Standing> list, int most) {
        List<Standing> ties = list.stream()
                .filter(one -> one.member() != null && !one.said().quiet())
                .toList();
        List<AccountId> near = ties.isEmpty()
                ? List.of()
                : reach.secondDegree(me, LOOKED_AT).stream()
                        .map(SecondDegree::member)
                        .toList();
        List<Far> found = near.isEmpty() ? List.of() : rows.of(me, near);
        Map<Far, Standing> led = led(ordered(found, near), ties, reach.between(me, ids(found)), clock.instant());
        Map<PersonId, Face> shown =
                faces.of(me.id(), led.values().stream().map(Standing::person).toList());
        List<Suggestion> suggestions = led.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(shown.get(one.getValue().person()))
                        .map(face -> suggestion(one.getKey(), one.getValue(), face))
                        .stream())
                .limit(most + 1L)
                .toList();
        return Paged.of(suggestions, 1, most);
    }

    private static List<AccountId> ids(List<Far> found) {
        return found.stream().map(Far::id).toList();
    }

    /** Those first with whom I have most in common, then those whom most of my ties know. */
    static List<Far> ordered(List<Far> found, List<AccountId> near) {
        return found.stream()
                .filter(Far::told)
                .sorted(Comparator.<Far>comparingInt(one -> -one.likes().size())
                        .thenComparingInt(one -> near.indexOf(one.id())))
                .toList();
    }

    /** Whom each of these is met over: of the ties who know them the one closest to me, who introduces nobody yet. */
    static Map<Far, Standing> led(
            List<Far> ordered, List<Standing> ties, Map<AccountId, List<AccountId>> between, Instant now) {
        Map<AccountId, Standing> byMember = new HashMap<>();
        for (Standing tie : ties) {
            if (tie.member() != null) {
                byMember.put(tie.member(), tie);
            }
        }
        Map<Far, Standing> led = new LinkedHashMap<>();
        Set<PersonId> taken = new HashSet<>();
        for (Far far : ordered) {
            between.getOrDefault(far.id(), List.of()).stream()
                    .flatMap(tie -> Optional.ofNullable(byMember.get(tie)).stream())
                    .filter(tie -> !taken.contains(tie.person()))
                    .max(Comparator.<Standing>comparingDouble(tie -> tie.warm(now))
                            .thenComparing(tie -> tie.person().value()))
                    .ifPresent(tie -> {
                        taken.add(tie.person());
                        led.put(far, tie);
                    });
        }
        return led;
    }

    private static Suggestion suggestion(Far far, Standing tie, Face face) {
        boolean named = far.group() != null;
        var why = new ArrayList<Reason>();
        if (!far.likes().isEmpty()) {
            why.add(Reason.of("likes", String.join(", ", far.likes())));
        }
        if (far.group() != null) {
            why.add(Reason.of("group", far.group()));
        }
        return new Suggestion(
                Circle.SECOND,
                tie.person(),
                named ? far.name() : null,
                named ? "/members/" + far.id() : null,
                named && far.photo() ? Member.photoOf(far.id()) : null,
                face.firstName(),
                named ? far.headline() : "",
                why,
                null,
                "/introductions/wishes/new?to=" + tie.member()
                        + (named
                                ? "&member=" + far.id()
                                : "&about=" + URLEncoder.encode(far.likes().getFirst(), StandardCharsets.UTF_8)));
    }
}
