package dev.kith.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class TodayPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    private void meet(Member me, String name, String note) {
        encounters.met(
                me,
                EncounterId.next(),
                new NewPerson(name, "", name.toLowerCase(java.util.Locale.ROOT) + "@kith.example", "", "", null),
                Occasion.of("the long table", clock.instant()),
                note);
    }

    @Test
    void a_visitor_is_shown_what_is_on() {
        stage.visitor().get("/").leadsTo("/discover");
    }

    @Test
    void a_newcomer_gets_one_suggestion() {
        stage.as(stage.member(Cast.PRIYA)).get("/").ok().says("Write my introduction");
    }

    @Test
    void the_morning_after_someone_met_stands_there_with_a_draft() {
        Member me = stage.member(Cast.AMARA);
        meet(me, "Grace", "Photographer, looks for a bookkeeper");
        assertThat(stage.as(me).get("/").texts("li.row h3")).doesNotContain("Grace");

        clock.advance(Duration.ofDays(1));
        var today = stage.as(me).get("/").ok();
        assertThat(today.texts("li.row h3")).contains("Grace");
        assertThat(today.page().select("textarea").text()).contains("Grace");
    }

    @Test
    void a_letter_from_today_leads_back_to_today() {
        Member me = stage.member(Cast.JONAS);
        meet(me, "Grace", "");
        clock.advance(Duration.ofDays(1));
        var browser = stage.as(me);
        String letter = browser.get("/").page().select("form[action$=/letter]").attr("action");
        browser.post(letter, "back", "today", "subject", "Good to meet you", "text", "Hello Grace, good to meet you.")
                .leadsTo("/");
        browser.get("/").ok().says("Have a coffee?").saysNot("Hello Grace, good to meet you.");
        assertThat(stage.deliver().text("grace@kith.example")).contains("good to meet you");
    }

    @Test
    void someone_who_says_we_met_waits_for_my_word() {
        Member me = stage.member(Cast.MEI);
        Member other = stage.member(Cast.NOAH);
        encounters.met(other, me.id(), Occasion.of("the library", clock.instant()), "");
        stage.as(me).get("/").ok().says("Noah Lindqvist");
    }

    @Test
    void nobody_sees_another_ones_day() {
        Member me = stage.member(Cast.LUCA);
        meet(me, "Gracelina", "");
        clock.advance(Duration.ofDays(1));
        stage.as(stage.member(Cast.SOFIA)).get("/").ok().saysNot("Gracelina");
    }
}
