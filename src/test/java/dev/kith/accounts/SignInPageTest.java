package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class SignInPageTest {
    @Autowired
    private Stage stage;

    @Test
    void a_member_is_led_to_where_they_wanted_to_go() {
        var member = stage.member(Cast.AMARA);
        stage.visitor()
                .post("/sign-in", "email", member.email(), "password", Stage.PASSWORD, "next", "/people")
                .leadsTo("/people");
    }

    @Test
    void nobody_is_led_to_another_site() {
        assertThat(SignInPage.local("https://elsewhere.example")).isEqualTo("/");
        assertThat(SignInPage.local("//elsewhere.example")).isEqualTo("/");
        assertThat(SignInPage.local("/\\elsewhere.example")).isEqualTo("/");
        assertThat(SignInPage.local("/events?q=1")).isEqualTo("/events?q=1");
    }

    @Test
    void a_wrong_password_comes_back_with_the_address_still_there() {
        var member = stage.member(Cast.JONAS);
        var answer = stage.visitor()
                .post("/sign-in", "email", member.email(), "password", "not this one")
                .comesBack();
        assertThat(answer.form("/sign-in")).containsEntry("email", member.email());
    }

    @Test
    void guessing_ends_after_ten_tries_even_with_the_right_password() {
        var member = stage.member(Cast.MEI);
        for (int i = 0; i < 10; i++) {
            stage.visitor()
                    .post("/sign-in", "email", member.email(), "password", "guess number " + i)
                    .is(422);
        }
        stage.visitor()
                .post("/sign-in", "email", member.email(), "password", Stage.PASSWORD)
                .is(429)
                .says("Too many tries");
    }

    @Test
    void signing_out_ends_the_session() {
        var browser = stage.as(stage.member(Cast.TOMAS));
        browser.post("/sign-out").leadsTo("/sign-in");
        browser.post("/sign-out").leadsTo("/sign-in?next=");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        stage.visitor().postFromElsewhere("/sign-in").is(403);
    }

    @Test
    void the_cookie_is_closed_to_scripts_and_to_other_sites() {
        var member = stage.member(Cast.LUCA);
        var cookie = stage.visitor()
                .post("/sign-in", "email", member.email(), "password", Stage.PASSWORD)
                .response()
                .getHeaders("Set-Cookie");
        assertThat(cookie).anySatisfy(c -> assertThat(c).startsWith("kith=").contains("HttpOnly", "SameSite=Lax"));
    }
}
