package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.events.Gathering;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KithTest
class SignUpPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Test
    void a_newcomer_follows_the_link_from_the_mail_and_is_in() {
        var email = Stage.freshEmail("newcomer");
        var browser = stage.visitor();
        browser.post("/sign-up", "name", "Mei Tanaka", "email", email, "password", Stage.PASSWORD)
                .ok()
                .says(email);

        var link = stage.deliver().link(email);
        browser.get(link).ok();
        browser.post("/sign-up/confirmation", "token", link.substring(link.indexOf('=') + 1))
                .leadsTo("/");
    }

    @Test
    void whoever_comes_from_an_event_is_led_back_to_it() {
        String event = new Gathering(program).with(Gathering.seats(3)).path();
        var email = Stage.freshEmail("late");
        var visitor = stage.visitor();
        assertThat(visitor.get(event).ok().page().select(".top a").eachAttr("href"))
                .contains("/sign-up?next=" + event, "/sign-in?next=" + event);
        assertThat(visitor.get("/sign-in?next=" + event)
                        .ok()
                        .page()
                        .select("main a[href='/sign-up?next=" + event + "']"))
                .hasSize(1);
        assertThat(visitor.get("/sign-up?next=" + event).ok().form("/sign-up")).containsEntry("next", event);
        visitor.post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD, "next", event)
                .ok();
        visitor.post("/sign-up/letters", "email", email, "next", event).ok();

        var link = stage.deliver().link(email);
        var form = stage.visitor().get(link).ok().form("/sign-up/confirmation");
        stage.visitor()
                .post("/sign-up/confirmation", "token", form.get("token"), "next", form.get("next"))
                .leadsTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "https://elsewhere.example/events/1", "/events/buy-this-now", "/settings"
            })
    void no_letter_leads_anywhere_else(String next) {
        var email = Stage.freshEmail("victim");
        var sent = stage.visitor()
                .post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD, "next", next)
                .ok();
        assertThat(sent.form("/sign-up/letters")).containsEntry("next", "");
        var link = stage.deliver().link(email);
        assertThat(link).doesNotContain("next");
        String token = link.substring(link.indexOf("token=") + "token=".length());
        stage.visitor()
                .post("/sign-up/confirmation", "token", token, "next", next)
                .leadsTo("/");
    }

    @Test
    void an_address_that_is_not_confirmed_opens_no_door() {
        var email = Stage.freshEmail("unconfirmed");
        stage.visitor().post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD);

        stage.visitor()
                .post("/sign-in", "email", email, "password", Stage.PASSWORD)
                .comesBack();
    }

    @Test
    void an_address_that_is_known_is_not_given_away() {
        var email = Stage.freshEmail("known");
        var first = stage.visitor().post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD);
        var second = stage.visitor().post("/sign-up", "name", "Eve", "email", email, "password", Stage.PASSWORD);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(stage.deliver().text(email)).contains("already");
    }

    @Test
    void a_form_with_bad_input_comes_back_filled_and_says_what_is_wrong() {
        var answer = stage.visitor()
                .post("/sign-up", "name", "Mei", "email", "mei at home", "password", "short")
                .comesBack();

        assertThat(answer.form("/sign-up")).containsEntry("name", "Mei").containsEntry("email", "mei at home");
        answer.says("does not look like an e-mail address").says("at least 10 characters");
    }

    @Test
    void a_link_that_was_never_sent_is_refused_in_words() {
        stage.visitor()
                .post("/sign-up/confirmation", "token", "made-up")
                .is(422)
                .says("no longer works");
    }

    @Test
    void it_speaks_german_to_those_who_ask_for_it() {
        stage.visitor().speaking("de-AT").get("/sign-up").ok().says("Mitmachen");
    }
}
