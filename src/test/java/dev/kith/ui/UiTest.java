package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Friday, 20 November 2026, 8 o'clock in UTC. */
class UiTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant EVENING = Instant.parse("2026-11-24T23:30:00Z");

    @Test
    void days_are_written_in_the_order_of_the_language() {
        assertThat(visitor(Locale.ENGLISH).day(TODAY)).isEqualTo("Fri, Nov 20, 2026");
        assertThat(visitor(Locale.GERMAN).day(TODAY)).isEqualTo("Fr., 20. Nov. 2026");
        assertThat(visitor(Locale.UK).day(TODAY)).isEqualTo("Fri, 20 Nov 2026");
    }

    @Test
    void times_are_written_as_the_language_has_them() {
        assertThat(plain(visitor(Locale.ENGLISH).time(LocalTime.of(18, 5)))).isEqualTo("6:05 PM");
        assertThat(visitor(Locale.GERMAN).time(LocalTime.of(18, 5))).isEqualTo("18:05");
        assertThat(visitor(Locale.GERMAN).time(LocalTime.MIDNIGHT)).isEqualTo("00:00");
        assertThat(plain(visitor(Locale.ENGLISH).time(LocalTime.MIDNIGHT))).isEqualTo("12:00 AM");
    }

    @Test
    void a_member_reads_their_own_clock_and_a_visitor_the_places() {
        assertThat(plain(visitor(Locale.ENGLISH).when(EVENING, UTC)))
                .contains("Nov 24")
                .contains("11:30 PM");
        assertThat(plain(visitor(Locale.ENGLISH).when(EVENING, VIENNA)))
                .contains("Nov 25")
                .contains("12:30 AM");
        assertThat(member(VIENNA).when(EVENING, AUCKLAND)).contains("25. Nov.").contains("00:30");
    }

    @Test
    void the_date_of_an_instant_is_that_of_the_readers_zone() {
        assertThat(member(VIENNA).date(EVENING)).isEqualTo("25.11.2026");
        assertThat(visitor(Locale.GERMAN).date(EVENING)).isEqualTo("24.11.2026");
    }

    @ParameterizedTest
    @CsvSource({"-1, yesterday, gestern", "0, today, heute", "1, tomorrow, morgen"})
    void the_days_around_today_have_names(int days, String english, String german) {
        assertThat(visitor(Locale.ENGLISH).near(TODAY.plusDays(days), UTC)).isEqualToIgnoringCase(english);
        assertThat(visitor(Locale.GERMAN).near(TODAY.plusDays(days), UTC)).isEqualToIgnoringCase(german);
    }

    @ParameterizedTest
    @CsvSource({"-2", "2", "-30000", "30000"})
    void farther_days_are_dates(int days) {
        LocalDate day = TODAY.plusDays(days);
        assertThat(visitor(Locale.ENGLISH).near(day, UTC))
                .isEqualTo(visitor(Locale.ENGLISH).day(day));
    }

    @Test
    void today_depends_on_where_one_is() {
        assertThat(visitor(Locale.ENGLISH).today(ZoneId.of("Pacific/Pago_Pago")))
                .isEqualTo(TODAY.minusDays(1));
        assertThat(member(AUCKLAND).today(ZoneId.of("Pacific/Pago_Pago"))).isEqualTo(TODAY);
    }

    @Test
    void both_clocks_are_said_only_where_they_differ_at_that_moment() {
        ZoneId london = ZoneId.of("Europe/London");
        Ui lisbon = member(ZoneId.of("Europe/Lisbon"));
        assertThat(lisbon.otherZone(EVENING, london)).isFalse();
        assertThat(lisbon.otherZone(EVENING, VIENNA)).isTrue();
        assertThat(lisbon.otherZone(EVENING, UTC)).as("in winter").isFalse();
        assertThat(lisbon.otherZone(Instant.parse("2026-07-01T12:00:00Z"), UTC))
                .as("in summer")
                .isTrue();
        assertThat(visitor(Locale.ENGLISH).otherZone(EVENING, VIENNA)).isFalse();
    }

    @Test
    void a_zone_is_called_as_the_language_calls_it() {
        assertThat(visitor(Locale.ENGLISH).zoneName(VIENNA)).isEqualTo("Central European Time");
        assertThat(visitor(Locale.GERMAN).zoneName(VIENNA)).isEqualTo("Mitteleuropäische Zeit");
    }

    @Test
    void a_language_that_kith_does_not_speak_is_answered_in_english() {
        assertThat(visitor(Locale.FRENCH).t("ui.today"))
                .isEqualTo(visitor(Locale.ENGLISH).t("ui.today"));
        assertThat(visitor(Locale.of("de", "AT")).t("ui.today"))
                .isEqualTo(visitor(Locale.GERMAN).t("ui.today"));
    }

    private static Ui visitor(Locale locale) {
        return SampleUi.of(locale, null, null);
    }

    private static Ui member(ZoneId zone) {
        return SampleUi.of(Locale.GERMAN, new Who("Amara Okafor", null, false, Locale.GERMAN, zone), null);
    }

    /** Some versions of the JDK put a narrow space before PM. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    @Test
    void around_the_change_of_the_clocks_each_hour_is_the_one_that_the_clock_shows() {
        assertThat(visitor(Locale.GERMAN).time(Instant.parse("2026-10-25T00:30:00Z"), VIENNA))
                .isEqualTo("02:30");
        assertThat(visitor(Locale.GERMAN).time(Instant.parse("2026-10-25T01:30:00Z"), VIENNA))
                .isEqualTo("02:30");
        assertThat(visitor(Locale.GERMAN).time(Instant.parse("2026-03-29T01:00:00Z"), VIENNA))
                .isEqualTo("03:00");
    }

    @Test
    void a_missing_message_is_a_bug_and_fails_with_its_name() {
        assertThatThrownBy(() -> visitor(Locale.GERMAN).t("ui.no-such-message"))
                .hasMessageContaining("ui.no-such-message");
    }

    @Test
    void every_form_carries_the_token_and_every_file_its_build() {
        var out = new StringOutput();
        visitor(Locale.ENGLISH).csrf().writeTo(out);
        assertThat(out.toString()).isEqualTo("<input type=\"hidden\" name=\"_csrf\" value=\"token\">");
        assertThat(visitor(Locale.ENGLISH).asset("css/kith.css")).isEqualTo("/assets/test/css/kith.css");
    }
}
