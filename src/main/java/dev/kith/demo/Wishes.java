package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.followups.Cadences;
import dev.kith.followups.Kind;
import dev.kith.followups.Planning;
import dev.kith.giving.Opening;
import dev.kith.giving.OpeningForm;
import dev.kith.giving.Openings;
import dev.kith.giving.Sharing;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Amara, whom a first-time reader signs in as, promised and wants to keep up. */
@Component
class Wishes {
    private final People people;
    private final Planning planning;
    private final Cadences cadences;
    private final Openings openings;
    private final Sharing sharing;

    Wishes(People people, Planning planning, Cadences cadences, Openings openings, Sharing sharing) {
        this.people = people;
        this.planning = planning;
        this.cadences = cadences;
        this.openings = openings;
        this.sharing = sharing;
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
        longAgo(amara, "Henrik Dahl", "My first office", "Talked about his sailing boat", today.minusYears(4));
        longAgo(amara, "Beatriz Lopes", "Evening school", "Looks for a partner for her bakery", today.minusYears(5));
        heard(
                amara,
                "A health insurer builds a small team for data on prevention, part time is fine.",
                Opening.Kind.JOB);
        heard(amara, "Two tickets for the fado night on Friday, our neighbours cannot go.", Opening.Kind.TICKETS);
        heard(amara, "The old bakery in Graça is to let: long table, two ovens, kind landlady.", Opening.Kind.ROOM);
    }

    /** The first who comes to mind has it at once. */
    private void heard(Member member, String text, Opening.Kind kind) {
        Opening opening = openings.find(
                        member, sharing.keep(member, new OpeningForm("", text, kind.key(), "", "members")))
                .orElseThrow();
        openings.candidates(member, opening).stream()
                .findFirst()
                .flatMap(one -> people.find(member, one.person()))
                .ifPresent(person -> openings.offer(
                        member, opening, person, openings.draft(member, opening, person.firstName()), true));
    }

    /** Someone whom she often spoke to, and then no more. */
    private void longAgo(Member member, String name, String where, String talk, LocalDate last) {
        String email = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@elsewhere.example";
        PersonId person = people.remember(member.id(), new NewPerson(name, where, email, "", "", null));
        for (int weeks = 0; weeks < 8; weeks += 2) {
            Instant at = last.minusWeeks(weeks).atTime(18, 0).atZone(Town.ZONE).toInstant();
            people.moment(member.id(), person, Moment.of(Moment.Kind.CALL, at, weeks == 0 ? talk : ""));
        }
    }

    private Optional<Person> known(Town.People town, Member owner, Cast other) {
        return people.ofMember(owner, town.member(other).id()).flatMap(id -> people.find(owner, id));
    }
}
