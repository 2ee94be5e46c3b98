package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class FollowUpsPageTest {
    private static final String ASK = "Hi Ines,\n\nnice to meet you. Do you have a job for me?\n\nAmara";

    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser browser;
    private String address;
    private PersonId ines;
    private String at;

    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
        browser = stage.as(amara);
        address = Stage.freshEmail("ines");
        ines = encounters.met(
                amara,
                EncounterId.next(),
                new NewPerson("Ines Duarte", "", address, "", "", null),
                Occasion.of("Lisbon", clock.instant()),
                "talked about sourdough");
        at = "/followups/"
                + followUps.coming(amara, Instant.EPOCH, 1).getFirst().id();
    }

    @Test
    void a_letter_is_sent_once_and_answers_go_to_the_member() throws Exception {
        browser.get("/followups").ok().says("Ines Duarte").says("sourdough");
        browser.post(at + "/letter", "subject", "Bread", "text", "Hi Ines,\n\nthe recipe.", "back", "today")
                .leadsTo("/");
        browser.post(at + "/letter", "subject", "Bread", "text", "Hi Ines,\n\nthe recipe.")
                .leadsTo("/followups");

        var mails = stage.deliver().to(address);
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.getSubject()).isEqualTo("Bread");
        assertThat(mail.getFrom()[0].toString()).contains("Amara Okafor via Kith");
        assertThat(mail.getReplyTo()[0].toString()).contains(amara.email());
        assertThat(String.valueOf(mail.getContent())).contains("the recipe.");
        browser.get("/followups").ok().saysNot("Ines Duarte");
        browser.get("/people/" + ines).ok().says("the recipe.");
    }

    @Test
    void a_letter_to_a_tied_member_reaches_them_and_their_address_stays_theirs() {
        Member jonas = stage.member(Cast.JONAS);
        EncounterId id = encounters.met(amara, jonas.id(), Occasion.of("", clock.instant()), "");
        encounters.confirm(jonas, id, "");
        FollowUp step = followUps.coming(amara, Instant.EPOCH, 9).stream()
                .filter(f -> f.name().equals(jonas.name()))
                .findFirst()
                .orElseThrow();

        browser.get("/followups/" + step.id()).ok().saysNot(jonas.email());
        browser.post("/followups/" + step.id() + "/letter", "subject", "Hello", "text", "Hi Jonas")
                .is(303);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void without_an_address_there_are_words_to_copy_and_no_send() {
        encounters.met(amara, EncounterId.next(), NewPerson.named("Rui"), Occasion.of("", clock.instant()), "");
        FollowUp rui = followUps.coming(amara, Instant.EPOCH, 9).stream()
                .filter(f -> f.name().equals("Rui"))
                .findFirst()
                .orElseThrow();
        var page = browser.get("/followups/" + rui.id()).ok().says("knows no mail address of Rui");
        assertThat(page.texts("button")).doesNotContain("Send");
        browser.post("/followups/" + rui.id() + "/letter", "subject", "Hello", "text", "Hi Rui")
                .comesBack()
                .says("no address");
    }

    @Test
    void an_empty_letter_comes_back_with_what_was_typed() {
        var answer =
                browser.post(at + "/letter", "subject", "", "text", "Hi Ines").comesBack();
        assertThat(answer.form(at + "/letter")).containsEntry("text", "Hi Ines").containsEntry("subject", "");
        browser.post(at + "/draft", "subject", "x".repeat(151), "text", "Hi").comesBack();
    }

    @Test
    void an_ask_in_a_first_message_is_shown_other_words_and_can_go_as_it_is() {
        var answer =
                browser.post(at + "/letter", "subject", "Hello", "text", ASK).comesBack();
        answer.says("An ask in a first message").says("Send as it is");
        assertThat(answer.form(at + "/letter")).containsEntry("text", ASK).containsEntry("seen", "etiquette");
        assertThat(stage.deliver().to(address)).isEmpty();

        browser.post(at + "/letter", "subject", "Hello", "text", ASK, "seen", "etiquette")
                .is(303);
        assertThat(stage.deliver().to(address)).hasSize(1);
    }

    @Test
    void the_other_words_take_the_place_of_the_ask() {
        browser.post(at + "/words", "subject", "Hello", "text", ASK, "better", "drafts.etiquette.job.better.2")
                .leadsTo(at);
        String text = browser.get(at).ok().form(at + "/letter").get("text");
        assertThat(text)
                .startsWith("Hi Ines,")
                .contains("someone you think I should talk to")
                .doesNotContain("job for me");
        browser.post(at + "/words", "subject", "Hello", "text", ASK, "better", "made.up")
                .comesBack();
    }

    @Test
    void the_colleague_speaks_up_while_one_types_and_is_quiet_otherwise() {
        browser.post(at + "/etiquette", "subject", "Hello", "text", ASK).ok().says("Use this instead");
        assertThat(browser.post(at + "/etiquette", "subject", "Hello", "text", "Nice!")
                        .ok()
                        .text())
                .isBlank();
    }

    @Test
    void whoever_does_not_want_a_colleague_has_none() {
        db.sql("insert into etiquette_off (account_id, since) values (:id, now())")
                .param("id", amara.id().value())
                .update();
        browser.post(at + "/letter", "subject", "Hello", "text", ASK).is(303);
    }

    @Test
    void a_draft_is_kept_by_whichever_button_is_pressed() {
        browser.post(at + "/draft", "subject", "Bread", "text", "first").leadsTo(at);
        assertThat(browser.get(at).form(at + "/letter")).containsEntry("text", "first");
        browser.post(at + "/snooze", "until", "days", "subject", "Bread", "text", "second")
                .leadsTo("/followups");
        assertThat(browser.get(at).form(at + "/letter")).containsEntry("text", "second");
    }

    @Test
    void every_press_has_a_way_back() {
        for (String verb : new String[] {"completion", "snooze", "release"}) {
            browser.post(at + "/" + verb, "how", "call", "until", "week").leadsTo("/followups");
            var page = browser.get("/followups").ok().says("Undo");
            String undo = page.page().selectFirst(".flash form").attr("action");
            assertThat(undo).isEqualTo(at + "/" + verb + "/deletion");
            browser.post(undo).leadsTo("/followups");
            browser.get(at).ok();
        }
    }

    @Test
    void pressed_twice_is_pressed_once() {
        browser.post(at + "/completion", "how", "call").is(303);
        browser.post(at + "/completion", "how", "call").is(303);
        browser.post(at + "/release").is(303);
        browser.get("/followups").ok().says("done already");
    }

    @Test
    void a_day_that_is_none_comes_back() {
        browser.post(at + "/snooze", "until", "day", "day", "soon").comesBack();
        browser.post(at + "/snooze", "until", "day", "day", "2001-01-01").comesBack();
    }

    @Test
    void strangers_find_nothing() {
        Browser stranger = stage.as(stage.member(Cast.MEI));
        stranger.get(at).is(404);
        for (String verb : new String[] {
            "/letter",
            "/draft",
            "/words",
            "/etiquette",
            "/completion",
            "/completion/deletion",
            "/snooze",
            "/snooze/deletion",
            "/release",
            "/release/deletion"
        }) {
            stranger.post(at + verb, "subject", "x", "text", "x", "until", "week")
                    .is(404);
        }
        stranger.post("/people/" + ines + "/followups", "what", "x").is(404);
        stranger.post("/people/" + ines + "/cadence", "weeks", "4").is(404);
        stranger.get("/people/" + ines + "/followups/new").is(404);
        stage.visitor().get("/followups").leadsTo("/sign-in?next=%2Ffollowups");
    }

    @Test
    void a_promise_is_noted_on_the_persons_page() {
        browser.get("/people/" + ines).ok().says("What comes next");
        browser.post(
                        "/people/" + ines + "/followups",
                        "what",
                        "send the recipe",
                        "due",
                        "2050-01-01",
                        "sort",
                        "promise")
                .is(422);
        String day =
                LocalDate.ofInstant(clock.instant(), amara.zone()).plusDays(3).toString();
        browser.post("/people/" + ines + "/followups", "what", "send the recipe", "due", day, "sort", "promise")
                .leadsTo("/people/" + ines);
        browser.get("/followups").ok().says("send the recipe");
        browser.get("/people/" + ines).ok().says("send the recipe");
    }

    @Test
    void a_promise_without_a_day_comes_back() {
        var answer = browser.post(
                        "/people/" + ines + "/followups", "what", "send the recipe", "due", "soon", "sort", "step")
                .comesBack()
                .says("Please give a day");
        assertThat(answer.form("/people/" + ines + "/followups"))
                .containsEntry("what", "send the recipe")
                .containsEntry("sort", "step");
    }

    @Test
    void a_cadence_is_set_and_shown() {
        browser.post("/people/" + ines + "/cadence", "weeks", "6").leadsTo("/people/" + ines);
        assertThat(browser.get("/people/" + ines).form("/people/" + ines + "/cadence"))
                .containsEntry("weeks", "6");
        browser.post("/people/" + ines + "/cadence", "weeks", "often").comesBack();
        browser.post("/people/" + ines + "/cadence", "weeks", "").comesBack();
        browser.post("/people/" + ines + "/cadence", "weeks", "0").leadsTo("/people/" + ines);
    }
}
