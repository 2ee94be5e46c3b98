package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From Today, words to whom Amara can help stand ready: Vera of her list, and Jonas, who tells what he looks for. */
@KithTest
class LetterPageTest {
    private static final String ASK = "Someone who tunes a harpsichord";
    private static final String OFFER = "I tune harpsichords and spinets";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Profiles profiles;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private String mail;

    @BeforeEach
    void she_can_tune_a_harpsichord() {
        clock.set(TestClock.START);
        company.rested();
        company.unshared();
        // what was told in other tests
        db.sql("update account set looks_for = '' where looks_for = ?")
                .param(ASK)
                .update();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.here(amara);
        tell(amara, "", OFFER);
    }

    private void tell(Member who, String looksFor, String offers) {
        profiles.tell(
                who,
                new Profile(who.id(), who.name(), false, "", "", "", List.of(), offers, looksFor, List.of(), true));
    }

    private PersonId vera(String email) {
        PersonId vera = people.remember(amara.id(), new NewPerson("Vera Brandt", "", email, "", "", null));
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, ASK));
        return vera;
    }

    /** Where the button of the only idea of today leads. */
    private String deed(Browser browser) {
        browser.get("/").ok();
        stage.deliver();
        var buttons = browser.get("/").ok().page().select("#help-today a.button");
        assertThat(buttons).hasSize(1);
        return buttons.attr("href");
    }

    private Answer send(String letter, String... more) {
        String[] all = new String[2 + more.length];
        all[0] = "message";
        all[1] = "Let me have a look at it.";
        System.arraycopy(more, 0, all, 2, more.length);
        return hers.post(letter + "/offer", all);
    }

    private List<String> ideas() {
        return hers.get("/").ok().texts("#help-today h3");
    }

    @Test
    void offer_your_help_leads_to_words_that_are_ready_and_one_press_sends_them() {
        mail = Stage.freshEmail("vera");
        PersonId vera = vera(mail);
        String letter = deed(hers);
        Answer form = hers.get(letter).ok().says("Help Vera Brandt").says("harpsichord");
        String draft = form.form(letter + "/offer").get("message");
        assertThat(draft).startsWith("Hello Vera").contains(ASK, OFFER, "Amara");

        hers.post(letter + "/offer", "message", draft).leadsTo("/");
        var sent = stage.deliver();
        assertThat(sent.to(mail)).hasSize(1);
        assertThat(sent.text(mail)).contains(OFFER);
        hers.get("/").ok().says("Vera Brandt has your words");
        hers.get("/people/" + vera).ok().says(OFFER);
        assertThat(ideas()).as("it is done").isEmpty();
    }

    @Test
    void a_second_press_sends_nothing_more() {
        mail = Stage.freshEmail("vera");
        vera(mail);
        String letter = deed(hers);
        send(letter).leadsTo("/");
        send(letter).leadsTo("/");
        hers.get("/").ok().says("does not hold any more");
        assertThat(stage.deliver().to(mail)).hasSize(1);
        hers.get(letter).is(404);
    }

    @Test
    void where_kith_has_no_address_she_tells_it_herself() {
        PersonId vera = vera("");
        String letter = deed(hers);
        Answer page = hers.get(letter).ok().says("Kith has no address of Vera");
        assertThat(page.page().select("form[action=" + letter + "/offer] button[value=own]"))
                .hasSize(1);
        send(letter).comesBack().says("Let me have a look");
        send(letter, "how", "own").leadsTo("/");
        hers.get("/people/" + vera).ok().says("Let me have a look");
        assertThat(ideas()).isEmpty();
    }

    @Test
    void a_member_gets_a_mail_whose_address_she_never_sees_and_is_on_her_list() {
        tell(jonas, ASK, "");
        String letter = deed(hers);
        Answer form = hers.get(letter).ok().saysNot(jonas.email());
        assertThat(form.page().select("button[value=own]"))
                .as("there is no other way to tell a member whom she does not know")
                .isEmpty();
        String draft = form.form(letter + "/offer").get("message");
        assertThat(draft).contains(ASK, OFFER);
        hers.post(letter + "/offer", "message", draft).leadsTo("/");
        assertThat(stage.deliver().text(jonas.email())).contains(OFFER);
        PersonId his = people.ofMember(amara, jonas.id()).orElseThrow();
        hers.get("/people/" + his).ok().says(OFFER).saysNot(jonas.email());
    }

    @Test
    void a_member_who_no_longer_looks_for_it_gets_nothing() {
        tell(jonas, ASK, "");
        String letter = deed(hers);
        tell(jonas, "Some quiet", "");
        hers.get(letter).is(404);
        send(letter).leadsTo("/");
        hers.get("/").ok().says("does not hold any more");
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
    }

    @Test
    void whom_she_knows_who_could_help_is_not_named_before_they_agreed() {
        tell(amara, "", "");
        tell(jonas, ASK, "");
        PersonId otto = company.known(amara, "Otto Lang", Topic.SKILLS, "Tunes any harpsichord");
        String letter = deed(hers);
        String draft = hers.get(letter)
                .ok()
                .says("Otto Lang could help")
                .form(letter + "/offer")
                .get("message");
        assertThat(draft).contains(ASK, "I know someone").doesNotContain("Otto");
        hers.post(letter + "/offer", "message", draft).leadsTo("/");
        assertThat(stage.deliver().text(jonas.email())).doesNotContain("Otto", "Lang");
        assertThat(otto).isNotNull();
    }

    @Test
    void what_she_keeps_to_herself_is_in_no_draft() {
        mail = Stage.freshEmail("vera");
        PersonId vera = vera(mail);
        String letter = deed(hers);
        hers.post("/people/" + vera + "/discretion").is(303);
        String draft = hers.get(letter).ok().form(letter + "/offer").get("message");
        assertThat(draft).contains(OFFER, "Vera").doesNotContain(ASK);
    }

    @Test
    void an_ask_for_a_job_meets_other_words_first() {
        mail = Stage.freshEmail("vera");
        vera(mail);
        String letter = deed(hers);
        String ask = "Do you have a job for me at your company?";
        Answer back = hers.post(letter + "/offer", "message", ask).comesBack().says("An ask in a first message");
        assertThat(back.form(letter + "/offer")).containsEntry("message", ask).containsEntry("seen", "etiquette");
        assertThat(stage.deliver().to(mail)).isEmpty();
        hers.post(letter + "/offer", "message", ask, "seen", "etiquette").leadsTo("/");
        assertThat(stage.deliver().to(mail)).hasSize(1);
    }

    @Test
    void no_words_or_far_too_many_come_back_as_they_were_typed() {
        mail = Stage.freshEmail("vera");
        vera(mail);
        String letter = deed(hers);
        hers.post(letter + "/offer", "message", " ").comesBack().says("Please fill this in");
        String long_ = "x".repeat(10_001);
        Answer back = hers.post(letter + "/offer", "message", long_).comesBack().says("10,000 fit here");
        assertThat(back.form(letter + "/offer")).containsEntry("message", long_);
        assertThat(stage.deliver().to(mail)).isEmpty();
        assertThat(ideas()).hasSize(1);
    }

    @Test
    void nobody_else_reads_or_sends_her_words() {
        mail = Stage.freshEmail("vera");
        vera(mail);
        String letter = deed(hers);
        Browser his = stage.here(jonas);
        his.get(letter).is(404);
        his.post(letter + "/offer", "message", "Mine").is(404);
        stage.visitor().get(letter).is(303);
        assertThat(stage.deliver().to(mail)).isEmpty();
        assertThat(ideas()).hasSize(1);
    }

    @Test
    void a_member_who_was_offered_a_lot_today_is_left_alone() {
        tell(jonas, ASK, "");
        String letter = deed(hers);
        for (int i = 0; i < 5; i++) {
            String opening = hers.post("/openings", "text", "A harpsichord tuner " + i, "audience", "members")
                    .is(303)
                    .location();
            hers.post(opening + "/members/" + jonas.id()).is(303);
        }
        hers.post("/people/" + people.ofMember(amara, jonas.id()).orElseThrow() + "/deletion")
                .is(303);
        send(letter).comesBack().says("offered a lot today").says("Let me have a look");
        assertThat(stage.deliver().to(jonas.email())).hasSize(5);
        assertThat(ideas()).as("it waits for another day").hasSize(1);
    }

    @Test
    void what_another_heard_of_is_offered_from_here_and_becomes_hers_to_follow() {
        tell(amara, "", "");
        mail = Stage.freshEmail("vera");
        PersonId vera = vera(mail);
        Browser his = stage.here(jonas);
        String opening = his.post(
                        "/openings", "text", "A man who tunes any harpsichord, in town in May", "audience", "members")
                .is(303)
                .location();
        String letter = deed(hers);
        assertThat(letter).startsWith("/help/");
        String draft = hers.get(letter).ok().form(letter + "/offer").get("message");
        assertThat(draft).startsWith("Hello Vera").contains("in town in May");
        hers.post(letter + "/offer", "message", draft).leadsTo("/");
        assertThat(stage.deliver().text(mail)).contains("in town in May");
        assertThat(hers.get("/gifts").ok().texts("main li.row"))
                .singleElement()
                .asString()
                .contains("I handed on", "Vera Brandt");
        assertThat(ideas()).isEmpty();
        his.get(opening).ok().saysNot("Vera");
        his.get("/gifts").ok().saysNot("Vera");
        assertThat(vera).isNotNull();
    }

    @Test
    void the_words_are_in_the_language_of_whoever_writes() {
        company.speaks(amara, "de");
        hers = stage.here(amara);
        mail = Stage.freshEmail("vera");
        vera(mail);
        String letter = deed(hers);
        Answer form = hers.get(letter).ok().says("Vera Brandt helfen");
        assertThat(form.form(letter + "/offer").get("message"))
                .startsWith("Hallo Vera")
                .contains("Vielleicht kann ich");
    }
}
