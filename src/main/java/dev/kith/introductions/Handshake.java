package dev.kith.introductions;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.drafts.Draft;
import dev.kith.followups.Planning;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Both agreed: the members among them have each other on their lists, and two next steps. */
@Component
class Handshake {
    private final AskRows rows;
    private final Accounts accounts;
    private final People people;
    private final Planning planning;
    private final MessageSource messages;
    private final Clock clock;

    Handshake(AskRows rows, Accounts accounts, People people, Planning planning, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.people = people;
        this.planning = planning;
        this.messages = messages;
        this.clock = clock;
    }

    /** Holds the lists of the members among them, always in the same order, so that two answers never wait for each other. */
    void hold(List<AskRows.Party> parties) {
        parties.stream()
                .flatMap(party -> Optional.ofNullable(party.member()).stream())
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(people::hold);
    }

    void shake(Member connector, List<AskRows.Party> parties) {
        shake(connector, parties.getFirst(), parties.getLast());
        shake(connector, parties.getLast(), parties.getFirst());
    }

    private void shake(Member connector, AskRows.Party one, AskRows.Party other) {
        Optional.ofNullable(one.member())
                .flatMap(accounts::member)
                .ifPresent(member -> plan(member, connector, put(member, connector, other)));
    }

    private void plan(Member me, Member connector, Person other) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        planning.add(me, other, words(me, "write", other.name()), draft(me, "write", other, connector), today);
        Person thanked = person(me, people.remember(me.id(), NewPerson.member(connector.id(), connector.name(), "")));
        String thank = words(me, "thank", thanked.firstName(), other.name());
        planning.add(me, thanked, thank, draft(me, "thank", thanked, other.firstName()), today.plusDays(1));
    }

    /** The other one on my list: a member once, and anyone else under an address that stands there already. */
    private Person put(Member me, Member connector, AskRows.Party other) {
        String how = words(me, "how-we-met", connector.name());
        Optional<PersonId> known = other.member() == null ? rows.ofAddress(me.id(), other.address()) : Optional.empty();
        return person(
                me,
                known.orElseGet(() -> people.remember(
                        me.id(), new NewPerson(other.name(), how, other.address(), "", "", other.member()))));
    }

    private Person person(Member me, PersonId id) {
        return people.find(me, id).orElseThrow();
    }

    private Draft draft(Member me, String what, Person to, Member connector) {
        return draft(me, what, to, connector.name());
    }

    private Draft draft(Member me, String what, Person to, String third) {
        return new Draft(
                words(me, what + ".subject", third),
                words(me, what + ".text", to.firstName(), third, me.name().split("\\s+", 2)[0]));
    }

    private String words(Member me, String key, Object... args) {
        return messages.getMessage("introductions.step." + key, args, me.locale());
    }
}
