package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewEventTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void the_clock_on_the_wall_is_an_instant_in_its_zone() {
        NewEvent.When when = when("2026-07-01T18:30", "2026-07-01T21:30", LISBON, null);
        assertThat(when.startsAt()).isEqualTo(Instant.parse("2026-07-01T17:30:00Z"));
        assertThat(when("2026-07-01T18:30", "2026-07-01T21:30", ZoneId.of("Asia/Kathmandu"), null)
                        .startsAt())
                .isEqualTo(Instant.parse("2026-07-01T12:45:00Z"));
    }

    @Test
    void a_night_in_which_the_clock_is_put_back_is_an_hour_longer() {
        NewEvent.When night = when("2026-10-24T22:00", "2026-10-25T03:00", LISBON, null);
        assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void one_may_ask_until_it_begins_or_until_it_was_said_and_never_later() {
        assertThat(when("2026-01-01T18:30", "2026-01-01T21:30", LISBON, null).closesAt())
                .isEqualTo(Instant.parse("2026-01-01T18:30:00Z"));
        assertThat(when("2026-01-01T18:30", "2026-01-01T21:30", LISBON, "2025-12-31T12:00")
                        .closesAt())
                .isEqualTo(Instant.parse("2025-12-31T12:00:00Z"));
        assertThat(when("2026-01-01T18:30", "2026-01-01T21:30", LISBON, "2026-01-01T20:00")
                        .closesAt())
                .isEqualTo(Instant.parse("2026-01-01T18:30:00Z"));
    }

    @Test
    void it_is_in_person_where_any_of_its_place_is_known() {
        assertThat(NewEvent.Where.at("Tile yard", "", "").inPerson()).isTrue();
        assertThat(NewEvent.Where.at("", "Rua 1", "").inPerson()).isTrue();
        assertThat(NewEvent.Where.at("", "", "Lisbon").inPerson()).isTrue();
        assertThat(new NewEvent.Where("", "", "", null, null, true, "https://call.example").inPerson())
                .isFalse();
    }

    private static NewEvent.When when(String starts, String ends, ZoneId zone, @Nullable String until) {
        return new NewEvent.When(
                LocalDateTime.parse(starts),
                LocalDateTime.parse(ends),
                zone,
                until == null ? null : LocalDateTime.parse(until));
    }
}
