package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.events.NewEvent.When;
import dev.kith.events.NewEvent.Where;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where an event is on the map, and how long a night lasts that the clocks change in. */
class EventPlaceTest {
    private static When at(String starts) {
        LocalDateTime begin = LocalDateTime.parse(starts);
        return new When(begin, begin.plusHours(3), ZoneId.of("Europe/Berlin"), null);
    }

    @Test
    void an_evening_over_the_change_of_clocks_lasts_as_long_as_it_lasts() {
        var spring = at("2026-03-29T00:30");
        var autumn = at("2026-10-25T00:30");

        assertThat(spring.endsAt()).isEqualTo(spring.startsAt().plusSeconds(2 * 3600));
        assertThat(autumn.endsAt()).isEqualTo(autumn.startsAt().plusSeconds(4 * 3600));
    }

    @Test
    void the_map_is_asked_for_the_address_before_the_towns_middle() {
        var typed = new Where("Café", "Straße 3 & 4", "Graz, Austria", 47.07, 15.44, false, "");

        assertThat(typed.map())
                .isEqualTo("https://www.openstreetmap.org/search?query=Stra%C3%9Fe+3+%26+4%2C+Graz%2C+Austria");
        assertThat(Where.at("", "Straße 3", "").map())
                .isEqualTo("https://www.openstreetmap.org/search?query=Stra%C3%9Fe+3");
    }

    @Test
    void without_an_address_it_shows_the_position_with_points_in_every_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Where("Café", "", "Graz", 47.070714, -15.439504, false, "").map())
                    .isEqualTo("https://www.openstreetmap.org/?mlat=47.07071&mlon=-15.43950#map=16/47.07071/-15.43950");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void where_nothing_is_known_there_is_no_map() {
        assertThat(Where.at("Café", "", "").map()).isNull();
        assertThat(new Where("Café", "", "", 47.07, null, false, "").map()).isNull();
        assertThat(new Where("", "", "", 47.07, 15.44, true, "https://meet.example").map())
                .as("online only, whatever the town of its group")
                .isNull();
    }
}
