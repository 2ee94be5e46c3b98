package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.events.EventId;
import dev.kith.groups.GroupId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where two met, as it stands in the form of the evening and as it is typed over. */
class OccasionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T20:00:00Z");
    private static final Occasion.At RUST = new Occasion.At(GroupId.next(), EventId.next(), "Rust Evening");
    private static final Occasion AT_RUST = new Occasion("Tile yard", RUST, NOW);

    @Test
    void the_form_of_the_evening_knows_where_one_is() {
        var there = MetForm.at(Optional.of(AT_RUST));
        var nowhere = MetForm.at(Optional.empty());

        assertThat(there.place()).isEqualTo("Rust Evening");
        assertThat(there.event()).isEqualTo(RUST.id().toString());
        assertThat(nowhere.place() + nowhere.event()).isEmpty();
        assertThat(there.form()).as("each form is one encounter").isNotEqualTo(nowhere.form());
    }

    @Test
    void as_long_as_the_events_name_stands_it_is_that_event() {
        assertThat(AT_RUST.called("Rust Evening")).isSameAs(AT_RUST);
        assertThat(AT_RUST.called("A bar").event()).isNull();
        assertThat(AT_RUST.called("A bar")).isEqualTo(Occasion.of("A bar", NOW));
        assertThat(AT_RUST.called("").words()).isEmpty();
        assertThat(AT_RUST.called("Tile yard").title())
                .as("the event's place is not its name")
                .isNull();
    }

    @Test
    void an_occasion_is_said_by_its_event_and_else_by_its_place() {
        assertThat(AT_RUST.words()).isEqualTo("Rust Evening");
        assertThat(Occasion.of("A train", NOW).words()).isEqualTo("A train");
        assertThat(Occasion.of("A train", NOW).called("A train").at()).isEqualTo(NOW);
        assertThat(Occasion.of("A train", NOW).title()).isNull();
    }
}
