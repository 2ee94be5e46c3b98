package dev.kith.moments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.assets.Icons;
import dev.kith.ui.Problems;
import dev.kith.ui.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void a_fresh_form_is_a_note_of_today_and_lacks_only_its_words() {
        assertThat(MomentForm.empty(TODAY).check(TODAY).fields()).containsExactly("text");
    }

    @ParameterizedTest
    @EnumSource(Moment.Kind.class)
    void only_a_note_needs_words(Moment.Kind kind) {
        assertThat(form(kind.key(), "2026-03-10", "").check(TODAY).any()).isEqualTo(kind == Moment.Kind.NOTE);
        assertThat(form(kind.key(), "2026-03-10", "x").check(TODAY).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wave", "MET", "met ,note"})
    void a_kind_that_there_is_not_is_refused(String kind) {
        assertThat(form(kind, "2026-03-10", "x").check(TODAY).fields()).containsExactly("kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "10.3.2026", "1899-12-31", "2026-03-11", "+12026-01-01"})
    void a_day_that_is_none_or_has_not_come_is_refused(String day) {
        assertThat(form("met", day, "").check(TODAY).fields()).containsExactly("day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10", "2026-03-09", "1900-01-01", "2024-02-29"})
    void today_and_long_ago_are_fine(String day) {
        assertThat(form("met", day, "").check(TODAY).any()).isFalse();
    }

    @Test
    void words_and_place_have_a_length() {
        assertThat(new MomentForm("met", "2026-03-10", "x".repeat(10_000), "y".repeat(300), "")
                        .check(TODAY)
                        .any())
                .isFalse();
        assertThat(new MomentForm("met", "2026-03-10", "x".repeat(10_001), "y".repeat(301), "")
                        .check(TODAY)
                        .fields())
                .containsExactly("text", "place");
    }

    @Test
    void today_is_now_and_another_day_is_its_noon() {
        assertThat(form("met", "2026-03-10", "").moment(NOW, LISBON, null).at()).isEqualTo(NOW);
        assertThat(form("met", "2026-03-09", "").moment(NOW, LISBON, null).at())
                .isEqualTo(Instant.parse("2026-03-09T12:00:00Z"));
        assertThat(form("met", "2026-03-09", "").moment(NOW, AUCKLAND, null).at())
                .isEqualTo(Instant.parse("2026-03-08T23:00:00Z"));
    }

    @Test
    void an_edit_that_leaves_the_day_alone_keeps_the_hour() {
        Instant before = Instant.parse("2026-03-02T21:15:00Z");
        assertThat(form("met", "2026-03-02", "").moment(NOW, LISBON, before).at())
                .isEqualTo(before);
        assertThat(form("met", "2026-03-03", "").moment(NOW, LISBON, before).at())
                .isEqualTo(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(form("met", "2026-03-10", "").moment(NOW, LISBON, before).at())
                .isEqualTo(NOW);
    }

    @Test
    void the_form_of_a_moment_gives_that_moment_again() {
        Moment moment =
                new Moment(Moment.Kind.COFFEE, Instant.parse("2026-03-02T23:15:00Z"), "a\nb", "Tile yard", true);
        assertThat(MomentForm.of(moment, AUCKLAND).day()).isEqualTo("2026-03-03");
        assertThat(MomentForm.of(moment, AUCKLAND).moment(NOW, AUCKLAND, moment.at()))
                .isEqualTo(moment);
    }

    @Test
    void nothing_sent_is_nothing_typed() {
        var form = new MomentForm(null, null, null, null, null);
        assertThat(form.check(TODAY).fields()).contains("kind", "day");
        assertThat(form("met", "2026-03-10", "a\r\nb").text()).isEqualTo("a\nb");
        assertThat(form("met", "2026-03-10", "").moment(NOW, LISBON, null).place())
                .isNull();
    }

    private static MomentForm form(String kind, String day, String text) {
        return new MomentForm(kind, day, text, "", "");
    }

    @Test
    void what_is_wrong_is_told_in_both_languages() {
        Problems later = form("call", "2026-03-11", "x").check(TODAY);
        assertThat(Said.of(later, "day")).isEqualTo("This day has not come yet.");
        assertThat(Said.inGerman(later, "day")).isEqualTo("Dieser Tag kommt erst noch.");
        Problems none = form("kiss", "soon", "x").check(TODAY);
        assertThat(Said.of(none, "day")).isEqualTo("Please choose a day.");
        assertThat(Said.inGerman(none, "day")).isEqualTo("Bitte wähle einen Tag.");
        assertThat(Said.of(none, "kind")).isEqualTo("Please choose one of these.");
        assertThat(Said.inGerman(none, "kind")).isEqualTo("Bitte wähle eines davon.");
    }

    @Test
    void which_day_is_today_depends_on_where_the_owner_lives() {
        Instant evening = Instant.parse("2026-03-10T20:00:00Z");
        assertThat(form("call", "2026-03-11", "")
                        .moment(evening, AUCKLAND, null)
                        .at())
                .isEqualTo(evening);
        assertThat(form("call", "2026-03-10", "")
                        .moment(evening, AUCKLAND, null)
                        .at())
                .isEqualTo("2026-03-09T23:00:00Z");
    }

    @Test
    void noon_is_noon_in_summer_too() {
        assertThat(form("call", "2025-07-01", "").moment(NOW, LISBON, null).at())
                .isEqualTo("2025-07-01T11:00:00Z");
    }

    @Test
    void the_last_second_of_a_day_is_of_that_day_for_an_edit() {
        Instant last = Instant.parse("2026-03-01T23:59:59Z");
        assertThat(form("call", "2026-03-01", "").moment(NOW, LISBON, last).at())
                .isEqualTo(last);
        assertThat(form("call", "2026-03-02", "").moment(NOW, LISBON, last).at())
                .isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void only_the_ticked_box_makes_a_line_private() {
        assertThat(new MomentForm("met", "2026-03-10", "", "", "true")
                        .moment(NOW, LISBON, null)
                        .privately())
                .isTrue();
        assertThat(new MomentForm("met", "2026-03-10", "", "", "false")
                        .moment(NOW, LISBON, null)
                        .privately())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Moment.Kind.class)
    void every_kind_has_its_icon_and_its_word_in_both_languages(Moment.Kind kind) {
        assertThat(Icons.shape(kind.icon())).contains("<");
        assertThat(Moment.Kind.of(kind.key())).isEqualTo(kind);
        assertThat(kind.touch()).isEqualTo(kind != Moment.Kind.NOTE);
        for (String bundle : new String[] {"messages/moments", "messages/moments_de"}) {
            assertThat(ResourceBundle.getBundle(bundle).getString("moments." + kind.key()))
                    .isNotBlank();
        }
    }
}
