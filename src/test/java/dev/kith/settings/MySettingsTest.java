package dev.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings of one member, form by form: what is refused comes back, and nothing else is changed by it. */
@KithTest
class MySettingsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    private Member mei;
    private Browser browser;

    @BeforeEach
    void a_member_at_her_browser() {
        mei = stage.member(Cast.MEI);
        browser = stage.here(mei);
    }

    private Browser german() {
        accounts.settle(mei, mei.name(), Locale.GERMAN, mei.zone(), true);
        return stage.here(mei);
    }

    private Member now() {
        return accounts.member(mei.id()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "language, fr", "zone, Moon/Tranquility"})
    void one_wrong_field_changes_none_of_the_others(String field, String wrong) {
        Answer back = browser.post(
                        "/settings",
                        "name",
                        field.equals("name") ? wrong : "Mei T.",
                        "language",
                        field.equals("language") ? wrong : "de",
                        "zone",
                        field.equals("zone") ? wrong : "Europe/Berlin")
                .comesBack();
        assertThat(back.page().select("#" + field + "-problem")).hasSize(1);
        assertThat(now()).isEqualTo(mei);
    }

    @Test
    void a_name_is_taken_to_its_last_letter_and_given_back_if_it_is_longer() {
        String eighty = "é".repeat(80);
        browser.post("/settings", "name", eighty, "language", "en", "zone", "UTC")
                .leadsTo("/settings");
        assertThat(now().name()).isEqualTo(eighty);
        Answer back = browser.post("/settings", "name", eighty + "x", "language", "en", "zone", "UTC")
                .comesBack();
        assertThat(back.form("/settings")).containsEntry("name", eighty + "x");
        assertThat(now().name()).isEqualTo(eighty);
    }

    @Test
    void a_name_with_markup_is_a_name_on_every_page() {
        browser.post("/settings", "name", "<b>Mei</b>", "language", "en", "zone", "UTC")
                .leadsTo("/settings");
        Answer page = browser.get("/settings").ok();
        assertThat(page.form("/settings")).containsEntry("name", "<b>Mei</b>");
        assertThat(page.page().select("b")).isEmpty();
    }

    @Test
    void the_page_and_its_refusals_speak_german() {
        Browser german = german();
        german.get("/settings")
                .ok()
                .says("Wo du angemeldet bist")
                .says("Ein Browser")
                .says("dieser");
        german.post("/settings", "name", "Mei", "language", "de", "zone", "nowhere")
                .comesBack()
                .says("Wähl eine Zeitzone aus der Liste.");
        german.post("/settings/password", "current", "wrong words", "password", "short")
                .comesBack()
                .says("Nimm mindestens 10 Zeichen.");
        german.post("/settings/address", "address", "mei", "address-password", "x")
                .comesBack()
                .says("Das sieht nicht wie eine E-Mail-Adresse aus.");
        german.get("/settings/leaving").ok().says("Mein Konto endgültig löschen");
        german.post("/settings/leaving", "password", "wrong words").comesBack().says("Das ist nicht dein Passwort");
    }

    @Test
    void the_letters_after_a_change_speak_german_too() throws Exception {
        german().post("/settings/password", "current", Stage.PASSWORD, "password", "ein neuer Abend")
                .leadsTo("/settings");
        assertThat(stage.deliver().last(mei.email()).getSubject()).isEqualTo("Dein Passwort wurde geändert");
        assertThat(stage.deliver().text(mei.email()))
                .startsWith("Hallo Mei Tanaka,")
                .contains("/forgotten-password");
    }

    @Test
    void an_address_is_asked_for_before_a_password_is_tried() {
        Answer back = browser.post("/settings/address", "address", "", "address-password", "guess")
                .comesBack()
                .says("Please fill this in.");
        back.saysNot("not your password");
        String longest = "x".repeat(250) + "@kith.example";
        browser.post("/settings/address", "address", longest, "address-password", Stage.PASSWORD)
                .comesBack();
        assertThat(now().email()).isEqualTo(mei.email());
    }

    @Test
    void a_new_password_that_bcrypt_would_cut_is_refused() {
        browser.post("/settings/password", "current", Stage.PASSWORD, "password", "ä".repeat(37))
                .comesBack()
                .says("72 bytes at most");
        assertThat(accounts.prove(mei.email(), Stage.PASSWORD)).isPresent();
    }

    @Test
    void a_password_is_never_sent_back() {
        Answer back = browser.post("/settings/password", "current", "my old secret", "password", "short")
                .comesBack();
        assertThat(back.body()).doesNotContain("my old secret");
        assertThat(back.form("/settings/password")).containsEntry("current", "").containsEntry("password", "");
    }

    @Test
    void this_browser_stands_first_and_has_no_button_to_close_it() {
        Browser elsewhere = stage.here(mei);
        var page = elsewhere.get("/settings").ok().page();
        var devices = page.select("section:has(#devices) .row");
        assertThat(devices).hasSize(2);
        assertThat(devices.getFirst().text()).contains("this one");
        assertThat(devices.getFirst().select("form")).isEmpty();
        assertThat(devices.getLast().select("form")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00", "'%20or%201=1"})
    void a_device_that_there_is_not_cannot_be_closed(String device) {
        browser.post("/settings/devices/" + device + "/deletion").is(404);
        browser.get("/settings").ok();
    }

    @Test
    void a_passkey_has_a_name_of_sixty_letters_at_most() {
        Answer back = browser.post("/settings/passkeys", "label", "x".repeat(61), "credential", "{}")
                .comesBack()
                .says("61 characters long; 60 fit here");
        assertThat(back.form("/settings/passkeys")).containsEntry("label", "x".repeat(61));
        browser.post("/settings/passkeys", "label", "x".repeat(60), "credential", "{}")
                .comesBack()
                .saysNot("characters long")
                .says("not accepted");
    }

    @Test
    void a_link_that_is_too_old_is_told_to_whoever_follows_it() {
        stage.visitor()
                .post("/settings/address/confirmation", "token", "made-up")
                .is(422)
                .says("This link no longer works");
        stage.visitor()
                .speaking("de")
                .post("/settings/address/confirmation")
                .is(422)
                .says("Dieser Link gilt nicht mehr");
    }

    @Test
    void taking_along_is_a_file_that_nobody_keeps_on_the_way() {
        var response = browser.get("/settings/download").ok().response();
        assertThat(response.getHeader("Content-Disposition"))
                .contains("attachment")
                .contains("kith.json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentType()).startsWith("application/json");
        stage.visitor().get("/settings/download").is(303);
    }
}
