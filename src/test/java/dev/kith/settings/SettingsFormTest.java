package dev.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.settings.SettingsPage.SettingsForm;
import dev.kith.ui.Option;
import dev.kith.ui.Problems;
import dev.kith.ui.Said;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFormTest {
    private static Problems check(String name, String language, String zone) {
        return new SettingsForm(name, language, zone, "").check();
    }

    private static List<String> zones(String chosen) {
        return SettingsPage.zones(chosen).stream().map(Option::value).toList();
    }

    @Test
    void what_a_browser_does_not_send_is_told_field_by_field() {
        assertThat(new SettingsForm(null, null, null, null).check().fields())
                .containsExactly("name", "language", "zone");
    }

    @Test
    void a_name_has_eighty_characters_at_most() {
        assertThat(check("x".repeat(80), "en", "UTC").any()).isFalse();
        assertThat(check("x".repeat(81), "en", "UTC").fields()).containsExactly("name");
        assertThat(check("  ", "en", "UTC").fields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "EN", "en-GB", "deutsch", "und"})
    void a_language_that_kith_does_not_speak_is_refused(String language) {
        Problems problems = check("Mei", language, "UTC");
        assertThat(Said.of(problems, "language")).isEqualTo("Choose one of the languages that Kith speaks.");
        assertThat(Said.inGerman(problems, "language")).isEqualTo("Wähl eine der Sprachen, die Kith spricht.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Atlantis", "europe/lisbon", "+01:00", "Europe/Lisbon; drop", "Lisbon"})
    void a_zone_that_no_map_knows_is_refused(String zone) {
        Problems problems = check("Mei", "de", zone);
        assertThat(Said.of(problems, "zone")).isEqualTo("Choose a time zone from the list.");
        assertThat(Said.inGerman(problems, "zone")).isEqualTo("Wähl eine Zeitzone aus der Liste.");
    }

    @Test
    void the_list_has_the_zones_of_places_in_order_and_no_codes() {
        assertThat(zones("UTC"))
                .contains("UTC", "Europe/Lisbon", "America/Argentina/Buenos_Aires", "Pacific/Auckland", "Asia/Kolkata")
                .doesNotContain("Etc/GMT+5", "SystemV/PST8", "EST5EDT", "GMT", "Zulu", "US/Pacific", "CET")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_zone_that_is_chosen_already_stays_in_the_list_even_if_it_is_a_code() {
        assertThat(zones("CET")).contains("CET");
        assertThat(zones("Europe/Lisbon").stream().filter("Europe/Lisbon"::equals))
                .hasSize(1);
    }

    @Test
    void every_zone_of_the_list_may_be_chosen() {
        assertThat(zones("UTC")).allSatisfy(zone -> {
            assertThat(check("Mei", "en", zone).any()).isFalse();
            assertThat(ZoneId.of(zone)).isNotNull();
        });
    }

    @Test
    void a_zone_is_shown_with_spaces_and_sent_as_it_is_called() {
        assertThat(SettingsPage.zones("UTC"))
                .contains(new Option("America/New_York", "America/New York"))
                .noneMatch(option -> option.label().contains("_"));
    }
}
