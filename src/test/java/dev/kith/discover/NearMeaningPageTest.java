package dev.kith.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.events.NewEvent;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.meaning.TestModels;
import dev.kith.subjects.Subjects;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the model. Each test has a town of its own, so that tests do not find each other's events. */
@KithTest
class NearMeaningPageTest {
    private static final AtomicInteger TOWNS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final String NEAR = "section[aria-labelledby=near-meaning] ";

    @Autowired
    private Groups groups;

    @Autowired
    private Events events;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TestModels models;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser mei;
    private double latitude;

    @BeforeEach
    void a_town_of_their_own() {
        clock.set(TestClock.START);
        models.use(true);
        amara = stage.member(Cast.AMARA);
        Member member = stage.member(Cast.MEI);
        latitude = -60 + TOWNS.getAndIncrement();
        db.sql("update account set place = 'Town', latitude = :lat, longitude = 100 where id = :id")
                .param("lat", latitude)
                .param("id", member.id().value())
                .update();
        mei = stage.here(member);
    }

    @AfterEach
    void words_alone_again() {
        models.use(false);
    }

    @Test
    void bookkeeping_finds_the_accountants_evening_and_says_why() {
        event(group("Numbers", List.of()), "Accountants’ evening", 1);
        event(group("Boats", List.of()), "Regatta", 2);
        gather();

        Answer page = look("q=bookkeeping");

        assertThat(near(page)).containsExactly("Accountants’ evening");
        page.says("bookkeeping ~ Accountants").says("Nothing has the words “bookkeeping”");
    }

    @Test
    void what_holds_the_word_comes_first_and_only_once() {
        GroupId group = group("Numbers", List.of());
        event(group, "Accountants’ evening", 1);
        event(group, "Bookkeeping for accountants", 2);
        gather();

        Answer page = look("q=bookkeeping");

        assertThat(titles(page)).containsExactly("Bookkeeping for accountants", "Accountants’ evening");
        assertThat(near(page)).containsExactly("Accountants’ evening");
        page.saysNot("Nothing has the words");
    }

    @Test
    void the_nearest_meaning_comes_before_the_soonest() {
        GroupId group = group("Pictures", List.of());
        event(group, "Camera swap", 1);
        event(group, "Walk with photographers", 2);
        gather();

        Answer page = look("q=photography");
        assertThat(near(page)).containsExactly("Walk with photographers", "Camera swap");
        page.says("photography ~ photographers").says("photography ~ Camera");
    }

    @Test
    void a_groups_topic_leads_to_the_group_and_to_its_events() {
        GroupId group = group("First Tuesday", List.of("Carpentry", "Furniture making"));
        event(group, "Open workshop", 1);
        gather();

        Answer found = look("kind=groups&q=woodwork");
        assertThat(near(found)).containsExactly("First Tuesday");
        found.says("woodwork ~ Furniture making");
        assertThat(near(look("q=woodwork"))).containsExactly("Open workshop");
    }

    @Test
    void a_whole_question_finds_what_it_is_about() {
        event(group("Numbers", List.of()), "Evening with accountants", 1);
        gather();
        assertThat(near(look("q=i%20need%20an%20accountant"))).containsExactly("Evening with accountants");
    }

    @Test
    void the_other_filters_hold_for_near_meanings_too() {
        GroupId group = group("Numbers", List.of());
        event(group, "Accountants’ evening", 3);
        gather();

        assertThat(near(look("q=bookkeeping&day=today"))).isEmpty();
        assertThat(near(look("q=bookkeeping&how=online"))).isEmpty();
        assertThat(near(look("q=bookkeeping&from=2026-03-12&to=2026-03-14"))).hasSize(1);
        assertThat(near(look("q=bookkeeping&near=Graz"))).isEmpty();
    }

    @Test
    void what_one_may_not_see_is_not_found_by_its_meaning() {
        GroupId asking = groups.found(amara, group("Asking", List.of(), Group.Joining.QUESTIONS));
        GroupId hidden = groups.found(amara, group("Secret ledger", List.of("Bookbinding"), Group.Joining.INVITATION));
        event(asking, "Accountants meet", 1);
        event(hidden, "Accountants in hiding", 2);
        EventId off = event(group("Numbers", List.of("Accounting")), "Accountants off", 3);
        events.cancel(amara, off, "rain");
        gather();

        assertThat(near(look("q=bookkeeping"))).isEmpty();
        assertThat(near(look("kind=groups&q=bookkeeping"))).containsExactly("Numbers");
        db.sql("update account set latitude = :lat, longitude = 100 where id = :id")
                .param("lat", latitude)
                .param("id", amara.id().value())
                .update();
        assertThat(near(stage.here(amara).get("/discover?q=bookkeeping").ok()))
                .containsExactlyInAnyOrder("Accountants meet", "Accountants in hiding");
    }

    @Test
    void words_of_hidden_groups_and_drafts_are_gathered_nowhere() {
        GroupId hidden = groups.found(amara, group("Zebrafinches", List.of("Quokkakeeping"), Group.Joining.INVITATION));
        event(hidden, "Axolotlcraft", 1);
        events.draft(amara, group("Open", List.of()), announced("Numbatwatching", 2));
        gather();

        assertThat(db.sql(
                                "select words from subject where words in ('Zebrafinches', 'Quokkakeeping', 'Axolotlcraft', 'Numbatwatching')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void at_most_ten_stand_there() {
        GroupId group = group("Numbers", List.of());
        for (int day = 1; day <= 12; day++) {
            event(group, "Accountants, part " + day, day);
        }
        gather();
        assertThat(near(look("q=bookkeeping"))).hasSize(Meant.MOST).startsWith("Accountants, part 1");
    }

    @Test
    void near_meanings_wait_for_the_last_page() {
        GroupId group = group("Numbers", List.of());
        event(group, "Accountants’ evening", 30);
        for (int day = 1; day <= Discover.PAGE + 1; day++) {
            event(group, "Bookkeeping " + day, day);
        }
        gather();

        Answer first = look("q=bookkeeping");
        assertThat(near(first)).isEmpty();
        Answer last =
                mei.get(first.page().select("a[href*=after]").attr("href")).ok();
        assertThat(titles(last)).containsExactly("Bookkeeping " + (Discover.PAGE + 1), "Accountants’ evening");
        assertThat(near(last)).containsExactly("Accountants’ evening");
    }

    @Test
    void without_the_model_there_are_words_alone() {
        event(group("Numbers", List.of("Accounting")), "Accountants’ evening", 1);
        gather();
        models.use(false);

        Answer page = look("q=bookkeeping");
        assertThat(near(page)).isEmpty();
        page.says("Nothing is on here yet");
        assertThat(near(look("kind=groups&q=accounting%20firm"))).isEmpty();
    }

    @Test
    void a_search_that_was_hardly_begun_and_one_without_words_ask_nobody() {
        event(group("Numbers", List.of()), "Accountants’ evening", 1);
        gather();
        assertThat(subjects.near("")).isEmpty();
        assertThat(subjects.near("  ta ")).isEmpty();
        assertThat(near(look(""))).isEmpty();
    }

    @Test
    void nonsense_is_near_to_nothing() {
        event(group("Numbers", List.of("Accounting")), "Accountants’ evening", 1);
        gather();
        look("q=xqzvw%20%27%3A*%20%26").says("Nothing is on here yet").says("Try fewer words");
    }

    @Test
    void what_nobody_says_any_more_is_let_go() {
        GroupId group = group("Numbers", List.of("Wombatology"));
        gather();
        assertThat(known("Wombatology")).isTrue();
        groups.change(amara, group, group("Numbers", List.of("Emuology"), Group.Joining.OPEN));
        gather();
        assertThat(known("Wombatology")).isFalse();
        assertThat(known("Emuology")).isTrue();
    }

    @Test
    void gathering_again_changes_nothing_on_the_shelf() {
        event(group("Numbers", List.of("Accounting")), "Accountants’ evening", 1);
        gather();
        long before = change();
        subjects.gather();
        assertThat(change()).isEqualTo(before);
    }

    @Test
    void it_reads_in_german_too() {
        event(group("Zahlen", List.of()), "Accountants’ evening", 1);
        gather();
        mei.speaking("de");
        db.sql("update account set locale = 'de' where latitude = :lat")
                .param("lat", latitude)
                .update();
        look("q=bookkeeping").says("Sinnverwandtes").says("„bookkeeping“ steht nirgends wörtlich");
    }

    @Test
    void a_visitor_finds_by_meaning_too() {
        event(group("Wool", List.of()), "Knitting circle", 1);
        gather();
        stage.visitor().get("/discover?q=crochet&km=any").ok().says("crochet ~ Knitting");
    }

    private boolean known(String words) {
        return !db.sql("select 1 from subject where words = :words")
                .param("words", words)
                .query()
                .listOfRows()
                .isEmpty();
    }

    private long change() {
        return db.sql("select change from matching_shelf where shelf = 'subjects'")
                .query(Long.class)
                .single();
    }

    /** What is said here, and then the job that works out what it all means. */
    private void gather() {
        subjects.gather();
        stage.deliver();
    }

    private GroupId group(String name, List<String> topics) {
        return groups.found(amara, group(name, topics, Group.Joining.OPEN));
    }

    private NewGroup group(String name, List<String> topics, Group.Joining joining) {
        return new NewGroup(name, "", topics, new Group.Place("", latitude, 100.0, ZONE), joining, List.of());
    }

    private EventId event(GroupId group, String title, int days) {
        EventId id = events.draft(amara, group, announced(title, days));
        events.publish(amara, id);
        return id;
    }

    private NewEvent announced(String title, int days) {
        var starts =
                LocalDateTime.ofInstant(clock.instant(), ZONE).plusDays(days).plusHours(8);
        var where = new NewEvent.Where("The hall", "", "", latitude, 100.0, false, "");
        return new NewEvent(
                title, "", new NewEvent.When(starts, starts.plusHours(2), ZONE, null), where, NewEvent.Room.UNLIMITED);
    }

    private Answer look(String query) {
        return mei.get("/discover?" + (query.contains("how=") ? "" : "how=in-person&") + query)
                .ok();
    }

    private static List<String> titles(Answer page) {
        return page.page().select("#found .row__title").eachText();
    }

    private static List<String> near(Answer page) {
        return page.page().select(NEAR + ".row__title").eachText();
    }
}
