package dev.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chapter of Luca's, whose members Amara, Jonas and Priya have never met. */
@KithTest
class OneToOnesPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    private Member luca;
    private Member amara;
    private Member jonas;
    private Member priya;
    private Browser lucas;
    private Browser hers;
    private Browser his;
    private String group;

    @BeforeEach
    void a_chapter_of_four() {
        clock.set(TestClock.START);
        company.rested();
        luca = stage.member(Cast.LUCA);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        lucas = stage.here(luca);
        hers = stage.here(amara);
        his = stage.here(jonas);
        group = "/groups/" + company.group(luca, "Trades", amara, jonas, priya);
        lucas.post(group + "/chapter").is(303);
    }

    private static String form(Member to) {
        return "/members/" + to.id() + "/coffees/new";
    }

    private static Answer propose(Browser from, Member to, String time) {
        return from.post(
                "/members/" + to.id() + "/coffees",
                "time1",
                time,
                "minutes",
                "45",
                "place",
                "Café Central",
                "why",
                "Our one-to-one");
    }

    /** Proposed, agreed and over; nobody has written it down yet. */
    private String held(Browser from, Browser other, Member to, String time) {
        Instant at = LocalDateTime.parse(time).atZone(amara.zone()).toInstant();
        clock.set(at.minusSeconds(86_400));
        String coffee = propose(from, to, time).is(303).location();
        other.post(coffee + "/agreement", "number", "1", "start", at.toString()).leadsTo(coffee);
        clock.set(at.plusSeconds(3600));
        return coffee;
    }

    private static void write(Browser browser, String coffee) {
        browser.post(coffee + "/notes", "learned", "Builds boats").is(303);
    }

    private List<String> turns(Browser browser) {
        return browser.get(group + "/one-to-ones").ok().texts("main li .row__title");
    }

    private static String with(Member member) {
        return "One-to-one with " + member.name();
    }

    @Test
    void from_the_chapters_page_one_tap_leads_to_the_filled_form() {
        Answer page = hers.get(group).ok().says("One-to-ones");
        assertThat(page.page()
                        .select("section[aria-labelledby=one-to-ones] a.row__link")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(form(jonas), form(luca), form(priya));
        Answer filled = hers.get(form(jonas)).ok().says("Coffee with " + jonas.name());
        var fields = filled.form("/members/" + jonas.id() + "/coffees");
        assertThat(fields.get("time1")).isNotEmpty();
        assertThat(fields.get("time3")).isNotEmpty();
        assertThat(fields.get("why"))
                .contains("one-to-one of Trades", jonas.name().split(" ")[0]);
        filled.says("comes onto your list").saysNot(jonas.email());
        assertThat(people.ofMember(amara, jonas.id()))
                .as("to look changes nothing")
                .isEmpty();
    }

    @Test
    void members_who_never_met_propose_agree_and_have_it_in_their_calendars() {
        String coffee = propose(hers, jonas, "2026-03-17T12:30").is(303).location();
        assertThat(people.ofMember(amara, jonas.id())).isPresent();
        assertThat(stage.deliver().text(jonas.email())).contains("Our one-to-one", amara.name());
        his.get(coffee).ok().says("Our one-to-one");
        his.post(coffee + "/agreement", "number", "1", "start", "2026-03-17T12:30:00Z")
                .leadsTo(coffee);
        var mail = stage.deliver();
        assertThat(mail.calendar(jonas.email())).isPresent();
        assertThat(mail.calendar(amara.email())).isPresent();
        assertThat(mail.text(jonas.email())).doesNotContain(amara.email());
    }

    @Test
    void how_many_i_held_this_month_only_i_see_and_only_mine_count() {
        hers.get(group).ok().says("no one-to-one this month");
        String coffee = held(hers, his, jonas, "2026-03-17T12:30");
        hers = stage.here(amara);
        his = stage.here(jonas);
        hers.get(group).ok().says("no one-to-one this month");
        write(hers, coffee);
        hers.get(group).ok().says("one one-to-one this month");
        hers.get(group + "/one-to-ones").ok().says("one one-to-one this month");
        his.get(group).ok().says("no one-to-one this month");
        for (Browser other : List.of(stage.here(luca), stage.here(priya), his)) {
            assertThat(other.get(group).ok().text()).contains("You have written down no one-to-one");
            assertThat(other.get(group + "/one-to-ones").ok().text()).doesNotContain("Last one-to-one");
        }
        stage.here(luca).get(group + "/referrals/months").ok().saysNot("one-to-one");
        write(his, coffee);
        his.get(group).ok().says("one one-to-one this month");
        hers.get(group).ok().says("one one-to-one this month");
    }

    @Test
    void a_month_begins_with_none_at_midnight_where_i_am() {
        String coffee = held(hers, his, jonas, "2026-03-31T20:30");
        hers = stage.here(amara);
        write(hers, coffee);
        hers.get(group).ok().says("one one-to-one this month");
        // Lisbon is an hour ahead of UTC by then
        clock.set(Instant.parse("2026-03-31T22:59:59Z"));
        hers.get(group).ok().says("one one-to-one this month");
        clock.set(Instant.parse("2026-03-31T23:00:00Z"));
        hers.get(group).ok().says("no one-to-one this month");
        hers.get(group + "/one-to-ones").ok().says("Last one-to-one");
    }

    @Test
    void a_coffee_with_someone_of_another_group_or_without_an_account_is_none() {
        Member mei = stage.member(Cast.MEI);
        company.tie(amara, mei);
        String coffee = held(hers, stage.here(mei), mei, "2026-03-17T12:30");
        hers = stage.here(amara);
        write(hers, coffee);
        hers.get(group).ok().says("no one-to-one this month");
        company.group(luca, "Other", mei);
        hers.get(group).ok().says("no one-to-one this month");
        stage.here(mei).post(group + "/membership").is(303);
        hers.get(group).ok().says("one one-to-one this month");
    }

    @Test
    void it_is_the_turn_of_those_with_whom_there_was_none_and_then_of_the_longest_ago() {
        assertThat(turns(hers)).containsExactly(with(jonas), with(luca), with(priya));
        write(hers, held(hers, his, jonas, "2026-03-17T12:30"));
        hers = stage.here(amara);
        assertThat(turns(hers)).containsExactly(with(luca), with(priya), with(jonas));
        write(hers, held(hers, stage.here(luca), luca, "2026-03-18T12:30"));
        hers = stage.here(amara);
        write(hers, held(hers, stage.here(priya), priya, "2026-03-16T12:30"));
        hers = stage.here(amara);
        assertThat(turns(hers)).containsExactly(with(priya), with(jonas), with(luca));
        assertThat(hers.get(group + "/one-to-ones?q=" + luca.name().split(" ")[0])
                        .ok()
                        .texts("main li .row__title"))
                .containsExactly(with(luca));
        hers.get(group + "/one-to-ones?q=nobodyiscalledthis").ok().says("Nobody here is called that");
    }

    @Test
    void three_stand_on_the_groups_page_however_many_there_are() {
        for (Cast who : List.of(Cast.MEI, Cast.TOMAS, Cast.NOAH)) {
            stage.here(stage.member(who)).post(group + "/membership").is(303);
        }
        assertThat(hers.get(group).ok().page().select("section[aria-labelledby=one-to-ones] li"))
                .hasSize(3);
        assertThat(turns(hers)).hasSize(6);
    }

    @Test
    void a_chapter_of_one_has_nobody_to_meet() {
        String alone = "/groups/" + company.group(luca, "Alone");
        lucas.post(alone + "/chapter").is(303);
        lucas.get(alone).ok().saysNot("One-to-one");
        lucas.get(alone + "/one-to-ones").ok().says("Nobody else is here yet");
    }

    @Test
    void where_there_is_no_chapter_there_is_no_one_to_one_of_strangers() {
        lucas.post(group + "/chapter/deletion").is(303);
        hers.get(group).ok().saysNot("One-to-one");
        hers.get(group + "/one-to-ones").is(404);
        hers.get(form(jonas)).is(404);
        propose(hers, jonas, "2026-03-17T12:30").is(404);
        assertThat(people.ofMember(amara, jonas.id())).isEmpty();
        company.tie(amara, jonas);
        hers.get(form(jonas)).ok().says("hear more about what you do");
    }

    @Test
    void whoever_does_not_belong_learns_nothing_of_it() {
        Browser mei = stage.here(stage.member(Cast.MEI));
        mei.get(group).ok().saysNot("One-to-one");
        mei.get(group + "/one-to-ones").is(404);
        mei.get(form(jonas)).is(404);
        stage.visitor().get(group).ok().saysNot("One-to-one");
        stage.here(stage.host()).get(group + "/one-to-ones").is(404);
    }

    @Test
    void nobody_is_asked_who_hides_blocked_or_left() {
        company.hide(jonas);
        assertThat(turns(hers)).containsExactly(with(luca), with(priya));
        hers.get(form(jonas)).is(404);
        company.show(jonas);
        blocks.block(jonas, amara.id());
        assertThat(turns(hers)).containsExactly(with(luca), with(priya));
        hers.get(form(jonas)).is(404);
        propose(hers, jonas, "2026-03-17T12:30").is(404);
        blocks.unblock(jonas, amara.id());
        his.post(group + "/membership/deletion").is(303);
        assertThat(turns(hers)).containsExactly(with(luca), with(priya));
        hers.get(form(jonas)).is(404);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
    }

    @Test
    void nobody_proposes_one_to_themselves() {
        hers.get(form(amara)).is(404);
        propose(hers, amara, "2026-03-17T12:30").is(404);
        assertThat(turns(hers)).doesNotContain(with(amara));
    }

    @Test
    void a_wrong_form_comes_back_filled_and_puts_nobody_on_the_list() {
        Answer back = propose(hers, jonas, "soon").comesBack();
        assertThat(back.form("/members/" + jonas.id() + "/coffees"))
                .containsEntry("time1", "soon")
                .containsEntry("why", "Our one-to-one");
        assertThat(people.ofMember(amara, jonas.id())).isEmpty();
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
    }

    @Test
    void someone_of_the_list_who_is_a_fellow_is_reached_from_their_own_page_too() {
        propose(hers, jonas, "2026-03-17T12:30").is(303);
        String person = "/people/" + people.ofMember(amara, jonas.id()).orElseThrow();
        hers.get(person + "/coffees/new").ok().says("one-to-one of Trades");
        lucas.post(group + "/chapter/deletion").is(303);
        hers.get(person + "/coffees/new").ok().says("Kith cannot reach");
    }

    @Test
    void a_proposal_outlives_the_chapter() {
        String coffee = propose(hers, jonas, "2026-03-17T12:30").is(303).location();
        lucas.post(group + "/chapter/deletion").is(303);
        his.post(coffee + "/agreement", "number", "1", "start", "2026-03-17T12:30:00Z")
                .leadsTo(coffee);
        hers.get(coffee).ok().says("You will meet");
    }

    @Test
    void the_page_is_in_german_for_who_reads_german() {
        company.speaks(amara, "de");
        stage.here(amara).get(group + "/one-to-ones").ok().says("Zweiergespräch mit " + jonas.name());
    }
}
