package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.followups.Cadences;
import dev.kith.followups.Kind;
import dev.kith.followups.Planning;
import dev.kith.people.People;
import dev.kith.people.Person;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Amara, whom a first-time reader signs in as, promised and wants to keep up. */
@Component
class Wishes {
    private final People people;
    private final Planning planning;
    private final Cadences cadences;

    Wishes(People people, Planning planning, Cadences cadences) {
        this.people = people;
        this.planning = planning;
        this.cadences = cadences;
    }

    void tell(Town.People town, LocalDate today) {
        Member amara = town.member(Cast.AMARA);
        known(town, amara, Cast.NOAH)
                .ifPresent(
                        noah -> planning.add(amara, noah, Kind.PROMISE, "Send the rules of the railway game", today));
        known(town, amara, Cast.LUCA)
                .ifPresent(luca ->
                        planning.add(amara, luca, Kind.PROMISE, "Ask at work who knows permits", today.plusDays(3)));
        known(town, amara, Cast.MEI).ifPresent(mei -> cadences.set(amara, mei.id(), 6));
    }

    private Optional<Person> known(Town.People town, Member owner, Cast other) {
        return people.ofMember(owner, town.member(other).id()).flatMap(id -> people.find(owner, id));
    }
}
