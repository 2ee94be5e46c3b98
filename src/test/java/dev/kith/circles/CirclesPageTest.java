package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.followups.FollowUps;
import dev.kith.followups.Kind;
import dev.kith.followups.Planning;
import dev.kith.moments.Moment;
import dev.kith.people.Merges;
import dev.kith.people.OwnList;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom Amara could meet next, of people without an account. */
@KithTest
class CirclesPageTest extends OwnList {
    private static final int YEARS = 365 * 4;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Planning planning;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Merges merges;

    @Autowired
    private JdbcClient db;

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private PersonId someone(String name, Integer... daysAgo) {
        PersonId id = people.remember(
                amara.id(), new NewPerson(name, "", name.toLowerCase() + "@kith.example", "", "", null));
        for (int days : daysAgo) {
            people.moment(amara.id(), id, Moment.of(Moment.Kind.CALL, ago(days), ""));
        }
        return id;
    }

    private PersonId sleeper(String name) {
        return someone(name, YEARS, YEARS + 10, YEARS + 20);
    }

    private Answer next() {
        return browser.get("/people/next").ok();
    }

    private List<String> in(Circle circle) {
        return next().texts("section[aria-labelledby=" + circle.key() + "] h3");
    }

    private String path(PersonId person) {
        return "/people/" + person;
    }

    @Test
    void an_empty_list_has_one_next_step() {
        Answer page = next().says("Your list is empty yet").saysNot("Your work is");
        assertThat(page.page().select("main a.button").eachAttr("href")).containsExactly("/met");
        assertThat(page.texts("section h2")).isEmpty();
    }

    @Test
    void a_list_in_which_nobody_stands_out_is_calm() {
        someone("Ada", 40);
        next().says("Nobody stands out yet").says("Your work is");
    }

    @Test
    void who_is_often_in_touch_is_an_ally_with_a_reason_and_without_a_number() {
        someone("Ada", 3, 20, 40);
        someone("Bo", 300);
        assertThat(in(Circle.ALLIES)).containsExactly("Ada");
        Answer page = next().says("Often in touch, last in March 2026");
        assertThat(page.texts("section[aria-labelledby=allies] .row")).noneMatch(row -> row.matches(".*\\d\\.\\d.*"));
    }

    @Test
    void a_touch_is_seen_at_once() {
        PersonId ada = someone("Ada", 3);
        assertThat(in(Circle.ALLIES)).isEmpty();
        browser.post(path(ada) + "/moments", "kind", "call", "day", "2026-02-20", "text", "Bees")
                .is(303);
        assertThat(in(Circle.ALLIES)).containsExactly("Ada");
    }

    @Test
    void a_touch_that_is_taken_back_is_gone_at_once() {
        PersonId ada = someone("Ada", 3);
        var moment = people.moment(amara.id(), ada, Moment.of(Moment.Kind.CALL, ago(9), ""))
                .orElseThrow();
        assertThat(in(Circle.ALLIES)).containsExactly("Ada");
        people.forgetMoment(amara.id(), ada, moment);
        assertThat(in(Circle.ALLIES)).isEmpty();
    }

    @Test
    void a_note_is_no_touch() {
        PersonId ada = someone("Ada", 3);
        people.moment(amara.id(), ada, Moment.of(Moment.Kind.NOTE, ago(20), "Bees"));
        assertThat(in(Circle.ALLIES)).isEmpty();
    }

    @Test
    void time_alone_moves_someone_from_the_allies_to_the_sleeping() {
        someone("Ada", 3, 20, 40);
        assertThat(in(Circle.ALLIES)).containsExactly("Ada");
        clock.advance(Duration.ofDays(YEARS));
        browser = stage.as(amara);
        assertThat(in(Circle.ALLIES)).isEmpty();
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
    }

    @Test
    void who_sleeps_comes_with_a_first_line_about_them() {
        PersonId ada = sleeper("Ada");
        people.change(amara.id(), ada, card -> with(card, Topic.LOOKING_FOR, "a bookkeeper"));
        next().says("No word since March 2022").says("Did you find what you were looking for, a bookkeeper?");
    }

    private static Card with(Card card, Topic topic, String text) {
        return new Card(
                card.name(),
                card.company(),
                card.title(),
                card.place(),
                card.birthday(),
                card.metWhere(),
                card.tags(),
                card.ways(),
                Map.of(topic, text));
    }

    @Test
    void one_press_opens_the_letter_and_a_second_one_the_same() {
        PersonId ada = sleeper("Ada");
        people.change(amara.id(), ada, card -> with(card, Topic.GOALS, "a second shop"));
        String letter = browser.post(path(ada) + "/hello").is(303).location();
        assertThat(letter).startsWith("/followups/");
        var draft = browser.get(letter).ok().page().select("textarea").text();
        assertThat(draft).contains("Hi Ada", "What has become of your plan, a second shop?", "Amara");
        browser.post(path(ada) + "/hello").leadsTo(letter);
        assertThat(followUps.open(amara, ada)).hasSize(1);
    }

    @Test
    void whom_one_trusts_sleeps_after_a_single_touch() {
        PersonId ada = someone("Ada", YEARS);
        assertThat(in(Circle.SLEEPING)).isEmpty();
        browser.get(path(ada)).ok().says("Would you rely on them?");
        browser.post(path(ada) + "/trust").leadsTo(path(ada));
        browser.get(path(ada)).ok().says("You trust them. Nobody else sees it.");
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
        next().says("You trust them");

        browser.post(path(ada) + "/trust/deletion").leadsTo(path(ada));
        assertThat(in(Circle.SLEEPING)).isEmpty();
    }

    @Test
    void a_kept_promise_is_trust_and_one_that_was_let_go_is_none() {
        PersonId ada = someone("Ada", YEARS);
        PersonId bo = someone("Bo", YEARS);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var kept = planning.add(amara, people.find(amara, ada).orElseThrow(), Kind.PROMISE, "The recipe", day);
        var dropped = planning.add(amara, people.find(amara, bo).orElseThrow(), Kind.PROMISE, "The map", day);
        db.sql(
                        "insert into follow_up_done (owner_id, follow_up_id, how, done_at) values (?, ?, 'other', ?::timestamptz)")
                .params(amara.id().value(), kept.value(), ago(YEARS).toString())
                .update();
        followUps.letGo(amara, dropped);
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
        next().says("You kept a promise to them");
    }

    @Test
    void not_now_holds_for_ninety_days_and_can_be_undone() {
        PersonId ada = sleeper("Ada");
        browser.post(path(ada) + "/pauses/sleeping").leadsTo("/people/next");
        Answer page = next();
        page.says("Ada is not proposed here");
        String undo = page.page().select("form[action*=/pauses/]").attr("action");
        assertThat(undo).isEqualTo(path(ada) + "/pauses/sleeping/deletion");
        assertThat(in(Circle.SLEEPING)).isEmpty();
        browser.post(undo).leadsTo("/people/next");
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");

        browser.post(path(ada) + "/pauses/sleeping").is(303);
        clock.advance(Duration.ofDays(89));
        browser = stage.as(amara);
        assertThat(in(Circle.SLEEPING)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
    }

    @Test
    void not_now_of_whom_they_know_is_another_matter() {
        PersonId ada = sleeper("Ada");
        browser.post(path(ada) + "/pauses/second").leadsTo("/people/next");
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
    }

    @Test
    void who_was_met_at_the_same_events_may_be_a_bridge() {
        PersonId ada = someone("Ada");
        PersonId bo = metAtAnEvent("Bo");
        someone("Cy", 1, 2, 3);
        assertThat(in(Circle.BRIDGES)).containsExactly("Bo");
        Answer page = next().says("At one of the same events").says("Last in touch in August 2025");
        assertThat(page.page()
                        .select("section[aria-labelledby=bridges] a.button")
                        .attr("href"))
                .isEqualTo(path(bo) + "/coffees/new");
        assertThat(page.body()).doesNotContain(ada.toString());
    }

    private PersonId metAtAnEvent(String name) {
        UUID event = event();
        EncounterId met = EncounterId.next();
        PersonId person = encounters.met(
                amara, met, new NewPerson(name, "", "", "", "", null), Occasion.of("Hall", ago(200)), "");
        db.sql("update encounter set event_id = ?, group_id = (select group_id from event where id = ?) where id = ?")
                .params(event, event, met.value())
                .update();
        return person;
    }

    private UUID event() {
        UUID group = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        db.sql("insert into groups (id, name, zone, joining, founded_at) values (?, 'Table', 'UTC', 'open', now())")
                .param(group)
                .update();
        db.sql("""
                        insert into event (group_id, id, title, starts_local, ends_local, zone, starts_at, ends_at, created_at)
                        values (?, ?, 'Games', '2025-08-01T18:00', '2025-08-01T21:00', 'UTC', '2025-08-01T18:00Z',
                          '2025-08-01T21:00Z', now())
                        """).params(group, event).update();
        return event;
    }

    @Test
    void five_of_each_and_all_on_a_page_of_their_own() {
        IntStream.rangeClosed(1, 23).forEach(i -> sleeper("Sleeper" + i));
        assertThat(in(Circle.SLEEPING)).hasSize(5);
        assertThat(next().page().select("a.section__more").eachAttr("href")).containsExactly("/people/next/sleeping");
        Answer first = browser.get("/people/next/sleeping").ok();
        Answer second = browser.get("/people/next/sleeping?page=2").ok();
        assertThat(first.texts("li.row h3")).hasSize(20);
        assertThat(second.texts("li.row h3")).hasSize(3).doesNotContainAnyElementsOf(first.texts("li.row h3"));
        assertThat(first.page().select("a[rel=next]").attr("href")).isEqualTo("/people/next/sleeping?page=2");
        browser.get("/people/next/sleeping?page=9").ok().says("Nobody stands out here");
        browser.get("/people/next/sleeping?page=-3").ok();
        browser.get("/people/next/enemies").is(404);
    }

    @Test
    void less_digital_trades_put_those_who_are_close_first() {
        someone("Ada", 3, 20, 40);
        metAtAnEvent("Bo");
        assertThat(next().texts("section h2")).containsExactly("Bridges", "Close allies");
        browser.post("/people/next/trade", "trade", "other").leadsTo("/people/next");
        assertThat(next().texts("section h2")).containsExactly("Close allies", "Bridges");
        assertThat(next().page().select("input[name=trade][checked]").attr("value"))
                .isEqualTo("other");
        browser.post("/people/next/trade", "trade", "digital").leadsTo("/people/next");
        assertThat(next().texts("section h2")).containsExactly("Bridges", "Close allies");
        browser.post("/people/next/trade", "trade", "wizardry").comesBack().says("Choose one of the two.");
    }

    @Test
    void who_is_forgotten_is_gone_and_who_is_brought_back_is_there() {
        PersonId ada = sleeper("Ada");
        people.forget(amara.id(), ada);
        assertThat(in(Circle.SLEEPING)).isEmpty();
        browser.post(path(ada) + "/hello").is(404);
        browser.post(path(ada) + "/trust").is(404);
        browser.post(path(ada) + "/pauses/sleeping").is(404);
        people.restore(amara.id(), ada);
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");
    }

    @Test
    void marks_go_with_a_merge_and_return_with_its_undo() {
        PersonId ada = someone("Ada", YEARS);
        PersonId twin = someone("Ada Sousa", YEARS + 3);
        browser.post(path(twin) + "/trust").is(303);
        UUID merge = merges.merge(amara.id(), ada, twin).orElseThrow();
        browser.get(path(ada)).ok().says("You trust them.");
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada");

        merges.undo(amara.id(), merge);
        browser.get(path(ada)).ok().saysNot("You trust them.");
        browser.get(path(twin)).ok().says("You trust them.");
        assertThat(in(Circle.SLEEPING)).containsExactly("Ada Sousa");
    }

    @Test
    void each_list_is_its_owners_alone() {
        PersonId ada = sleeper("Adalina");
        Member jonas = stage.member(Cast.JONAS);
        var his = stage.as(jonas);
        his.get("/people/next").ok().saysNot("Adalina");
        for (String verb : List.of("/trust", "/hello", "/pauses/sleeping", "/pauses/second/deletion")) {
            his.post(path(ada) + verb).is(404);
        }
        assertThat(in(Circle.SLEEPING)).containsExactly("Adalina");
    }

    @Test
    void it_is_reached_from_people_and_from_a_quiet_today() {
        someone("Ada", 3);
        assertThat(browser.get("/people").ok().page().select("main a[href=/people/next]"))
                .isNotEmpty();
        browser.post("/me/introduction", "introduction", "I keep books.").is(303);
        assertThat(browser.get("/").ok().page().select(".empty a").eachAttr("href"))
                .containsExactly("/people/next");
    }

    @Test
    void in_german_all_of_it_is_german() {
        sleeper("Ada");
        db.sql("update account set locale = 'de' where id = ?")
                .param(amara.id().value())
                .update();
        var german = stage.as(amara);
        german.get("/people/next")
                .ok()
                .says("Seit März 2022 kein Wort")
                .says("Nicht jetzt")
                .saysNot("Not now");
    }

    @Test
    void trust_and_not_now_are_in_what_one_takes_along_and_go_with_the_account() {
        PersonId ada = sleeper("Ada");
        browser.post(path(ada) + "/trust").is(303);
        browser.post(path(ada) + "/pauses/allies").is(303);
        browser.post("/people/next/trade", "trade", "other").is(303);
        String kept = browser.get("/settings/download").ok().body();
        assertThat(com.jayway.jsonpath.JsonPath.<List<String>>read(kept, "$.circles.trusted[*].person"))
                .containsExactly("Ada");
        assertThat(com.jayway.jsonpath.JsonPath.<List<String>>read(kept, "$.circles.notNow[*].person"))
                .containsExactly("Ada");
        assertThat(com.jayway.jsonpath.JsonPath.<List<Boolean>>read(kept, "$.circles.work[*].digital"))
                .containsExactly(false);
        browser.post("/settings/leaving", "password", dev.kith.testing.Stage.PASSWORD)
                .is(303);
        for (String table : List.of("trust", "pause", "trade", "standing")) {
            assertThat(db.sql("select count(*) from " + table + " where owner_id = ?")
                            .param(amara.id().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
