package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.coffees.Preparation.Sheet;
import dev.kith.demo.Cast;
import dev.kith.introductions.Trio;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Amara reads before her coffee with Jonas, and he before it with her. */
@KithTest
class PreparationTest {
    private static final Offer OFFER =
            new Offer(List.of(Instant.parse("2026-03-17T12:30:00Z")), 45, "Café Central", "");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Coffees coffees;

    @Autowired
    private Preparation preparation;

    private Member amara;
    private Member jonas;
    private PersonId toJonas;
    private CoffeeId coffee;

    @BeforeEach
    void a_coffee_of_two_who_met() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        toJonas = company.tie(amara, jonas);
        coffee = proposed(amara, toJonas);
    }

    private CoffeeId proposed(Member by, PersonId to) {
        CoffeeId id = CoffeeId.next();
        coffees.propose(by, company.person(by, to), id, OFFER, "Your bread");
        return id;
    }

    private Sheet sheet(Member of) {
        return preparation.of(of, coffees.find(of, coffee).orElseThrow());
    }

    private Member bothMet(Cast who) {
        Member third = stage.member(who);
        company.tie(amara, third);
        company.tie(jonas, third);
        return third;
    }

    /** Amara brings Jonas together with someone, and both agree. */
    private PersonId introduced(PersonId other) {
        Browser hers = stage.here(amara);
        String page = Trio.introduce(hers, toJonas, other);
        Trio.agree(stage.here(jonas), page);
        String link = stage.deliver().link(company.person(amara, other).email());
        Trio.agree(stage.visitor(), link);
        return other;
    }

    @Test
    void the_last_three_talks_stand_there_newest_first_and_no_empty_line() {
        for (int day = 1; day <= 4; day++) {
            clock.advance(Duration.ofDays(1));
            people.moment(amara.id(), toJonas, Moment.of(Moment.Kind.CALL, clock.instant(), "Talk " + day));
        }
        clock.advance(Duration.ofDays(1));
        people.moment(amara.id(), toJonas, Moment.of(Moment.Kind.CALL, clock.instant(), ""));
        assertThat(sheet(amara).talks())
                .extracting(Preparation.Talk::text)
                .containsExactly("Talk 4", "Talk 3", "Talk 2");
        assertThat(sheet(jonas).talks()).as("his own list knows nothing of it").isEmpty();
    }

    @Test
    void what_is_known_is_told_and_what_is_not_is_asked() {
        Sheet empty = sheet(amara);
        assertThat(empty.known()).isEmpty();
        assertThat(empty.ask()).isEqualTo(Topic.asked());
        people.change(amara.id(), toJonas, card -> card.adding(Topic.SKILLS, "Boats"));
        Sheet one = sheet(amara);
        assertThat(one.known()).isEqualTo(Map.of(Topic.SKILLS, "Boats"));
        assertThat(one.ask()).doesNotContain(Topic.SKILLS).hasSize(empty.ask().size() - 1);
        assertThat(sheet(jonas).known()).isEmpty();
    }

    @Test
    void what_they_look_for_is_theirs_to_tell() {
        profiles.tell(
                jonas,
                new Profile(jonas.id(), jonas.name(), false, "", "", "", List.of(), "", "A mooring", List.of(), true));
        assertThat(sheet(amara).seeks()).isEqualTo("A mooring");
        assertThat(sheet(jonas).seeks()).isEmpty();
        profiles.choose(jonas, Map.of(Field.LOOKS_FOR, Audience.NOBODY));
        assertThat(sheet(amara).seeks()).isEmpty();
    }

    @Test
    void both_know_whom_both_have_met_while_that_one_wants_to_be_found() {
        Member priya = bothMet(Cast.PRIYA);
        Member mei = stage.member(Cast.MEI);
        company.tie(amara, mei);
        assertThat(sheet(amara).bothKnow()).containsExactly(priya.name());
        assertThat(sheet(jonas).bothKnow()).containsExactly(priya.name());
        company.hide(priya);
        assertThat(sheet(amara).bothKnow()).isEmpty();
        company.show(priya);
        blocks.block(priya, jonas.id());
        assertThat(sheet(amara).bothKnow())
                .as("priya wants nothing to do with him")
                .isEmpty();
        blocks.unblock(priya, jonas.id());
        assertThat(sheet(amara).bothKnow()).containsExactly(priya.name());
    }

    @Test
    void five_names_are_enough() {
        for (Cast who : List.of(Cast.PRIYA, Cast.MEI, Cast.TOMAS, Cast.ZAINAB, Cast.LUCA, Cast.NOAH)) {
            bothMet(who);
        }
        assertThat(sheet(amara).bothKnow()).hasSize(5).isSorted();
    }

    @Test
    void whom_i_brought_together_with_them_they_know_too_from_then_on() {
        PersonId vera = company.guest(amara, "Vera Brandt");
        Browser hers = stage.here(amara);
        String page = Trio.introduce(hers, toJonas, vera);
        Trio.agree(stage.here(jonas), page);
        assertThat(sheet(amara).bothKnow()).as("not before both agreed").isEmpty();
        Trio.agree(
                stage.visitor(),
                stage.deliver().link(company.person(amara, vera).email()));
        assertThat(sheet(amara).bothKnow()).containsExactly("Vera Brandt");
        hers.get("/coffees/" + coffee).ok().says("You both know Vera Brandt");
        assertThat(sheet(jonas).bothKnow()).as("what she knows is hers").isEmpty();
    }

    @Test
    void whoever_is_forgotten_is_no_name_to_drop() {
        PersonId vera = introduced(company.guest(amara, "Vera Brandt"));
        people.forget(amara.id(), vera);
        assertThat(sheet(amara).bothKnow()).isEmpty();
        people.restore(amara.id(), vera);
        assertThat(sheet(amara).bothKnow()).containsExactly("Vera Brandt");
    }

    @Test
    void someone_met_by_both_and_introduced_as_well_is_named_once() {
        company.rested();
        Member priya = stage.member(Cast.PRIYA);
        PersonId toPriya = company.tie(amara, priya);
        String page = Trio.introduce(stage.here(amara), toJonas, toPriya);
        Trio.agree(stage.here(jonas), page);
        Trio.agree(stage.here(priya), page);
        company.tie(jonas, priya);
        assertThat(sheet(amara).bothKnow()).containsExactly(priya.name());
    }

    @Test
    void with_someone_without_an_account_there_is_what_the_list_knows_and_whom_i_introduced() {
        PersonId vera = introduced(company.guest(amara, "Vera Brandt"));
        people.change(amara.id(), vera, card -> card.adding(Topic.GREW_UP, "Porto"));
        coffee = proposed(amara, vera);
        Sheet sheet = sheet(amara);
        assertThat(sheet.bothKnow()).containsExactly(jonas.name());
        assertThat(sheet.known()).containsEntry(Topic.GREW_UP, "Porto");
        assertThat(sheet.seeks()).isEmpty();
    }

    @Test
    void whoever_is_not_on_ones_list_is_asked_everything() {
        people.forget(jonas.id(), people.ofMember(jonas, amara.id()).orElseThrow());
        Sheet his = sheet(jonas);
        assertThat(his.talks()).isEmpty();
        assertThat(his.known()).isEmpty();
        assertThat(his.ask()).isEqualTo(Topic.asked());
    }
}
