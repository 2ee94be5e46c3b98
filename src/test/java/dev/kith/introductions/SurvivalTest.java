package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that is killed before a commit has done nothing, and what is done again then is done once. */
@KithTest
class SurvivalTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Introductions introductions;

    @Autowired
    private Asks asks;

    @Autowired
    private TransactionTemplate transaction;

    private Member amara;
    private Member jonas;
    private Member priya;
    private PersonId toJonas;
    private PersonId toPriya;
    private final IntroductionId id = IntroductionId.next();

    @BeforeEach
    void she_knows_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        toJonas = Trio.tie(encounters, people, clock, amara, jonas);
        toPriya = Trio.tie(encounters, people, clock, amara, priya);
    }

    private void killed(Runnable step) {
        transaction.executeWithoutResult(status -> {
            step.run();
            status.setRollbackOnly();
        });
    }

    private Person person(PersonId person) {
        return people.find(amara, person).orElseThrow();
    }

    private void introduce() {
        var one = new Introductions.Line(person(toJonas), "Bread");
        var other = new Introductions.Line(person(toPriya), "Ships");
        assertThat(introductions.introduce(amara, id, one, other, "")).isEqualTo(Introductions.Outcome.DONE);
    }

    private void answer(Member member, boolean agreed) {
        assertThat(asks.answer(asks.find(member, id).orElseThrow(), agreed)).isTrue();
    }

    private int mailsTo(Member member) {
        return stage.deliver().to(member.email()).size();
    }

    @Test
    void an_asking_that_was_cut_off_asked_nobody_and_asks_each_once_when_sent_again() {
        killed(this::introduce);
        assertThat(mailsTo(jonas) + mailsTo(priya)).isZero();
        assertThat(asks.waiting(jonas)).isEmpty();
        assertThat(introductions.of(amara)).isEmpty();

        introduce();
        introduce();
        assertThat(mailsTo(jonas)).isEqualTo(1);
        assertThat(mailsTo(priya)).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_cut_off_is_still_asked_for() {
        introduce();
        killed(() -> answer(jonas, true));
        assertThat(asks.waiting(jonas)).hasSize(1);
        answer(jonas, true);
        assertThat(asks.waiting(jonas)).isEmpty();
    }

    @Test
    void the_last_yes_that_was_cut_off_left_nothing_of_the_ending_and_ends_it_once_when_pressed_again() {
        introduce();
        answer(jonas, true);
        int before = mailsTo(amara);
        killed(() -> answer(priya, true));
        assertThat(mailsTo(amara)).isEqualTo(before);
        assertThat(people.ofMember(jonas, priya.id())).isEmpty();
        assertThat(introductions.find(amara, id).orElseThrow().made()).isFalse();

        answer(priya, true);
        answer(priya, true);
        assertThat(mailsTo(amara)).isEqualTo(before + 1);
        assertThat(mailsTo(jonas)).isEqualTo(2);
        assertThat(mailsTo(priya)).isEqualTo(2);
        assertThat(people.ofMember(jonas, priya.id())).isPresent();
        assertThat(people.ofMember(priya, jonas.id())).isPresent();
    }

    @Test
    void a_thanks_that_was_cut_off_goes_out_once() {
        introduce();
        answer(jonas, true);
        answer(priya, true);
        var words = new WordsForm("true", "Well seen", "We sail");
        int before = mailsTo(amara);
        killed(() -> asks.say(asks.find(jonas, id).orElseThrow(), words));
        assertThat(mailsTo(amara)).isEqualTo(before);
        assertThat(asks.words(introductions.find(amara, id).orElseThrow())).isEmpty();

        asks.say(asks.find(jonas, id).orElseThrow(), words);
        asks.say(asks.find(jonas, id).orElseThrow(), words);
        assertThat(mailsTo(amara)).isEqualTo(before + 1);
        assertThat(asks.words(introductions.find(amara, id).orElseThrow())).hasSize(3);
    }

    @Test
    void a_no_that_was_cut_off_is_asked_for_again_and_one_that_was_kept_is_not() {
        introduce();
        killed(() -> answer(jonas, false));
        assertThat(asks.waiting(jonas)).hasSize(1);
        answer(jonas, false);
        assertThat(asks.waiting(jonas)).isEmpty();
        assertThat(mailsTo(jonas)).isEqualTo(1);
    }
}
