package dev.kith.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.events.Gathering;
import dev.kith.events.Gathering.Evening;
import dev.kith.events.NewEvent;
import dev.kith.events.Rsvps;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KithTest
class EventFilePageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TestClock clock;

    private Evening evening;

    @BeforeEach
    void an_evening_with_one_seat() {
        clock.set(TestClock.START);
        evening = new Gathering(program).with(Gathering.seats(1));
    }

    @Test
    void it_is_a_calendar_to_take_along_and_kept_by_no_cache() {
        Answer file = stage.visitor().get(evening.path() + "/event.ics").ok();
        assertThat(file.response().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(file.response().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"event.ics\"");
        assertThat(file.response().getHeader("Cache-Control"))
                .contains("private")
                .contains("no-cache");
        assertThat(lines(file))
                .contains("SUMMARY:Board games & new faces", "DTSTART:20260324T183000Z", "DTEND:20260324T213000Z");
    }

    @Test
    void who_waits_reads_so_and_learns_no_link() {
        Member going = stage.member(Cast.JONAS);
        Member waiting = stage.member(Cast.MEI);
        rsvps.rsvp(going, evening.id());
        rsvps.rsvp(waiting, evening.id());

        assertThat(lines(file(going))).contains("STATUS:CONFIRMED").anyMatch(line -> line.contains("meet.example"));
        assertThat(lines(file(waiting))).contains("STATUS:TENTATIVE").noneMatch(line -> line.contains("meet.example"));
        assertThat(lines(stage.visitor().get(evening.path() + "/event.ics").ok()))
                .noneMatch(line -> line.contains("meet.example"));
    }

    @Test
    void a_change_comes_under_the_same_uid_with_a_higher_number_and_a_cancellation_says_so() {
        List<String> before = lines(file(evening.organizer()));
        events.change(
                evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1), Gathering.STARTS.plusHours(1)));
        List<String> after = lines(file(evening.organizer()));
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(after).contains("DTSTART:20260324T193000Z");

        events.cancel(evening.organizer(), evening.id(), "rain");
        assertThat(lines(file(evening.organizer()))).contains("STATUS:CANCELLED");
    }

    @Test
    void what_one_may_not_see_has_no_file() {
        EventId draft = events.draft(evening.organizer(), evening.group(), Gathering.event(NewEvent.Room.UNLIMITED));
        String path = "/events/" + draft + "/event.ics";
        stage.visitor().get(path).is(404);
        stage.here(stage.member(Cast.LUCA)).get(path).is(404);
        stage.here(evening.organizer()).get(path).ok();
        stage.visitor().get("/events/" + EventId.next() + "/event.ics").is(404);
        stage.visitor().get("/events/nonsense/event.ics").is(404);
    }

    @Test
    void the_download_tells_what_i_answered_and_nothing_of_others() {
        Member going = stage.member(Cast.JONAS);
        Member waiting = stage.member(Cast.MEI);
        rsvps.rsvp(going, evening.id());
        rsvps.rsvp(waiting, evening.id());

        String mine = stage.here(going).get("/settings/download").ok().body();
        assertThat(mine)
                .contains("Board games & new faces")
                .contains("\"going\"")
                .doesNotContain("Mei Tanaka");
        assertThat(stage.here(waiting).get("/settings/download").ok().body()).contains("\"waiting\"");
        assertThat(stage.here(stage.member(Cast.NOAH))
                        .get("/settings/download")
                        .ok()
                        .body())
                .doesNotContain("Board games & new faces");
    }

    private Answer file(Member member) {
        return stage.here(member).get(evening.path() + "/event.ics").ok();
    }

    private static List<String> lines(Answer file) {
        return List.of(file.body().replace("\r\n ", "").split("\r\n"));
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }
}
