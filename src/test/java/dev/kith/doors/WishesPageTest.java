package dev.kith.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Trio;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jonas would like to meet someone whom Amara knows: Priya, of whom he knows nothing. */
@KithTest
class WishesPageTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    private Member amara;
    private Member jonas;
    private Member priya;
    private Browser hers;
    private Browser jonasIn;
    private Browser priyaIn;
    private PersonId toJonas;
    private PersonId toPriya;
    private String skill;

    @BeforeEach
    void she_knows_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        hers = stage.here(amara);
        jonasIn = stage.here(jonas);
        priyaIn = stage.here(priya);
        skill = "weaving"
                + Ids.next()
                        .toString()
                        .replace("-", "")
                        .replaceAll("[0-9]", "x")
                        .substring(20);
        priyaIn.post("/me", "name", priya.name(), "offers", skill, "discoverable", "true")
                .is(303);
        toJonas = Trio.tie(encounters, people, clock, amara, jonas);
        toPriya = Trio.tie(encounters, people, clock, amara, priya);
    }

    private String wish() {
        return send(WishId.next()).is(303).location();
    }

    private Answer send(WishId form) {
        return jonasIn.post(
                "/introductions/wishes",
                "form",
                form.toString(),
                "to",
                amara.id().toString(),
                "about",
                "A weaver",
                "note",
                "I have a loom to give away");
    }

    /** The connector says yes, and chooses Priya. */
    private String yes(String wish) {
        return hers.post(
                        "/people/" + toJonas + "/introductions",
                        "to",
                        toPriya.toString(),
                        "wish",
                        wish.substring(wish.lastIndexOf('/') + 1),
                        "one",
                        Trio.TO_ONE,
                        "other",
                        Trio.TO_OTHER)
                .is(303)
                .location();
    }

    private List<String> seenByAsker(String wish) {
        return Stream.of(wish, "/", "/introductions", "/people", "/followups")
                .map(path -> jonasIn.get(path).ok().text())
                .toList();
    }

    @Test
    void it_takes_three_taps() {
        String form = jonasIn.get("/introductions/doors?q=" + skill)
                .ok()
                .page()
                .select("a:contains(Ask " + amara.name().split(" ")[0] + ")")
                .attr("href");
        assertThat(jonasIn.get(form).ok().form("/introductions/wishes")).containsEntry("about", skill);
        String wish = wish();
        assertThat(stage.deliver().text(amara.email())).contains(jonas.name(), "A weaver", "I have a loom");
        assertThat(stage.deliver().link(amara.email())).isEqualTo(wish);
        hers.get("/").ok().says("would like to be introduced");
        hers.get(wish).ok().says("I have a loom").says("Talk to me first");
        jonasIn.get(wish).ok().says("Waits");
    }

    @Test
    void the_connector_says_yes_the_third_one_is_asked_alone_and_all_ends_in_a_mail() {
        String wish = wish();
        stage.deliver();
        assertThat(hers.get(wish).ok().page().select("a[href*=wish=]")).isNotEmpty();
        String page = yes(wish);
        TestMail mail = stage.deliver();
        assertThat(mail.text(priya.email())).contains(jonas.name(), Trio.TO_OTHER);
        assertThat(mail.to(jonas.email())).as("who wished for it is not asked").isEmpty();
        jonasIn.get(page).is(404);

        Trio.agree(priyaIn, page);
        mail = stage.deliver();
        assertThat(mail.text(jonas.email())).contains(priya.name(), priya.email());
        assertThat(mail.text(priya.email())).contains(jonas.email());
        jonasIn.get(wish).ok().says("See the introduction");
        jonasIn.get(page).ok().says(priya.email());
        assertThat(people.ofMember(jonas, priya.id())).isPresent();
    }

    @Test
    void to_the_asker_a_no_of_either_looks_as_if_it_waited() {
        String wish = wish();
        jonasIn.get(wish).ok();
        List<String> waiting = seenByAsker(wish);
        String page = yes(wish);
        assertThat(seenByAsker(wish)).isEqualTo(waiting);
        Trio.refuse(priyaIn, page);
        assertThat(seenByAsker(wish)).isEqualTo(waiting);
        hers.get(page).ok().says("Both are asked");
        clock.advance(MONTH);
        jonasIn = stage.here(jonas);
        String end = jonasIn.get(wish).ok().says("Not now").text();

        she_knows_both();
        String other = wish();
        jonasIn.get(other).ok();
        List<String> before = seenByAsker(other);
        hers.post(other + "/refusal").is(303);
        assertThat(seenByAsker(other)).isEqualTo(before);
        hers.get("/").ok().saysNot("would like to be introduced");
        clock.advance(MONTH);
        assertThat(stage.here(jonas).get(other).ok().text()).isEqualTo(end);
    }

    @Test
    void talk_to_me_first_is_told_once_and_a_no_after_it_is_not() {
        String wish = wish();
        hers.post(wish + "/talk").leadsTo(wish);
        hers.post(wish + "/talk").leadsTo(wish);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
        jonasIn.get(wish).ok().says("would like to talk to you first");
        hers.post(wish + "/refusal").is(303);
        jonasIn.get(wish).ok().says("would like to talk to you first");
        hers.post(wish + "/talk").is(303);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void a_form_sent_twice_asks_once_and_one_wish_at_a_time_waits_with_someone() {
        var form = WishId.next();
        String wish = send(form).is(303).location();
        send(form).leadsTo(wish);
        assertThat(stage.deliver().to(amara.email())).hasSize(1);
        send(WishId.next()).comesBack().says("One at a time").says("I have a loom");
    }

    private static String takeBack(String wish) {
        return wish + "/deletion";
    }

    @Test
    void what_is_taken_back_waits_with_nobody_and_another_may_be_wished_for() {
        String wish = wish();
        assertThat(jonasIn.get(wish).ok().page().select("form[action=" + takeBack(wish) + "]"))
                .hasSize(1);
        stage.deliver();
        jonasIn.post(takeBack(wish)).leadsTo("/introductions");
        jonasIn.get("/introductions").ok().saysNot("A weaver");
        jonasIn.get(wish).ok().says("No longer asked for").saysNot("Take it back");
        hers.get("/").ok().saysNot("would like to be introduced");
        hers.get("/introductions").ok().saysNot("A weaver");
        hers.get(wish)
                .ok()
                .says("has taken it back")
                .saysNot("Talk to me first")
                .saysNot("Not now");
        assertThat(stage.deliver().to(amara.email())).as("nobody is told").hasSize(1);
        wish();
    }

    @Test
    void an_answer_to_what_was_taken_back_comes_too_late() {
        String wish = wish();
        jonasIn.post(takeBack(wish)).is(303);
        hers.post(wish + "/talk").leadsTo(wish);
        hers.get(wish).ok().says("has taken it back");
        hers.post(wish + "/refusal").is(303);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        jonasIn.get(wish).ok().says("No longer asked for");
    }

    @Test
    void what_was_begun_for_it_is_not_made_and_tells_the_third_one_nothing() {
        String wish = wish();
        String page = yes(wish);
        priyaIn.get(page).ok();
        String asked = priyaIn.get(page).ok().text();
        jonasIn.post(takeBack(wish)).leadsTo("/introductions");
        assertThat(priyaIn.get(page).ok().text()).isEqualTo(asked);
        hers.get(page).ok();
        String seenByConnector = hers.get(page).ok().text();
        Trio.agree(priyaIn, page);
        stage.deliver();
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        assertThat(people.ofMember(jonas, priya.id())).isEmpty();
        jonasIn.get(page).is(404);
        assertThat(hers.get(page).ok().text()).isEqualTo(seenByConnector);

        she_knows_both();
        String kept = yes(wish());
        Trio.agree(priyaIn, kept);
        assertThat(people.ofMember(jonas, priya.id()))
                .as("the same, not taken back")
                .isPresent();
    }

    @Test
    void what_is_made_or_over_cannot_be_taken_back() {
        String wish = wish();
        Trio.agree(priyaIn, yes(wish));
        jonasIn.post(takeBack(wish)).is(303);
        jonasIn.get(wish).ok().says("See the introduction").saysNot("Take it back");

        she_knows_both();
        String old = wish();
        clock.advance(MONTH);
        jonasIn = stage.here(jonas);
        jonasIn.get(old).ok().saysNot("Take it back");
        jonasIn.post(takeBack(old)).is(303);
        jonasIn.get(old).ok().says("Not now");
    }

    @Test
    void to_take_back_tells_no_more_of_an_answer_than_to_wait() {
        String waiting = wish();
        jonasIn.post(takeBack(waiting)).is(303);
        String after = jonasIn.get(waiting).ok().text();
        she_knows_both();
        String refused = wish();
        hers.post(refused + "/refusal").is(303);
        jonasIn.post(takeBack(refused)).is(303);
        assertThat(jonasIn.get(refused).ok().text()).isEqualTo(after);
    }

    @Test
    void twice_pressed_it_is_taken_back_once_and_only_its_asker_may() {
        String wish = wish();
        hers.post(takeBack(wish)).is(404);
        priyaIn.post(takeBack(wish)).is(404);
        stage.visitor().post(takeBack(wish)).is(303);
        jonasIn.get(wish).ok().says("Waits");
        jonasIn.post(takeBack(wish)).is(303);
        jonasIn.post(takeBack(wish)).is(303);
        assertThat(jonasIn.get("/settings/download").ok().body()).contains("takenBackAt");
    }

    @Test
    void only_a_tie_can_be_asked_and_only_the_two_see_it() {
        String wish = wish();
        Browser stranger = stage.here(stage.member(Cast.TOMAS));
        stranger.get(wish).is(404);
        stranger.post(wish + "/refusal").is(404);
        priyaIn.get(wish).is(404);
        jonasIn.post(wish + "/refusal").is(404);
        jonasIn.post(wish + "/talk").is(404);
        jonasIn.get("/introductions/wishes/new?to=" + priya.id()).is(404);
        jonasIn.get("/introductions/wishes/new?to=none").is(404);
        jonasIn.post("/introductions/wishes", "to", amara.id().toString(), "about", "", "note", "x".repeat(1001))
                .comesBack();
    }
}
