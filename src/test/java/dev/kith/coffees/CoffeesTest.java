package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.accounts.NewAccount;
import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.coffees.Coffee.State;
import dev.kith.coffees.Coffees.Outcome;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The verbs, without pages. */
@KithTest
class CoffeesTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-17T12:30:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-18T17:30:00Z");
    private static final Offer OFFER = new Offer(List.of(TUESDAY, WEDNESDAY), 45, "Café Central", "");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Coffees coffees;

    @Autowired
    private CoffeesKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    private Member amara;
    private Member jonas;
    private Person jonasInHerList;

    @BeforeEach
    void they_know_each_other() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        jonasInHerList = person(Table.tie(encounters, people, clock, amara, jonas));
    }

    private Person person(PersonId id) {
        return people.find(amara, id).orElseThrow();
    }

    private Person guest(String name) {
        return person(Table.guest(people, amara, name, Stage.freshEmail("guest")));
    }

    private CoffeeId proposed(Person whom) {
        CoffeeId id = CoffeeId.next();
        assertThat(coffees.propose(amara, whom, id, OFFER, "Your bread")).isEqualTo(Outcome.DONE);
        return id;
    }

    private Coffee seen(Member by, CoffeeId id) {
        return coffees.find(by, id).orElseThrow();
    }

    private CoffeeId agreed() {
        CoffeeId id = proposed(jonasInHerList);
        assertThat(coffees.agree(seen(jonas, id), 1, TUESDAY)).isEqualTo(Outcome.DONE);
        return id;
    }

    @Test
    void each_sees_it_from_their_side() {
        CoffeeId id = proposed(jonasInHerList);
        Coffee hers = seen(amara, id);
        Coffee his = seen(jonas, id);
        assertThat(hers.mine()).isTrue();
        assertThat(his.mine()).isFalse();
        assertThat(hers.name()).isEqualTo(jonas.name());
        assertThat(his.name()).isEqualTo(amara.name());
        assertThat(hers.person()).isEqualTo(jonasInHerList.id());
        assertThat(his.person()).isEqualTo(people.ofMember(jonas, amara.id()).orElseThrow());
        assertThat(hers.state(clock.instant())).isEqualTo(State.WAITING);
        assertThat(his.state(clock.instant())).isEqualTo(State.ASKED);
    }

    @Test
    void a_hundred_proposals_a_day_are_enough_and_one_sent_again_does_not_count() {
        Person vera = guest("Vera");
        CoffeeId first = proposed(vera);
        for (int i = 1; i < 100; i++) {
            proposed(vera);
        }
        CoffeeId beyond = CoffeeId.next();
        assertThat(coffees.propose(amara, vera, beyond, OFFER, "x")).isEqualTo(Outcome.TOO_MANY);
        assertThat(coffees.find(amara, beyond)).isEmpty();
        assertThat(coffees.propose(amara, vera, first, OFFER, "x")).isEqualTo(Outcome.DONE);
        clock.advance(Duration.ofDays(1));
        assertThat(coffees.propose(amara, vera, beyond, OFFER, "x")).isEqualTo(Outcome.DONE);
    }

    @Test
    void an_id_that_someone_else_used_is_not_theirs_to_answer() {
        CoffeeId id = proposed(jonasInHerList);
        Member mei = stage.member(Cast.MEI);
        PersonId vera = Table.guest(people, mei, "Vera", Stage.freshEmail("vera"));
        assertThat(coffees.propose(mei, people.find(mei, vera).orElseThrow(), id, OFFER, "x"))
                .isEqualTo(Outcome.CHANGED);
        assertThat(coffees.find(mei, id)).isEmpty();
    }

    @Test
    void times_go_back_and_forth_for_a_while_and_then_one_calls() {
        CoffeeId id = proposed(jonasInHerList);
        for (int number = 1; number <= 20; number++) {
            Coffee seen = seen(number % 2 == 1 ? jonas : amara, id);
            assertThat(coffees.offer(seen, number, OFFER)).isEqualTo(Outcome.DONE);
        }
        assertThat(coffees.offer(seen(jonas, id), 21, OFFER)).isEqualTo(Outcome.TOO_MANY);
        assertThat(seen(jonas, id).number()).isEqualTo(21);
    }

    @Test
    void what_comes_too_late_changes_nothing() {
        CoffeeId id = proposed(jonasInHerList);
        Coffee before = seen(jonas, id);
        assertThat(coffees.agree(before, 1, TUESDAY)).isEqualTo(Outcome.DONE);
        assertThat(coffees.agree(before, 1, WEDNESDAY)).isEqualTo(Outcome.CHANGED);
        assertThat(coffees.offer(before, 2, OFFER)).isEqualTo(Outcome.CHANGED);
        assertThat(seen(amara, id).agreed()).extracting(Coffee.Agreed::at).isEqualTo(TUESDAY);
        clock.set(TUESDAY.plus(Duration.ofHours(1)));
        assertThat(coffees.end(before)).isEqualTo(Outcome.CHANGED);
        assertThat(seen(amara, id).ended()).isFalse();
    }

    @Test
    void today_has_what_is_asked_what_comes_by_then_and_what_is_not_written_down() {
        CoffeeId asked = proposed(jonasInHerList);
        Instant evening = clock.instant().plus(Duration.ofHours(12));
        assertThat(coffees.waiting(amara, evening)).isEmpty();
        assertThat(coffees.waiting(jonas, evening)).extracting(Coffee::id).containsExactly(asked);

        coffees.agree(seen(jonas, asked), 1, TUESDAY);
        assertThat(coffees.waiting(jonas, evening)).isEmpty();
        assertThat(coffees.waiting(jonas, TUESDAY)).as("exclusive").isEmpty();
        assertThat(coffees.waiting(jonas, TUESDAY.plusSeconds(1))).hasSize(1);

        clock.set(TUESDAY.plus(Duration.ofDays(2)));
        assertThat(coffees.waiting(amara, clock.instant())).hasSize(1);
        coffees.write(amara, asked, NotesForm.empty(LocalDate.parse("2026-03-19")));
        assertThat(coffees.waiting(amara, clock.instant())).isEmpty();
        assertThat(coffees.waiting(jonas, clock.instant()))
                .as("he has not written yet")
                .hasSize(1);
    }

    @Test
    void the_list_has_what_is_open_and_the_last_year_latest_first() {
        CoffeeId old = agreed();
        clock.advance(Duration.ofDays(400));
        Offer later = new Offer(List.of(clock.instant().plus(Duration.ofDays(3))), 30, "Park", "");
        CoffeeId open = CoffeeId.next();
        coffees.propose(amara, jonasInHerList, open, later, "Again");
        assertThat(coffees.of(amara)).extracting(Coffee::id).containsExactly(open);
        assertThat(coffees.find(amara, old)).isPresent();
        assertThat(coffees.with(amara, jonasInHerList.id()))
                .extracting(Coffee::id)
                .containsExactly(open, old);
    }

    @Test
    void both_write_for_themselves_and_have_an_encounter_each() {
        CoffeeId id = agreed();
        clock.set(TUESDAY.plus(Duration.ofHours(1)));
        var day = LocalDate.parse("2026-03-17");
        assertThat(coffees.write(amara, id, new NotesForm("His sister sails", "", "", "", day.toString(), "true")))
                .isEqualTo(Outcome.DONE);
        assertThat(coffees.write(jonas, id, new NotesForm("Her ovens", "", "", "", day.toString(), "")))
                .isEqualTo(Outcome.DONE);
        assertThat(seen(amara, id).written()).isTrue();
        PersonId her = people.ofMember(jonas, amara.id()).orElseThrow();
        assertThat(stage.as(jonas).get("/people/" + her).ok().text())
                .contains("Her ovens")
                .doesNotContain("sails");
        assertThat(people.find(jonas, her).orElseThrow().lastContact()).isEqualTo(TUESDAY);
    }

    @Test
    void whom_i_do_not_know_yet_is_on_my_list_once_i_wrote_it_down() {
        CoffeeId id = agreed();
        PersonId her = people.ofMember(jonas, amara.id()).orElseThrow();
        people.forget(jonas.id(), her);
        clock.set(TUESDAY.plus(Duration.ofHours(1)));
        var day = LocalDate.parse("2026-03-20");
        assertThat(coffees.write(jonas, id, new NotesForm("", "An oven", "", "Send the plan", day.toString(), "")))
                .isEqualTo(Outcome.DONE);
        PersonId again = people.ofMember(jonas, amara.id()).orElseThrow();
        assertThat(people.find(jonas, again).orElseThrow().known(Topic.LOOKING_FOR))
                .isEqualTo("An oven");
    }

    @Test
    void before_its_hour_or_called_off_there_is_nothing_to_write() {
        CoffeeId id = agreed();
        NotesForm nothing = NotesForm.empty(LocalDate.parse("2026-03-17"));
        clock.set(TUESDAY.minusSeconds(1));
        assertThat(coffees.write(amara, id, nothing)).isEqualTo(Outcome.CHANGED);
        clock.set(TUESDAY);
        assertThat(coffees.end(seen(amara, id))).isEqualTo(Outcome.DONE);
        assertThat(coffees.write(amara, id, nothing)).isEqualTo(Outcome.CHANGED);
        assertThat(coffees.write(amara, proposed(guest("Vera")), nothing)).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void two_entries_become_one_and_part_again_with_their_coffees() {
        Person vera = guest("Vera Brandt");
        Person twin = guest("V. Brandt");
        CoffeeId id = proposed(twin);
        var merge = merges.merge(amara.id(), vera.id(), twin.id()).orElseThrow();
        assertThat(coffees.with(amara, vera.id())).extracting(Coffee::id).containsExactly(id);
        merges.undo(amara.id(), merge);
        assertThat(coffees.with(amara, vera.id())).isEmpty();
        assertThat(coffees.with(amara, twin.id())).extracting(Coffee::id).containsExactly(id);
    }

    @Test
    void a_guest_whose_address_is_gone_is_reached_no_more_and_nothing_breaks() {
        Person vera = guest("Vera");
        CoffeeId id = proposed(vera);
        stage.deliver();
        people.change(amara.id(), vera.id(), card -> Card.named(card.name()));
        assertThat(coffees.reaches(amara, person(vera.id()))).isFalse();
        assertThat(coffees.end(seen(amara, id))).isEqualTo(Outcome.DONE);
        assertThat(coffees.propose(amara, person(vera.id()), CoffeeId.next(), OFFER, "x"))
                .isEqualTo(Outcome.NO_ADDRESS);
    }

    @Test
    void each_reads_in_their_own_language_and_on_their_own_clock() {
        AccountId far = accounts.join(new NewAccount(
                "Kai Berg", Stage.freshEmail("kai"), Stage.PASSWORD, Locale.GERMAN, ZoneId.of("America/New_York")));
        Member kai = accounts.member(far).orElseThrow();
        Person inHerList = person(Table.tie(encounters, people, clock, amara, kai));
        CoffeeId id = proposed(inHerList);
        TestMail mail = stage.deliver();
        assertThat(mail.text(kai.email()))
                .as("half past twelve in Lisbon, in New York already on summer time")
                .contains("08:30")
                .doesNotContain("12:30");
        coffees.agree(seen(kai, id), 1, TUESDAY);
        mail = stage.deliver();
        assertThat(mail.text(amara.email())).contains("12:30");
        assertThat(mail.calendar(kai.email()).orElseThrow()).contains("DTSTART:20260317T123000Z");
    }

    @Test
    void each_takes_along_what_is_theirs() {
        CoffeeId id = agreed();
        clock.set(TUESDAY.plus(Duration.ofHours(1)));
        coffees.write(amara, id, new NotesForm("", "", "", "", "2026-03-17", "true"));
        String hers = json.writeValueAsString(keepsake.of(amara));
        String his = json.writeValueAsString(keepsake.of(jonas));
        assertThat(hers).contains("Café Central", "\"listened\":true", jonas.name());
        assertThat(his).contains("Café Central", "\"listened\":null", amara.name());
        assertThat(json.writeValueAsString(keepsake.of(stage.member(Cast.MEI)))).isEqualTo("[]");
    }

    @Test
    void who_leaves_takes_their_side_of_it_along_and_the_other_keeps_theirs() {
        CoffeeId id = agreed();
        accounts.erase(jonas);
        assertThat(coffees.find(jonas, id)).isEmpty();
        assertThat(coffees.find(amara, id)).isPresent();
    }
}
