package dev.kith.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.doors.Wishes.Outcome;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Asks;
import dev.kith.introductions.Introductions;
import dev.kith.introductions.Trio;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much one may wish for, what a yes is good for, and what everyone may take along of it. */
@KithTest
class LimitsTest {
    private static final WishForm FORM = new WishForm("", "", "", "A weaver", "I have a loom");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Wishes wishes;

    @Autowired
    private Introductions introductions;

    @Autowired
    private Asks asks;

    @Autowired
    private WishesKeepsake keepsake;

    @Autowired
    private JdbcClient db;

    private Street street;
    private Member jonas;

    @BeforeEach
    void he_would_meet_someone() {
        clock.set(TestClock.START);
        street = new Street(stage, encounters, people, clock, db);
        jonas = stage.member(Cast.JONAS);
    }

    private Member tie() {
        Member tie = stage.member(Cast.AMARA);
        street.tie(jonas, tie);
        return tie;
    }

    private Outcome wish(Member connector) {
        return wishes.wish(jonas, WishId.next(), connector, null, FORM);
    }

    @Test
    void at_most_ten_wait_and_a_quiet_no_makes_no_room() {
        List<Member> ties = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (i % 5 == 0) {
                clock.advance(WEEK);
            }
            ties.add(tie());
            assertThat(wish(ties.getLast())).isEqualTo(Outcome.DONE);
        }
        Member one = tie();
        assertThat(wish(one)).isEqualTo(Outcome.TOO_MANY_OPEN);
        Wish refused = wishes.waiting(ties.getLast()).getFirst();
        assertThat(wishes.refuse(ties.getLast(), refused.id())).isTrue();
        assertThat(wish(one)).as("he may not tell").isEqualTo(Outcome.TOO_MANY_OPEN);
        assertThat(wish(ties.getLast())).as("nor here").isEqualTo(Outcome.WAITING);
        clock.advance(MONTH);
        assertThat(wish(one)).isEqualTo(Outcome.DONE);
    }

    @Test
    void five_a_week_are_enough() {
        for (int i = 0; i < 5; i++) {
            assertThat(wish(tie())).isEqualTo(Outcome.DONE);
        }
        Member one = tie();
        assertThat(wish(one)).isEqualTo(Outcome.TOO_MANY);
        clock.advance(WEEK);
        assertThat(wish(one)).isEqualTo(Outcome.DONE);
    }

    @Test
    void only_a_tie_is_a_connector() {
        assertThat(wishes.connector(jonas, stage.member(Cast.TOMAS).id())).isEmpty();
        Member amara = tie();
        assertThat(wishes.connector(jonas, amara.id())).contains(amara);
    }

    /** Amara, whom Jonas asked; Priya, whom she knows. */
    private final class Asked {
        final Member amara = tie();
        final Member priya = stage.member(Cast.PRIYA);
        final PersonId toPriya = street.tie(amara, priya);
        final PersonId toJonas = people.ofMember(amara, jonas.id()).orElseThrow();
        final WishId id = WishId.next();
        final Browser hers = stage.here(amara);

        Asked() {
            assertThat(wishes.wish(jonas, id, amara, null, FORM)).isEqualTo(Outcome.DONE);
        }

        /** She brings those two together with a wish's id in the form. */
        String introduces(PersonId one, PersonId other, String wish) {
            return hers.post(
                            "/people/" + one + "/introductions",
                            "to",
                            other.toString(),
                            "wish",
                            wish,
                            "one",
                            Trio.TO_ONE,
                            "other",
                            Trio.TO_OTHER)
                    .is(303)
                    .location();
        }
    }

    @Test
    void a_yes_asks_the_third_one_alone() {
        var asked = new Asked();
        asked.introduces(asked.toJonas, asked.toPriya, asked.id.toString());
        assertThat(asks.waiting(jonas)).isEmpty();
        assertThat(asks.waiting(asked.priya)).hasSize(1);
        assertThat(wishes.waiting(asked.amara)).isEmpty();
    }

    @Test
    void a_form_with_another_ones_wish_or_none_asks_both() {
        var asked = new Asked();
        Member luca = stage.member(Cast.LUCA);
        PersonId toLuca = street.tie(asked.amara, luca);
        asked.introduces(toLuca, asked.toPriya, asked.id.toString());
        assertThat(asks.waiting(luca)).as("the wish was not his").hasSize(1);
        assertThat(wishes.waiting(asked.amara)).as("and still waits").hasSize(1);
        asked.introduces(asked.toJonas, asked.toPriya, "none");
        assertThat(asks.waiting(jonas)).hasSize(1);
    }

    @Test
    void a_wish_that_was_refused_or_fulfilled_agrees_to_nothing_more() {
        var asked = new Asked();
        assertThat(wishes.refuse(asked.amara, asked.id)).isTrue();
        asked.introduces(asked.toJonas, asked.toPriya, asked.id.toString());
        assertThat(asks.waiting(jonas))
                .as("she thought otherwise, and he is asked")
                .hasSize(1);

        var again = new Asked();
        again.introduces(again.toJonas, again.toPriya, again.id.toString());
        PersonId toMei = street.tie(again.amara, stage.member(Cast.MEI));
        int before = asks.waiting(jonas).size();
        again.introduces(again.toJonas, toMei, again.id.toString());
        assertThat(asks.waiting(jonas)).as("one wish is one introduction").hasSize(before + 1);
    }

    @Test
    void a_wish_is_the_connectors_to_answer_and_nobody_elses() {
        var asked = new Asked();
        assertThat(wishes.refuse(jonas, asked.id)).isFalse();
        assertThat(wishes.refuse(asked.priya, asked.id)).isFalse();
        assertThat(wishes.talk(asked.priya, asked.id)).isFalse();
        assertThat(wishes.find(asked.priya, asked.id)).isEmpty();
        assertThat(wishes.open(jonas, asked.id)).isEmpty();
        clock.advance(MONTH);
        assertThat(wishes.refuse(asked.amara, asked.id)).as("too late").isFalse();
    }

    @Test
    void both_take_along_what_is_theirs_and_the_asker_no_answer() {
        var asked = new Asked();
        assertThat(wishes.refuse(asked.amara, asked.id)).isTrue();
        assertThat(keepsake.name()).isEqualTo("wishes");
        assertThat(keepsake.of(jonas).toString())
                .contains("A weaver", "I have a loom")
                .doesNotContain("how=");
        assertThat(keepsake.of(asked.amara).toString()).contains("A weaver", "how=no");
        assertThat(keepsake.of(asked.priya)).isEqualTo(Map.of("wished", List.of(), "asked", List.of()));
    }

    @Test
    void a_wish_goes_with_either_of_the_two_and_stays_without_the_one_it_names() {
        var asked = new Asked();
        WishId named = WishId.next();
        Member other = tie();
        assertThat(wishes.wish(jonas, named, other, asked.priya.id(), FORM)).isEqualTo(Outcome.DONE);
        db.sql("delete from account where id = ?")
                .param(asked.priya.id().value())
                .update();
        assertThat(wishes.find(jonas, named).orElseThrow().member()).isNull();
        db.sql("delete from account where id = ?")
                .param(asked.amara.id().value())
                .update();
        assertThat(wishes.find(jonas, asked.id)).isEmpty();
        db.sql("delete from account where id = ?").param(jonas.id().value()).update();
        assertThat(wishes.find(other, named)).isEmpty();
        assertThat(introductions.of(other)).isEmpty();
    }
}
