package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of someone on my list says, and how it is written on. */
@KithTest
class PersonShownTest extends OwnList {
    private static final String MARKUP = "<b>Rosa</b> & \"Söhne\" <script>alert(1)</script>";

    @Autowired
    private Accounts accounts;

    private String added(Card card) {
        return "/people/" + people.add(amara.id(), card, null);
    }

    private String rosa() {
        return "/people/" + people.remember(amara.id(), NewPerson.named("Rosa Lima"));
    }

    private static Card known(String name, String birthday, Map<Topic, String> known) {
        return new Card(name, "", "", "", birthday, "", List.of(), List.of(), known);
    }

    private Browser german() {
        accounts.settle(amara, amara.name(), Locale.GERMAN, amara.zone(), true);
        return stage.here(amara);
    }

    private String lines(int count) {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        for (int i = 0; i < count; i++) {
            people.moment(
                    amara.id(), id, Moment.of(Moment.Kind.NOTE, clock.instant().minusSeconds(i), "line " + i));
        }
        return "/people/" + id;
    }

    @Test
    void someone_new_has_nothing_but_questions_and_says_what_to_do_first() {
        Answer page = browser.get(rosa()).ok();
        page.says("Write down what you and Rosa talked about")
                .says("Where did you meet?")
                .says("Add an address");
        assertThat(page.texts(".questions li")).hasSize(Topic.asked().size());
        assertThat(page.texts(".timeline__item")).isEmpty();
        assertThat(page.page().select("nav.pager")).isEmpty();
    }

    @Test
    void what_is_known_is_no_longer_asked() {
        var all = Arrays.stream(Topic.values()).collect(Collectors.toMap(t -> t, t -> "about " + t.key()));
        Answer page = browser.get(added(known("Rosa Lima", "", all))).ok();
        assertThat(page.texts("dl.pairs dd")).hasSize(Topic.values().length).contains("about grew-up");
        assertThat(page.texts(".questions li")).isEmpty();
        page.saysNot("To ask next time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--05-17    | May 17        | 17. Mai",
                "1985-05-17 | May 17, 1985  | 17. Mai 1985",
                "1985       | 1985          | 1985",
                "--02-29    | February 29   | 29. Februar"
            })
    void a_birthday_is_written_as_far_as_it_is_known(String birthday, String english, String german) {
        String path = added(known("Rosa Lima", birthday, Map.of()));
        assertThat(browser.get(path).ok().texts(".fact").toString()).contains(english + " Birthday");
        assertThat(german().get(path).ok().texts(".fact").toString()).contains(german + " Geburtstag");
    }

    @Test
    void the_page_and_its_form_speak_german() {
        String path = rosa();
        Browser german = german();
        german.get(path)
                .ok()
                .says("Was ich weiß")
                .says("Beim nächsten Mal fragen")
                .says("worüber du mit Rosa");
        german.get("/people/new").ok().says("Jemand Neues");
        german.post(path, "name", "", "mails", "nowhere")
                .comesBack()
                .says("Bitte füll das aus.")
                .says("\"nowhere\" sieht nicht nach einer E-Mail-Adresse aus.")
                .says("Bitte sieh dir 2 Stellen an");
        german.post(path + "/moments", "kind", "call", "day", "2026-03-11")
                .comesBack()
                .says("Dieser Tag kommt erst noch.");
    }

    @Test
    void whatever_was_typed_is_text() {
        var card = new Card(
                MARKUP,
                MARKUP,
                MARKUP,
                MARKUP,
                "",
                MARKUP,
                List.of(MARKUP),
                List.of(new Way(Way.Kind.PHONE, MARKUP, "+351 912 345 678")),
                Map.of(Topic.NOTES, MARKUP, Topic.FAMILY, MARKUP));
        String path = added(card);
        browser.post(path + "/moments", "kind", "call", "day", "2026-03-01", "text", MARKUP)
                .leadsTo(path);
        for (String each : List.of(path, path + "/edit")) {
            Document page = browser.get(each).ok().page();
            assertThat(page.select("b")).isEmpty();
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("h1").text()).contains(MARKUP);
        }
        assertThat(browser.get(path + "/edit").ok().form(path)).containsEntry("company", MARKUP);
    }

    @Test
    void a_timeline_has_a_next_page_only_where_a_line_is_left() {
        String path = lines(50);
        Document full = browser.get(path).ok().page();
        assertThat(full.select(".timeline__item")).hasSize(50);
        assertThat(full.select("nav.pager")).isEmpty();

        browser.post(path + "/moments", "kind", "call", "day", "2026-03-01").leadsTo(path);
        Document over = browser.get(path).ok().page();
        assertThat(over.select(".timeline__item")).hasSize(50);
        assertThat(over.select("a[rel=next]").attr("href")).isEqualTo(path + "?page=2");
        assertThat(over.select("a[rel=prev]")).isEmpty();

        Document last = browser.get(path + "?page=2").ok().page();
        assertThat(last.select(".timeline__item")).hasSize(1);
        assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo(path + "?page=1");
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-2147483648", "1"})
    void a_page_before_the_first_is_the_first(String page) {
        assertThat(browser.get(lines(2) + "?page=" + page).ok().texts(".timeline__item"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "10000", "2147483647"})
    void a_page_behind_the_last_is_empty_and_leads_back(String page) {
        Document behind = browser.get(lines(2) + "?page=" + page).ok().page();
        assertThat(behind.select(".timeline__item")).isEmpty();
        assertThat(behind.select("a[rel=prev]")).hasSize(1);
    }

    @Test
    void a_page_that_is_no_number_is_not_there() {
        String path = rosa();
        browser.get(path + "?page=two").is(404);
        browser.get(path + "?page=99999999999").is(404);
    }

    @Test
    void the_newest_line_stands_first_whenever_it_was_written() {
        String path = rosa();
        for (String day : List.of("2026-03-01", "2026-03-05", "2025-12-24")) {
            browser.post(path + "/moments", "kind", "call", "day", day, "text", "on " + day)
                    .leadsTo(path);
        }
        assertThat(browser.get(path).ok().texts(".timeline .note"))
                .containsExactly("on 2026-03-05", "on 2026-03-01", "on 2025-12-24");
    }

    @Test
    void how_we_met_is_told_by_the_first_time_and_not_the_last() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        people.moment(amara.id(), id, new Moment(Moment.Kind.MET, Instant.parse("2025-06-01T18:00:00Z"), "", "Fado"));
        people.moment(amara.id(), id, new Moment(Moment.Kind.MET, Instant.parse("2026-01-01T18:00:00Z"), "", "Kiosk"));
        assertThat(browser.get("/people/" + id)
                        .ok()
                        .page()
                        .select("section:has(#how-we-met)")
                        .text())
                .contains("Fado")
                .contains("2025")
                .doesNotContain("Kiosk");
    }

    @Test
    void a_name_from_elsewhere_stands_in_the_empty_form() {
        assertThat(browser.get("/people/new?name=%20Rosa%20%3Cb%3E").ok().form("/people"))
                .containsEntry("name", "Rosa <b>");
    }

    @Test
    void someone_just_added_is_gone_again_by_undo_and_can_be_brought_back() {
        Answer added = browser.post("/people", "name", "Rosa Lima").is(303);
        String path = added.location();
        assertThat(browser.follow(added).ok().page().select("form[action=" + path + "/deletion]"))
                .hasSize(2);
        browser.post(path + "/deletion").leadsTo("/people");
        browser.get(path + "/edit").is(404);
        browser.post(path, "name", "Rosa").is(404);
        browser.post(path + "/moments", "kind", "call", "day", "2026-03-01").is(404);
        browser.post(path + "/restoration").leadsTo(path);
        browser.get(path).ok();
    }

    @Test
    void a_form_sent_unchanged_changes_nothing() {
        PersonId id =
                people.remember(amara.id(), new NewPerson("Rosa Lima", "Fado", "r@example.org", "112", "a\nb", null));
        Card before = people.find(amara, id).orElseThrow().card();
        String path = "/people/" + id;
        String[] typed = browser.get(path + "/edit").ok().form(path).entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
        browser.post(path, typed).leadsTo(path);
        assertThat(people.find(amara, id).orElseThrow().card()).isEqualTo(before);
    }

    @Test
    void a_line_keeps_everything_that_its_form_shows() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        var moment = new Moment(Moment.Kind.COFFEE, clock.instant().minus(Duration.ofDays(3)), "a\nb", "Kiosk", true);
        MomentId line = people.moment(amara.id(), id, moment).orElseThrow();
        String path = "/people/" + id + "/moments/" + line;
        String[] typed = browser.get(path + "/edit").ok().form(path).entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
        browser.post(path, typed).leadsTo("/people/" + id);
        assertThat(people.moment(amara, id, line)).contains(moment);
    }

    @Test
    void a_line_is_found_under_its_own_person_only() {
        PersonId id = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        MomentId line = people.moment(amara.id(), id, Moment.of(Moment.Kind.NOTE, clock.instant(), "kept"))
                .orElseThrow();
        String elsewhere = "/people/" + people.remember(amara.id(), NewPerson.named("Rui Alves")) + "/moments/" + line;
        browser.get(elsewhere + "/edit").is(404);
        browser.post(elsewhere, "kind", "note", "day", "2026-03-01", "text", "x")
                .is(404);
        browser.post(elsewhere + "/deletion").is(404);
        browser.post(elsewhere + "/restoration").is(404);
        browser.get("/people/" + id).ok().says("kept");
    }

    @Test
    void a_line_that_is_too_long_comes_back_whole() {
        String path = rosa();
        String text = "long ".repeat(2_001).strip();
        Answer back = browser.post(
                        path + "/moments", "kind", "coffee", "day", "2026-03-01", "text", text, "privately", "true")
                .comesBack()
                .says("10,004 characters long; 10,000 fit here");
        assertThat(back.form(path + "/moments"))
                .containsEntry("text", text)
                .containsEntry("kind", "coffee")
                .containsEntry("day", "2026-03-01")
                .containsEntry("privately", "true");
        assertThat(back.texts(".timeline__item")).isEmpty();
    }

    @Test
    void a_photo_is_kept_by_the_readers_own_browser_alone() throws Exception {
        String path = rosa();
        var out = new java.io.ByteArrayOutputStream();
        var image = new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", out);
        browser.upload(path + "/photo", "photo", "x.png", out.toByteArray()).leadsTo(path);
        assertThat(browser.get(path + "/photo").ok().response().getHeader("Cache-Control"))
                .contains("private")
                .contains("max-age=300");
        browser.upload(path + "/photo", "photo", "x.png", "no".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .comesBack();
        browser.get(path + "/photo").ok();
    }
}
