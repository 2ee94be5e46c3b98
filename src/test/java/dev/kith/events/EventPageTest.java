package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.agenda.PastEvents;
import dev.kith.demo.Cast;
import dev.kith.groups.SampleGroups;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@KithTest
class EventPageTest {
    @Autowired
    Stage stage;

    @Autowired
    ApplicationContext program;

    @Autowired
    Events events;

    @Autowired
    Rsvps rsvps;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private Gathering gathering;
    private Member mei;

    @BeforeEach
    void cast() {
        gathering = new Gathering(program);
        mei = stage.member(Cast.MEI);
    }

    @AfterEach
    void clockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void a_visitor_reads_what_when_and_where_but_neither_names_nor_the_link() {
        var evening = gathering.with(Gathering.seats(5));
        rsvps.rsvp(mei, evening.id());
        var page = stage.visitor().get(evening.path()).ok();
        page.says("Board games & new faces").says("Café Kuna").says("6:30").says("1 of 5 seats are taken");
        page.saysNot("Mei Tanaka").saysNot("meet.example");
        assertThat(page.page().select("a[href^=https://www.openstreetmap.org]")).hasSize(1);
        assertThat(page.page().select(".prose p")).hasSize(2);
        assertThat(page.page().select(".prose a").attr("href")).isEqualTo("https://games.example/rules");
        assertThat(page.page().select("main form")).isEmpty();
    }

    @Test
    void a_member_says_yes_in_one_tap_and_sees_what_is_next() {
        var evening = gathering.with(Gathering.seats(5));
        Browser browser = stage.as(mei);
        browser.get(evening.path()).ok().says("Will you come?").saysNot("meet.example");
        var after = browser.follow(browser.post(evening.path() + "/rsvp").leadsTo(evening.path()));
        after.ok().says("You go").says("meet.example");
        assertThat(after.page().select("a[href$=event.ics], a[href$=my-code]")).hasSize(2);
        browser.post(evening.path() + "/rsvp/deletion").leadsTo(evening.path());
        browser.get(evening.path()).says("Changed your mind?");
    }

    @Test
    void whoever_waits_sees_the_place_in_line() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(stage.member(Cast.LUCA), evening.id());
        rsvps.rsvp(stage.member(Cast.NOAH), evening.id());
        Browser browser = stage.as(mei);
        browser.get(evening.path()).says("All seats are taken");
        browser.follow(browser.post(evening.path() + "/rsvp"))
                .says("You are number 2 in line")
                .saysNot("meet.example");
    }

    @Test
    void those_who_share_my_interests_stand_first_and_who_hides_does_not_stand_there() {
        var evening = gathering.with(Gathering.seats(9));
        Member luca = stage.member(Cast.LUCA);
        Member noah = stage.member(Cast.NOAH);
        Member zainab = stage.member(Cast.ZAINAB);
        gathering.likes(mei, "Board Games", "running");
        gathering.likes(noah, "board games", "cycling");
        gathering.hides(zainab);
        for (Member member : List.of(luca, zainab, noah)) {
            rsvps.rsvp(member, evening.id());
        }
        var page = stage.as(mei).get(evening.path()).ok();
        assertThat(page.texts("section[aria-labelledby=who-goes] .row__title"))
                .containsExactly("Noah Lindqvist", "Luca Bianchi");
        page.says("Also likes board games").says("3 of 9");
        assertThat(stage.as(evening.organizer()).get(evening.path()).text()).contains("Zainab Haddad");
    }

    @Test
    void a_friend_is_taken_along_and_the_form_comes_back_when_it_is_wrong() {
        var evening = gathering.with(Gathering.seats(2));
        Browser browser = stage.as(mei);
        browser.post(evening.path() + "/rsvp");
        var wrong = browser.post(evening.path() + "/guests", "name", "", "email", "yuki@")
                .comesBack();
        assertThat(wrong.form(evening.path() + "/guests")).containsEntry("email", "yuki@");
        assertThat(wrong.page().select(".field__problem")).hasSize(2);
        browser.post(evening.path() + "/guests", "name", "Yuki", "email", "yuki-f@kith.example")
                .leadsTo(evening.path());
        var page = browser.get(evening.path()).says("Yuki").page();
        String remove = page.select("form[action*=/guests/]").attr("action");
        String ticket = stage.deliver().link("yuki-f@kith.example");
        stage.visitor().get(ticket).ok().says("Yuki, you go with Mei Tanaka.");
        browser.post(remove).leadsTo(evening.path());
        stage.visitor().get(ticket).ok().says("No seat is kept under this link.");
        browser.post(evening.path() + "/guests", "name", "Ren").leadsTo(evening.path());
        browser.post(evening.path() + "/guests", "name", "Aoi").leadsTo(evening.path());
        browser.post(evening.path() + "/guests", "name", "Sora").comesBack().says("2 guests each, not more");
    }

    @Test
    void a_page_that_did_not_change_is_not_made_again() throws Exception {
        var evening = gathering.with(Gathering.seats(5));
        String tag = tagOf(evening, "");
        assertThat(tag).isNotEmpty();
        assertThat(tagOf(evening, tag)).isEqualTo("304");
        rsvps.rsvp(mei, evening.id());
        assertThat(tagOf(evening, tag)).isNotEqualTo("304");
        tag = tagOf(evening, "");
        clock.advance(Duration.ofDays(30));
        assertThat(tagOf(evening, tag)).isNotEqualTo("304");
    }

    private String tagOf(Gathering.Evening evening, String known) throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.get(evening.path()).header("If-None-Match", known))
                .andReturn()
                .getResponse();
        return response.getStatus() == 304 ? "304" : String.valueOf(response.getHeader("ETag"));
    }

    @Test
    void strangers_learn_nothing_of_what_is_not_theirs() {
        var hidden = gathering.of(SampleGroups.byInvitation(), Gathering.event(Gathering.seats(3)));
        var open = gathering.with(Gathering.seats(3));
        EventId draft = events.draft(open.organizer(), open.group(), Gathering.event(Gathering.seats(3)));
        Browser stranger = stage.as(mei);
        for (String path :
                List.of(hidden.path(), hidden.path() + "/event.ics", "/events/" + draft, "/events/nonsense")) {
            stranger.get(path).is(404);
            stage.visitor().get(path).is(404);
        }
        for (String path : List.of("/edit", "/cancellation", "/attendees", "/check-in")) {
            stranger.get(open.path() + path).is(404);
            assertThat(stage.visitor().get(open.path() + path).is(303).location())
                    .startsWith("/sign-in");
        }
        stranger.post(open.path() + "/publication").is(404);
        stranger.post(open.path() + "/cancellation").is(404);
        stranger.post(open.path(), "title", "Mine").is(404);
        stranger.post(open.path() + "/walk-ins", "name", "Me").is(404);
        stranger.get("/groups/" + open.group() + "/events/new").is(404);
        stranger.post("/groups/" + open.group() + "/events", "title", "Mine").is(404);
        stage.as(open.organizer()).get("/events/" + draft).ok().says("Only organizers see this");
    }

    @Test
    void it_is_said_in_german_and_on_both_clocks() {
        var evening = gathering.with(Gathering.seats(5));
        stage.visitor()
                .speaking("de")
                .get(evening.path())
                .ok()
                .says("Kommst du?")
                .says("bis");
        var tokyo = gathering.of(SampleGroups.open(), inTokyo());
        stage.as(mei).get(tokyo.path()).says("9:30").says("There:").says("6:30").says("Japan");
    }

    private static NewEvent inTokyo() {
        var event = Gathering.event(Gathering.seats(5));
        var when = new NewEvent.When(Gathering.STARTS, Gathering.STARTS.plusHours(2), ZoneId.of("Asia/Tokyo"), null);
        return new NewEvent(event.title(), "", when, NewEvent.Where.at("Hall", "", "Tokyo, Japan"), event.room());
    }

    @Test
    void hours_are_written_as_in_the_region_of_the_device() {
        var evening = gathering.with(Gathering.seats(5));
        Browser browser = stage.as(mei);
        browser.speaking("en-GB").get(evening.path()).says("18:30");
        browser.speaking("en-US").get(evening.path()).says(" 6:30");
        browser.speaking("de-AT").get(evening.path()).says("Who goes");
    }

    @Test
    void before_while_and_after_it_the_page_asks_what_fits() {
        var evening = gathering.with(Gathering.seats(5));
        rsvps.rsvp(mei, evening.id());
        clock.set(Gathering.STARTS.plusMinutes(10).atZone(Gathering.LISBON).toInstant());
        Browser browser = stage.as(mei);
        browser.get(evening.path()).says("Happening now").says("I met someone");
        clock.advance(Duration.ofHours(4));
        stage.as(mei).get(evening.path()).says("Over").says("Whom did you meet?");
        stage.visitor().get(evening.path()).says("Over").saysNot("Will you come?");
    }

    @Test
    void the_calendar_file_keeps_its_name_and_counts_changes() {
        var evening = gathering.with(Gathering.seats(5));
        var file = stage.visitor().get(evening.path() + "/event.ics").ok();
        String before = file.body();
        assertThat(file.response().getContentType()).startsWith("text/calendar");
        assertThat(before)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:" + evening.id() + "@localhost\r\n", "DTSTART:20260324T183000Z", "DTEND:20260324T213000Z")
                .contains("LOCATION:Café Kuna\\, Rua da Rosa 1\\, Lisbon\\, Portugal", "STATUS:CONFIRMED")
                .doesNotContain("meet.example");
        assertThat(before.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        events.cancel(evening.organizer(), evening.id(), "");
        String after = stage.visitor().get(evening.path() + "/event.ics").body();
        assertThat(after).contains("STATUS:CANCELLED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    private static int sequence(String file) {
        return Integer.parseInt(file.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"));
    }

    @Test
    void the_group_shows_what_comes_and_what_was() {
        var evening = gathering.with(Gathering.seats(1));
        rsvps.rsvp(mei, evening.id());
        var past = Gathering.event(NewEvent.Room.UNLIMITED, LocalDateTime.parse("2014-05-02T19:00"));
        program.getBean(PastEvents.class)
                .record(List.of(new PastEvents.Past(
                        evening.group(),
                        past,
                        PastEvents.Standing.ANNOUNCED,
                        null,
                        new PastEvents.From("meetup", "p", "", 41, 0))));
        var page = stage.visitor().get("/groups/" + evening.group()).ok();
        page.says("Coming events").says("Full").says("Past events").says("41 people came");
        stage.as(evening.organizer()).get("/groups/" + evening.group()).ok().says("New event");
    }
}
