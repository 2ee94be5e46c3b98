package dev.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class SettingsPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Test
    void settings_ask_a_stranger_to_sign_in() {
        stage.visitor().get("/settings").leadsTo("/sign-in?next=%2Fsettings");
    }

    @Test
    void name_language_and_zone_are_changed_at_once() {
        var browser = stage.as(stage.member(Cast.AMARA));
        browser.post("/settings", "name", "Amara O.", "language", "de", "zone", "Europe/Berlin")
                .leadsTo("/settings");

        var page = browser.get("/settings").ok().says("Einstellungen");
        assertThat(page.form("/settings"))
                .containsEntry("name", "Amara O.")
                .containsEntry("language", "de")
                .containsEntry("zone", "Europe/Berlin")
                .doesNotContainKey("etiquette");
    }

    @Test
    void other_words_are_offered_unless_switched_off() {
        var member = stage.member(Cast.JONAS);
        assertThat(accounts.etiquette(member)).isTrue();
        var browser = stage.as(member);

        browser.post("/settings", "name", "Jonas", "language", "en", "zone", "UTC");
        assertThat(accounts.etiquette(member)).isFalse();

        browser.post("/settings", "name", "Jonas", "language", "en", "zone", "UTC", "etiquette", "true");
        assertThat(accounts.etiquette(member)).isTrue();
    }

    @Test
    void settings_with_bad_input_come_back_as_they_were_typed() {
        var answer = stage.as(stage.member(Cast.MEI))
                .post("/settings", "name", "", "language", "klingon", "zone", "Moon/Tranquility")
                .comesBack()
                .says("Choose a time zone")
                .says("Choose one of the languages");
        assertThat(answer.form("/settings")).containsEntry("name", "");
    }

    @Test
    void a_new_address_is_proved_first_and_the_old_one_is_told() {
        var member = stage.member(Cast.TOMAS);
        var address = Stage.freshEmail("moved");
        var browser = stage.as(member);
        browser.post("/settings/address", "address", address, "address-password", Stage.PASSWORD)
                .leadsTo("/settings");
        browser.get("/settings").says("You sign in with " + member.email());

        var link = stage.deliver().link(address);
        stage.visitor().get(link).ok();
        stage.visitor()
                .post("/settings/address/confirmation", "token", token(link))
                .leadsTo("/settings");

        browser.get("/settings").says("You sign in with " + address);
        assertThat(stage.deliver().text(member.email())).contains(address);
        stage.visitor()
                .post("/settings/address/confirmation", "token", token(link))
                .is(422);
    }

    @Test
    void an_address_that_someone_else_has_is_not_given_away() {
        var member = stage.member(Cast.PRIYA);
        var other = stage.member(Cast.LUCA);
        stage.as(member)
                .post("/settings/address", "address", other.email(), "address-password", Stage.PASSWORD)
                .leadsTo("/settings");
        assertThat(stage.deliver().text(other.email())).contains("already");
    }

    @Test
    void a_new_address_with_bad_input_comes_back_filled() {
        var browser = stage.as(stage.member(Cast.SOFIA));
        var answer = browser.post("/settings/address", "address", "here and there", "address-password", "x")
                .comesBack()
                .says("does not look like");
        assertThat(answer.form("/settings/address")).containsEntry("address", "here and there");

        browser.post("/settings/address", "address", "sofia@kith.example", "address-password", "guess")
                .comesBack()
                .says("not your password");
    }

    @Test
    void a_new_password_signs_other_devices_out_but_not_this_one() {
        var member = stage.member(Cast.NOAH);
        var here = stage.as(member);
        var elsewhere = stage.as(member);

        here.post("/settings/password", "current", Stage.PASSWORD, "password", "a louder evening")
                .leadsTo("/settings");

        here.get("/settings").ok();
        elsewhere.get("/settings").leadsTo("/sign-in?next=%2Fsettings");
        assertThat(stage.deliver().text(member.email())).contains("was changed");
        stage.visitor()
                .post("/sign-in", "email", member.email(), "password", "a louder evening")
                .is(303);
    }

    @Test
    void a_new_password_that_is_short_or_not_vouched_for_is_refused() {
        var browser = stage.as(stage.member(Cast.ZAINAB));
        browser.post("/settings/password", "current", Stage.PASSWORD, "password", "short")
                .comesBack()
                .says("at least 10 characters");
        browser.post("/settings/password", "current", "wrong", "password", "a louder evening")
                .comesBack()
                .says("not your password");
    }

    @Test
    void guessing_the_password_of_an_open_browser_ends_after_ten_tries() {
        var member = stage.member(Cast.EMIL);
        for (int i = 0; i < 10; i++) {
            assertThat(accounts.isPassword(member, "guess " + i)).isFalse();
        }
        assertThat(accounts.isPassword(member, Stage.PASSWORD)).isFalse();
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        var member = stage.member(Cast.GRACE);
        var here = stage.as(member);
        var elsewhere = stage.as(member);
        here.post("/settings/devices/deletion").leadsTo("/sign-in");

        here.get("/settings").is(303);
        elsewhere.get("/settings").is(303);
    }

    @Test
    void one_device_is_signed_out_and_nobody_else_s() {
        var member = stage.member(Cast.GRACE);
        var here = stage.as(member);
        var elsewhere = stage.as(member);
        String other = here.get("/settings")
                .page()
                .select("form[action$=/deletion]")
                .eachAttr("action")
                .getFirst();

        stage.as(stage.member(Cast.EMIL)).post(other).is(404);
        here.post(other).leadsTo("/settings");

        elsewhere.get("/settings").is(303);
        here.get("/settings").ok();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
