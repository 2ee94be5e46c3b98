package dev.kith.testing;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.groups.Group.Joining;
import dev.kith.groups.Group.Place;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who knows whom, by the verbs of the program and without a page: the set-up that many tests begin with. */
@Component
public class Company {
    private static final Place LISBON = new Place("Lisbon", null, null, ZoneId.of("Europe/Lisbon"));
    private final Encounters encounters;
    private final People people;
    private final Groups groups;
    private final TestClock clock;
    private final JdbcClient db;

    Company(Encounters encounters, People people, Groups groups, TestClock clock, JdbcClient db) {
        this.encounters = encounters;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
        this.db = db;
    }

    /** Both said that they met. Gives the other in the list of the first. */
    public PersonId tie(Member one, Member other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(one, other.id(), stairs, "");
        encounters.met(other, one.id(), stairs, "");
        return people.ofMember(one, other.id()).orElseThrow();
    }

    /** Someone without an account, whom a mail reaches. */
    public PersonId guest(Member owner, String name) {
        return people.remember(owner.id(), new NewPerson(name, "A train", Stage.freshEmail("guest"), "", "", null));
    }

    /** Someone without an account or an address, of whom one thing is known. */
    public PersonId known(Member owner, String name, Topic topic, String text) {
        PersonId person = people.remember(owner.id(), NewPerson.named(name));
        people.change(owner.id(), person, card -> card.adding(topic, text));
        return person;
    }

    public Person person(Member owner, PersonId id) {
        return people.find(owner, id).orElseThrow();
    }

    /** An open group, and who joined it. */
    public GroupId group(Member organizer, String name, Member... others) {
        GroupId id =
                groups.found(organizer, new NewGroup(name, "We meet.", List.of(), LISBON, Joining.OPEN, List.of()));
        for (Member other : others) {
            groups.join(other, id, List.of());
        }
        return id;
    }

    /** From now on nobody finds them. */
    public void hide(Member member) {
        db.sql("insert into undiscoverable (account_id, since) values (?, 'epoch') on conflict do nothing")
                .param(member.id().value())
                .update();
    }

    public void show(Member member) {
        db.sql("delete from undiscoverable where account_id = ?")
                .param(member.id().value())
                .update();
    }

    /** From now on this is the member's language. */
    public void speaks(Member member, String language) {
        db.sql("update account set locale = ? where id = ?")
                .params(language, member.id().value())
                .update();
    }

    /** Each test is a day of its own: nobody has done too much of anything yet. */
    public void rested() {
        db.sql("delete from throttle").update();
    }

    /** What other tests shared with everyone would come to mind in this one. */
    public void unshared() {
        db.sql("delete from opening_shared").update();
    }
}
