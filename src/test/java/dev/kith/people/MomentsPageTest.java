package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.NewPerson;
import dev.kith.moments.Moment;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import dev.kith.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KithTest
class MomentsPageTest extends OwnList {
    PersonId rosa;
    String path;

    @BeforeEach
    void with_rosa_on_it() {
        rosa = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        path = "/people/" + rosa;
    }

    private String addedLine(String kind, String day, String text) {
        browser.post(path + "/moments", "kind", kind, "day", day, "text", text).leadsTo(path);
        Answer page = browser.get(path).ok();
        return page.page()
                .selectFirst(".timeline a[href*=moments]")
                .attr("href")
                .replace("/edit", "");
    }

    @Test
    void a_line_is_added_and_moves_last_contact() {
        addedLine("call", "2026-03-01", "Talked about beehives");
        browser.get(path).ok().says("Talked about beehives").says("Call");
        assertThat(people.find(amara, rosa).orElseThrow().lastContact()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void a_touch_of_today_is_now() {
        addedLine("coffee", "2026-03-10", "");
        assertThat(people.find(amara, rosa).orElseThrow().lastContact()).isEqualTo(TestClock.START);
    }

    @Test
    void a_line_is_changed_and_last_contact_follows() {
        String line = addedLine("call", "2026-03-01", "Talked about beehives");
        assertThat(browser.get(line + "/edit").ok().form(line)).containsEntry("text", "Talked about beehives");
        browser.post(line, "kind", "note", "day", "2026-03-01", "text", "Likes bees", "place", "Sintra")
                .leadsTo(path);
        browser.get(path).ok().says("Likes bees").saysNot("beehives").says("Sintra");
        assertThat(people.find(amara, rosa).orElseThrow().lastContact()).isNull();
    }

    @Test
    void a_line_taken_out_comes_back_by_undo_for_a_month() {
        String line = addedLine("call", "2026-03-01", "Talked about beehives");
        browser.post(line + "/deletion").leadsTo(path);
        browser.get(path).ok().saysNot("beehives");
        assertThat(people.find(amara, rosa).orElseThrow().lastContact()).isNull();
        clock.advance(Duration.ofDays(29));
        stage.deliver();
        browser.post(line + "/restoration").leadsTo(path);
        browser.get(path).ok().says("beehives");
        browser.post(line + "/deletion");
        clock.advance(Duration.ofDays(31));
        stage.deliver();
        browser.post(line + "/restoration").is(404);
    }

    @ParameterizedTest
    @CsvSource({
        "note, 2026-03-01, '', 'Please fill this in.'",
        "kiss, 2026-03-01, x, 'Please choose one of these.'",
        "call, yesterday, x, 'Please choose a day.'",
        "call, 2026-03-11, x, 'This day has not come yet.'",
        "call, 0001-01-01, x, 'Please choose a day.'"
    })
    void bad_input_comes_back_filled(String kind, String day, String text, String says) {
        Answer back = browser.post(path + "/moments", "kind", kind, "day", day, "text", text)
                .comesBack()
                .says(says);
        assertThat(back.form(path + "/moments")).containsEntry("day", day).containsEntry("text", text);
        String line = addedLine("note", "2026-03-01", "kept");
        browser.post(line, "kind", kind, "day", day, "text", text).comesBack().says(says);
        browser.get(path).ok().says("kept");
    }

    @Test
    void a_long_timeline_has_pages() {
        for (int i = 0; i < 55; i++) {
            people.moment(
                    amara.id(),
                    rosa,
                    Moment.of(Moment.Kind.NOTE, clock.instant().minusSeconds(i), "line " + i));
        }
        assertThat(browser.get(path).ok().texts(".timeline__item")).hasSize(50);
        assertThat(browser.get(path + "?page=2").ok().texts(".timeline__item")).hasSize(5);
    }
}
