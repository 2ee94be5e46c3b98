package dev.kith.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When two entries may be one human being, and when what they share says nothing. */
@KithTest
class DuplicatesBordersTest {
    private static final String PATH = "/people/duplicates";

    @Autowired
    private Stage stage;

    @Autowired
    private People people;

    private Member amara;
    private Browser hers;

    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
        hers = stage.here(amara);
    }

    private PersonId add(String name, Way... ways) {
        return add(amara, name, ways);
    }

    private PersonId add(Member owner, String name, Way... ways) {
        return people.add(owner.id(), new Card(name, "", "", "", "", "", List.of(), List.of(ways), Map.of()), null);
    }

    private int pairs() {
        return hers.get(PATH).ok().page().select(".rows > .row").size();
    }

    @Test
    void a_number_that_five_share_is_asked_about_and_one_of_a_whole_office_is_not() {
        for (int i = 0; i < 5; i++) {
            add("Guest " + i, Way.phone("+351 912 345 678"));
        }
        assertThat(pairs()).as("each with each").isEqualTo(10);

        add("Guest 5", Way.phone("+351 912 345 678"));
        assertThat(pairs()).isZero();
    }

    @Test
    void a_short_number_inside_a_house_is_no_sign() {
        add("Ana", Way.phone("12345"));
        add("Bea", Way.phone("12345"));
        assertThat(pairs()).isZero();

        add("Cy", Way.phone("123456"));
        add("Dora", Way.phone("123456"));
        assertThat(pairs()).isEqualTo(1);
    }

    @Test
    void whoever_shares_most_is_asked_about_first() {
        add("Ana");
        add("Ana");
        add("Zoe", Way.mail("zoe@kith.example"));
        add("Zoe", Way.mail("ZOE@kith.example"));

        assertThat(hers.get(PATH).ok().page().select(".rows > .row").first().text())
                .contains("Zoe", "Same name.", "Same e-mail address.");
    }

    @Test
    void two_ways_of_one_person_are_one_person() {
        add("Ana", Way.phone("+351 912 345 678"), Way.phone("912345678"));

        assertThat(pairs()).isZero();
    }

    @Test
    void whoever_was_taken_off_the_list_is_not_asked_about() {
        PersonId one = add("Ana");
        add("Ana");
        assertThat(pairs()).isEqualTo(1);

        people.forget(amara.id(), one);
        assertThat(pairs()).isZero();
    }

    @Test
    void the_same_name_on_the_list_of_another_is_nothing() {
        add("Ana", Way.mail("ana@kith.example"));
        add(stage.member(Cast.JONAS), "Ana", Way.mail("ana@kith.example"));

        assertThat(pairs()).isZero();
    }

    @Test
    void mine_and_anothers_are_never_made_one() {
        PersonId mine = add("Ana");
        PersonId theirs = add(stage.member(Cast.JONAS), "Ana");

        hers.post("/people/merges", "kept", mine.toString(), "gone", theirs.toString())
                .is(404);
        hers.post("/people/merges", "kept", theirs.toString(), "gone", mine.toString())
                .is(404);
        hers.post(PATH + "/dismissals", "one", mine.toString(), "other", theirs.toString())
                .is(404);
        hers.post(PATH + "/dismissals/" + mine + "/" + theirs + "/deletion").is(404);
        hers.get("/people/" + mine).ok();
    }

    @Test
    void one_is_not_two() {
        PersonId ana = add("Ana");

        hers.post(PATH + "/dismissals", "one", ana.toString(), "other", ana.toString())
                .is(404);
    }

    @Test
    void said_twice_that_they_are_two_it_is_said_once_and_in_either_order() {
        PersonId one = add("Ana");
        PersonId two = add("Ana");

        hers.post(PATH + "/dismissals", "one", one.toString(), "other", two.toString())
                .leadsTo(PATH);
        hers.post(PATH + "/dismissals", "one", two.toString(), "other", one.toString())
                .leadsTo(PATH);
        assertThat(pairs()).isZero();
        hers.post(PATH + "/dismissals/" + two + "/" + one + "/deletion").leadsTo(PATH);
        assertThat(pairs()).isEqualTo(1);
        hers.post(PATH + "/dismissals/" + one + "/" + two + "/deletion").is(404);
    }

    @Test
    void fifty_pairs_are_enough_for_one_page() {
        for (int i = 0; i < 51; i++) {
            add("Guest " + i);
            add("Guest " + i);
        }

        assertThat(pairs()).isEqualTo(50);
    }

    @Test
    void in_german_it_is_asked_in_german() {
        Member german = stage.german(Cast.MEI);
        Browser browser = stage.here(german);
        browser.get(PATH).ok().says("Alle stehen einmal hier");

        add(german, "Ana");
        add(german, "Ana");
        browser.get(PATH).ok().says("Gleicher Name.").says("Zwei Personen").saysNot("Same name");
    }
}
