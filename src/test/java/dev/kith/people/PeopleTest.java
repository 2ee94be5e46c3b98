package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class PeopleTest {
    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    Member amara;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
    }

    private Person find(PersonId id) {
        return people.find(amara, id).orElseThrow();
    }

    private int rows(PersonId id) {
        return db.sql("select count(*) from person where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void someone_is_remembered_with_what_is_known() {
        PersonId id = people.remember(
                amara.id(),
                new NewPerson("Rosa Lima", "Fado night", "rosa@example.org", "+351 912 345 678", "Sings", null));
        Person rosa = find(id);
        assertThat(rosa.name()).isEqualTo("Rosa Lima");
        assertThat(rosa.firstName()).isEqualTo("Rosa");
        assertThat(rosa.metWhere()).isEqualTo("Fado night");
        assertThat(rosa.email()).isEqualTo("rosa@example.org");
        assertThat(rosa.known(Topic.NOTES)).isEqualTo("Sings");
        assertThat(rosa.lastContact()).isNull();
    }

    @Test
    void a_member_is_on_the_list_once_and_only_what_is_new_is_added() {
        Member mei = stage.member(Cast.MEI);
        PersonId first = people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", "Board games"));
        PersonId second = people.remember(
                amara.id(), new NewPerson("M. Tanaka", "Elsewhere", "mei@example.org", "", "Runs", mei.id()));
        assertThat(second).isEqualTo(first);
        Person person = find(first);
        assertThat(person.name()).isEqualTo("Mei Tanaka");
        assertThat(person.metWhere()).isEqualTo("Board games");
        assertThat(person.email()).isEqualTo("mei@example.org");
        assertThat(person.known(Topic.NOTES)).isEqualTo("Runs");
        assertThat(people.ofMember(amara, mei.id())).contains(first);
    }

    @Test
    void a_forgotten_member_met_again_is_back() {
        Member mei = stage.member(Cast.MEI);
        PersonId id = people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", ""));
        people.forget(amara.id(), id);
        assertThat(people.ofMember(amara, mei.id())).isEmpty();
        assertThat(people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", "")))
                .isEqualTo(id);
        assertThat(people.find(amara, id)).isPresent();
    }

    @Test
    void a_list_is_its_owners_alone() {
        Member jonas = stage.member(Cast.JONAS);
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        assertThat(people.find(jonas, id)).isEmpty();
        assertThat(people.forget(jonas.id(), id)).isFalse();
        people.moment(jonas.id(), id, Moment.of(Moment.Kind.CALL, clock.instant(), "not mine"));
        people.nextStep(jonas.id(), id, null, "not mine");
        assertThat(find(id).lastContact()).isNull();
        assertThat(find(id).nextStep()).isEmpty();
    }

    @Test
    void a_touch_moves_last_contact_and_never_backwards() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        Instant now = clock.instant();
        people.moment(amara.id(), id, Moment.of(Moment.Kind.COFFEE, now, "at the kiosk"));
        people.moment(amara.id(), id, Moment.of(Moment.Kind.CALL, now.minus(Duration.ofDays(9)), "an older call"));
        assertThat(find(id).lastContact()).isEqualTo(now);
    }

    @Test
    void a_note_is_no_touch() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        people.moment(amara.id(), id, Moment.of(Moment.Kind.NOTE, clock.instant(), "likes tea"));
        assertThat(find(id).lastContact()).isNull();
    }

    @Test
    void the_next_step_stands_on_the_list() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        people.nextStep(amara.id(), id, LocalDate.of(2026, 3, 12), "Send the article");
        assertThat(find(id).nextStep()).isEqualTo("Send the article");
        assertThat(find(id).nextDue()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void the_forgotten_can_be_brought_back_for_a_month_and_are_gone_then() {
        PersonId kept = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        PersonId gone = people.remember(amara.id(), NewPerson.named("Rui Alves"));
        assertThat(people.forget(amara.id(), kept)).isTrue();
        assertThat(people.forget(amara.id(), kept)).isFalse();
        people.forget(amara.id(), gone);
        assertThat(people.find(amara, kept)).isEmpty();
        clock.advance(Duration.ofDays(29));
        stage.deliver();
        assertThat(people.restore(amara.id(), kept)).isTrue();
        assertThat(people.restore(amara.id(), kept)).isFalse();
        clock.advance(Duration.ofDays(2));
        stage.deliver();
        assertThat(people.find(amara, kept)).isPresent();
        assertThat(rows(gone)).isZero();
    }

    @Test
    void someone_forgotten_twice_has_a_month_from_the_second_time() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        people.forget(amara.id(), id);
        clock.advance(Duration.ofDays(20));
        people.restore(amara.id(), id);
        people.forget(amara.id(), id);
        clock.advance(Duration.ofDays(11));
        stage.deliver();
        assertThat(people.restore(amara.id(), id)).isTrue();
    }

    @Test
    void a_card_comes_back_as_it_was_written() {
        var card = new Card(
                "Rosa Lima",
                "Teatro Azul",
                "Light designer",
                "Lisbon",
                "--05-17",
                "Fado night",
                List.of("theatre", "Theatre", "singer"),
                List.of(new Way(Way.Kind.PHONE, "work", "+351 912 345 678"), Way.mail("rosa@example.org")),
                Map.of(Topic.FAMILY, "Two boys", Topic.FUN, " "));
        PersonId id = people.add(amara.id(), card, null);
        assertThat(find(id).card().tags()).containsExactly("theatre", "singer");
        assertThat(find(id).card().ways()).containsExactlyInAnyOrderElementsOf(card.ways());
        assertThat(find(id).card().known()).containsExactly(Map.entry(Topic.FAMILY, "Two boys"));
        assertThat(find(id).card().birthday()).isEqualTo("--05-17");
    }
}
