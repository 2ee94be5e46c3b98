package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KithTest
class PersonPageTest extends OwnList {
    private String remembered(String name) {
        return "/people/" + people.remember(amara.id(), NewPerson.named(name));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void someone_is_added_with_all_that_is_known() {
        browser.get("/people/new").ok().says("Someone new");
        Answer added = browser.post(
                        "/people",
                        "name",
                        " Rosa Lima ",
                        "company",
                        "Teatro Azul",
                        "title",
                        "Light designer",
                        "place",
                        "Sintra",
                        "met-where",
                        "Fado night",
                        "tags",
                        "theatre, light",
                        "mails",
                        "work: rosa@example.org\nrosa@home.example",
                        "phones",
                        "+351 912 345 678",
                        "links",
                        "rosa.example\nblog: https://rosa.example/blog",
                        "birth-day",
                        "17",
                        "birth-month",
                        "5",
                        "family",
                        "Two boys",
                        "notes",
                        "Line one\r\nLine two")
                .is(303);
        Answer page = browser.follow(added).ok();
        page.says("Rosa Lima is on your list.")
                .says("Light designer at Teatro Azul")
                .says("Fado night")
                .says("May 17")
                .says("Two boys")
                .says("Where did they grow up?")
                .saysNot("Who is family to them?");
        assertThat(page.page().select("a[href='mailto:rosa@example.org']")).hasSize(1);
        assertThat(page.page().select("a[href='https://rosa.example']")).hasSize(1);
        assertThat(page.texts(".chip")).containsExactly("theatre", "light");
    }

    @Test
    void what_was_written_stands_in_the_form_again() {
        Answer added = browser.post(
                "/people",
                "name",
                "Rosa Lima",
                "mails",
                "work: rosa@example.org\nrosa@home.example",
                "birth-year",
                "1985",
                "birth-month",
                "2",
                "birth-day",
                "28",
                "goals",
                "Own theatre",
                "tags",
                "a, b");
        var form = browser.get(added.location() + "/edit").ok().form(added.location());
        assertThat(form)
                .containsEntry("mails", "work: rosa@example.org\nrosa@home.example")
                .containsEntry("birth-year", "1985")
                .containsEntry("birth-month", "2")
                .containsEntry("birth-day", "28")
                .containsEntry("goals", "Own theatre")
                .containsEntry("tags", "a, b");
        browser.post(added.location(), "name", "Rosa Pires").leadsTo(added.location());
        browser.get(added.location()).ok().says("Rosa Pires").saysNot("Own theatre");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', 'Please fill this in.'",
        "mails, not a mail, 'not a mail'",
        "phones, call me, 'call me'",
        "links, javascript:alert(1), 'does not look like a web address'",
        "birth-day, 32, 'from 1 to 31'",
        "birth-month, 4, 'There is no such day'",
        "birth-year, 85, 'from 1,000 to 9,999'",
        "birth-day, x, 'from 1 to 31'"
    })
    void bad_input_comes_back_with_everything_typed(String field, String value, String says) {
        String[] typed = {"name", "Rosa Lima", "family", "Two boys", "mails", "rosa@example.org"};
        for (int i = 0; i < typed.length; i += 2) {
            if (typed[i].equals(field)) {
                typed[i] = "unused";
            }
        }
        var all = java.util.Arrays.copyOf(typed, typed.length + 2);
        all[typed.length] = field;
        all[typed.length + 1] = value;
        Answer back = browser.post("/people", all).comesBack().says(says);
        assertThat(back.form("/people")).containsEntry(field, value).containsEntry("family", "Two boys");
        String path = remembered("Rui Alves");
        assertThat(browser.post(path, all).comesBack().says(says).form(path)).containsEntry(field, value);
        browser.get(path).ok().says("Rui Alves");
    }

    @Test
    void the_thirtieth_of_february_is_no_birthday() {
        browser.post("/people", "name", "Rosa", "birth-day", "30", "birth-month", "2")
                .comesBack()
                .says("no such day");
        browser.post("/people", "name", "Rosa", "birth-day", "29", "birth-month", "2", "birth-year", "2023")
                .comesBack();
        browser.post("/people", "name", "Rosa", "birth-day", "29", "birth-month", "2")
                .is(303);
    }

    @Test
    void someone_taken_off_the_list_comes_back_by_undo() {
        String path = remembered("Rosa Lima");
        browser.post(path + "/deletion").leadsTo("/people");
        browser.get(path).is(404);
        browser.post(path + "/restoration").leadsTo(path);
        browser.get(path).ok().says("Rosa Lima is back on your list.");
    }

    @Test
    void a_person_has_a_photo() throws IOException {
        String path = remembered("Rosa Lima");
        browser.get(path + "/photo").is(404);
        browser.upload(path + "/photo", "photo", "x.png", picture()).leadsTo(path);
        Answer photo = browser.get(path + "/photo").ok();
        assertThat(photo.response().getContentType()).isEqualTo("image/jpeg");
        browser.post(path + "/photo/deletion").leadsTo(path + "/edit");
        browser.get(path + "/photo").is(404);
    }

    @Test
    void what_is_no_picture_is_refused_with_the_form() {
        String path = remembered("Rosa Lima");
        browser.upload(path + "/photo", "photo", "x.png", "no picture".getBytes())
                .comesBack()
                .says("This is no picture");
    }

    @Test
    void a_member_on_the_list_is_linked_to_their_page() {
        Member mei = stage.member(Cast.MEI);
        PersonId id = people.remember(amara.id(), NewPerson.member(mei.id(), "Mei Tanaka", "Board games"));
        assertThat(browser.get("/people/" + id).ok().page().select("a[href='/members/" + mei.id() + "']"))
                .hasSize(1);
    }

    @Test
    void the_page_speaks_german() {
        Answer page = browser.get(remembered("Rosa Lima")).ok();
        page.saysNot("people.").saysNot("cards.").saysNot("moments.");
        assertThat(stage.visitor().speaking("de").get("/people/new").status()).isNotEqualTo(200);
    }
}
