package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signs that no keyboard has: the database takes no NUL, and half a sign beyond the first plane is none. */
@KithTest
class OddSignsTest {
    @Autowired
    private Stage stage;

    private Member mei;
    private Browser browser;

    @BeforeEach
    void a_member() {
        mei = stage.member(Cast.MEI);
        browser = stage.here(mei);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/discover?q=a%00b",
                "/discover?near=%00",
                "/discover?kind=groups&q=%00",
                "/people?place=%00",
                "/people?tag=%00",
                "/people/search?q=%00",
                "/discover?q=%ED%A0%80",
                "/people/search?q=%F0%9F%98",
                "/discover?q=%EF%BF%BF%C2%85%E2%80%AE"
            })
    void a_search_for_them_is_a_search(String path) {
        browser.get(path).ok();
    }

    @Test
    void a_form_with_them_keeps_all_the_rest() {
        browser.post("/me", "name", "Mei\0 Tanaka", "offers", "a\0b\0", "discoverable", "true")
                .leadsTo("/members/" + mei.id());
        assertThat(browser.get("/me").form("/me"))
                .containsEntry("name", "Mei Tanaka")
                .containsEntry("offers", "ab");
        browser.post("/me/introduction", "introduction", "\0").comesBack();
        browser.post("/me", "name", "\0").comesBack();
    }

    @Test
    void a_form_of_many_fields_and_one_with_a_file_too() {
        browser.post("/people", "name", "Rosa\0", "skills", "bakes\0 bread").is(303);
        browser.get("/people/search?q=bakes").ok().says("Rosa");
        browser.upload("/me/photo", "photo", "me\0.png", new byte[] {0, 1, 2}, "name", "\0")
                .comesBack();
    }

    @Test
    void signs_of_every_plane_and_direction_come_back_as_they_were_typed() {
        String words = "🎲 \u202eabc\u202c ﷽ Z\u0351\u0351 \ud83d\udc69\u200d\ud83d\ude80";
        browser.post("/me/introduction", "introduction", words).leadsTo("/me/introduction");
        assertThat(browser.get("/me/introduction").form("/me/introduction")).containsEntry("introduction", words);
    }
}
