package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.introductions.Introductions.Line;
import dev.kith.introductions.Introductions.Outcome;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Amara's verbs as the connector of Jonas, who is a tie of hers, and Vera, whose address she has. */
@KithTest
class ConnectorTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Introductions introductions;

    @Autowired
    private Asks asks;

    @Autowired
    private IntroductionsKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private PersonId toJonas;
    private PersonId vera;

    @BeforeEach
    void she_knows_two() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        toJonas = company.tie(amara, jonas);
        vera = company.guest(amara, "Vera Brandt");
    }

    private Person person(PersonId id) {
        return company.person(amara, id);
    }

    private Outcome introduce(IntroductionId id, PersonId one, PersonId other) {
        return introductions.introduce(
                amara, id, new Line(person(one), "You build"), new Line(person(other), "You bake"), "");
    }

    private Outcome introduce(PersonId one, PersonId other) {
        return introduce(IntroductionId.next(), one, other);
    }

    private IntroductionId introduced(PersonId one, PersonId other) {
        IntroductionId id = IntroductionId.next();
        assertThat(introduce(id, one, other)).isEqualTo(Outcome.DONE);
        return id;
    }

    /** Both agree. */
    private IntroductionId made() {
        IntroductionId id = introduced(toJonas, vera);
        answer(id, true);
        Trio.agree(stage.visitor(), stage.deliver().link(person(vera).email()));
        return id;
    }

    private boolean answer(IntroductionId id, boolean agreed) {
        return asks.answer(asks.find(jonas, id).orElseThrow(), agreed);
    }

    private Introduction.State state(IntroductionId id) {
        return introductions.find(amara, id).orElseThrow().state(clock.instant());
    }

    private List<String> candidates(String typed) {
        return introductions.candidates(amara, person(toJonas), typed).stream()
                .map(Introductions.Candidate::name)
                .toList();
    }

    @Test
    void one_is_not_introduced_to_oneself_nor_to_a_second_entry_with_the_same_address() {
        assertThat(introduce(vera, vera)).isEqualTo(Outcome.SAME_PERSON);
        PersonId again = people.remember(
                amara.id(),
                new NewPerson("V. B.", "", person(vera).email().toUpperCase(java.util.Locale.ROOT), "", "", null));
        if (!again.equals(vera)) {
            assertThat(introduce(vera, again)).isEqualTo(Outcome.SAME_PERSON);
        }
        assertThat(introductions.of(amara)).isEmpty();
    }

    @Test
    void whoever_cannot_be_reached_is_not_asked_and_neither_is_the_other_one() {
        PersonId otto = company.known(amara, "Otto", Topic.SKILLS, "Boats");
        assertThat(introduce(toJonas, otto)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(introduce(otto, toJonas)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        Member mei = stage.member(Cast.MEI);
        PersonId listed = people.remember(amara.id(), NewPerson.member(mei.id(), mei.name(), ""));
        assertThat(introductions.reaches(amara, person(listed)))
                .as("a member whom she never met")
                .isFalse();
        assertThat(introduce(toJonas, listed)).isEqualTo(Outcome.NO_ADDRESS);
        company.tie(amara, mei);
        assertThat(introduce(toJonas, listed)).isEqualTo(Outcome.DONE);
    }

    @Test
    void the_same_two_are_asked_once_in_whichever_order_and_whatever_came_of_it() {
        IntroductionId id = introduced(toJonas, vera);
        assertThat(introduce(toJonas, vera)).isEqualTo(Outcome.BEFORE);
        assertThat(introduce(vera, toJonas)).isEqualTo(Outcome.BEFORE);
        answer(id, false);
        assertThat(introduce(vera, toJonas)).isEqualTo(Outcome.BEFORE);
        clock.advance(Duration.ofDays(400));
        assertThat(introduce(vera, toJonas)).isEqualTo(Outcome.BEFORE);
        assertThat(introductions.between(amara, person(vera), person(toJonas))).contains(id);
    }

    @Test
    void the_same_form_asks_once_and_another_ones_id_nobody() {
        IntroductionId id = introduced(toJonas, vera);
        assertThat(introduce(id, toJonas, vera)).isEqualTo(Outcome.DONE);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
        Member mei = stage.member(Cast.MEI);
        PersonId one = company.guest(mei, "Ida");
        PersonId other = company.guest(mei, "Otto");
        assertThat(introductions.introduce(
                        mei,
                        id,
                        new Line(company.person(mei, one), "a"),
                        new Line(company.person(mei, other), "b"),
                        ""))
                .isNotEqualTo(Outcome.DONE);
        assertThat(introductions.find(mei, id)).isEmpty();
    }

    @Test
    void five_a_week_are_enough_and_after_seven_days_there_are_five_more() {
        for (int i = 0; i < 5; i++) {
            introduced(toJonas, company.guest(amara, "Guest " + i));
        }
        PersonId sixth = company.guest(amara, "Sixth");
        assertThat(introduce(toJonas, sixth)).isEqualTo(Outcome.TOO_MANY);
        assertThat(introductions.of(amara)).hasSize(5);
        clock.advance(Duration.ofDays(7));
        assertThat(introduce(toJonas, sixth)).isEqualTo(Outcome.DONE);
    }

    @Test
    void it_is_not_now_when_both_answered_and_one_said_no_and_not_before() {
        IntroductionId id = introduced(toJonas, vera);
        assertThat(answer(id, false)).isTrue();
        assertThat(state(id)).isEqualTo(Introduction.State.ASKED);
        Trio.agree(stage.visitor(), stage.deliver().link(person(vera).email()));
        assertThat(state(id)).isEqualTo(Introduction.State.NOT_NOW);
        assertThat(answer(id, true)).as("he thinks otherwise").isTrue();
        assertThat(state(id)).isEqualTo(Introduction.State.MADE);
    }

    @Test
    void until_the_last_moment_of_thirty_days_it_can_be_answered() {
        IntroductionId id = introduced(toJonas, vera);
        Ask ask = asks.find(jonas, id).orElseThrow();
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(asks.waiting(jonas)).hasSize(1);
        assertThat(asks.answer(ask, true)).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(asks.answer(ask, false)).isFalse();
        assertThat(asks.waiting(jonas)).isEmpty();
        assertThat(asks.of(jonas)).isEmpty();
        assertThat(state(id)).isEqualTo(Introduction.State.NOT_NOW);
    }

    @Test
    void what_is_made_is_made_once_and_a_late_no_changes_nothing() {
        IntroductionId id = made();
        Ask ask = asks.find(jonas, id).orElseThrow();
        assertThat(asks.answer(ask, false)).isFalse();
        assertThat(asks.answer(ask, true)).as("pressed once more").isTrue();
        assertThat(state(id)).isEqualTo(Introduction.State.MADE);
        assertThat(stage.deliver().to(jonas.email()))
                .as("asked, and told of the end")
                .hasSize(2);
        clock.advance(Duration.ofDays(400));
        assertThat(state(id)).isEqualTo(Introduction.State.MADE);
        assertThat(asks.of(jonas)).hasSize(1);
    }

    @Test
    void refused_it_is_in_no_list_of_who_refused_but_can_be_found_again() {
        IntroductionId id = introduced(toJonas, vera);
        answer(id, false);
        assertThat(asks.of(jonas)).isEmpty();
        assertThat(asks.waiting(jonas)).isEmpty();
        assertThat(asks.find(jonas, id).orElseThrow().state(clock.instant())).isEqualTo(Ask.State.DECLINED);
        answer(id, true);
        assertThat(asks.of(jonas)).hasSize(1);
        assertThat(asks.waiting(jonas)).isEmpty();
    }

    @Test
    void each_person_has_the_introductions_they_are_in() {
        PersonId ida = company.guest(amara, "Ida");
        introduced(toJonas, vera);
        clock.advance(Duration.ofMinutes(1));
        introduced(ida, toJonas);
        assertThat(introductions.with(amara, toJonas)).hasSize(2);
        assertThat(introductions.with(amara, vera)).hasSize(1);
        assertThat(introductions.of(amara).getFirst().two())
                .as("the newest first")
                .extracting(Introduction.Party::name)
                .containsExactly("Ida", jonas.name());
    }

    @Test
    void whom_it_brought_together_is_told_by_the_names_of_the_list() {
        made();
        assertThat(introductions.names(amara, toJonas, 5)).containsExactly("Vera Brandt");
        assertThat(introductions.names(amara, vera, 5)).containsExactly(jonas.name());
        assertThat(introductions.names(amara, vera, 0)).isEmpty();
        assertThat(introductions.names(jonas, people.ofMember(jonas, amara.id()).orElseThrow(), 5))
                .isEmpty();
        introduced(toJonas, company.guest(amara, "Ida"));
        assertThat(introductions.names(amara, toJonas, 5))
                .as("one that waits tells nothing")
                .containsExactly("Vera Brandt");
    }

    @Test
    void two_entries_that_become_one_take_it_along_and_part_with_it_again() {
        PersonId again = company.guest(amara, "V. Brandt");
        IntroductionId id = introduced(toJonas, again);
        UUID merge = merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(introductions.with(amara, vera)).hasSize(1);
        assertThat(introduce(toJonas, vera)).isEqualTo(Outcome.BEFORE);
        merges.undo(amara.id(), merge);
        assertThat(introductions.with(amara, vera)).isEmpty();
        assertThat(introductions.with(amara, again)).hasSize(1);
        assertThat(introductions.find(amara, id)).isPresent();
    }

    @Test
    void those_with_whom_there_was_contact_last_are_offered_and_eight_are_enough() {
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofMinutes(1));
            company.guest(amara, "Guest " + i);
        }
        assertThat(candidates("")).hasSize(8).doesNotContain(jonas.name());
        assertThat(candidates("vera")).containsExactly("Vera Brandt");
        assertThat(candidates(jonas.name())).as("not to himself").isEmpty();
        assertThat(candidates("nobodyiscalledthis")).isEmpty();
        people.forget(amara.id(), vera);
        assertThat(candidates("vera")).isEmpty();
    }

    @Test
    void whoever_blocked_the_connector_is_not_asked_and_the_connector_cannot_tell() {
        blocks.block(jonas, amara.id());
        IntroductionId id = introduced(toJonas, vera);
        assertThat(asks.find(jonas, id)).isEmpty();
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        assertThat(state(id)).isEqualTo(Introduction.State.ASKED);
    }

    @Test
    void an_account_that_goes_takes_the_introduction_along_for_all_three() {
        IntroductionId id = introduced(toJonas, vera);
        accounts.erase(amara);
        assertThat(asks.find(jonas, id)).isEmpty();
        assertThat(asks.waiting(jonas)).isEmpty();
    }

    @Test
    void what_is_said_of_it_is_kept_once_and_only_what_came_of_it_may_be_said_otherwise() {
        IntroductionId id = made();
        Ask ask = asks.find(jonas, id).orElseThrow();
        assertThat(asks.say(ask, new WordsForm("true", "Thank you", "We build")))
                .isTrue();
        assertThat(asks.say(ask, new WordsForm("", "Thank you twice", "We built a boat")))
                .isTrue();
        assertThat(asks.words(ask))
                .extracting(Word::text)
                .containsExactlyInAnyOrder("", "Thank you", "We built a boat");
        assertThat(stage.deliver().to(amara.email()))
                .filteredOn(mail -> mail != null)
                .as("one copy of the end, one thanks")
                .hasSize(2);
        Introduction seen = introductions.find(amara, id).orElseThrow();
        assertThat(asks.words(seen)).hasSize(3);
    }

    @Test
    void nothing_is_said_of_what_was_not_made() {
        IntroductionId id = introduced(toJonas, vera);
        Ask ask = asks.find(jonas, id).orElseThrow();
        assertThat(asks.say(ask, new WordsForm("true", "Thank you", "We build")))
                .isFalse();
        assertThat(asks.words(ask)).isEmpty();
    }

    @Test
    void each_takes_along_what_is_theirs_and_no_answer_of_the_other() {
        IntroductionId id = introduced(toJonas, vera);
        answer(id, false);
        String hers = json.writeValueAsString(keepsake.of(amara));
        assertThat(hers).contains("You build", "You bake").doesNotContain("false", "declined", "agreed");
        String his = json.writeValueAsString(keepsake.of(jonas));
        assertThat(his)
                .contains("You build")
                .doesNotContain("You bake", person(vera).email());
        assertThat(json.writeValueAsString(keepsake.of(stage.member(Cast.MEI)))).doesNotContain("You build");
    }

    @Test
    @Transactional
    void twenty_thousand_of_the_list_cost_no_more_statements() {
        Browser hers = stage.here(amara);
        String page = "/people/" + toJonas + "/introductions/new";
        hers.get(page).ok();
        int few = Statements.during(() -> hers.get(page).ok()).size();
        db.sql("""
                        insert into person (owner_id, id, name, folded, added_at, changed_at)
                        select ?, gen_random_uuid(), 'Guest ' || n, 'guest ' || n, now(), now() from generate_series(1, 20000) n
                        """).param(amara.id().value()).update();
        assertThat(Statements.during(() -> hers.get(page).ok())).hasSizeLessThanOrEqualTo(few);
    }

    @Test
    void one_that_was_wished_for_and_is_no_longer_is_not_made_by_the_other_one() {
        IntroductionId id = introduced(toJonas, vera);
        assertThat(introductions.unwished(amara.id(), id))
                .as("he has said nothing yet that could be taken back")
                .isFalse();
        answer(id, true);
        assertThat(introductions.unwished(amara.id(), id)).isTrue();
        Trio.agree(stage.visitor(), stage.deliver().link(person(vera).email()));
        assertThat(state(id)).isNotEqualTo(Introduction.State.MADE);
        assertThat(introductions.unwished(jonas.id(), id)).as("not his").isFalse();
    }
}
