package dev.kith.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member writes what they tell of themselves, and chooses who sees it. */
@KithTest
class OwnProfileTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Profiles profiles;

    private Member amara;
    private Browser browser;

    @BeforeEach
    void a_member_at_her_browser() {
        amara = stage.member(Cast.AMARA);
        browser = stage.here(amara);
    }

    private Browser german() {
        accounts.settle(amara, amara.name(), Locale.GERMAN, amara.zone(), true);
        return stage.here(amara);
    }

    private static String[] choices(Field chosen, String audience) {
        var form = new ArrayList<String>();
        for (Field field : Field.values()) {
            form.add(field.key());
            form.add(field == chosen ? audience : "groups");
        }
        return form.toArray(String[]::new);
    }

    private Profile asSeenByJonas() {
        return profiles.seenBy(stage.member(Cast.JONAS), amara.id()).orElseThrow();
    }

    @Test
    void someone_who_tells_nothing_still_has_a_page_with_a_name() {
        Answer page = stage.here(stage.member(Cast.JONAS))
                .get("/members/" + amara.id())
                .ok();
        page.says("Amara Okafor").saysNot("Interests").saysNot("What I offer");
        assertThat(page.page().select("a[href='/me']")).isEmpty();
        assertThat(browser.get("/members/" + amara.id()).ok().page().select(".head a[href='/me']"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "00000000-0000-0000-0000-000000000000", "1"})
    void a_member_that_there_is_not_is_not_found(String id) {
        browser.get("/members/" + id).is(404);
        browser.get("/members/" + id + "/photo").is(404);
        browser.post("/members/" + id + "/block").is(404);
        browser.post("/members/" + id + "/block/deletion").is(404);
        assertThat(profiles.seenBy(amara, AccountId.next())).isEmpty();
    }

    @Test
    void whatever_was_typed_is_text() {
        String markup = "<b>x</b> & \"y\"";
        browser.post(
                        "/me",
                        "name",
                        markup,
                        "headline",
                        markup,
                        "place",
                        markup,
                        "introduction",
                        markup,
                        "interests",
                        markup,
                        "offers",
                        markup,
                        "looksFor",
                        markup,
                        "discoverable",
                        "true")
                .leadsTo("/members/" + amara.id());
        var page = stage.here(stage.member(Cast.JONAS))
                .get("/members/" + amara.id())
                .ok();
        assertThat(page.page().select("b")).isEmpty();
        assertThat(page.texts("h1")).containsExactly(markup);
        assertThat(page.texts(".chip")).contains(markup);
        assertThat(browser.get("/me").ok().form("/me"))
                .containsEntry("offers", markup)
                .containsEntry("place", markup);
    }

    @Test
    void a_refusal_keeps_all_that_was_typed_and_speaks_german_to_who_reads_it() {
        String[] typed = {
            "name", "", "headline", "x".repeat(121), "links", "amara.example\nnot a link", "interests", "a, b"
        };
        Answer back = german().post("/me", typed)
                .comesBack()
                .says("Bitte füll das aus.")
                .says("Das sind 121 Zeichen; hier passen 120.")
                .says("„not a link“ ist keine Webadresse.");
        assertThat(back.form("/me"))
                .containsEntry("headline", "x".repeat(121))
                .containsEntry("links", "amara.example\nnot a link")
                .containsEntry("interests", "a, b")
                .containsEntry("name", "");
        assertThat(profiles.mine(amara).headline()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void each_field_has_its_own_audience_and_the_page_shows_the_choice(Field field) {
        browser.post("/me/privacy", choices(field, "nobody")).leadsTo("/me/privacy");
        assertThat(profiles.choices(amara))
                .containsEntry(field, Audience.NOBODY)
                .hasSize(Field.values().length);
        assertThat(browser.get("/me/privacy").ok().form("/me/privacy")).containsEntry(field.key(), "nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everybody", "MEMBERS", "nobody,members"})
    void an_audience_that_there_is_not_changes_no_choice(String audience) {
        Answer back =
                browser.post("/me/privacy", choices(Field.LINKS, audience)).comesBack();
        assertThat(back.page().select("#links-problem").text()).contains("Choose one from the list.");
        assertThat(back.form("/me/privacy")).containsEntry("photo", "groups");
        assertThat(profiles.choices(amara)).isEmpty();
        german().post("/me/privacy", choices(Field.LINKS, audience)).comesBack().says("Wähl etwas aus der Liste.");
    }

    @Test
    void a_choice_holds_at_once_for_whoever_looks() {
        browser.post("/me", "name", "Amara", "headline", "Accountant", "offers", "An hour", "discoverable", "true");
        assertThat(asSeenByJonas().headline()).isEqualTo("Accountant");
        browser.post("/me/privacy", choices(Field.OFFERS, "members")).leadsTo("/me/privacy");
        assertThat(asSeenByJonas().headline()).isEmpty();
        assertThat(asSeenByJonas().offers()).isEqualTo("An hour");
        assertThat(profiles.mine(amara).headline()).isEqualTo("Accountant");
    }

    @Test
    void an_introduction_has_words_and_no_more_than_two_thousand_letters() {
        browser.post("/me/introduction", "introduction", "  \n ").comesBack().says("Please fill this in.");
        browser.post("/me/introduction").comesBack();
        Answer back = browser.post("/me/introduction", "introduction", "x".repeat(2001))
                .comesBack();
        assertThat(back.form("/me/introduction")).containsEntry("introduction", "x".repeat(2001));
        browser.post("/me/introduction", "introduction", "x".repeat(2000)).leadsTo("/me/introduction");
        assertThat(profiles.mine(amara).introduction()).hasSize(2000);
    }

    @Test
    void an_introduction_is_timed_in_the_readers_language_and_longer_ones_are_told() {
        browser.post("/me/introduction", "introduction", "word ".repeat(65)).leadsTo("/me/introduction");
        browser.get("/me/introduction")
                .ok()
                .says("65 words, about 30 seconds when spoken.")
                .saysNot("Longer than half a minute");
        browser.post("/me/introduction", "introduction", "word ".repeat(66));
        german().get("/me/introduction")
                .ok()
                .says("66 Wörter, gesprochen etwa 31 Sekunden.")
                .says("Länger als eine halbe Minute.");
        browser.post("/me/introduction", "introduction", "Hello");
        stage.here(amara).get("/me/introduction").ok().says("Ein Wort");
    }

    @Test
    void telling_anew_keeps_what_the_form_does_not_hold() {
        profiles.choose(amara, java.util.Map.of(Field.PLACE, Audience.NOBODY));
        browser.post("/me", "name", "Amara O.").leadsTo("/members/" + amara.id());
        assertThat(profiles.choices(amara)).containsEntry(Field.PLACE, Audience.NOBODY);
        assertThat(profiles.mine(amara).discoverable()).isFalse();
        assertThat(profiles.mine(amara).name()).isEqualTo("Amara O.");
    }

    @Test
    void nobody_writes_the_profile_of_another() {
        Profile mine = profiles.mine(amara);
        Member jonas = stage.member(Cast.JONAS);
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> profiles.tell(jonas, mine));
        assertThat(profiles.mine(jonas).name()).isEqualTo(jonas.name());
    }

    @Test
    void what_others_may_not_see_is_in_ones_own_download() {
        browser.post("/me", "name", "Amara", "headline", "Accountant", "interests", "hiking, fado");
        profiles.choose(amara, java.util.Map.of(Field.HEADLINE, Audience.NOBODY));
        assertThat(browser.get("/settings/download").ok().body())
                .contains("Accountant", "hiking", "fado", amara.email());
    }
}
