package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.platform.Keys;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ForgottenPasswordTest {
    @Autowired
    private Stage stage;

    @Autowired
    private AccountRows rows;

    @Autowired
    private Clock clock;

    @Test
    void a_link_by_mail_sets_a_new_password_once() {
        var member = stage.member(Cast.AMARA);
        var elsewhere = stage.as(member);
        var browser = stage.visitor();
        browser.post("/forgotten-password", "email", member.email()).ok().says("one hour");

        var link = stage.deliver().link(member.email());
        browser.get(link).ok();
        browser.post("/new-password", "token", token(link), "password", "short").comesBack();
        browser.post("/new-password", "token", token(link), "password", "a new evening")
                .leadsTo("/");
        browser.get("/settings").ok();

        elsewhere.get("/settings").is(303);
        browser.post("/new-password", "token", token(link), "password", "another evening")
                .is(422);
        browser.get(link).is(422).says("no longer works");
    }

    @Test
    void the_link_shows_that_the_address_is_theirs_too() {
        var email = Stage.freshEmail("unconfirmed");
        stage.visitor().post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD);
        stage.visitor().post("/forgotten-password", "email", email);
        var link = stage.deliver().link(email);
        stage.visitor()
                .post("/new-password", "token", token(link), "password", "a new evening")
                .leadsTo("/");
        stage.visitor()
                .post("/sign-in", "email", email, "password", "a new evening")
                .is(303);
    }

    @Test
    void an_address_without_an_account_is_not_given_away() {
        var nobody = Stage.freshEmail("nobody");
        var known = stage.member(Cast.MEI).email();
        var forNobody =
                stage.visitor().post("/forgotten-password", "email", nobody).ok();
        var forKnown =
                stage.visitor().post("/forgotten-password", "email", known).ok();

        assertThat(forNobody.text().replace(nobody, ""))
                .isEqualTo(forKnown.text().replace(known, ""));
        assertThat(stage.deliver().to(nobody)).isEmpty();
    }

    @Test
    void letters_to_one_address_end_after_four_in_an_hour_known_or_not() {
        for (var email : new String[] {
            Stage.freshEmail("nobody"), stage.member(Cast.LUCA).email()
        }) {
            for (int i = 0; i < 4; i++) {
                stage.visitor().post("/forgotten-password", "email", email).ok();
            }
            stage.visitor().post("/forgotten-password", "email", email).is(429).says("Wait 60 minutes");
        }
    }

    @Test
    void a_form_with_bad_input_comes_back_filled() {
        var answer = stage.visitor()
                .post("/forgotten-password", "email", "mei at home")
                .comesBack();
        assertThat(answer.form("/forgotten-password")).containsEntry("email", "mei at home");
    }

    @Test
    void a_link_older_than_an_hour_opens_nothing() {
        var member = stage.member(Cast.NOAH);
        rows.addLink(Keys.sum("old"), member.id(), "password", member.email(), clock.instant());
        stage.visitor().get("/new-password?token=old").is(422);
        stage.visitor()
                .post("/new-password", "token", "old", "password", "a new evening")
                .is(422);
    }

    @Test
    void the_link_of_a_sign_up_is_sent_again_to_whom_it_is_still_due() {
        var email = Stage.freshEmail("again");
        stage.visitor().post("/sign-up", "name", "Mei", "email", email, "password", Stage.PASSWORD);
        stage.visitor().post("/sign-up/letters", "email", email).ok();
        assertThat(stage.deliver().to(email)).hasSize(2);

        var member = stage.member(Cast.JONAS);
        stage.visitor().post("/sign-up/letters", "email", member.email()).ok();
        assertThat(stage.deliver().to(member.email())).isEmpty();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
