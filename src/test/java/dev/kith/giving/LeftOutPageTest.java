package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vera, of whom Amara does not want to think when something is to be given, or of whom nothing is to be told. */
@KithTest
class LeftOutPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private KnownPeople known;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser hers;
    private PersonId vera;
    private String page;

    @BeforeEach
    void she_knows_vera() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        hers = stage.here(amara);
        vera = company.known(amara, "Vera Brandt", Topic.LOOKING_FOR, "A spinet");
        page = "/people/" + vera;
    }

    private List<String> found() {
        return known.rank(amara.id(), "spinet", 10).stream()
                .map(match -> match.item().toString())
                .toList();
    }

    @Test
    void left_out_nobody_comes_to_mind_and_taken_in_again_they_do() {
        assertThat(found()).containsExactly(vera.toString());
        hers.post(page + "/left-out").leadsTo(page);
        assertThat(found()).isEmpty();
        assertThat(known.isLeftOut(amara.id(), vera)).isTrue();
        hers.get("/give/asks").ok().saysNot("A spinet");
        hers.get("/give/asks?q=spinet").ok().saysNot("Vera Brandt");
        hers.post(page + "/left-out/deletion").leadsTo(page);
        assertThat(found()).containsExactly(vera.toString());
        assertThat(known.isLeftOut(amara.id(), vera)).isFalse();
    }

    @Test
    void kept_to_oneself_someone_comes_to_mind_all_the_same() {
        hers.post(page + "/discretion").leadsTo(page);
        assertThat(found()).containsExactly(vera.toString());
        assertThat(known.isKeptToMyself(amara.id(), vera)).isTrue();
        assertThat(known.isLeftOut(amara.id(), vera)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"left-out", "discretion"})
    void pressed_twice_it_is_so_once_and_one_press_undoes_it(String what) {
        hers.post(page + "/" + what).leadsTo(page);
        hers.post(page + "/" + what).leadsTo(page);
        hers.post(page + "/" + what + "/deletion").leadsTo(page);
        assertThat(known.isLeftOut(amara.id(), vera)).isFalse();
        assertThat(known.isKeptToMyself(amara.id(), vera)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"left-out", "left-out/deletion", "discretion", "discretion/deletion"})
    void it_is_for_ones_own_list_alone(String what) {
        Browser his = stage.here(stage.member(Cast.JONAS));
        his.post(page + "/" + what).is(404);
        hers.post("/people/00000000-0000-0000-0000-000000000000/" + what).is(404);
        people.forget(amara.id(), vera);
        hers.post(page + "/" + what).is(404);
    }

    @Test
    void the_press_names_whom_it_is_about_and_offers_to_undo_it() {
        hers.post(page + "/left-out").is(303);
        var answer = hers.get(page).ok().says("Vera Brandt");
        assertThat(answer.page().select("form[action=" + page + "/left-out/deletion]"))
                .isNotEmpty();
    }

    @Test
    void it_stays_with_someone_who_is_forgotten_and_comes_back() {
        hers.post(page + "/left-out").is(303);
        people.forget(amara.id(), vera);
        people.restore(amara.id(), vera);
        assertThat(known.isLeftOut(amara.id(), vera)).isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void what_was_noted_a_moment_ago_counts_and_what_was_changed_counts_no_more() {
        people.change(amara.id(), vera, card -> card.adding(Topic.SKILLS, "Plays the theorbo"));
        assertThat(known.rank(amara.id(), "theorbo", 10)).hasSize(1);
        assertThat(known.rank(amara.id(), "theorbo", 10, "looking-for"))
                .as("only what they look for was asked")
                .isEmpty();
        assertThat(known.rank(amara.id(), "theorbo", 0)).isEmpty();
    }

    @Test
    void a_list_is_ranked_for_its_owner_alone() {
        Member jonas = stage.member(Cast.JONAS);
        assertThat(known.rank(jonas.id(), "spinet", 10)).isEmpty();
        company.known(jonas, "Ida", Topic.LOOKING_FOR, "A spinet");
        assertThat(known.rank(jonas.id(), "spinet", 10)).hasSize(1);
        assertThat(found()).containsExactly(vera.toString());
    }

    @Test
    void what_a_member_of_the_list_tells_everyone_is_known_until_they_tell_it_no_more() {
        Member jonas = stage.member(Cast.JONAS);
        PersonId his = company.tie(amara, jonas);
        Browser jonasIn = stage.here(jonas);
        jonasIn.post("/me", "name", jonas.name(), "looksFor", "A spinet too", "discoverable", "true")
                .is(303);
        assertThat(found()).containsExactlyInAnyOrder(vera.toString(), his.toString());
        jonasIn.post("/me", "name", jonas.name(), "looksFor", "", "discoverable", "true")
                .is(303);
        assertThat(found()).containsExactly(vera.toString());
    }

    @Test
    void whoever_leaves_leaves_no_mark() {
        hers.post(page + "/left-out").is(303);
        hers.post(page + "/discretion").is(303);
        hers.post("/settings/leaving", "password", Stage.PASSWORD).leadsTo("/sign-in");
        for (String table : List.of("left_out", "kept_to_myself", "unshelved")) {
            assertThat(db.sql("select count(*) from " + table + " where owner_id = ?")
                            .param(amara.id().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
