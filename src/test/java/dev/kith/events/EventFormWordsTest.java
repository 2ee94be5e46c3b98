package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.places.Places;
import dev.kith.ui.Option;
import dev.kith.ui.Said;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an event that cannot be announced, in both languages, and the odder things that are typed. */
class EventFormWordsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-10T10:00");
    private static final Map<String, String> DINNER = Map.of(
            "title", "Dinner",
            "starts", "2026-04-02T19:00",
            "ends", "2026-04-02T22:00",
            "zone", "Europe/Berlin",
            "place", "Tile yard");

    private static EventForm form(String... fieldsAndValues) {
        var typed = new HashMap<>(DINNER);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new EventForm(
                typed.get("title"),
                typed.get("description"),
                typed.get("starts"),
                typed.get("ends"),
                typed.get("zone"),
                typed.get("until"),
                typed.get("place"),
                typed.get("address"),
                typed.get("city"),
                typed.get("online"),
                typed.get("link"),
                typed.get("capacity"),
                typed.get("guests"),
                typed.get("then"));
    }

    private static List<String> wrong(String... fieldsAndValues) {
        return form(fieldsAndValues).check(NOW).fields();
    }

    private static String told(String field, String... fieldsAndValues) {
        return Said.of(form(fieldsAndValues).check(NOW), field);
    }

    private static String toldInGerman(String field, String... fieldsAndValues) {
        return Said.inGerman(form(fieldsAndValues).check(NOW), field);
    }

    @Test
    void who_typed_too_much_is_told_how_much_fits() {
        assertThat(told("title", "title", "x".repeat(151))).isEqualTo("This is 151 characters long; 150 fit here.");
        assertThat(toldInGerman("description", "description", "x".repeat(20_001)))
                .isEqualTo("Das sind 20.001 Zeichen; hier passen 20.000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100000", " 12 ", ""})
    void seats_are_as_many_as_a_hall_has_or_without_limit(String seats) {
        assertThat(wrong("capacity", seats)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "99999999999999", "1.5", "1,000", "ten", "1e3"})
    void any_other_number_of_seats_is_refused(String seats) {
        assertThat(wrong("capacity", seats)).containsExactly("capacity");
    }

    @Test
    void the_borders_of_a_number_are_said_in_both_languages() {
        assertThat(told("capacity", "capacity", "0")).isEqualTo("Please write a whole number from 1 to 100,000.");
        assertThat(toldInGerman("guests", "guests", "21")).isEqualTo("Bitte schreib eine ganze Zahl von 0 bis 20.");
    }

    @Test
    void one_that_ends_too_early_or_too_late_is_told_which() {
        assertThat(toldInGerman("ends", "ends", "2026-04-02T19:00")).isEqualTo("Es muss nach dem Beginn enden.");
        assertThat(toldInGerman("ends", "ends", "2026-06-01T19:01")).isEqualTo("Das ist länger als 60 Tage.");
    }

    @Test
    void what_is_over_is_told_as_such() {
        assertThat(toldInGerman("ends", "starts", "2020-01-01T10:00", "ends", "2020-01-01T11:00"))
                .isEqualTo("Das liegt in der Vergangenheit.");
    }

    @Test
    void answers_close_with_the_begin_at_the_latest() {
        assertThat(told("until", "until", "2026-04-03T00:00"))
                .isEqualTo("Answers close before it begins, or when it begins.");
        assertThat(toldInGerman("until", "until", "2026-04-02T19:01"))
                .isEqualTo("Die Anmeldung endet vor dem Beginn oder mit ihm.");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T02:00, true",
        "Europe/Berlin, 2026-03-29T02:59, true",
        "Europe/Berlin, 2026-03-29T03:00, false",
        "Europe/Berlin, 2026-03-29T01:59, false",
        "Europe/Lisbon, 2026-03-29T01:30, true",
        "Europe/Lisbon, 2026-03-29T02:30, false",
        "America/New_York, 2027-03-14T02:30, true",
        "Asia/Tokyo, 2026-03-29T02:30, false",
        "Europe/Berlin, 2026-10-25T02:30, false",
    })
    void the_hour_that_the_clocks_jump_over_is_no_hour_to_begin(String zone, String starts, boolean skipped) {
        var ends = LocalDateTime.parse(starts).plusHours(5).toString();

        assertThat(wrong("zone", zone, "starts", starts, "ends", ends).contains("starts"))
                .isEqualTo(skipped);
    }

    @Test
    void nor_is_it_one_to_end_in() {
        assertThat(toldInGerman("ends", "starts", "2026-03-28T20:00", "ends", "2026-03-29T02:15"))
                .isEqualTo("Diese Stunde überspringen die Uhren in der Nacht.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-04-31T19:00",
                "2026-02-29T19:00",
                "2026-04-02",
                "19:00",
                "2026-04-02 19:00",
                "2026-04-02T24:30",
                "2026-04-02T19:00Z",
                "02.04.2026 19:00"
            })
    void what_is_no_day_and_time_is_refused_by_its_field(String typed) {
        assertThat(wrong("starts", typed)).containsExactly("starts");
        assertThat(wrong("ends", typed)).containsExactly("ends");
        assertThat(wrong("until", typed)).containsExactly("until");
        assertThat(told("starts", "starts", typed)).isEqualTo("Write day and time, for example 2026-03-24T18:30.");
    }

    @Test
    void a_year_that_nobody_means_is_refused() {
        assertThat(wrong("starts", "2201-01-01T10:00", "ends", "2201-01-01T11:00"))
                .containsExactly("starts", "ends");
        assertThat(wrong("starts", "2200-01-01T10:00", "ends", "2200-01-01T11:00"))
                .isEmpty();
        assertThat(wrong("starts", "0026-04-02T19:00")).contains("starts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "CEST", "+02:00", "europe/berlin"})
    void a_zone_is_one_of_those_offered(String zone) {
        assertThat(wrong("zone", zone)).containsExactly("zone");
        assertThat(toldInGerman("zone", "zone", zone)).isEqualTo("Wähl eine Zeitzone.");
        assertThat(form("zone", zone).zoneOrUtc()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void it_is_somewhere_or_online() {
        assertThat(told("place", "place", " ")).isEqualTo("Say where it is, or that it is online.");
        assertThat(toldInGerman("place", "place", "")).isEqualTo("Sag, wo es ist, oder dass es online ist.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example/kith, true",
        "http://meet.example, true",
        "meet.example/kith, false",
        "https://, false",
        "https://meet example, false",
    })
    void a_link_opens_a_page_or_is_none(String link, boolean taken) {
        assertThat(wrong("online", "true", "link", link).isEmpty()).isEqualTo(taken);
    }

    @Test
    void seconds_that_someone_typed_do_not_come_back() {
        var event = form("starts", "2026-04-02T19:00:59").event(new Places());

        assertThat(EventForm.of(event).starts()).isEqualTo("2026-04-02T19:00");
    }

    @Test
    void the_zones_to_choose_from_are_places_and_the_one_that_the_form_has() {
        var usual = form().zones();
        var odd = form("zone", "Etc/GMT+5").zones();

        assertThat(usual)
                .contains(new Option("America/New_York", "America/New York"), new Option("UTC", "UTC"))
                .extracting(Option::value)
                .isSorted()
                .doesNotContain("Etc/GMT+5", "EST5EDT", "GMT0");
        assertThat(odd).extracting(Option::value).contains("Etc/GMT+5").hasSize(usual.size() + 1);
    }
}
