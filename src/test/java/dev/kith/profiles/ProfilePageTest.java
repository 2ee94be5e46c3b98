package dev.kith.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ProfilePageTest {
    private static final String FORTY =
            IntStream.range(0, 40).mapToObj(i -> "interest " + i).collect(Collectors.joining(", "));

    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Test
    void a_profile_is_told_and_seen() {
        var amara = stage.member(Cast.AMARA);
        tell(stage.as(amara)).leadsTo("/members/" + amara.id());

        var page =
                stage.as(stage.member(Cast.JONAS)).get("/members/" + amara.id()).ok();
        page.says("Accountant for small companies")
                .says("Half an hour on taxes")
                .says("Board games");
        var link = page.page().selectFirst("a[href=https://mastodon.social/@amara]");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Mastodon (mastodon.social)");
        assertThat(link.attr("rel")).isEqualTo("me nofollow noopener");
    }

    @Test
    void a_known_place_gets_its_coordinates() {
        var amara = stage.member(Cast.AMARA);
        tell(stage.as(amara));
        assertThat(db.sql("select latitude from account where id = :id")
                        .param("id", amara.id().value())
                        .query(Double.class)
                        .single())
                .isBetween(38.0, 39.0);
    }

    @Test
    void the_form_holds_what_was_told_and_stays_below_fifteen_fields() {
        var browser = stage.as(stage.member(Cast.AMARA));
        tell(browser);
        var form = browser.get("/me").ok().form("/me");
        assertThat(form)
                .containsEntry("interests", "Board games, hiking")
                .containsEntry("discoverable", "true")
                .hasSizeLessThan(15);
    }

    @Test
    void a_profile_with_bad_input_comes_back_as_it_was_typed() {
        var answer = stage.as(stage.member(Cast.MEI))
                .post(
                        "/me",
                        "name",
                        "",
                        "headline",
                        "x".repeat(121),
                        "links",
                        "javascript:alert(1)",
                        "interests",
                        FORTY)
                .comesBack()
                .says("is no web address")
                .says("30 fit here");
        assertThat(answer.form("/me")).containsEntry("links", "javascript:alert(1)");
    }

    @Test
    void strangers_to_the_community_see_no_profile() {
        var amara = stage.member(Cast.AMARA);
        stage.visitor().get("/members/" + amara.id()).is(303);
        stage.visitor().get("/members/" + amara.id() + "/photo").is(303);
        stage.as(amara).get("/members/" + AccountId.next()).is(404);
        stage.as(amara).get("/members/nobody").is(404);
    }

    @Test
    void a_choice_of_audience_holds_on_the_page_and_for_the_photo() throws IOException {
        var amara = stage.member(Cast.AMARA);
        var browser = stage.as(amara);
        tell(browser);
        browser.upload("/me/photo", "photo", "me.png", png()).leadsTo("/me");
        var other = stage.as(stage.member(Cast.LUCA));
        other.get("/members/" + amara.id() + "/photo").ok();

        choose(browser, "nobody", "ties").leadsTo("/me/privacy");

        other.get("/members/" + amara.id())
                .ok()
                .saysNot("Half an hour on taxes")
                .says("Amara Okafor");
        other.get("/members/" + amara.id() + "/photo").is(404);
        browser.get("/members/" + amara.id()).says("Half an hour on taxes");
        assertThat(browser.get("/me/privacy").form("/me/privacy"))
                .containsEntry("offers", "nobody")
                .containsEntry("photo", "ties");
    }

    @Test
    void an_audience_that_does_not_exist_is_refused() {
        choose(stage.as(stage.member(Cast.NOAH)), "everybody", "members").comesBack();
    }

    @Test
    void someone_who_does_not_want_to_be_found_is_not_there_for_strangers() {
        var amara = stage.member(Cast.AMARA);
        stage.as(amara).post("/me", "name", "Amara").is(303);

        stage.as(stage.member(Cast.LUCA)).get("/members/" + amara.id()).is(404);
        stage.as(amara).get("/members/" + amara.id()).ok();
    }

    @Test
    void a_photo_is_kept_by_its_version_and_can_be_removed() throws IOException {
        var amara = stage.member(Cast.AMARA);
        var browser = stage.as(amara);
        browser.upload("/me/photo", "photo", "me.png", png()).leadsTo("/me");

        var photo = browser.get("/members/" + amara.id() + "/photo").ok().response();
        assertThat(photo.getContentType()).isEqualTo("image/jpeg");
        assertThat(photo.getHeader("ETag")).isNotBlank();
        assertThat(accounts.member(amara.id()).orElseThrow().photo()).isTrue();

        browser.post("/me/photo/deletion").leadsTo("/me");
        browser.get("/members/" + amara.id() + "/photo").is(404);
    }

    @Test
    void a_file_that_is_no_picture_is_refused_in_words() {
        stage.as(stage.member(Cast.AMARA))
                .upload("/me/photo", "photo", "me.png", "no picture".getBytes(StandardCharsets.UTF_8))
                .comesBack()
                .says("could not be read as a picture");
    }

    @Test
    void an_introduction_is_counted_and_practised() {
        var browser = stage.as(stage.member(Cast.ZAINAB));
        browser.get("/me/introduction").ok().says("What helps");
        browser.post("/me/introduction", "introduction", "I am Zainab. " + "word ".repeat(62))
                .leadsTo("/me/introduction");

        var page = browser.get("/me/introduction").ok().says("65 words, about 30 seconds");
        assertThat(page.page().select("[data-timer=30]")).hasSize(1);
        browser.post("/me/introduction", "introduction", "x".repeat(2001)).comesBack();
    }

    @Test
    void the_download_holds_the_profile() {
        var amara = stage.member(Cast.AMARA);
        var browser = stage.as(amara);
        tell(browser);
        var answer = browser.get("/settings/download").ok();
        assertThat(answer.response().getHeader("Content-Disposition")).contains("kith.json");
        assertThat(answer.body()).contains(amara.email(), "Half an hour on taxes");
    }

    private static dev.kith.testing.Answer tell(Browser browser) {
        return browser.post(
                "/me",
                "name",
                "Amara Okafor",
                "headline",
                "Accountant for small companies",
                "place",
                "Lisbon, Portugal",
                "introduction",
                "I keep the books of people who build things.",
                "interests",
                "Board games, hiking, board games",
                "offers",
                "Half an hour on taxes",
                "links",
                "https://mastodon.social/@amara\nlinkedin.com/in/amara",
                "discoverable",
                "true");
    }

    private static dev.kith.testing.Answer choose(Browser browser, String offers, String photo) {
        return browser.post(
                "/me/privacy",
                "photo",
                photo,
                "place",
                "members",
                "headline",
                "members",
                "introduction",
                "groups",
                "interests",
                "members",
                "offers",
                offers,
                "looks_for",
                "members",
                "links",
                "members");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
