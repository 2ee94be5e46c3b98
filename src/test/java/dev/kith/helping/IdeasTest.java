package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amara on some mornings: she knows Vera, who looks for a bakery. */
@KithTest
class IdeasTest {
    private static final String BAKERY = "A bakery with two ovens is to let from May, cheap.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Company company;

    private Member amara;
    private Browser hers;
    private PersonId vera;

    @BeforeEach
    void she_knows_someone_who_looks_for_a_bakery() {
        clock.set(TestClock.START);
        company.unshared();
        amara = stage.member(Cast.AMARA);
        hers = stage.as(amara);
        vera = known("Vera Brandt", Topic.LOOKING_FOR, "A bakery to rent, with ovens");
    }

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    private PersonId known(String name, Topic topic, String text) {
        PersonId person = people.remember(amara.id(), NewPerson.named(name));
        people.change(amara.id(), person, card -> card.adding(topic, text));
        return person;
    }

    private String heard() {
        return hers.post("/openings", "text", BAKERY, "kind", "room").is(303).location();
    }

    /** Today as it is once it was worked out. */
    private List<String> today() {
        hers.get("/").ok();
        stage.deliver();
        return hers.get("/").ok().texts("section[aria-labelledby=help] h3");
    }

    private void nextMorning() {
        clock.advance(Duration.ofDays(1));
    }

    private String dismissal() {
        return hers.get("/").ok().page().select("form[action^=/help/]").attr("action");
    }

    @Test
    void an_opening_that_fits_someone_of_the_list_stands_there_with_its_reason() {
        String opening = heard();
        assertThat(hers.get("/").ok().texts("section[aria-labelledby=help] h3"))
                .as("worked out after the page, not for it")
                .isEmpty();
        assertThat(today()).containsExactly("Vera Brandt");
        var page = hers.get("/").ok().says("Someone you can help").says("ovens").says(BAKERY);
        assertThat(page.page().select("a[href=" + opening + "]")).isNotEmpty();
    }

    @Test
    void where_nobody_comes_to_mind_nothing_stands_there() {
        assertThat(today()).isEmpty();
        hers.get("/").ok().saysNot("Someone you can help");
    }

    @Test
    void it_stays_the_same_all_day() {
        heard();
        assertThat(today()).containsExactly("Vera Brandt");
        known("Otto Lang", Topic.LOOKING_FOR, "A bakery with two ovens to let");
        assertThat(today()).containsExactly("Vera Brandt");
    }

    @Test
    void what_no_longer_holds_is_gone_at_once() {
        String opening = heard();
        today();
        hers.post(opening + "/end").is(303);
        assertThat(today()).isEmpty();
        hers.post(opening + "/end/deletion").is(303);
        assertThat(today()).containsExactly("Vera Brandt");
        hers.post("/people/" + vera + "/left-out").is(303);
        assertThat(today()).isEmpty();
        hers.post("/people/" + vera + "/left-out/deletion").is(303);
        hers.post("/people/" + vera + "/deletion").is(303);
        assertThat(today()).isEmpty();
        hers.post("/people/" + vera + "/restoration").is(303);
        hers.post(opening + "/offers/" + vera, "how", "own").is(303);
        assertThat(today()).as("it was offered").isEmpty();
    }

    @Test
    void one_press_dismisses_it_for_good_and_another_takes_that_back() {
        heard();
        today();
        String end = dismissal();
        hers.post(end).leadsTo("/");
        assertThat(today()).isEmpty();
        hers.post(end + "/deletion").leadsTo("/");
        assertThat(today()).containsExactly("Vera Brandt");
        hers.post(end).leadsTo("/");
        clock.advance(Duration.ofDays(20));
        hers = stage.as(amara);
        assertThat(today()).isEmpty();
    }

    @Test
    void whoever_had_their_turn_rests_for_two_weeks() {
        heard();
        assertThat(today()).containsExactly("Vera Brandt");
        nextMorning();
        assertThat(today()).isEmpty();
        clock.advance(Duration.ofDays(14));
        hers = stage.as(amara);
        assertThat(today()).containsExactly("Vera Brandt");
    }

    @Test
    void what_i_offer_meets_the_ask_of_someone_i_know() {
        hers.post("/me", "name", amara.name(), "offers", "Two ovens and a bakery counter", "discoverable", "true")
                .is(303);
        assertThat(today()).containsExactly("Vera Brandt");
        hers.get("/").ok().says("Looks for what you offer");
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, "No longer"));
        assertThat(today()).as("the ask has changed since").isEmpty();
    }

    @Test
    void what_i_offer_meets_what_a_member_tells_until_they_tell_it_no_more() {
        Member jonas = stage.member(Cast.JONAS);
        Browser his = stage.as(jonas);
        his.post("/me", "name", jonas.name(), "looksFor", "Zither lessons", "discoverable", "true")
                .is(303);
        hers.post("/me", "name", amara.name(), "offers", "Zither lessons at home", "discoverable", "true")
                .is(303);
        assertThat(today()).containsExactly(jonas.name());
        blocks.block(jonas, amara.id());
        assertThat(today()).isEmpty();
        blocks.unblock(jonas, amara.id());
        assertThat(today()).containsExactly(jonas.name());
        his.post("/me", "name", jonas.name(), "looksFor", "Zither lessons").is(303);
        assertThat(today()).as("does not want to be found").isEmpty();
    }

    @Test
    void two_of_my_list_who_could_help_each_other_are_named_together() {
        known("Otto Lang", Topic.SKILLS, "Rents out a bakery with ovens");
        assertThat(today()).containsExactly("Vera Brandt");
        var page = hers.get("/").ok().says("Otto Lang could help Vera");
        assertThat(page.page().select("a[href^=/people/" + vera + "/introductions/new?to=]"))
                .hasSize(1);
    }

    @Test
    void it_is_as_many_a_day_as_i_want_and_three_at_most() {
        for (String name : List.of("Ida Stone", "Otto Lang", "Mara Quist", "Ada Pots")) {
            known(name, Topic.LOOKING_FOR, "A bakery to rent, with ovens");
        }
        heard();
        assertThat(today()).hasSize(3);
        hers.post("/settings/helping", "most", "1").leadsTo("/settings");
        assertThat(today()).hasSize(1);
        hers.post("/settings/helping", "most", "0").is(303);
        assertThat(today()).isEmpty();
        assertThat(hers.get("/settings")
                        .ok()
                        .page()
                        .select("select[name=most] option[selected]")
                        .attr("value"))
                .isEqualTo("0");
        nextMorning();
        assertThat(today()).isEmpty();
    }

    @Test
    void before_the_morning_it_is_there_for_whoever_was_here_lately() {
        heard();
        today();
        PersonId otto = known("Otto Lang", Topic.LOOKING_FOR, "A bakery to rent, with ovens");
        nextMorning();
        stage.deliver();
        assertThat(hers.get("/").ok().texts("section[aria-labelledby=help] h3")).containsExactly("Otto Lang");
        assertThat(otto).isNotEqualTo(vera);
    }

    @Test
    void working_it_out_twice_says_it_once() {
        heard();
        today();
        ideas.run(amara.id().toString());
        ideas.run(amara.id().toString());
        assertThat(ideas.today(amara).ideas()).hasSize(1);
    }

    @Test
    void what_i_am_told_is_nobody_elses() {
        heard();
        today();
        Browser his = stage.as(stage.member(Cast.JONAS));
        his.post(dismissal()).is(404);
        his.post(dismissal() + "/deletion").is(404);
        his.get("/").ok().saysNot("Vera Brandt");
        assertThat(today()).containsExactly("Vera Brandt");
    }
}
