package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ui.Option;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFormTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 9, 0);

    @Test
    void a_title_two_times_and_a_place_are_enough() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_empty_form_lacks_title_and_times_and_knows_the_zone() {
        EventForm empty = EventForm.empty(ZoneId.of("Europe/Vienna"), "Graz, Austria");
        assertThat(empty.check(NOW).fields()).containsExactly("title", "starts", "ends");
        assertThat(empty.zone()).isEqualTo("Europe/Vienna");
        assertThat(empty.city()).isEqualTo("Graz, Austria");
    }

    @ParameterizedTest
    @CsvSource({"title, 150", "description, 20000", "place, 150", "address, 200", "city, 200"})
    void each_text_has_its_length(String field, int most) {
        assertThat(problems(field, "x".repeat(most))).isEmpty();
        assertThat(problems(field, "x".repeat(most + 1))).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-03-12",
                "2026-03-12 18:30",
                "2026-02-30T18:30",
                "1899-03-12T18:30",
                "12026-03-12T18:30"
            })
    void a_time_that_is_none_is_told(String time) {
        assertThat(problems("starts", time)).contains("starts");
        assertThat(problems("ends", time)).contains("ends");
        assertThat(problems("until", time)).contains("until");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T18:30, 2026-03-12T18:31, ''",
        "2026-03-12T18:30, 2026-03-12T18:30, ends",
        "2026-03-12T18:30, 2026-03-12T18:29, ends",
        "2026-03-12T18:30, 2026-05-11T18:30, ''",
        "2026-03-12T18:30, 2026-05-11T18:31, ends",
        "2026-03-10T08:00, 2026-03-10T09:00, ends",
        "2026-03-10T08:00, 2026-03-10T09:01, ''"
    })
    void it_ends_after_it_begins_and_lies_ahead_and_is_not_endless(String starts, String ends, String field) {
        assertThat(String.join(",", problems("starts", starts, "ends", ends))).isEqualTo(field);
    }

    /** In Lisbon the clock jumped from one to two on 29 March 2026. */
    @Test
    void an_hour_that_the_clock_jumps_over_is_no_time() {
        assertThat(problems("starts", "2026-03-29T01:30", "ends", "2026-03-29T04:00"))
                .containsExactly("starts");
        assertThat(problems("starts", "2026-03-28T22:00", "ends", "2026-03-29T01:59"))
                .containsExactly("ends");
        assertThat(problems("starts", "2026-03-29T02:00", "ends", "2026-03-29T04:00"))
                .isEmpty();
        assertThat(problems("zone", "Asia/Tokyo", "starts", "2026-03-29T01:30", "ends", "2026-03-29T04:00"))
                .isEmpty();
        assertThat(problems("starts", "2026-10-25T01:30", "ends", "2026-10-25T04:00"))
                .as("the hour that comes twice")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Portugal time", "CET+1", "Europe/Atlantis", "+01:00"})
    void a_zone_that_there_is_not_is_told(String zone) {
        assertThat(problems("zone", zone)).containsExactly("zone");
        assertThat(form("zone", zone).zoneOrUtc()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void seats_can_be_asked_for_until_the_beginning_at_the_latest() {
        assertThat(problems("until", "2026-03-12T18:30")).isEmpty();
        assertThat(problems("until", "2026-03-12T18:31")).containsExactly("until");
        assertThat(problems("until", "2026-03-11T00:00")).isEmpty();
    }

    @Test
    void it_is_somewhere_or_online() {
        assertThat(problems("place", "")).containsExactly("place");
        assertThat(problems("place", "", "online", "true")).isEmpty();
        assertThat(problems("place", "", "city", "Lisbon")).isEmpty();
        assertThat(problems("place", "", "address", "Rua 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://call.example/a, ''",
        "call.example, link",
        "javascript:alert(1), link",
        "ftp://call.example, link",
        "'', ''"
    })
    void a_link_is_a_page(String link, String field) {
        assertThat(String.join(",", problems("link", link))).isEqualTo(field);
    }

    @Test
    void a_link_has_five_hundred_letters() {
        String link = "https://call.example/";
        assertThat(problems("link", link + "x".repeat(500 - link.length()))).isEmpty();
        assertThat(problems("link", link + "x".repeat(501 - link.length()))).containsExactly("link");
    }

    @ParameterizedTest
    @CsvSource({
        "capacity, '', false", "capacity, 1, false", "capacity, 100000, false", "capacity, 0, true",
        "capacity, 100001, true", "capacity, many, true", "guests, 0, false", "guests, 20, false",
        "guests, 21, true", "guests, -1, true", "guests, '', false"
    })
    void seats_and_guests_have_limits(String field, String typed, boolean wrong) {
        assertThat(problems(field, typed)).isEqualTo(wrong ? List.of(field) : List.of());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(problems(
                        "title",
                        "",
                        "starts",
                        "x",
                        "ends",
                        "",
                        "zone",
                        "y",
                        "place",
                        "",
                        "link",
                        "z",
                        "capacity",
                        "0",
                        "guests",
                        "99"))
                .containsExactly("title", "starts", "ends", "zone", "place", "link", "capacity", "guests");
    }

    @Test
    void the_form_of_an_event_is_that_event_again() {
        EventForm form = form(
                "until",
                "2026-03-12T12:00",
                "online",
                "true",
                "link",
                "https://call.example",
                "capacity",
                "12",
                "guests",
                "2");
        assertThat(EventForm.of(known(form)).check(NOW).any()).isFalse();
        assertThat(known(EventForm.of(known(form)))).isEqualTo(known(form));
    }

    @Test
    void a_copy_is_the_same_on_another_day() {
        EventForm copy = form("capacity", "12", "until", "2026-03-11T12:00").copy();
        assertThat(copy.title()).isEqualTo("Long table");
        assertThat(copy.capacity()).isEqualTo("12");
        assertThat(copy.check(NOW).fields()).containsExactly("starts", "ends");
        assertThat(copy.until()).isEmpty();
    }

    @Test
    void zones_to_choose_from_are_places_and_the_forms_own() {
        List<String> zones =
                form("zone", "Etc/GMT-3").zones().stream().map(Option::value).toList();
        assertThat(zones)
                .contains("Europe/Lisbon", "UTC", "Etc/GMT-3", "America/Argentina/Buenos_Aires")
                .doesNotContain("EST5EDT", "Etc/GMT+5", "SystemV/AST4")
                .isSorted();
    }

    @Test
    void an_event_that_is_not_online_keeps_no_link() {
        assertThat(known(form("link", "https://call.example")).where().onlineLink())
                .isEmpty();
        assertThat(known(form("link", "https://call.example", "online", "true"))
                        .where()
                        .onlineLink())
                .isEqualTo("https://call.example");
        assertThat(known(form("capacity", "", "guests", "")).room()).isEqualTo(NewEvent.Room.UNLIMITED);
    }

    /** Without a city no gazetteer is asked. */
    @SuppressWarnings("NullAway")
    private static NewEvent known(EventForm form) {
        return form.event(null);
    }

    private static List<String> problems(String... typed) {
        return form(typed).check(NOW).fields();
    }

    private static EventForm form(String... typed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "title",
                "Long table",
                "starts",
                "2026-03-12T18:30",
                "ends",
                "2026-03-12T21:30",
                "zone",
                "Europe/Lisbon",
                "place",
                "Tile yard"));
        for (int i = 0; i < typed.length; i += 2) {
            all.put(typed[i], typed[i + 1]);
        }
        return new EventForm(
                all.get("title"),
                all.get("description"),
                all.get("starts"),
                all.get("ends"),
                all.get("zone"),
                all.get("until"),
                all.get("place"),
                all.get("address"),
                all.get("city"),
                all.get("online"),
                all.get("link"),
                all.get("capacity"),
                all.get("guests"),
                all.get("then"));
    }
}
