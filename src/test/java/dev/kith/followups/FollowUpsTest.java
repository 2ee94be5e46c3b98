package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class FollowUpsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Planning planning;

    @Autowired
    private Cadences cadences;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private Member amara;

    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
    }

    @Test
    void an_encounter_plans_a_letter_for_nine_the_next_morning() {
        met("Ines Duarte", "talked about sourdough");

        ZonedDateTime due = onlyOne().nextAt().atZone(amara.zone());
        assertThat(due.toLocalDate()).isEqualTo(today().plusDays(1));
        assertThat(due.getHour()).isEqualTo(9);
        assertThat(due.getMinute()).isZero();
        assertThat(onlyOne().text())
                .startsWith("Hi Ines,")
                .contains("sourdough")
                .endsWith("Amara");
    }

    @Test
    void one_typed_days_later_is_due_at_once() {
        encounters.met(
                amara,
                EncounterId.next(),
                NewPerson.named("Ines"),
                Occasion.of("", clock.instant().minus(Duration.ofDays(4))),
                "");
        assertThat(onlyOne().nextAt()).isEqualTo(clock.instant());
    }

    @Test
    void ten_people_of_one_evening_have_ten_letters() {
        for (int i = 0; i < 10; i++) {
            met("Ines " + i, "");
        }
        var letters = followUps.coming(amara, clock.instant(), 50).stream()
                .map(FollowUp::text)
                .distinct();
        assertThat(letters).hasSize(10);
    }

    @Test
    void both_members_get_a_letter_of_their_own_and_no_second_one() {
        Member jonas = stage.member(Cast.JONAS);
        EncounterId id = encounters.met(amara, jonas.id(), Occasion.of("Lisbon", clock.instant()), "kitchens");
        encounters.confirm(jonas, id, "looking for clients");
        encounters.met(amara, jonas.id(), Occasion.of("Lisbon", clock.instant()), "more");

        assertThat(onlyOne().text()).contains("Jonas", "kitchens");
        assertThat(all(jonas))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("Amara", "clients"));
    }

    @Test
    void a_letter_reaches_a_member_only_once_both_said_that_they_met() {
        Member jonas = stage.member(Cast.JONAS);
        EncounterId id = encounters.met(amara, jonas.id(), Occasion.of("Lisbon", clock.instant()), "");
        assertThat(onlyOne().reach()).isFalse();
        encounters.confirm(jonas, id, "");
        assertThat(onlyOne().reach()).isTrue();
        assertThat(onlyOne().email()).as("her address book does not learn it").isEmpty();
    }

    @Test
    void taking_the_encounter_back_takes_the_letter_back() {
        EncounterId form = EncounterId.next();
        encounters.met(amara, form, NewPerson.named("Ines"), Occasion.of("", clock.instant()), "");
        encounters.withdraw(amara, form);
        assertThat(all(amara)).isEmpty();
        encounters.restore(amara, form);
        assertThat(all(amara)).hasSize(1);
    }

    @Test
    void someone_taken_out_of_the_list_takes_their_steps_along_and_brings_them_back() {
        PersonId ines = met("Ines", "");
        people.forget(amara.id(), ines);
        assertThat(all(amara)).isEmpty();
        people.restore(amara.id(), ines);
        assertThat(all(amara)).hasSize(1);
    }

    @Test
    void the_list_of_people_shows_the_earliest_open_step() {
        PersonId ines = met("Ines", "");
        assertThat(people.find(amara, ines).orElseThrow().nextDue()).isEqualTo(today().plusDays(1));

        FollowUpId promise =
                planning.add(amara, people.find(amara, ines).orElseThrow(), Kind.PROMISE, "send the recipe", today());
        assertThat(people.find(amara, ines).orElseThrow().nextStep()).isEqualTo("send the recipe");

        followUps.letGo(amara, promise);
        assertThat(people.find(amara, ines).orElseThrow().nextStep()).isEqualTo("Write after meeting");
        followUps.letGo(amara, onlyOne().id());
        assertThat(people.find(amara, ines).orElseThrow().nextStep()).isEmpty();
    }

    @Test
    void promises_stand_apart_from_what_else_is_due() {
        PersonId ines = met("Ines", "");
        planning.add(amara, people.find(amara, ines).orElseThrow(), Kind.PROMISE, "send the recipe", today());
        Instant tonight = followUps.endOfToday(amara);

        assertThat(followUps.promisesDue(amara, tonight, 10)).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo("send the recipe");
            assertThat(step.text()).contains("send the recipe");
        });
        assertThat(followUps.due(amara, tonight, 10)).isEmpty();
        assertThat(followUps.due(amara, tonight.plus(Duration.ofDays(1)), 10)).hasSize(1);
    }

    @Test
    void done_goes_on_the_timeline_and_can_be_undone() {
        PersonId ines = met("Ines", "");
        FollowUpId id = onlyOne().id();
        clock.advance(Duration.ofDays(1));
        followUps.done(amara, id, Moment.Kind.CALL, "a long call");
        assertThat(all(amara)).isEmpty();
        assertThat(people.find(amara, ines).orElseThrow().lastContact()).isEqualTo(clock.instant());
        assertThat(followUps.done(amara, id, Moment.Kind.CALL, "again")).isEmpty();

        followUps.undone(amara, id);
        assertThat(onlyOne().id()).isEqualTo(id);
        assertThat(people.find(amara, ines).orElseThrow().lastContact())
                .isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void a_snooze_moves_it_and_undoing_the_last_one_leaves_the_one_before() {
        met("Ines", "");
        FollowUpId id = onlyOne().id();
        followUps.snooze(amara, id, today().plusDays(3));
        followUps.snooze(amara, id, today().plusDays(7));
        assertThat(due()).isEqualTo(today().plusDays(7));
        followUps.wake(amara, id);
        assertThat(due()).isEqualTo(today().plusDays(3));
        followUps.wake(amara, id);
        assertThat(due()).isEqualTo(today().plusDays(1));
    }

    @Test
    void a_cadence_brings_a_gentle_letter_when_the_weeks_have_passed_and_not_twice() {
        PersonId ines = known("Ines");
        cadences.set(amara, ines, 4);
        stage.deliver();
        assertThat(all(amara)).isEmpty();

        clock.advance(Duration.ofDays(29));
        stage.deliver();
        stage.deliver();
        assertThat(onlyOne().kind()).isEqualTo(Kind.AGAIN);
        assertThat(onlyOne().text()).startsWith("H").contains("Ines");
    }

    @Test
    void any_touch_moves_a_cadence() {
        PersonId ines = known("Ines");
        cadences.set(amara, ines, 4);
        clock.advance(Duration.ofDays(20));
        people.moment(amara.id(), ines, Moment.of(Moment.Kind.COFFEE, clock.instant(), ""));
        clock.advance(Duration.ofDays(10));
        stage.deliver();
        assertThat(all(amara)).isEmpty();
        clock.advance(Duration.ofDays(19));
        stage.deliver();
        assertThat(all(amara)).hasSize(1);
    }

    @Test
    void a_touch_is_all_that_a_cadence_wanted() {
        PersonId ines = known("Ines");
        cadences.set(amara, ines, 1);
        clock.advance(Duration.ofDays(9));
        stage.deliver();
        people.moment(amara.id(), ines, Moment.of(Moment.Kind.CALL, clock.instant(), ""));
        assertThat(all(amara)).isEmpty();
    }

    @Test
    void one_let_go_returns_only_after_the_weeks_have_passed_again() {
        PersonId ines = known("Ines");
        cadences.set(amara, ines, 2);
        clock.advance(Duration.ofDays(15));
        stage.deliver();
        followUps.letGo(amara, onlyOne().id());
        clock.advance(Duration.ofDays(10));
        stage.deliver();
        assertThat(all(amara)).isEmpty();
        clock.advance(Duration.ofDays(6));
        stage.deliver();
        assertThat(all(amara)).hasSize(1);
    }

    @Test
    void whoever_is_furthest_beyond_the_wanted_weeks_comes_first() {
        PersonId often = known("Often");
        PersonId seldom = known("Seldom");
        cadences.set(amara, often, 1);
        cadences.set(amara, seldom, 4);
        clock.advance(Duration.ofDays(35));
        stage.deliver();

        assertThat(followUps.due(amara, clock.instant(), 10))
                .extracting(FollowUp::person)
                .containsExactly(often, seldom);
    }

    @Test
    void without_the_cadence_its_suggestion_goes() {
        PersonId ines = known("Ines");
        cadences.set(amara, ines, 1);
        clock.advance(Duration.ofDays(9));
        stage.deliver();
        cadences.remove(amara, ines);
        assertThat(all(amara)).isEmpty();
    }

    private PersonId met(String name, String note) {
        return encounters.met(
                amara, EncounterId.next(), NewPerson.named(name), Occasion.of("Lisbon", clock.instant()), note);
    }

    private PersonId known(String name) {
        PersonId id = people.remember(amara.id(), NewPerson.named(name));
        people.moment(amara.id(), id, Moment.of(Moment.Kind.CALL, clock.instant(), ""));
        return id;
    }

    private List<FollowUp> all(Member owner) {
        return followUps.coming(owner, Instant.EPOCH, 100);
    }

    private FollowUp onlyOne() {
        assertThat(all(amara)).hasSize(1);
        return all(amara).getFirst();
    }

    private LocalDate due() {
        return LocalDate.ofInstant(onlyOne().nextAt(), amara.zone());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), amara.zone());
    }
}
