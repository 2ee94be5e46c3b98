package dev.kith.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.Events;
import dev.kith.events.Gathering;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Ids;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class CheckInsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents news;

    private Gathering gathering;
    private Member mei;
    private Member noah;
    private Member luca;

    @BeforeEach
    void cast() {
        mei = stage.member(Cast.MEI);
        noah = stage.member(Cast.NOAH);
        luca = stage.member(Cast.LUCA);
        gathering = new Gathering(program);
    }

    @AfterEach
    void clockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void only_those_of_the_door_check_in_and_once_is_enough() {
        var evening = gathering.with(Gathering.seats(1));
        var place = ((RsvpAnswer.Going) rsvps.rsvp(mei, evening.id())).attendee();
        assertThatThrownBy(() -> checkIns.checkIn(mei, evening.id(), place, false))
                .isInstanceOf(NotFound.class);
        checkIns.checkIn(evening.organizer(), evening.id(), place, false);
        assertThat(checkIns.checkIn(evening.organizer(), evening.id(), place, false))
                .isEqualTo(new CheckIns.Checked.In(place, "Mei Tanaka", true));
        assertThat(news.stream(CheckedIn.class)).hasSize(1);
        assertThat(rsvps.withdraw(mei, evening.id())).isInstanceOf(Decision.No.class);
        checkIns.undo(evening.organizer(), evening.id(), place);
        assertThat(rsvps.withdraw(mei, evening.id())).isEqualTo(Decision.YES);
    }

    @Test
    void who_was_there_is_known_to_those_who_were_there() {
        var evening = gathering.with(Gathering.seats(5));
        for (Member member : List.of(mei, noah)) {
            var place = ((RsvpAnswer.Going) rsvps.rsvp(member, evening.id())).attendee();
            checkIns.checkIn(evening.organizer(), evening.id(), place, false);
        }
        rsvps.rsvp(luca, evening.id());
        assertThat(checkIns.whoWasThere(mei, evening.id()))
                .extracting(CheckIns.Present::name)
                .containsExactly("Noah Lindqvist");
        assertThat(checkIns.whoWasThere(luca, evening.id())).isEmpty();
        assertThat(checkIns.here(mei)).isEmpty();
        clock.set(Gathering.STARTS.atZone(Gathering.LISBON).toInstant());
        assertThat(checkIns.here(mei))
                .hasValueSatisfying(here -> assertThat(here.place()).isEqualTo("Café Kuna"));
        assertThat(checkIns.here(luca)).isEmpty();
    }

    @Test
    void above_the_seats_one_comes_in_only_when_the_door_says_so() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        var waits = ((RsvpAnswer.Waiting) rsvps.rsvp(noah, evening.id())).attendee();
        var organizer = evening.organizer();
        assertThat(checkIns.checkIn(organizer, evening.id(), waits, false))
                .isInstanceOf(CheckIns.Checked.Refused.class);
        var form = Ids.next();
        assertThat(checkIns.walkIn(organizer, evening.id(), form, "Ines", "", false))
                .isInstanceOf(CheckIns.Checked.Refused.class);
        assertThat(checkIns.walkIn(organizer, evening.id(), form, "Ines", "", true))
                .isInstanceOf(CheckIns.Checked.In.class);
        assertThat(checkIns.walkIn(organizer, evening.id(), form, "Ines", "", true))
                .isInstanceOf(CheckIns.Checked.In.class);
        assertThat(checkIns.checkIn(organizer, evening.id(), waits, true)).isInstanceOf(CheckIns.Checked.In.class);
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka", "Noah Lindqvist", "Ines");
        assertThat(events.event(mei, evening.id()).orElseThrow().room().taken()).isEqualTo(3);
    }

    @Test
    void a_walk_in_with_a_members_address_is_that_member() {
        var evening = gathering.with(Gathering.seats(3));
        checkIns.walkIn(evening.organizer(), evening.id(), Ids.next(), "M", mei.email(), false);
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka");
        assertThat(news.stream(CheckedIn.class)).hasSize(1);
    }
}
