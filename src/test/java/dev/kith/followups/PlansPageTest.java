package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises, steps, snoozes and cadences at the border days, in German. The day is 10 March 2026. */
@KithTest
class PlansPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Company company;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TestClock clock;

    private Member mei;
    private Browser german;
    private PersonId rui;

    @BeforeEach
    void cast() {
        clock.set(TestClock.START);
        mei = stage.german(Cast.MEI);
        german = stage.here(mei);
        rui = company.guest(mei, "Rui Alves");
    }

    @AfterEach
    void clockBack() {
        clock.release();
    }

    private Answer plan(String what, String due, String sort) {
        return german.post("/people/" + rui + "/followups", "what", what, "due", due, "sort", sort);
    }

    /** Where the only open step stands. */
    private String promised() {
        plan("das Rezept schicken", "2026-03-12", "promise").is(303);
        return "/followups/"
                + followUps.coming(mei, clock.instant(), 1).getFirst().id();
    }

    @Test
    void a_promise_for_today_is_due_and_one_for_tomorrow_is_coming() {
        plan("heute anrufen", "2026-03-10", "promise").leadsTo("/people/" + rui);
        plan("morgen schreiben", "2026-03-11", "promise").leadsTo("/people/" + rui);

        var page = german.get("/followups").ok();
        assertThat(page.page().select("section[aria-labelledby=promises]").text())
                .contains("heute anrufen")
                .doesNotContain("morgen schreiben");
        assertThat(page.page().select("section[aria-labelledby=coming]").text()).contains("morgen schreiben");
    }

    @Test
    void what_was_coming_is_due_after_midnight_by_the_owners_clock() {
        plan("morgen schreiben", "2026-03-11", "step");
        clock.set(Instant.parse("2026-03-10T23:59:59Z"));
        assertThat(german.get("/followups").page().select("section[aria-labelledby=due]"))
                .isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(german.get("/followups")
                        .page()
                        .select("section[aria-labelledby=due]")
                        .text())
                .contains("morgen schreiben");
    }

    @Test
    void a_step_and_a_promise_are_noted_in_their_own_words() {
        german.follow(plan("anrufen", "2026-03-12", "step")).says("Der nächste Schritt mit Rui Alves ist notiert.");
        german.follow(plan("das Rezept", "2026-03-12", "promise")).says("Dein Versprechen an Rui Alves ist notiert.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 'Bitte wähle einen Tag ab jetzt, innerhalb von fünf Jahren.'",
        "2031-03-10, 'Bitte wähle einen Tag ab jetzt, innerhalb von fünf Jahren.'",
        "12.03.2026, Bitte gib einen Tag an.",
        "'', Bitte gib einen Tag an.",
    })
    void a_day_that_does_not_fit_comes_back_with_what_was_typed(String due, String says) {
        var back = plan("das Rezept", due, "step").comesBack().says(says);

        assertThat(back.form("/people/" + rui + "/followups"))
                .containsEntry("what", "das Rezept")
                .containsEntry("sort", "step");
    }

    @Test
    void just_under_five_years_may_be_promised() {
        plan("das Rezept", "2031-03-09", "promise").is(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "52", "260"})
    void a_rhythm_of_up_to_five_years_is_kept(String weeks) {
        german.post("/people/" + rui + "/cadence", "weeks", weeks).leadsTo("/people/" + rui);

        assertThat(german.get("/people/" + rui).ok().form("/people/" + rui + "/cadence"))
                .containsEntry("weeks", weeks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"261", "-1", "1.5", "00001", "sechs", "9999999999"})
    void any_other_rhythm_is_refused_and_the_old_one_stays(String weeks) {
        german.post("/people/" + rui + "/cadence", "weeks", "6").is(303);

        german.post("/people/" + rui + "/cadence", "weeks", weeks).comesBack();
        assertThat(german.get("/people/" + rui).form("/people/" + rui + "/cadence"))
                .containsEntry("weeks", "6");
    }

    @Test
    void each_rhythm_is_said_as_one_would_and_can_be_ended() {
        String path = "/people/" + rui + "/cadence";

        german.follow(german.post(path, "weeks", "1")).says("Jede Woche mit Rui Alves.");
        german.follow(german.post(path, "weeks", "6")).says("Alle 6 Wochen mit Rui Alves.");
        german.follow(german.post(path, "weeks", "0")).says("Keine Erinnerung mehr für Rui Alves.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, false",
        "2026-03-09, false",
        "2026-03-11, true",
        "2031-03-09, true",
        "2031-03-10, false",
        "'', false",
        "bald, false",
    })
    void a_step_is_put_off_to_a_day_after_today_within_five_years(String day, boolean taken) {
        String step = promised();

        german.post(step + "/snooze", "until", "day", "day", day).is(taken ? 303 : 422);
    }

    @Test
    void an_hour_that_nobody_offers_puts_nothing_off() {
        String step = promised();

        german.post(step + "/snooze", "until", "never").comesBack();
        german.post(step + "/snooze").comesBack();
    }

    @Test
    void a_refused_snooze_keeps_the_letter_and_the_day_as_they_were_typed() {
        String step = promised();

        var back = german.post(step + "/snooze", "until", "day", "day", "bald", "subject", "Brot", "text", "Lieber Rui")
                .comesBack()
                .says("Bitte wähle einen Tag ab jetzt");
        assertThat(back.page().select("[name=day]").val()).isEqualTo("bald");
        assertThat(german.get(step).ok().form(step + "/letter"))
                .containsEntry("subject", "Brot")
                .containsEntry("text", "Lieber Rui");
    }

    @Test
    void a_line_that_is_too_long_comes_back_and_the_step_stays_open() {
        String step = promised();
        String line = "l".repeat(LetterForm.LONGEST_LINE + 1);

        var back =
                german.post(step + "/completion", "how", "call", "line", line).comesBack();
        assertThat(back.page().select("[name=line]").val()).isEqualTo(line);
        german.get(step).ok();
        german.post(step + "/completion", "how", "call", "line", line.substring(1))
                .leadsTo("/followups");
        german.get(step).is(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "gift", "note", "nonsense", ""})
    void a_way_that_is_not_offered_counts_as_some_other_way(String how) {
        String step = promised();

        german.post(step + "/completion", "how", how, "line", "Es war schön.").leadsTo("/followups");
        german.get("/people/" + rui).ok().says("Es war schön.");
    }

    @Test
    void the_form_of_a_plan_begins_with_tomorrow() {
        assertThat(german.get("/people/" + rui + "/followups/new").ok().form("/people/" + rui + "/followups"))
                .containsEntry("due", "2026-03-11");
    }

    @Test
    void nobody_plans_with_whom_another_knows_or_nobody_does() {
        Browser jonas = stage.here(stage.member(Cast.JONAS));

        jonas.get("/people/" + rui + "/followups/new").is(404);
        jonas.post("/people/" + rui + "/cadence", "weeks", "6").is(404);
        german.get("/people/" + company.guest(stage.member(Cast.LUCA), "Ana") + "/followups/new")
                .is(404);
    }
}
