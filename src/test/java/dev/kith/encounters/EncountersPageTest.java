package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All whom I met, page by page, and my word on what others say. */
@KithTest
class EncountersPageTest {
    private static final String LIST = "/encounters";

    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private TestClock clock;

    private Member amara;
    private Browser hers;

    @BeforeEach
    void cast() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        hers = stage.here(amara);
    }

    /** The first of them is the one met last. */
    private void met(int many) {
        for (int i = 0; i < many; i++) {
            encounters.met(
                    amara,
                    EncounterId.next(),
                    NewPerson.named("Guest %02d".formatted(i)),
                    Occasion.of("A train", clock.instant().minus(Duration.ofMinutes(i))),
                    "");
        }
    }

    private List<String> names(String path) {
        return hers.get(path).ok().texts("section[aria-labelledby=were] .row__title");
    }

    private String saidBy(Member other) {
        return LIST + "/" + encounters.met(other, amara.id(), Occasion.of("Stairs", clock.instant()), "");
    }

    @Test
    void thirty_stand_on_a_page_the_latest_first_and_the_oldest_on_the_next() {
        met(31);

        assertThat(names(LIST)).hasSize(30).startsWith("Guest 00", "Guest 01");
        assertThat(hers.get(LIST).page().select("a[rel=next]").attr("href")).isEqualTo("/encounters?page=2");
        assertThat(names(LIST + "?page=2")).containsExactly("Guest 30");
        var last = hers.get(LIST + "?page=2").page();
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo("/encounters?page=1");
    }

    @Test
    void just_thirty_need_no_second_page() {
        met(30);

        assertThat(hers.get(LIST).ok().page().select("a[rel=next]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "1000", "99999"})
    void whatever_page_is_asked_for_nobody_is_told_that_they_met_nobody(String page) {
        met(1);

        hers.get(LIST + "?page=" + page).ok().says("Guest 00").saysNot("Nobody yet");
    }

    @Test
    void nobody_met_is_said_with_a_next_step_in_the_readers_language() {
        hers.get(LIST).ok().says("Nobody yet");
        var german = stage.here(stage.german(Cast.AMARA))
                .get(LIST)
                .ok()
                .says("Noch niemand")
                .says("Etwas finden");

        assertThat(german.page().select(".empty a").attr("href")).isEqualTo("/discover");
    }

    @Test
    void what_another_says_waits_above_and_is_no_encounter_of_mine_yet() {
        saidBy(stage.member(Cast.JONAS));

        hers.get(LIST).ok().says("Jonas Weber says that you met").saysNot("Nobody yet");
        assertThat(names(LIST)).isEmpty();
    }

    @Test
    void a_note_as_long_as_its_field_is_taken_and_one_letter_more_comes_back_whole() {
        String said = saidBy(stage.member(Cast.JONAS));
        String field = "note-" + said.replace(LIST + "/", "");
        String most = "n".repeat(MetForm.LONGEST_NOTE);

        var back = hers.post(said + "/confirmation", field, most + "n").comesBack();
        assertThat(back.page().selectFirst("[name=" + field + "]").val()).isEqualTo(most + "n");
        assertThat(back.page().select("#" + field + "-problem").text())
                .isEqualTo("This is 2,001 characters long; 2,000 fit here.");
        hers.post(said + "/confirmation", field, most).leadsTo(LIST);
        assertThat(names(LIST)).containsExactly("Jonas Weber");
    }

    @ParameterizedTest
    @CsvSource({
        "code, /me/code",
        "today, /",
        "met, /met",
        "'', /encounters",
        "https://evil.example, /encounters",
        "/host, /encounters",
    })
    void one_goes_on_to_where_one_was_asked_and_nowhere_else(String back, String path) {
        String yes = saidBy(stage.member(Cast.JONAS));
        String no = saidBy(stage.member(Cast.LUCA));

        hers.post(yes + "/confirmation", "back", back).leadsTo(path);
        hers.post(no + "/refusal", "back", back).leadsTo(path);
    }

    @Test
    void a_refusal_can_be_taken_back_and_then_asks_again() {
        String said = saidBy(stage.member(Cast.JONAS));
        hers.post(said + "/refusal").leadsTo(LIST);
        var after = hers.get(LIST).ok().says("Undo");

        hers.post(after.page().select(".flash form").attr("action")).leadsTo(LIST);
        hers.get(LIST).ok().says("Jonas Weber says that you met");
    }

    @Test
    void the_word_of_another_is_not_mine_to_give() {
        String said = saidBy(stage.member(Cast.JONAS));
        Browser mei = stage.here(stage.member(Cast.MEI));

        for (String verb : List.of("confirmation", "refusal", "deletion", "restoration")) {
            mei.post(said + "/" + verb).is(404);
        }
        hers.get(LIST).ok().says("Jonas Weber says that you met");
    }

    @Test
    void an_encounter_that_never_was_is_not_there() {
        String nothing = LIST + "/" + EncounterId.next();

        for (String verb : List.of("confirmation", "refusal", "deletion", "restoration")) {
            hers.post(nothing + "/" + verb).is(404);
        }
    }
}
