package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KithTest
class OrganizePageTest {
    @Autowired
    Stage stage;

    @Autowired
    ApplicationContext program;

    private Gathering.Evening evening;
    private Browser amara;
    private String add;

    @BeforeEach
    void cast() {
        evening = new Gathering(program).with(Gathering.seats(3));
        amara = stage.as(evening.organizer());
        add = "/groups/" + evening.group() + "/events";
    }

    private static String[] form(String... changed) {
        var form = new LinkedHashMap<>(Map.of(
                "title", "Rust evening",
                "description", "Talk about borrowing.",
                "starts", "2026-04-02T19:00",
                "ends", "2026-04-02T22:00",
                "zone", "Europe/Lisbon",
                "place", "Library",
                "city", "Lisbon, Portugal",
                "capacity", "20",
                "guests", "1"));
        for (int i = 0; i < changed.length; i += 2) {
            form.put(changed[i], changed[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        form.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray(String[]::new);
    }

    @Test
    void an_event_is_drafted_then_published() {
        var answer = amara.post(add, form("then", "draft")).is(303);
        var draft = amara.follow(answer).ok().says("Draft").says("Rust evening");
        stage.visitor().get(answer.location()).is(404);
        String publish = draft.page().select("form[action$=/publication]").attr("action");
        amara.post(publish).leadsTo(answer.location());
        stage.visitor().get(answer.location()).ok().says("Rust evening").says("20 seats are free");
    }

    @Test
    void the_form_of_a_new_event_knows_the_groups_zone_and_place() {
        assertThat(amara.get(add + "/new").ok().form(add))
                .containsEntry("zone", "Europe/Lisbon")
                .containsEntry("city", "Lisbon, Portugal");
    }

    @Test
    void a_copy_keeps_everything_but_the_day() {
        assertThat(amara.get(add + "/new?copy=" + evening.id()).ok().form(add))
                .containsEntry("title", "Board games & new faces")
                .containsEntry("starts", "")
                .containsEntry("capacity", "3");
    }

    @Test
    void what_is_wrong_comes_back_with_every_word_typed() {
        wrong("title", "", "title");
        wrong("title", "x".repeat(151), "title");
        wrong("description", "x".repeat(20_001), "description");
        wrong("starts", "tomorrow", "starts");
        wrong("starts", "", "starts");
        wrong("starts", "99999-01-01T10:00", "starts");
        wrong("ends", "2026-04-02T18:00", "ends");
        wrong("ends", "2026-09-02T18:00", "ends");
        wrong("zone", "Mars/Olympus", "zone");
        wrong("until", "2026-04-02T20:00", "until");
        wrong("capacity", "0", "capacity");
        wrong("capacity", "many", "capacity");
        wrong("guests", "-1", "guests");
        wrong("link", "javascript:alert(1)", "link");
        wrong("place", "x".repeat(151), "place");
        var nowhere = amara.post(add, form("place", "", "city", "", "then", "publish"))
                .comesBack();
        assertThat(nowhere.page().select("#place-problem")).hasSize(1);
        var past = amara.post(add, form("starts", "2020-04-02T19:00", "ends", "2020-04-02T20:00"))
                .comesBack();
        past.says("That is in the past.");
        var skipped = amara.post(add, form("starts", "2026-03-29T01:30", "ends", "2026-03-29T05:00"))
                .comesBack();
        skipped.says("The clocks jump over this hour that night.");
    }

    private void wrong(String field, String typed, String problem) {
        Answer back = amara.post(add, form(field, typed)).comesBack();
        assertThat(back.page().select("#" + problem + "-problem"))
                .as("%s=%s", field, typed)
                .hasSize(1);
        if (!field.equals("zone") && !field.equals("description")) {
            assertThat(back.form(add)).containsEntry(field, typed);
        }
        assertThat(back.form(add)).containsEntry("address", "");
    }

    @Test
    void a_change_is_saved_and_a_wrong_one_comes_back() {
        assertThat(amara.get(evening.path() + "/edit").ok().form(evening.path()))
                .containsEntry("starts", "2026-03-24T18:30")
                .containsEntry("address", "Rua da Rosa 1");
        amara.post(evening.path(), form("title", "")).comesBack();
        amara.post(evening.path(), form()).leadsTo(evening.path());
        stage.visitor().get(evening.path()).says("Rust evening").says("Library");
    }

    @Test
    void a_cancelled_event_says_why() {
        amara.get(evening.path() + "/cancellation").ok().says("This cannot be undone.");
        amara.post(evening.path() + "/cancellation", "reason", "x".repeat(1001)).comesBack();
        amara.post(evening.path() + "/cancellation", "reason", "Too much snow.").leadsTo(evening.path());
        stage.visitor().get(evening.path()).ok().says("Cancelled").says("Too much snow.");
    }
}
