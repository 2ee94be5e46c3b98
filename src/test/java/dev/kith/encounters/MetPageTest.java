package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class MetPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    @Test
    void someone_without_an_account_is_remembered_with_a_name_and_a_line() {
        Browser browser = stage.as(stage.member(Cast.AMARA));
        var form = browser.get("/met").ok().form("/met");
        browser.post("/met", "form", form.get("form"), "name", "Ines Duarte", "note", "bakes bread", "place", "a train")
                .leadsTo("/met");
        browser.get("/met").ok().says("Ines Duarte is on your list").says("Undo");
        browser.get("/encounters").ok().says("Ines Duarte").says("bakes bread").says("a train");
    }

    @Test
    void the_event_one_is_checked_in_to_is_filled_in() {
        Member amara = stage.member(Cast.AMARA);
        Evening evening = Evening.with(db, clock, amara);
        Browser browser = stage.as(amara);
        var form = browser.get("/met").ok().says(Evening.TITLE).form("/met");

        assertThat(form)
                .containsEntry("place", Evening.TITLE)
                .containsEntry("event", evening.id().toString());
        browser.post(
                        "/met",
                        "form",
                        form.get("form"),
                        "event",
                        form.get("event"),
                        "place",
                        form.get("place"),
                        "name",
                        "Ines")
                .leadsTo("/met?event=" + evening.id());
        assertThat(db.sql("select event_title from encounter where said_by = :me")
                        .param("me", amara.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Evening.TITLE);
    }

    @Test
    void undo_takes_it_off_the_list_and_undo_of_that_brings_it_back() {
        Browser browser = stage.as(stage.member(Cast.AMARA));
        browser.post("/met", "name", "Ines Duarte", "form", EncounterId.next().toString());

        browser.post(undo(browser.get("/met"))).leadsTo("/encounters");
        var after = browser.get("/encounters").ok().saysNot("Ines Duarte");
        browser.post(undo(after)).leadsTo("/encounters");
        browser.get("/encounters").ok().says("Ines Duarte");
    }

    @Test
    void bad_input_comes_back_with_every_word() {
        Browser browser = stage.as(stage.member(Cast.AMARA));
        var answer = browser.post(
                        "/met", "name", "", "note", "bakes bread", "email", "ines at home", "place", "a train")
                .comesBack()
                .says("does not look like an e-mail address");

        assertThat(answer.form("/met"))
                .containsEntry("note", "bakes bread")
                .containsEntry("email", "ines at home")
                .containsEntry("place", "a train");
    }

    @Test
    void whoever_is_checked_in_can_be_picked_from_those_who_are_here() {
        Member amara = stage.member(Cast.AMARA);
        Member jonas = stage.member(Cast.JONAS);
        Evening evening = Evening.with(db, clock, amara, jonas);
        Browser hers = stage.as(amara);
        hers.get("/met").ok().says(jonas.name());

        String note = "note-" + jonas.id();
        hers.post("/met/members/" + jonas.id(), "event", evening.id().toString(), note, "bees")
                .leadsTo("/met?event=" + evening.id());
        hers.get("/met").ok().says("is asked to confirm").says("Waits for their word");

        Browser his = stage.as(jonas);
        String yes = yes(his.get("/met").ok().says(amara.name() + " says that you met"));
        his.post(yes, "note-" + yes.split("/")[2], "taxes", "back", "met").leadsTo("/met");
        his.get("/encounters").ok().says(amara.name()).says("taxes").saysNot("bees");
        hers.get("/encounters").ok().says("bees").says("You both said that you met");
    }

    @Test
    void nobody_is_picked_from_a_place_where_one_is_not() {
        Member amara = stage.member(Cast.AMARA);
        Member jonas = stage.member(Cast.JONAS);
        Evening his = Evening.with(db, clock, jonas);
        Browser browser = stage.as(amara);

        browser.post("/met/members/" + jonas.id(), "event", his.id().toString()).is(404);
        browser.post("/met/members/" + jonas.id(), "event", "").is(404);
        assertThat(browser.get("/met?event=" + his.id()).ok().form("/met")).containsEntry("event", "");
    }

    @Test
    void someone_elses_encounter_is_not_there() {
        Member amara = stage.member(Cast.AMARA);
        Member jonas = stage.member(Cast.JONAS);
        Evening evening = Evening.with(db, clock, amara, jonas);
        stage.as(amara).post("/met/members/" + jonas.id(), "event", evening.id().toString());
        String yes = yes(stage.as(jonas).get("/met"));

        Browser stranger = stage.as(stage.member(Cast.MEI));
        stranger.post(yes).is(404);
        stranger.post(yes.replace("confirmation", "refusal")).is(404);
        stranger.post(yes.replace("confirmation", "deletion")).is(404);
        stranger.post(yes.replace("confirmation", "restoration")).is(404);
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        stage.visitor().get("/met").leadsTo("/sign-in?next=%2Fmet");
        stage.visitor().get("/encounters").leadsTo("/sign-in?next=%2Fencounters");
    }

    @Test
    void the_pages_speak_german() {
        Member amara = stage.member(Cast.AMARA);
        db.sql("update account set locale = 'de' where id = :id")
                .param("id", amara.id().value())
                .update();
        stage.as(amara).get("/met").ok().says("Ich habe jemanden getroffen");
    }

    private static String undo(Answer answer) {
        return answer.ok().page().select(".flash form").attr("action");
    }

    private static String yes(Answer answer) {
        return answer.ok().page().select("form[action$=/confirmation]").attr("action");
    }
}
