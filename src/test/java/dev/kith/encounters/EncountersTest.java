package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class EncountersTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;

    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
    }

    @Test
    void one_word_puts_the_other_on_ones_own_list_and_ties_nobody() {
        encounters.met(amara, jonas.id(), at("Lisbon"), "kitchens");

        assertThat(people.ofMember(amara, jonas.id())).isPresent();
        assertThat(people.ofMember(jonas, amara.id())).isEmpty();
        assertThat(encounters.tied(amara.id(), jonas.id())).isFalse();
        assertThat(encounters.waitingFor(jonas)).singleElement().satisfies(w -> {
            assertThat(w.from().name()).isEqualTo(amara.name());
            assertThat(w.where()).isEqualTo("Lisbon");
        });
        assertThat(encounters.waitingFor(amara)).isEmpty();
    }

    @Test
    void both_words_tie_and_both_lists_have_the_other() {
        EncounterId id = encounters.met(amara, jonas.id(), at("Lisbon"), "kitchens");
        PersonId person = encounters.confirm(jonas, id, "taxes").orElseThrow();

        assertThat(people.find(jonas, person)).hasValueSatisfying(p -> {
            assertThat(p.member()).isEqualTo(amara.id());
            assertThat(p.metWhere()).isEqualTo("Lisbon");
            assertThat(p.lastContact()).isEqualTo(clock.instant());
        });
        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
        assertThat(encounters.tied(jonas.id(), amara.id())).isTrue();
        assertThat(encounters.waitingFor(jonas)).isEmpty();
    }

    @Test
    void each_saying_it_first_is_one_encounter_and_a_tie() {
        EncounterId first = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        EncounterId second = encounters.met(jonas, amara.id(), at("Lisbon"), "");

        assertThat(second).isEqualTo(first);
        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
    }

    @Test
    void twice_the_same_evening_is_once() {
        EncounterId first = encounters.met(amara, jonas.id(), at("Lisbon"), "a");
        EncounterId second = encounters.met(amara, jonas.id(), at("Lisbon"), "b");

        assertThat(second).isEqualTo(first);
        assertThat(moments(amara, "met")).isOne();
        assertThat(moments(amara, "note")).as("what was typed is kept").isOne();
    }

    @Test
    void another_day_is_another_encounter() {
        EncounterId first = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        clock.advance(Duration.ofDays(1));

        assertThat(encounters.met(amara, jonas.id(), at("Porto"), "")).isNotEqualTo(first);
        assertThat(moments(amara, "met")).isEqualTo(2);
    }

    @Test
    void confirming_twice_changes_nothing() {
        EncounterId id = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        encounters.confirm(jonas, id, "");
        encounters.confirm(jonas, id, "");

        assertThat(moments(jonas, "met")).isOne();
    }

    @Test
    void a_tie_is_gone_as_soon_as_one_takes_it_back_and_returns_with_the_undo() {
        EncounterId id = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        encounters.confirm(jonas, id, "");

        assertThat(encounters.withdraw(jonas, id)).isTrue();
        assertThat(encounters.tied(amara.id(), jonas.id())).isFalse();
        assertThat(people.ofMember(jonas, amara.id()))
                .as("came by it, with nothing else noted")
                .isEmpty();
        assertThat(people.ofMember(amara, jonas.id())).as("her list is hers").isPresent();

        assertThat(encounters.restore(jonas, id)).isTrue();
        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
        assertThat(people.ofMember(jonas, amara.id())).isPresent();
    }

    @Test
    void a_tie_stays_while_another_encounter_holds_it() {
        EncounterId first = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        encounters.confirm(jonas, first, "");
        clock.advance(Duration.ofDays(2));
        EncounterId second = encounters.met(amara, jonas.id(), at("Porto"), "");
        encounters.confirm(jonas, second, "");

        encounters.withdraw(amara, second);
        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
        encounters.withdraw(amara, first);
        assertThat(encounters.tied(amara.id(), jonas.id())).isFalse();
    }

    @Test
    void not_me_is_the_end_of_it_and_says_nothing_to_the_other() {
        EncounterId id = encounters.met(amara, jonas.id(), at("Lisbon"), "");
        encounters.withdraw(jonas, id);

        assertThat(encounters.waitingFor(jonas)).isEmpty();
        encounters.met(amara, jonas.id(), at("Lisbon"), "");
        assertThat(encounters.waitingFor(jonas)).isEmpty();
        assertThat(encounters.tied(amara.id(), jonas.id())).isFalse();
    }

    @Test
    void a_third_one_has_no_word_in_it() {
        Member mei = stage.member(Cast.MEI);
        EncounterId id = encounters.met(amara, jonas.id(), at("Lisbon"), "");

        assertThat(encounters.confirm(mei, id, "")).isEmpty();
        assertThat(encounters.withdraw(mei, id)).isFalse();
        assertThat(encounters.restore(mei, id)).isFalse();
        assertThat(encounters.waitingFor(jonas)).hasSize(1);
    }

    @Test
    void nobody_meets_themselves_or_nobody() {
        assertThatThrownBy(() -> encounters.met(amara, amara.id(), at(""), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> encounters.met(amara, AccountId.next(), at(""), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_form_sent_twice_is_one_person() {
        EncounterId form = EncounterId.next();
        PersonId one = encounters.met(amara, form, NewPerson.named("Ines"), at("Lisbon"), "");
        PersonId again = encounters.met(amara, form, NewPerson.named("Ines"), at("Lisbon"), "");

        assertThat(again).isEqualTo(one);
        assertThatThrownBy(() -> encounters.met(jonas, form, NewPerson.named("Ines"), at("Lisbon"), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void someone_of_whom_more_was_noted_stays_on_the_list() {
        EncounterId form = EncounterId.next();
        PersonId ines = encounters.met(amara, form, NewPerson.named("Ines"), at("Lisbon"), "");
        people.moment(amara.id(), ines, Moment.of(Moment.Kind.CALL, clock.instant(), "spoke for long"));

        encounters.withdraw(amara, form);

        assertThat(people.find(amara, ines)).isPresent();
        assertThat(moments(amara, "met")).isZero();
    }

    private Occasion at(String place) {
        return Occasion.of(place, clock.instant());
    }

    private int moments(Member owner, String kind) {
        return db.sql("select count(*) from moment where owner_id = :owner and kind = :kind")
                .param("owner", owner.id().value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
