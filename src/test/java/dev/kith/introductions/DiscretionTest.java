package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns of a no: not its hour, not its owner, not that there was one. */
@KithTest
class DiscretionTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    private Member amara;
    private Member jonas;
    private Member priya;
    private Browser hers;
    private Browser jonasIn;
    private Browser priyaIn;

    @BeforeEach
    void she_knows_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        hers = stage.as(amara);
        jonasIn = stage.as(jonas);
        priyaIn = stage.as(priya);
    }

    private String asked() {
        PersonId toJonas = Trio.tie(encounters, people, clock, amara, jonas);
        return Trio.introduce(hers, toJonas, Trio.tie(encounters, people, clock, amara, priya));
    }

    /** What someone can see of it anywhere: the pages that could tell. */
    private static List<String> seen(Browser browser, String page) {
        // takes away what was said of the button pressed last
        browser.get(page).ok();
        return List.of("/", "/introductions", "/people", "/followups", page).stream()
                .map(path -> browser.get(path).ok().text())
                .toList();
    }

    @Test
    void to_the_connector_a_refused_one_looks_as_one_that_waits_until_both_answered() {
        String page = asked();
        stage.deliver();
        List<String> before = seen(hers, page);
        int mails = stage.deliver().count();
        Trio.refuse(jonasIn, page);
        assertThat(seen(hers, page)).isEqualTo(before);
        Trio.agree(priyaIn, page);
        hers.get(page).ok().says("Not now").saysNot("agreed");
        assertThat(stage.deliver().count()).as("no mail tells of it").isEqualTo(mails);
    }

    @Test
    void which_of_them_refused_cannot_be_seen() {
        String one = asked();
        Trio.refuse(jonasIn, one);
        Trio.agree(priyaIn, one);
        String first = hers.get(one).ok().text();
        she_knows_both();
        String other = asked();
        Trio.agree(jonasIn, other);
        Trio.refuse(priyaIn, other);
        assertThat(hers.get(other).ok().text()).isEqualTo(first);
    }

    @Test
    void to_the_other_side_it_goes_on_waiting_and_then_its_time_has_passed() {
        String page = asked();
        Trio.agree(priyaIn, page);
        List<String> waiting = seen(priyaIn, page);
        Trio.refuse(jonasIn, page);
        assertThat(seen(priyaIn, page)).isEqualTo(waiting);
        priyaIn.get(page).ok().says("You agreed");

        clock.advance(MONTH);
        priyaIn = stage.as(priya);
        String refused = priyaIn.get(page).ok().says("This one is over").text();
        she_knows_both();
        String never = asked();
        Trio.agree(priyaIn, never);
        clock.advance(MONTH);
        assertThat(stage.as(priya).get(never).ok().text())
                .as("one that was never answered ends the same way")
                .isEqualTo(refused);
    }

    @Test
    void the_one_who_said_no_is_not_reminded_and_may_think_otherwise() {
        String page = asked();
        Trio.refuse(jonasIn, page);
        jonasIn.get("/").ok().saysNot(Trio.TO_ONE);
        jonasIn.get("/introductions").ok().saysNot(Trio.TO_ONE);
        jonasIn.get(page).ok().says("You said not now. Nobody is told.");
        Trio.agree(priyaIn, page);
        Trio.agree(jonasIn, page);
        assertThat(stage.deliver().text(priya.email())).contains(jonas.email());
    }

    @Test
    void a_yes_taken_back_before_the_other_one_answers_is_a_no() {
        String page = asked();
        Trio.agree(jonasIn, page);
        Trio.refuse(jonasIn, page);
        Trio.agree(priyaIn, page);
        priyaIn.get(page).ok().saysNot(jonas.email());
        assertThat(people.ofMember(priya, jonas.id())).isEmpty();
    }

    @Test
    void after_a_month_nothing_can_be_answered_any_more() {
        String page = asked();
        Trio.agree(priyaIn, page);
        clock.advance(MONTH);
        Browser late = stage.as(jonas);
        late.post(page + "/agreement").leadsTo(page);
        late.get(page).ok().says("This one is over").saysNot(priya.email());
        stage.as(amara).get(page).ok().says("Not now");
        assertThat(people.ofMember(jonas, priya.id())).isEmpty();
    }

    @Test
    void whoever_does_not_want_to_be_found_is_named_only_when_both_agreed() {
        priyaIn.post("/me", "name", priya.name()).is(303);
        String page = asked();
        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email())).contains("someone").doesNotContain(priya.name(), priya.email());
        for (String path : List.of("/", "/introductions", page)) {
            jonasIn.get(path).ok().saysNot(priya.name());
        }
        assertThat(mail.text(priya.email())).contains(jonas.name());
        Trio.refuse(priyaIn, page);
        Trio.agree(jonasIn, page);
        jonasIn.get(page).ok().saysNot(priya.name());
        Trio.agree(priyaIn, page);
        jonasIn.get(page).ok().says(priya.name()).says(priya.email());
    }

    @Test
    void someone_who_has_blocked_the_connector_or_the_other_one_is_not_asked_and_nobody_can_tell() {
        blocks.block(priya, jonas.id());
        String page = asked();
        TestMail mail = stage.deliver();
        assertThat(mail.to(jonas.email())).isEmpty();
        assertThat(mail.to(priya.email())).isEmpty();
        jonasIn.get(page).is(404);
        priyaIn.get(page).is(404);
        priyaIn.get("/introductions").ok().saysNot(jonas.name());
        hers.get(page).ok().says("Both are asked");
        clock.advance(MONTH);
        stage.as(amara).get(page).ok().says("Not now");
    }

    @Test
    void someone_who_blocks_the_other_one_after_both_were_asked_is_never_introduced() {
        String page = asked();
        Trio.agree(priyaIn, page);
        clock.advance(Duration.ofHours(1));
        blocks.block(priya, jonas.id());
        Trio.agree(jonasIn, page);
        jonasIn.get(page).ok().says("You agreed").saysNot(priya.email());
        priyaIn.get(page).ok().says("You agreed").saysNot(jonas.email());
        assertThat(people.ofMember(jonas, priya.id())).isEmpty();
    }

    @Test
    void a_stranger_finds_nothing_of_it() {
        String page = asked();
        Browser stranger = stage.as(stage.member(Cast.TOMAS));
        stranger.get(page).is(404);
        stranger.get("/introductions").ok().saysNot(jonas.name()).saysNot(priya.name());
        stranger.post(page + "/agreement").is(404);
        stranger.post(page + "/refusal").is(404);
        stranger.post(page + "/words", "outcome", "Mine").is(404);
    }
}
