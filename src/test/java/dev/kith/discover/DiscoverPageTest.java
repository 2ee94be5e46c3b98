package dev.kith.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.events.NewEvent;
import dev.kith.events.Rsvps;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.people.People;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a town of its own on a Pacific nowhere, so that tests do not find each other's events. */
@KithTest
class DiscoverPageTest {
    private static final AtomicInteger TOWNS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    @Autowired
    private Groups groups;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private People people;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member mei;
    private Instant before;
    private double latitude;
    private double longitude;

    @AfterEach
    void the_clock_as_it_was() {
        clock.set(before);
    }

    @BeforeEach
    void a_town_of_their_own() {
        before = clock.instant();
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        mei = stage.member(Cast.MEI);
        latitude = -60 + TOWNS.getAndIncrement();
        longitude = -140;
        settle(mei, List.of("board games", "data science"));
        settle(amara, List.of());
    }

    @Test
    void what_fits_comes_first_with_its_reason_and_the_rest_by_time() {
        GroupId group = group("Thursday Table", List.of(), Group.Joining.OPEN);
        event(group, "Pottery for all", 1, latitude, false);
        event(group, "Walk at dawn", 2, latitude, false);
        event(group, "An evening of BOARD games", 3, latitude, false);

        Answer page = look(mei, "");

        assertThat(titles(page)).containsExactly("An evening of BOARD games", "Pottery for all", "Walk at dawn");
        page.says("You like board games");
    }

    @Test
    void a_groups_topic_is_a_reason_for_its_events() {
        event(group("Numbers", List.of("Data Science"), Group.Joining.OPEN), "First Tuesday", 1, latitude, false);

        look(mei, "").says("First Tuesday").says("You like data science");
    }

    @Test
    void that_people_one_knows_go_is_a_reason_in_ones_own_language() {
        EventId walk = event(group("Walkers", List.of(), Group.Joining.OPEN), "Walk at dawn", 1, latitude, false);
        for (Cast one : List.of(Cast.NOAH, Cast.LUCA, Cast.JONAS)) {
            Member member = stage.member(one);
            rsvps.rsvp(member, walk);
            if (one != Cast.JONAS) {
                people.remember(mei.id(), new NewPerson(member.name(), "", "", "", "", member.id()));
            }
        }
        look(mei, "").says("2 people you know go");
        look(amara, "").says("Walk at dawn").saysNot("you know");
        db.sql("update account set locale = 'de' where id = :mei")
                .param("mei", mei.id().value())
                .update();
        look(mei, "").says("2 Leute, die du kennst, kommen");
    }

    @Test
    void distance_is_told_and_decides() {
        GroupId group = group("Far and near", List.of(), Group.Joining.OPEN);
        event(group, "Round the corner", 1, latitude + 0.01, false);
        event(group, "Next town", 2, latitude + 0.2, false);
        event(group, "Qwertyland", 3, latitude + 5.5, false);

        assertThat(titles(look(mei, "km=5"))).containsExactly("Round the corner");
        assertThat(titles(look(mei, "km=25"))).containsExactly("Round the corner", "Next town");
        look(mei, "km=25").says("22 km away");
        assertThat(titles(look(mei, "km=any&q=qwerty"))).containsExactly("Qwertyland");
    }

    @Test
    void accents_and_case_do_not_matter_and_the_beginning_of_a_word_is_enough() {
        GroupId group = group("Cafés", List.of(), Group.Joining.OPEN);
        event(group, "Språkcafé für Anfänger", 1, latitude, false);
        event(group, "Chess", 2, latitude, false);

        for (String words : List.of("SPRAKCAFE", "anfang", "spr%C3%A5k", "f%C3%BCr+sprakcafe")) {
            assertThat(titles(look(mei, "q=" + words))).as(words).containsExactly("Språkcafé für Anfänger");
        }
        assertThat(titles(look(mei, "q=cafes"))).containsExactly("Språkcafé für Anfänger", "Chess");
        look(mei, "q=%27%3A*+%26+%7C+%5C");
        look(mei, "q=nosuchword").says("Nothing is on here yet").says("Try fewer words");
    }

    @Test
    void days_choose() {
        GroupId group = group("Days", List.of(), Group.Joining.OPEN);
        event(group, "This evening", 0, latitude, false);
        event(group, "On Saturday", 4, latitude, false);
        event(group, "Next month", 30, latitude, false);

        assertThat(titles(look(mei, "day=today"))).containsExactly("This evening");
        assertThat(titles(look(mei, "day=week"))).containsExactly("This evening", "On Saturday");
        assertThat(titles(look(mei, "day=weekend"))).containsExactly("On Saturday");
        assertThat(titles(look(mei, "from=2026-04-01"))).containsExactly("Next month");
        assertThat(titles(look(mei, "from=2026-03-12&to=2026-03-14"))).containsExactly("On Saturday");
    }

    @Test
    void online_or_in_person() {
        GroupId group = group("Both", List.of(), Group.Joining.QUESTIONS);
        event(group, "In the room", 1, latitude, false);
        event(group, "On the screen", 2, null, true);
        event(group, "In both", 3, latitude, true);
        String words = "&q=" + word(group);
        // other tests have online events too; nobody but amara sees this group's
        var browser = stage.as(amara);

        assertThat(titles(browser.get("/discover?how=any" + words)))
                .containsExactly("In the room", "On the screen", "In both");
        assertThat(titles(browser.get("/discover?how=online" + words))).containsExactly("On the screen", "In both");
        assertThat(titles(browser.get("/discover?how=in-person" + words))).containsExactly("In the room", "In both");
        assertThat(titles(browser.get("/discover?how=in-person"))).containsExactly("In the room", "In both");
        assertThat(titles(browser.get("/discover?how=any"))).contains("In the room", "On the screen", "In both");
    }

    @Test
    void free_seats_only() {
        GroupId group = group("Seats", List.of(), Group.Joining.OPEN);
        EventId full = event(group, "One seat", 1, latitude, false);
        event(group, "Many seats", 2, latitude, false);
        db.sql("update seats set capacity = 1 where event_id = :id")
                .param("id", full.value())
                .update();
        rsvps.rsvp(amara, full);

        assertThat(titles(look(mei, ""))).containsExactly("One seat", "Many seats");
        look(mei, "").says("Full, with a waitlist");
        assertThat(titles(look(mei, "free=true"))).containsExactly("Many seats");
        look(amara, "").says("You go");
    }

    @Test
    void drafts_cancelled_and_past_events_and_those_of_closed_groups_are_not_found() {
        GroupId open = group("Open", List.of(), Group.Joining.OPEN);
        GroupId asking = group("Asking", List.of(), Group.Joining.QUESTIONS);
        GroupId hidden = group("Hidden", List.of(), Group.Joining.INVITATION);
        events.draft(amara, open, announced("Draft", 1, latitude, false));
        events.cancel(amara, event(open, "Cancelled", 2, latitude, false), "rain");
        event(asking, "For members", 3, latitude, false);
        event(hidden, "Secret", 4, latitude, false);

        assertThat(titles(look(mei, ""))).isEmpty();
        assertThat(titles(look(amara, ""))).containsExactly("For members", "Secret");
        assertThat(titles(look(amara, "q=secret"))).containsExactly("Secret");
        assertThat(titles(look(mei, "q=secret"))).isEmpty();
        assertThat(titles(look(mei, "kind=groups"))).containsExactlyInAnyOrder("Open", "Asking");
        assertThat(titles(look(amara, "kind=groups"))).contains("Hidden");
    }

    @Test
    void groups_that_fit_come_first_then_the_nearest() {
        groupAt("Walkers", latitude + 0.1);
        groupAt("Near walkers", latitude + 0.01);
        group("Dice", List.of("Board Games"), Group.Joining.OPEN);

        Answer page = look(mei, "kind=groups");

        assertThat(titles(page)).containsExactly("Dice", "Near walkers", "Walkers");
        page.says("You like board games").says("11 km away");
        assertThat(titles(look(mei, "kind=groups&q=WALK"))).containsExactly("Near walkers", "Walkers");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        GroupId group = group("Many", List.of(), Group.Joining.OPEN);
        for (int i = 0; i < 47; i++) {
            event(group, (i % 5 == 0 ? "Board games " : "Talk ") + i, 1 + i, latitude, false);
        }
        List<String> seen = toTheEnd("");
        assertThat(seen).hasSize(47).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 10)).allMatch(title -> title.startsWith("Board games"));
    }

    @Test
    void beyond_the_soonest_pages_go_on_in_order_of_time() {
        GroupId group = group("Endless", List.of(), Group.Joining.OPEN);
        event(group, "Every day", 1, latitude, false);
        hourly(group, 340, "'Number ' || n");
        List<String> seen = toTheEnd("");
        assertThat(seen)
                .hasSize(341)
                .doesNotHaveDuplicates()
                .startsWith("Every day", "Number 1")
                .endsWith("Number 340");
    }

    @Test
    void a_word_that_many_hold_leaves_none_out_page_after_page() {
        GroupId group = group("Endless", List.of(), Group.Joining.OPEN);
        event(group, "Every day", 1, latitude, false);
        hourly(group, 1200, "case when n % 30 = 0 then 'Paddling ' else 'Talk ' end || n");

        List<String> paddling =
                IntStream.rangeClosed(1, 40).mapToObj(n -> "Paddling " + 30 * n).toList();
        assertThat(toTheEnd("q=paddling")).isEqualTo(paddling);
        settle(mei, List.of());
        assertThat(toTheEnd("q=paddling")).isEqualTo(paddling);
        assertThat(toTheEnd("q=1170")).containsExactly("Paddling 1170");
    }

    @Test
    void bad_input_comes_back_with_its_message() {
        Answer answer =
                stage.visitor().get("/discover?q=games&near=Nowhereville&km=7").comesBack();

        assertThat(answer.form("/discover")).containsEntry("q", "games").containsEntry("near", "Nowhereville");
        answer.says("We do not know this place");
        stage.visitor().get("/discover?day=range&from=never").is(422).says("This is not a date");
        stage.visitor().get("/discover?after=made-up").ok();
        stage.visitor().get("/discover?kind=groups&after=made~up~too").ok();
    }

    @Test
    void a_visitor_sees_what_is_open_near_the_community_or_a_place_of_their_own() {
        assertThat(stage.visitor().get("/discover").ok().page().select("#near").attr("placeholder"))
                .isEqualTo("Lisbon, Portugal");
        stage.visitor().get("/discover?near=Graz").ok();
        stage.visitor().speaking("de").get("/discover").ok().says("Entdecken");
    }

    @Test
    void the_grid_is_the_same_in_the_database() {
        for (double[] at :
                new double[][] {{38.717, -9.133}, {-90, -180}, {90, 180}, {-0.1, 179.99}, {latitude, longitude}}) {
            Integer there = db.sql("select cell(:latitude, :longitude)")
                    .param("latitude", at[0])
                    .param("longitude", at[1])
                    .query(Integer.class)
                    .single();
            assertThat(there).isEqualTo(Grid.cell(at[0], at[1]));
        }
    }

    private void settle(Member member, List<String> interests) {
        db.sql(
                        "update account set place = 'Town', latitude = :lat, longitude = :lon, interests = :interests where id = :id")
                .param("lat", latitude)
                .param("lon", longitude)
                .param("interests", interests.toArray(String[]::new))
                .param("id", member.id().value())
                .update();
    }

    private GroupId group(String name, List<String> topics, Group.Joining joining) {
        return groups.found(
                amara,
                new NewGroup(
                        name,
                        "T" + TOWNS.get() + "own",
                        topics,
                        new Group.Place("", latitude, longitude, ZONE),
                        joining,
                        List.of()));
    }

    private void groupAt(String name, double north) {
        groups.found(
                amara,
                new NewGroup(
                        name,
                        "",
                        List.of(),
                        new Group.Place("", north, longitude, ZONE),
                        Group.Joining.OPEN,
                        List.of()));
    }

    /** A word that only this test's groups have. */
    private String word(GroupId group) {
        return groups.find(amara, group).orElseThrow().summary();
    }

    private EventId event(GroupId group, String title, int days, @Nullable Double at, boolean online) {
        EventId id = events.draft(amara, group, announced(title, days, at, online));
        events.publish(amara, id);
        return id;
    }

    private NewEvent announced(String title, int days, @Nullable Double at, boolean online) {
        var starts =
                LocalDateTime.ofInstant(clock.instant(), ZONE).plusDays(days).plusHours(8);
        var where =
                new NewEvent.Where(at == null ? "" : "The hall", "", "", at, at == null ? null : longitude, online, "");
        return new NewEvent(
                title, "", new NewEvent.When(starts, starts.plusHours(2), ZONE, null), where, NewEvent.Room.UNLIMITED);
    }

    /** What happens online in other tests is left out. */
    private Answer look(Member viewer, String query) {
        return stage.as(viewer).get("/discover?how=in-person&" + query).ok();
    }

    /** What Mei sees on all pages. */
    private List<String> toTheEnd(String query) {
        var browser = stage.as(mei);
        var seen = new ArrayList<String>();
        String address = "/discover?how=in-person&" + query;
        while (!address.isEmpty()) {
            Answer page = browser.get(address).ok();
            seen.addAll(titles(page));
            var next = page.page().selectFirst("a[rel=next]");
            address = next == null ? "" : next.attr("href");
        }
        return seen;
    }

    /** Copies the group's one event, an hour later each. @param title in SQL, of the hour n */
    private void hourly(GroupId group, int hours, String title) {
        db.sql("""
                        insert into event (group_id, id, title, starts_local, ends_local, zone, starts_at, ends_at, place,
                          latitude, longitude, created_at, published_at)
                        select group_id, gen_random_uuid(), %s, starts_local, ends_local, zone,
                          starts_at + n * interval '1 hour', ends_at + n * interval '1 hour', place, latitude, longitude,
                          created_at, published_at
                        from event, generate_series(1, :hours) n where group_id = :group
                        """.formatted(title))
                .param("hours", hours)
                .param("group", group.value())
                .update();
    }

    private static List<String> titles(Answer page) {
        return page.ok().texts("#found .row__title");
    }
}
