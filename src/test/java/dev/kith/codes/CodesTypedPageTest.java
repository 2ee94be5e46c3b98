package dev.kith.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Six letters typed in a hurry, by someone who reads German. */
@KithTest
class CodesTypedPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Company company;

    @Autowired
    private Codes codes;

    @Autowired
    private TestClock clock;

    private Member amara;
    private Browser german;
    private String letters;

    @BeforeEach
    void cast() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        german = stage.here(stage.german(Cast.MEI));
        letters = codes.of(amara);
    }

    @AfterEach
    void clockBack() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "\u00A0", "—", ". ", "\u2011"})
    void they_are_taken_however_they_are_parted(String between) {
        String typed = letters.toLowerCase(java.util.Locale.ROOT).substring(0, 3) + between + letters.substring(3);

        german.post("/met/codes", "letters", typed).leadsTo("/met/" + letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDFG", "AEIOUY", "BCDFGHJ"})
    void what_nobody_shows_is_said_in_german_and_stays_in_the_field(String typed) {
        var back =
                german.post("/met/codes", "letters", typed).comesBack().says("Diese Buchstaben zeigt gerade niemand.");

        assertThat(back.page().select("[name=letters]").val()).isEqualTo(typed);
    }

    @Test
    void a_whole_text_pasted_into_the_field_does_not_come_back() {
        var back = german.post("/met/codes", "letters", "x".repeat(21)).comesBack();

        assertThat(back.page().select("[name=letters]").val()).isEmpty();
    }

    @Test
    void a_code_holds_for_twelve_hours_to_the_second() {
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        german.get("/met/" + letters).ok().says("Amara Okafor");

        clock.advance(Duration.ofSeconds(1));
        german.get("/met/" + letters).comesBack().saysNot("Amara Okafor");
    }

    @Test
    void in_its_last_hour_another_is_shown_and_both_open() {
        clock.advance(Duration.ofHours(11).minusSeconds(1));
        assertThat(codes.of(amara)).isEqualTo(letters);

        clock.advance(Duration.ofSeconds(1));
        String next = codes.of(amara);
        assertThat(next).isNotEqualTo(letters);
        german.get("/met/" + letters).ok().says("Amara Okafor");
        german.get("/met/" + next).ok().says("Amara Okafor");
    }

    @Test
    void a_note_and_a_place_that_are_too_long_come_back_whole_and_nobody_is_asked() {
        String path = "/met/" + letters;
        var back = german.post(path, "note", "n".repeat(2001), "place", "p".repeat(201))
                .comesBack()
                .says("Das sind 2.001 Zeichen; hier passen 2.000.")
                .says("Das sind 201 Zeichen; hier passen 200.");

        assertThat(back.form(path)).containsEntry("note", "n".repeat(2001)).containsEntry("place", "p".repeat(201));
        stage.here(amara).get("/encounters").ok().saysNot("Mei Tanaka");
    }
}
