package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.agenda.PastEvents;
import dev.kith.demo.Cast;
import dev.kith.groups.SampleGroups;
import dev.kith.kernel.Decision;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.time.Duration;
import java.time.LocalDateTime;
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
class RsvpsTest {
    @Autowired
    Stage stage;

    @Autowired
    ApplicationContext program;

    private Gathering gathering;

    @Autowired
    Events events;

    @Autowired
    Rsvps rsvps;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents news;

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
    void whoever_comes_first_has_the_seats_and_the_rest_wait_in_order() {
        var evening = gathering.with(Gathering.seats(1));
        assertThat(rsvps.rsvp(mei, evening.id())).isInstanceOf(RsvpAnswer.Going.class);
        assertThat(rsvps.rsvp(noah, evening.id()))
                .isInstanceOfSatisfying(
                        RsvpAnswer.Waiting.class, w -> assertThat(w.position()).isEqualTo(1));
        assertThat(rsvps.rsvp(luca, evening.id()))
                .isInstanceOfSatisfying(
                        RsvpAnswer.Waiting.class, w -> assertThat(w.position()).isEqualTo(2));
    }

    @Test
    void asking_twice_changes_nothing_and_is_news_once() {
        var evening = gathering.with(Gathering.seats(5));
        var first = rsvps.rsvp(mei, evening.id());
        assertThat(rsvps.rsvp(mei, evening.id())).isEqualTo(first);
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka");
        assertThat(news.stream(Rsvped.class))
                .containsExactly(new Rsvped(mei.id(), evening.group(), evening.id(), true, TestClock.START));
    }

    @Test
    void a_freed_seat_goes_to_the_first_in_line_who_is_told_by_mail() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        rsvps.rsvp(luca, evening.id());
        assertThat(rsvps.withdraw(mei, evening.id())).isEqualTo(Decision.YES);
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "(Luca Bianchi)");
        assertThat(news.stream(SeatFreed.class))
                .containsExactly(new SeatFreed(noah.id(), evening.group(), evening.id(), TestClock.START));
        var mail = stage.deliver();
        assertThat(mail.text(noah.email()))
                .contains(
                        "Board games & new faces",
                        "Mar 24, 2026",
                        "6:30",
                        "Western European",
                        "Café Kuna, Rua da Rosa 1, Lisbon",
                        "meet.example/x")
                .contains("/events/" + evening.id());
        assertThat(mail.to(luca.email())).isEmpty();
    }

    @Test
    void a_guest_of_a_waitlisted_member_waits_too() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        assertThat(rsvps.bring(noah, evening.id(), "Astrid", "")).isInstanceOf(RsvpAnswer.Waiting.class);
        rsvps.rsvp(luca, evening.id());
        assertThat(gathering.places(evening))
                .containsExactly("Mei Tanaka", "(Noah Lindqvist)", "(Astrid)", "(Luca Bianchi)");
        rsvps.withdraw(mei, evening.id());
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "(Astrid)", "(Luca Bianchi)");
    }

    @Test
    void guests_go_with_the_member_who_brought_them() {
        var evening = gathering.with(Gathering.seats(2));
        rsvps.rsvp(mei, evening.id());
        rsvps.bring(mei, evening.id(), "Yuki", "");
        rsvps.rsvp(noah, evening.id());
        rsvps.rsvp(luca, evening.id());
        rsvps.withdraw(mei, evening.id());
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "Luca Bianchi");
    }

    @Test
    void a_guest_is_known_by_the_name_and_there_are_only_so_many() {
        var evening = gathering.with(Gathering.seats(9));
        assertThat(rsvps.bring(mei, evening.id(), "Yuki", "")).isInstanceOf(RsvpAnswer.Refused.class);
        rsvps.rsvp(mei, evening.id());
        var yuki = rsvps.bring(mei, evening.id(), "Yuki", "");
        assertThat(rsvps.bring(mei, evening.id(), "yuki", "")).isEqualTo(yuki);
        rsvps.bring(mei, evening.id(), "Ren", "");
        assertThat(rsvps.bring(mei, evening.id(), "Aoi", ""))
                .isEqualTo(new RsvpAnswer.Refused(new Decision.No("events.refused.too-many-guests", List.of(2))));
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka", "Yuki", "Ren");
    }

    @Test
    void a_removed_guest_frees_a_seat_and_a_strangers_guest_is_none_of_ours() {
        var evening = gathering.with(Gathering.seats(2));
        rsvps.rsvp(mei, evening.id());
        var yuki = ((RsvpAnswer.Going) rsvps.bring(mei, evening.id(), "Yuki", "")).attendee();
        rsvps.rsvp(noah, evening.id());
        assertThatThrownBy(() -> rsvps.removeGuest(noah, evening.id(), yuki)).isInstanceOf(NotFound.class);
        rsvps.removeGuest(mei, evening.id(), yuki);
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka", "Noah Lindqvist");
    }

    @Test
    void more_seats_are_filled_at_once_and_fewer_turn_nobody_away() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        rsvps.rsvp(luca, evening.id());
        events.change(evening.organizer(), evening.id(), Gathering.event(Gathering.seats(2)));
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka", "Noah Lindqvist", "(Luca Bianchi)");
        events.change(evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1)));
        assertThat(gathering.places(evening)).containsExactly("Mei Tanaka", "Noah Lindqvist", "(Luca Bianchi)");
        rsvps.withdraw(mei, evening.id());
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "(Luca Bianchi)");
        events.change(evening.organizer(), evening.id(), Gathering.event(NewEvent.Room.UNLIMITED));
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "Luca Bianchi");
    }

    @Test
    void whoever_comes_back_stands_at_the_end_of_the_line() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        rsvps.withdraw(mei, evening.id());
        rsvps.rsvp(mei, evening.id());
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist", "(Mei Tanaka)");
    }

    @Test
    void answers_close_at_the_begin_and_nobody_moves_up_after_it() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        clock.advance(Duration.ofDays(15));
        assertThat(rsvps.rsvp(luca, evening.id())).isInstanceOf(RsvpAnswer.Refused.class);
        rsvps.withdraw(mei, evening.id());
        assertThat(gathering.places(evening)).containsExactly("(Noah Lindqvist)");
    }

    @Test
    void the_organizer_may_close_earlier() {
        var when = new NewEvent.When(
                Gathering.STARTS,
                Gathering.STARTS.plusHours(2),
                Gathering.LISBON,
                LocalDateTime.parse("2026-03-11T12:00"));
        var event = Gathering.event(Gathering.seats(3));
        var evening = gathering.of(
                SampleGroups.open(),
                new NewEvent(event.title(), event.description(), when, event.where(), event.room()));
        assertThat(rsvps.rsvp(mei, evening.id())).isInstanceOf(RsvpAnswer.Going.class);
        clock.advance(Duration.ofDays(2));
        assertThat(rsvps.rsvp(noah, evening.id())).isInstanceOf(RsvpAnswer.Refused.class);
    }

    @Test
    void a_draft_a_cancelled_event_and_a_closed_group_take_no_strangers() {
        Member amara = stage.member(Cast.AMARA);
        var hidden = gathering.of(SampleGroups.byInvitation(), Gathering.event(Gathering.seats(3)));
        var draft = events.draft(hidden.organizer(), hidden.group(), Gathering.event(Gathering.seats(3)));
        assertThatThrownBy(() -> rsvps.rsvp(mei, hidden.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rsvps.withdraw(mei, hidden.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rsvps.rsvp(hidden.organizer(), draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rsvps.rsvp(amara, EventId.next())).isInstanceOf(NotFound.class);
        var off = gathering.with(Gathering.seats(3));
        events.cancel(off.organizer(), off.id(), "");
        assertThat(rsvps.rsvp(mei, off.id())).isInstanceOf(RsvpAnswer.Refused.class);
    }

    @Test
    void a_change_of_time_or_place_is_told_and_other_changes_are_not() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        events.change(evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1), Gathering.STARTS));
        assertThat(stage.deliver().to(mei.email())).isEmpty();
        events.change(
                evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1), Gathering.STARTS.plusDays(1)));
        events.change(
                evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1), Gathering.STARTS.plusDays(2)));
        var mail = stage.deliver();
        assertThat(mail.to(mei.email())).hasSize(1);
        assertThat(mail.text(mei.email())).contains("Mar 26, 2026", "meet.example");
        assertThat(mail.text(noah.email())).contains("Mar 26, 2026").doesNotContain("meet.example");
    }

    @Test
    void a_cancellation_is_told_once_with_its_reason() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        events.cancel(evening.organizer(), evening.id(), "The café is under water.");
        events.cancel(evening.organizer(), evening.id(), "Again.");
        var mail = stage.deliver();
        assertThat(mail.to(mei.email())).hasSize(1);
        assertThat(mail.text(mei.email())).contains("cancelled", "The café is under water.");
    }

    @Test
    void whoever_ends_their_account_frees_the_seat() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        rsvps.rsvp(noah, evening.id());
        program.getBean(Accounts.class).erase(mei);
        assertThat(gathering.places(evening)).containsExactly("Noah Lindqvist");
    }

    @Test
    void an_evening_of_the_past_is_taken_over_once() {
        var evening = gathering.with(Gathering.seats(1));
        var past = Gathering.event(NewEvent.Room.UNLIMITED, LocalDateTime.parse("2014-05-02T19:00"));
        var from = new PastEvents.From("meetup", "abc", "https://old.example/abc", 41, 3);
        var takenOver = program.getBean(PastEvents.class);
        EventId id = takenOver
                .record(List.of(new PastEvents.Past(evening.group(), past, PastEvents.Standing.ANNOUNCED, null, from)))
                .getFirst();
        assertThat(takenOver.known("meetup", List.of(evening.group()))).containsEntry("abc", id);
        assertThat(events.title(mei, id)).contains("Board games & new faces");
        assertThat(rsvps.rsvp(mei, id)).isInstanceOf(RsvpAnswer.Refused.class);
    }
}
