package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.events.Gathering;
import dev.kith.events.Rsvps;
import dev.kith.people.People;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class AcquaintancesTest {
    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Acquaintances acquaintances;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Gathering gathering;
    private Gathering.Evening evening;
    private Member luca;
    private Member mei;
    private Member noah;

    /** Luca met Noah and has Mei on his list; Jonas is a stranger to him. */
    @BeforeEach
    void two_whom_luca_knows_and_one_stranger_go() {
        clock.set(TestClock.START);
        gathering = new Gathering(program);
        evening = gathering.with(Gathering.seats(4));
        luca = stage.member(Cast.LUCA);
        mei = stage.member(Cast.MEI);
        noah = stage.member(Cast.NOAH);
        for (Member member : List.of(noah, stage.member(Cast.JONAS), mei)) {
            rsvps.rsvp(member, evening.id());
        }
        people.remember(luca.id(), new NewPerson(mei.name(), "", "", "", "", mei.id()));
        db.sql("insert into tie (account_id, other_id, since) values (:luca, :noah, :now), (:noah, :luca, :now)")
                .param("luca", luca.id().value())
                .param("noah", noah.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private List<String> known() {
        return acquaintances.going(luca, List.of(evening.id())).getOrDefault(evening.id(), List.of()).stream()
                .map(Acquaintances.Known::name)
                .toList();
    }

    @Test
    void those_one_met_and_those_on_ones_list_are_known() {
        assertThat(known()).containsExactly("Mei Tanaka", "Noah Lindqvist");
        stage.as(luca).get(evening.path()).ok().says("2 people you know go");
    }

    @Test
    void someone_on_the_list_whom_one_met_counts_once() {
        people.remember(luca.id(), new NewPerson(noah.name(), "", "", "", "", noah.id()));
        assertThat(known()).containsExactly("Mei Tanaka", "Noah Lindqvist");
    }

    @Test
    void who_does_not_want_to_be_found_is_not_given_away() {
        gathering.hides(noah);
        assertThat(known()).containsExactly("Mei Tanaka");
        stage.as(luca).get(evening.path()).ok().says("Someone you know goes").saysNot("Noah Lindqvist");
    }

    @Test
    void who_waits_for_a_seat_does_not_go_yet() {
        var small = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, small.id());
        rsvps.rsvp(noah, small.id());
        assertThat(acquaintances.going(luca, List.of(small.id(), evening.id())).get(small.id()))
                .extracting(Acquaintances.Known::name)
                .containsExactly("Mei Tanaka");
    }

    @Test
    void nobody_is_known_to_oneself_to_strangers_or_to_visitors() {
        rsvps.rsvp(luca, evening.id());
        people.remember(luca.id(), new NewPerson(luca.name(), "", "", "", "", luca.id()));
        assertThat(known()).containsExactly("Mei Tanaka", "Noah Lindqvist");
        stage.as(stage.member(Cast.AMARA)).get(evening.path()).ok().saysNot("you know");
        stage.visitor().get(evening.path()).ok().saysNot("you know");
    }
}
