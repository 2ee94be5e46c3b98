package dev.kith.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.Arrival;
import dev.kith.people.Arrivals;
import dev.kith.people.ImportBatchId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class DuplicatesPageTest {
    private static final String PATH = "/people/duplicates";

    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    Member amara;
    Browser browser;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        browser = stage.as(amara);
    }

    private PersonId add(String name, String company, String note, Way... ways) {
        return people.add(
                amara.id(),
                new Card(name, company, "", "", "", "", List.of(), List.of(ways), Map.of(Topic.NOTES, note)),
                null);
    }

    private Answer merge(PersonId kept, PersonId gone) {
        return browser.post("/people/merges", "kept", kept.toString(), "gone", gone.toString());
    }

    private String undo(Answer done) {
        return browser.follow(done).ok().page().selectFirst("#flash form").attr("action");
    }

    @Test
    void the_same_name_address_number_or_profile_is_asked_about() {
        add("Álvaro Costa", "", "");
        add("alvaro costa", "", "");
        add("Bea Dias", "", "", Way.mail("Bea@example.org"));
        add("Beatriz", "", "", Way.mail("bea@example.org"), Way.phone("912 345 678"));
        add("B. Dias", "", "", Way.phone("+351 912345678"));
        add("Cy Estrela", "", "");
        Answer page = browser.get(PATH).ok();
        assertThat(page.page().select(".rows > .row")).hasSize(3);
        page.says("Same name.")
                .says("Same e-mail address.")
                .says("Same phone number.")
                .saysNot("Cy Estrela");
    }

    @Test
    void merging_keeps_everything_and_undo_makes_two_again() {
        PersonId one = add("Bea Dias", "Azul", "Likes tea", Way.mail("bea@example.org"));
        PersonId two = add("Bea Dias", "Verde", "Has a boat", Way.phone("912345678"));
        people.moment(amara.id(), two, Moment.of(Moment.Kind.CALL, clock.instant(), "a long talk"));
        Answer done = merge(one, two).leadsTo(PATH);
        String undo = undo(done);
        browser.get("/people/" + one)
                .ok()
                .says("Azul")
                .says("Likes tea")
                .says("Has a boat")
                .says("912345678")
                .says("a long talk");
        browser.get("/people/" + two).is(404);
        assertThat(people.find(amara, one).orElseThrow().lastContact()).isEqualTo(TestClock.START);
        browser.get(PATH).ok().says("Everyone is here once");
        browser.get("/people/search?q=boat&go=true").leadsTo("/people/" + one);

        browser.post(undo).leadsTo(PATH);
        browser.get("/people/" + one).ok().saysNot("Has a boat").saysNot("a long talk");
        browser.get("/people/" + two).ok().says("Verde").says("a long talk");
        browser.get("/people/search?q=boat&go=true").leadsTo("/people/" + two);
        browser.follow(browser.post(undo)).ok().says("taken back already");
    }

    @Test
    void what_was_written_after_the_merge_stays_with_the_one_kept() {
        PersonId one = add("Bea Dias", "", "");
        PersonId two = add("Bea Dias", "Verde", "");
        String undo = undo(merge(one, two));
        people.moment(amara.id(), one, Moment.of(Moment.Kind.NOTE, clock.instant(), "written later"));
        browser.post(undo);
        browser.get("/people/" + one).ok().says("written later").saysNot("Verde");
    }

    @Test
    void a_member_moves_along_and_back() {
        Member mei = stage.member(Cast.MEI);
        PersonId one = add("Mei Tanaka", "", "");
        PersonId two = people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", ""));
        String undo = undo(merge(one, two));
        assertThat(people.ofMember(amara, mei.id())).contains(one);
        browser.post(undo);
        assertThat(people.ofMember(amara, mei.id())).contains(two);
    }

    @Test
    void two_members_are_two_people() {
        Member mei = stage.member(Cast.MEI);
        Member other = stage.member(Cast.MEI);
        PersonId one = people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", ""));
        PersonId two = people.remember(amara.id(), NewPerson.member(other.id(), "Mei Tanaka", ""));
        browser.get(PATH).ok().says("Everyone is here once");
        merge(one, two).is(404);
        merge(one, one).is(404);
    }

    @Test
    void a_pair_that_is_two_people_is_not_asked_about_again() {
        PersonId one = add("Bea Dias", "", "");
        PersonId two = add("Bea Dias", "", "");
        Answer done = browser.post(PATH + "/dismissals", "one", two.toString(), "other", one.toString())
                .leadsTo(PATH);
        String undo = undo(done);
        browser.get(PATH).ok().says("Everyone is here once");
        browser.post(undo).leadsTo(PATH);
        browser.get(PATH).ok().saysNot("Everyone is here once");
        browser.post(undo).is(404);
    }

    @Test
    void an_import_knows_the_one_that_was_kept() {
        var arrival = new Arrival(List.of(new Arrival.Key("vcard", "u1")), Card.named("Bea Dias"), List.of(), null);
        arrivals.keep(amara.id(), ImportBatchId.next(), List.of(arrival));
        PersonId came = new PersonId(java.util.UUID.fromString(
                browser.get("/people/search?q=bea&go=true").location().replace("/people/", "")));
        PersonId one = add("Bea Dias", "", "");
        merge(one, came).is(303);
        var newer = new Arrival(
                List.of(new Arrival.Key("vcard", "u1")),
                new Card("Bea Dias", "Verde", "", "", "", "", List.of(), List.of(), Map.of()),
                List.of(),
                null);
        assertThat(arrivals.keep(amara.id(), ImportBatchId.next(), List.of(newer)))
                .containsExactly(Arrival.Outcome.UPDATED);
        browser.get("/people/" + one).ok().says("Verde");
    }

    @Test
    void a_stranger_merges_nobody() {
        PersonId one = add("Bea Dias", "", "");
        PersonId two = add("Bea Dias", "", "");
        String undo = undo(merge(one, two));
        Browser jonas = stage.as(stage.member(Cast.JONAS));
        jonas.get(PATH).ok().says("Everyone is here once");
        jonas.post("/people/merges", "kept", one.toString(), "gone", two.toString())
                .is(404);
        jonas.post(PATH + "/dismissals", "one", one.toString(), "other", two.toString())
                .is(404);
        jonas.follow(jonas.post(undo)).ok().says("taken back already");
        browser.get("/people/" + two).is(404);
    }
}
