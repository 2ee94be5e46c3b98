package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.reach.Reach;
import dev.kith.reach.Reached;
import dev.kith.reach.Wanted;
import dev.kith.reach.Wanted.What;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which ties of mine lead to someone who fits, or to one member. Of whom they know nothing is said beyond what was asked,
 * neither a name nor how many there are.
 */
@Component
class Doors {
    private static final int MOST = 20;
    private static final Duration LATELY = Duration.ofDays(365);
    private static final List<What> ANYTHING = List.of(What.SKILL, What.INTEREST, What.PLACE);
    private final Reach reach;
    private final DoorRows rows;
    private final Clock clock;

    Doors(Reach reach, DoorRows rows, Clock clock) {
        this.reach = reach;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where I may look: my groups, and what I went to within a year or will. */
    record Choices(List<DoorForm.Where> groups, List<DoorForm.Where> events) {}

    Choices choices(Member me) {
        return new Choices(rows.groups(me), rows.events(me, clock.instant().minus(LATELY)));
    }

    /** Those who know someone that fits, then those who know someone who does; a place that is none of mine has nobody. */
    List<Door> to(Member me, DoorForm form, Choices mine) {
        boolean elsewhere = (!form.group().isEmpty()
                        && DoorForm.Where.name(mine.groups, form.group()).isEmpty())
                || (!form.event().isEmpty()
                        && DoorForm.Where.name(mine.events, form.event()).isEmpty());
        return elsewhere || form.isEmpty() ? List.of() : named(leads(me, form));
    }

    /** Those who know this member, or, where none does, someone who knows them. */
    List<Door> to(Member me, AccountId member) {
        return named(reach.leadsTo(me, List.of(member)));
    }

    private List<Reached> leads(Member me, DoorForm form) {
        List<List<Wanted>> any = wanted(form);
        if (form.event().isEmpty()) {
            return reach.leads(me, any);
        }
        List<AccountId> there = rows.going(UUID.fromString(form.event()));
        return any.getFirst().isEmpty() ? reach.leadsTo(me, there) : reach.leads(me, any, there);
    }

    /** All but the event: each of these is another way to fit. */
    private static List<List<Wanted>> wanted(DoorForm form) {
        List<Wanted> all = Stream.of(
                        wanted(What.COMPANY, form.company()),
                        wanted(What.PLACE, form.place()),
                        wanted(What.GROUP, form.group()))
                .flatMap(one -> one)
                .toList();
        return form.q().isEmpty()
                ? List.of(all)
                : ANYTHING.stream()
                        .map(what -> Stream.concat(all.stream(), wanted(what, form.q()))
                                .toList())
                        .toList();
    }

    private static Stream<Wanted> wanted(What what, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(Wanted.of(what, text));
    }

    private List<Door> named(List<Reached> leads) {
        return Stream.of(2, 3)
                .flatMap(degree -> rows
                        .doors(
                                leads.stream()
                                        .filter(one -> one.degree() == degree)
                                        .map(Reached::member)
                                        .toList(),
                                degree,
                                MOST)
                        .stream())
                .toList();
    }
}
