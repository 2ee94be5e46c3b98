package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.introductions.Asks;
import dev.kith.introductions.IntroductionId;
import dev.kith.introductions.Introductions;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.platform.KithClock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who was brought together: two who agreed, two of whom one said "not now", and two who are still asked. */
@Component
class Bridges {
    private final People people;
    private final Introductions introductions;
    private final Asks asks;
    private final KithClock clock;

    Bridges(People people, Introductions introductions, Asks asks, KithClock clock) {
        this.people = people;
        this.introductions = introductions;
        this.asks = asks;
        this.clock = clock;
    }

    void tell(Town.People town, LocalDate today) {
        on(today.minusDays(20));
        introduce(town, Cast.AMARA, Cast.LUCA, Cast.NOAH, "one of you builds what the other rides");
        answer(town, Cast.LUCA, true);
        answer(town, Cast.NOAH, false);
        on(today.minusDays(1));
        introduce(town, Cast.NOAH, Cast.AMARA, Cast.SOFIA, "you both trust a column of numbers");
        answer(town, Cast.AMARA, true);
        answer(town, Cast.SOFIA, true);
        introduce(town, Cast.AMARA, Cast.PRIYA, Cast.EMIL, "you both see a hill and start walking");
        introduce(town, Cast.LUCA, Cast.AMARA, Cast.PRIYA, "she draws, you count, I need both");
    }

    private void on(LocalDate day) {
        clock.hold(day.atTime(12, 0).atZone(Town.ZONE).toInstant());
    }

    private void introduce(Town.People town, Cast connector, Cast one, Cast other, String why) {
        Member me = town.member(connector);
        Optional<Person> first = known(town, me, one);
        Optional<Person> second = known(town, me, other);
        if (first.isPresent() && second.isPresent()) {
            introductions.introduce(
                    me,
                    IntroductionId.next(),
                    new Introductions.Line(first.get(), "I think of you two: " + why + "."),
                    new Introductions.Line(second.get(), "I think of you two: " + why + "."),
                    "");
        }
    }

    private void answer(Town.People town, Cast who, boolean agreed) {
        asks.waiting(town.member(who)).forEach(ask -> asks.answer(ask, agreed));
    }

    private Optional<Person> known(Town.People town, Member owner, Cast other) {
        return people.ofMember(owner, town.member(other).id()).flatMap(id -> people.find(owner, id));
    }
}
