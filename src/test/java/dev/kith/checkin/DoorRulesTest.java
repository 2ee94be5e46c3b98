package dev.kith.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.events.Gathering;
import dev.kith.events.NewEvent;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.events.Ticket;
import dev.kith.groups.Groups;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands at the door, for how long, and what they are told. */
@KithTest
class DoorRulesTest {
    private static final Instant STARTS =
            Gathering.STARTS.atZone(Gathering.LISBON).toInstant();

    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Groups groups;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Gathering.Evening evening;
    private Member mei;
    private Browser door;
    private String list;

    @BeforeEach
    void an_evening_with_two_seats() {
        clock.set(TestClock.START);
        evening = new Gathering(program).with(Gathering.seats(2));
        mei = stage.member(Cast.MEI);
        door = stage.here(evening.organizer());
        list = evening.path() + "/check-in";
    }

    @AfterEach
    void the_clock_as_it_was() {
        clock.release();
    }

    @Test
    void nobody_else_knows_of_a_door() {
        UUID place = seat(mei);
        groups.join(mei, evening.group(), List.of());
        for (Browser stranger : List.of(stage.here(mei), stage.here(stage.member(Cast.GRACE)))) {
            stranger.get(list).is(404);
            stranger.get(evening.path() + "/attendees").is(404);
            stranger.post(evening.path() + "/check-ins", "attendee", place.toString())
                    .is(404);
            stranger.post(evening.path() + "/check-ins/" + place + "/deletion").is(404);
            stranger.post(evening.path() + "/walk-ins", "name", "Ines").is(404);
            stranger.post(evening.path() + "/walk-ins", "name", "").is(404);
            stranger.post(evening.path() + "/walk-ins", "account", mei.id().toString())
                    .is(404);
        }
        stage.visitor().get(list).is(303);
    }

    @Test
    void a_host_of_the_group_stands_at_the_door_and_sees_no_list_of_answers() {
        Member host = withRole("host");
        Browser browser = stage.here(host);
        browser.get(list).ok();
        UUID place = seat(mei);
        browser.post(evening.path() + "/check-ins", "attendee", place.toString())
                .leadsTo(list);
        browser.get(evening.path() + "/attendees").is(404);
        stage.here(withRole("co-organizer")).get(evening.path() + "/attendees").ok();
    }

    @Test
    void a_draft_and_a_cancelled_evening_have_no_door() {
        EventId draft = events.draft(evening.organizer(), evening.group(), Gathering.event(NewEvent.Room.UNLIMITED));
        door.post("/events/" + draft + "/walk-ins", "name", "Ines").is(404);
        UUID place = seat(mei);
        events.cancel(evening.organizer(), evening.id(), "rain");
        door.post(evening.path() + "/check-ins", "attendee", place.toString()).is(404);
        door.post(evening.path() + "/check-ins/" + place + "/deletion").is(404);
    }

    @Test
    void someone_of_another_evening_is_nobody_here() {
        var other = new Gathering(program).with(Gathering.seats(2));
        UUID there = ((RsvpAnswer.Going) rsvps.rsvp(mei, other.id())).attendee();
        door.post(evening.path() + "/check-ins", "attendee", there.toString()).is(404);
        String code = tickets.doorLink(new Ticket(other.id(), there))
                .replaceFirst("https?://[^/]+", "")
                .replace(other.id().toString(), evening.id().toString());
        door.get(code).is(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "00000000-0000-0000-0000-000000000000"})
    void an_attendee_that_there_is_not_is_not_found(String attendee) {
        door.post(evening.path() + "/check-ins", "attendee", attendee).is(404);
        if (!attendee.isEmpty()) {
            door.post(evening.path() + "/check-ins/" + attendee + "/deletion").is(attendee.startsWith("0") ? 303 : 404);
        }
    }

    @Test
    void one_is_here_from_two_hours_before_until_six_hours_after() {
        UUID place = seat(mei);
        checkIns.checkIn(evening.organizer(), evening.id(), place, false);
        Instant ends = STARTS.plus(Duration.ofHours(3));
        assertThat(hereAt(STARTS.minus(Duration.ofHours(2)).minusSeconds(1))).isFalse();
        assertThat(hereAt(STARTS.minus(Duration.ofHours(2)))).isTrue();
        assertThat(hereAt(ends.plus(Duration.ofHours(6)).minusSeconds(1))).isTrue();
        assertThat(hereAt(ends.plus(Duration.ofHours(6)).plusSeconds(1))).isFalse();
    }

    @Test
    void who_hides_is_still_checked_in_and_the_door_sees_them() {
        new Gathering(program).hides(mei);
        UUID place = seat(mei);
        door.get(list).ok().says("Mei Tanaka");
        door.post(evening.path() + "/check-ins", "attendee", place.toString()).leadsTo(list);
        door.get(list).says("1 of 1 are here");
    }

    @Test
    void the_words_of_a_search_stay_after_a_tap() {
        UUID place = seat(mei);
        door.post(evening.path() + "/check-ins", "attendee", place.toString(), "q", "mei & co")
                .leadsTo(list + "?q=mei+%26+co");
        assertThat(door.get(list + "?q=mei%20%26%20co").ok().page().select("#q").val())
                .isEqualTo("mei & co");
    }

    @Test
    void signs_of_a_pattern_are_signs_in_a_name() {
        seat(mei);
        for (String words : List.of("%25", "_", "%5C", "%27", "M%25i")) {
            assertThat(door.get(list + "?q=" + words).ok().texts("#door .row__title"))
                    .as(words)
                    .isEmpty();
        }
        assertThat(door.get(list + "?q=ei%20tan").ok().texts("#door .row__title"))
                .containsExactly("Mei Tanaka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "ines@", "ines@kith"})
    void an_address_that_is_none_comes_back_with_the_name(String email) {
        assertThat(door.post(evening.path() + "/walk-ins", "name", "Ines", "email", email)
                        .comesBack()
                        .form(evening.path() + "/walk-ins"))
                .containsEntry("name", "Ines")
                .containsEntry("email", email);
    }

    @Test
    void a_walk_in_takes_a_seat_while_there_is_one() {
        seat(mei);
        door.post(evening.path() + "/walk-ins", "name", "Ines").leadsTo(list);
        door.post(evening.path() + "/walk-ins", "name", "Rui").comesBack().says("All 2 seats are taken");
        assertThat(new Gathering(program).places(evening)).containsExactly("Mei Tanaka", "Ines");
    }

    @Test
    void a_check_in_taken_back_twice_is_taken_back_once() {
        UUID place = seat(mei);
        door.post(evening.path() + "/check-ins", "attendee", place.toString());
        for (int i = 0; i < 2; i++) {
            door.post(evening.path() + "/check-ins/" + place + "/deletion").leadsTo(list);
        }
        door.get(list).says("0 of 1 are here");
        door.post(evening.path() + "/check-ins", "attendee", place.toString()).leadsTo(list);
        door.get(list).says("1 of 1 are here");
    }

    @Test
    void only_the_list_comes_to_a_script_that_asks_for_it() {
        seat(mei);
        assertThat(door.getFragment(list + "?q=mei").ok().page().select("header, nav"))
                .isEmpty();
        door.getFragment(list + "?q=mei").says("Mei Tanaka");
    }

    @Test
    void an_empty_evening_has_an_empty_list_and_in_german_it_is_german() {
        door.get(list).ok().says("0 of 0 are here");
        db.sql("update account set locale = 'de' where id = :id")
                .param("id", evening.organizer().id().value())
                .update();
        assertThat(stage.here(evening.organizer())
                        .get(list)
                        .ok()
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("de");
        stage.here(evening.organizer()).get(list).saysNot("are here");
    }

    private boolean hereAt(Instant now) {
        clock.set(now);
        return checkIns.here(mei).isPresent();
    }

    private UUID seat(Member member) {
        return ((RsvpAnswer.Going) rsvps.rsvp(member, evening.id())).attendee();
    }

    private Member withRole(String role) {
        Member member = stage.member(Cast.TOMAS);
        groups.join(member, evening.group(), List.of());
        db.sql("update membership set role = :role where account_id = :id")
                .param("role", role)
                .param("id", member.id().value())
                .update();
        return member;
    }
}
