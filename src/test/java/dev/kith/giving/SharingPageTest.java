package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Amara heard of, shared; Jonas looks for it, Priya does not. */
@KithTest
class SharingPageTest {
    private static final String KILN = "A kiln for potters, free to whoever fetches it.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    private Member amara;
    private Member jonas;
    private Member priya;
    private Browser hers;
    private Browser his;
    private Browser priyas;

    @BeforeEach
    void the_three() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        hers = stage.as(amara);
        his = stage.as(jonas);
        priyas = stage.as(priya);
        tell(his, jonas, "A kiln of my own, second-hand");
    }

    private static void tell(Browser browser, Member member, String looksFor) {
        browser.post("/me", "name", member.name(), "looksFor", looksFor, "discoverable", "true")
                .is(303);
    }

    private static void hide(Browser browser, Member member) {
        browser.post("/me", "name", member.name(), "looksFor", "A kiln of my own, second-hand")
                .is(303);
    }

    private String heard(String audience) {
        return hers.post("/openings", "text", KILN, "kind", "other", "audience", audience)
                .is(303)
                .location();
    }

    private String group(Browser... members) {
        String group = hers.post("/groups", "name", "Clay Circle", "summary", "We fire.", "joining", "open")
                .is(303)
                .location();
        for (Browser member : members) {
            member.post(group + "/membership").is(303);
        }
        return group;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where the rows of a page lead: each test knows its own openings and members by that. */
    private static List<String> rows(Browser browser, String page) {
        return links(browser, page, "li.row h3 a");
    }

    /** The members who come to mind. */
    private List<String> looking(String opening) {
        return links(hers, opening, "section[aria-labelledby=looking] h3 a");
    }

    private static List<String> links(Browser browser, String page, String css) {
        return browser.get(page).ok().page().select(css).eachAttr("href");
    }

    private String toJonas() {
        return "/members/" + jonas.id();
    }

    private String drafts(String opening) {
        return hers.get(opening).ok().page().select("textarea").text();
    }

    @Test
    void what_is_for_me_alone_is_seen_by_nobody_else() {
        String opening = heard("me");
        his.get(opening).is(404);
        his.post(opening + "/interest").is(404);
        his.post(opening + "/copies").is(404);
        assertThat(rows(his, "/give/openings")).doesNotContain(opening);
        assertThat(looking(opening)).isEmpty();
    }

    @Test
    void what_is_for_all_members_stands_on_their_page_and_not_on_its_authors() {
        String opening = heard("members");
        his.get(opening).ok().says(KILN).says(amara.name()).saysNot(amara.email());
        assertThat(rows(his, "/give/openings")).contains(opening);
        assertThat(rows(hers, "/give/openings")).doesNotContain(opening);
        assertThat(rows(hers, "/give")).contains(opening);
    }

    @Test
    void what_is_for_a_group_is_seen_by_its_members_while_they_are() {
        String group = group(his);
        String opening = heard(id(group));
        his.get(opening).ok();
        priyas.get(opening).is(404);
        assertThat(rows(priyas, "/give/openings")).doesNotContain(opening);
        his.post(group + "/membership/deletion").is(303);
        his.get(opening).is(404);
    }

    @Test
    void what_the_author_shared_with_a_group_leaves_with_the_author() {
        String group = priyas.post("/groups", "name", "Kiln Club", "summary", "We fire.", "joining", "open")
                .is(303)
                .location();
        hers.post(group + "/membership").is(303);
        String opening = heard(id(group));
        priyas.get(opening).ok();
        hers.post(group + "/membership/deletion").is(303);
        priyas.get(opening).is(404);
    }

    @Test
    void a_group_that_is_not_mine_cannot_be_chosen() {
        String group = priyas.post("/groups", "name", "Kiln Club", "summary", "We fire.", "joining", "open")
                .is(303)
                .location();
        hers.post("/openings", "text", KILN, "kind", "other", "audience", id(group))
                .comesBack();
        hers.post(heard("me") + "/audience", "audience", id(group)).comesBack();
    }

    @Test
    void who_may_see_it_can_be_changed_and_taken_back() {
        String opening = heard("me");
        hers.post(opening + "/audience", "audience", "members").leadsTo(opening);
        his.get(opening).ok();
        hers.post(opening + "/audience", "audience", "me").leadsTo(opening);
        his.get(opening).is(404);
    }

    @Test
    void a_member_who_tells_that_they_look_for_it_comes_to_mind_with_the_reason() {
        String opening = heard("members");
        assertThat(looking(opening)).contains(toJonas()).doesNotContain(priya.name());
        hers.get(opening).ok().says("kiln").saysNot(jonas.email());
    }

    @Test
    void members_of_other_groups_do_not_come_to_mind_for_what_is_a_groups() {
        assertThat(looking(heard(id(group())))).isEmpty();
        assertThat(looking(heard(id(group(his))))).containsExactly(toJonas());
    }

    @Test
    void whoever_tells_it_nobody_or_does_not_want_to_be_found_does_not_come_to_mind() {
        String opening = heard("members");
        hide(his, jonas);
        assertThat(looking(opening)).doesNotContain(toJonas());
        tell(his, jonas, "");
        assertThat(looking(opening)).doesNotContain(toJonas());
        hers.post(opening + "/members/" + jonas.id()).is(404);
    }

    @Test
    void what_someone_tells_their_groups_is_a_reason_for_those_alone() {
        his.post(
                        "/me/privacy",
                        "looks_for",
                        "groups",
                        "photo",
                        "members",
                        "place",
                        "members",
                        "headline",
                        "members",
                        "introduction",
                        "members",
                        "interests",
                        "members",
                        "offers",
                        "members",
                        "links",
                        "members")
                .is(303);
        String opening = heard("members");
        assertThat(looking(opening)).doesNotContain(toJonas());
        group(his);
        assertThat(looking(opening)).contains(toJonas());
    }

    @Test
    void a_block_hides_each_from_the_other_whoever_said_so() {
        String opening = heard("members");
        blocks.block(jonas, amara.id());
        assertThat(looking(opening)).doesNotContain(toJonas());
        hers.post(opening + "/members/" + jonas.id()).is(404);
        his.get(opening).is(404);
        assertThat(rows(his, "/give/openings")).doesNotContain(opening);
        blocks.unblock(jonas, amara.id());
        blocks.block(amara, jonas.id());
        assertThat(looking(opening)).doesNotContain(toJonas());
        his.get(opening).is(404);
    }

    @Test
    void an_author_who_does_not_want_to_be_found_is_told_that_nobody_sees_it() {
        String opening = heard("members");
        hide(hers, amara);
        his.get(opening).is(404);
        hers.get(opening).ok().says("nobody else sees this");
    }

    @Test
    void a_group_sees_what_a_hidden_author_chose_to_share_with_it() {
        String group = group(his);
        String opening = heard(id(group));
        hide(hers, amara);
        his.get(opening).ok().says(KILN).says(amara.name());
        assertThat(rows(his, "/give/openings?group=" + id(group))).containsExactly(opening);
        assertThat(rows(his, "/give/openings")).contains(opening);
        hers.get(opening).ok().saysNot("nobody else sees this");
        priyas.get(opening).is(404);
        assertThat(rows(priyas, "/give/openings")).doesNotContain(opening);
        blocks.block(jonas, amara.id());
        his.get(opening).is(404);
        blocks.unblock(jonas, amara.id());
        hers.post(opening + "/audience", "audience", "members").is(303);
        his.get(opening).is(404);
        hers.get(opening).ok().says("nobody else sees this");
    }

    @Test
    void the_page_leads_to_whom_to_meet_next() {
        assertThat(links(hers, "/give", "main a[href=/people/next]")).hasSize(1);
        hers.get("/people/next").ok();
    }

    @Test
    void whoever_left_is_in_no_ranking() {
        String opening = heard("members");
        assertThat(looking(opening)).contains(toJonas());
        accounts.erase(jonas);
        assertThat(looking(opening)).doesNotContain(toJonas());
    }

    @Test
    void one_press_offers_it_to_a_member_by_one_mail_and_puts_them_on_the_list() {
        String opening = heard("members");
        hers.post(opening + "/members/" + jonas.id()).leadsTo(opening);
        hers.post(opening + "/members/" + jonas.id()).leadsTo(opening);
        var mail = stage.deliver();
        assertThat(mail.to(jonas.email())).hasSize(1);
        assertThat(mail.text(jonas.email())).contains("second-hand", KILN, opening);
        PersonId person = people.ofMember(amara, jonas.id()).orElseThrow();
        hers.get("/people/" + person).ok().says(KILN);
        hers.get("/give").ok().says("Offered to one");
        his.get(opening).ok();
    }

    @Test
    void an_ask_for_a_job_meets_other_words_first() {
        String opening = heard("members");
        String ask = "Do you have a job for me at your company?";
        hers.post(opening + "/members/" + jonas.id(), "message-" + jonas.id(), ask)
                .comesBack()
                .says("An ask in a first message")
                .says(ask);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        his.post(opening + "/interest", "message", ask).comesBack().says(ask);
        assertThat(stage.deliver().to(amara.email())).isEmpty();
        his.post(opening + "/interest", "message", ask, "seen", "etiquette").leadsTo(opening);
    }

    @Test
    void nobody_is_offered_more_than_they_can_read_in_a_day() {
        for (int i = 0; i < 5; i++) {
            hers.post(heard("members") + "/members/" + jonas.id()).is(303);
        }
        hers.post(heard("members") + "/members/" + jonas.id()).comesBack().says("offered a lot today");
        assertThat(stage.deliver().to(jonas.email())).hasSize(5);
    }

    @Test
    void a_reader_says_that_it_is_for_them_once_and_the_author_sees_who() {
        String opening = heard("members");
        his.post(opening + "/interest", "message", "I have a van.").leadsTo(opening);
        his.post(opening + "/interest", "message", "I have a van!").leadsTo(opening);
        var mail = stage.deliver();
        assertThat(mail.to(amara.email())).hasSize(1);
        assertThat(mail.text(amara.email())).contains(jonas.name(), "I have a van.");
        his.get(opening).ok().says("knows that this is for you").saysNot("I have a van");
        hers.get(opening).ok().says("Who wants it").says("I have a van.");
        priyas.get(opening).ok().saysNot(jonas.name());
    }

    @Test
    void whoever_wanted_it_has_it_and_that_counts_as_taken() {
        String opening = heard("members");
        hers.post(opening + "/interests/" + jonas.id() + "/gift").is(404);
        his.post(opening + "/interest").is(303);
        hers.post(opening + "/interests/" + jonas.id() + "/gift").leadsTo(opening);
        hers.get("/give").ok().says("taken by 1");
        int mails = stage.deliver().to(jonas.email()).size();
        assertThat(mails).as("they talk by mail already").isZero();
    }

    @Test
    void a_reader_passes_it_on_to_someone_of_their_own_list() {
        String adas = Stage.freshEmail("ada");
        PersonId potter = people.remember(priya.id(), new NewPerson("Ada Pots", "", adas, "", "", null));
        people.change(priya.id(), potter, card -> card.adding(Topic.LOOKING_FOR, "A kiln"));
        String opening = heard("members");
        String copy = priyas.post(opening + "/copies").is(303).location();
        priyas.post(opening + "/copies").leadsTo(copy);
        assertThat(rows(priyas, copy)).contains("/people/" + potter);
        priyas.post(copy + "/offers/" + potter).leadsTo(copy);
        assertThat(stage.deliver().text(adas)).contains(KILN);
        hers.get(copy).is(404);
        hers.get(opening).ok().saysNot("Ada Pots");
    }

    @Test
    void what_is_gone_is_gone_for_everyone() {
        String opening = heard("members");
        String copy = priyas.post(opening + "/copies").is(303).location();
        hers.post(opening + "/end").is(303);
        assertThat(rows(his, "/give/openings")).doesNotContain(opening);
        his.get(opening).ok().says("not to be had any more");
        his.post(opening + "/interest").is(404);
        priyas.get(copy).ok().says("not to be had any more");
        assertThat(looking(opening)).isEmpty();
    }

    @Test
    void after_its_last_day_it_is_over() {
        String opening = hers.post(
                        "/openings", "text", KILN, "kind", "other", "until", "2026-03-10", "audience", "members")
                .is(303)
                .location();
        assertThat(rows(his, "/give/openings")).contains(opening);
        clock.advance(Duration.ofDays(2));
        his = stage.as(jonas);
        assertThat(rows(his, "/give/openings")).doesNotContain(opening);
        his.get(opening).ok().says("not to be had any more");
        clock.release();
    }

    @Test
    void what_is_kept_to_oneself_is_in_no_draft() {
        PersonId potter = people.remember(amara.id(), new NewPerson("Ada Pots", "", "", "", "", null));
        people.change(amara.id(), potter, card -> card.adding(Topic.LOOKING_FOR, "A kiln, since the divorce"));
        String opening = heard("me");
        assertThat(drafts(opening)).contains("since the divorce");
        hers.post("/people/" + potter + "/discretion").leadsTo("/people/" + potter);
        assertThat(rows(hers, opening)).as("found by me all the same").contains("/people/" + potter);
        assertThat(drafts(opening)).doesNotContain("since the divorce");
        hers.get("/people/" + potter).ok().says("Kept to yourself");
        hers.post("/people/" + potter + "/discretion/deletion").is(303);
        assertThat(drafts(opening)).contains("since the divorce");
    }

    @Test
    void a_note_for_ones_own_thinking_keeps_its_mark() {
        PersonId potter = people.remember(amara.id(), new NewPerson("Ada Pots", "", "", "", "", null));
        String path = "/people/" + potter;
        hers.post(path + "/moments", "kind", "note", "day", "2026-03-10", "text", "Fires clay", "privately", "true")
                .is(303);
        hers.get(path).ok().says("For my thinking only");
        String edit =
                hers.get(path).page().select("a[href$=/edit][href*=/moments/]").attr("href");
        assertThat(hers.get(edit).ok().page().select("input[name=privately]").hasAttr("checked"))
                .isTrue();
        String moment = edit.replace("/edit", "");
        hers.post(moment + "/deletion").is(303);
        hers.post(moment + "/restoration").is(303);
        assertThat(hers.get(edit).ok().page().select("input[name=privately]").hasAttr("checked"))
                .isTrue();
        hers.post(moment, "kind", "note", "day", "2026-03-10", "text", "Fires clay")
                .is(303);
        assertThat(hers.get(edit).ok().page().select("input[name=privately]").hasAttr("checked"))
                .isFalse();
    }
}
