package dev.kith.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for, and where a page of it ends, without a database. */
class SearchTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Spot HERE = new Spot("Lisbon", 38.72, -9.13, LISBON);
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void without_a_place_or_with_any_distance_it_is_anywhere() {
        assertThat(search(null, 5, "any").anywhere()).isTrue();
        assertThat(search(HERE, 50, "any").anywhere()).isFalse();
        assertThat(search(HERE, Search.ANY_DISTANCE, "any").anywhere()).isTrue();
        assertThat(search(HERE, 50, "online").anywhere()).isTrue();
    }

    @Test
    void what_meets_online_belongs_to_every_place_unless_it_is_not_wanted() {
        assertThat(search(HERE, 5, "any").cells()).contains(Grid.NOWHERE, Grid.cell(38.72, -9.13));
        assertThat(search(HERE, 5, "in-person").cells())
                .doesNotContain(Grid.NOWHERE)
                .isNotEmpty();
        assertThat(search(null, 5, "any").cells()).isEmpty();
    }

    @Test
    void a_larger_circle_has_the_cells_of_the_smaller_one() {
        assertThat(search(HERE, 50, "any").cells())
                .contains(search(HERE, 5, "any").cells());
    }

    @Test
    void the_same_search_by_meaning_keeps_all_the_rest() {
        Search near = search(HERE, 50, "in-person").near(List.of("accountants"));
        assertThat(near.subjects()).containsExactly("accountants");
        assertThat(near.near(List.of())).isEqualTo(search(HERE, 50, "in-person"));
    }

    @Test
    void keys_are_in_the_order_of_time_and_then_of_the_database() {
        var low = new UUID(1, 0);
        var high = new UUID(-1, 0);
        List<Candidate.Key> sorted = Stream.of(
                        new Candidate.Key(NOW.plusSeconds(1), low),
                        new Candidate.Key(NOW, high),
                        new Candidate.Key(NOW, low))
                .sorted()
                .toList();
        assertThat(sorted)
                .as("an id with its first bit set comes last, as by its bytes")
                .containsExactly(
                        new Candidate.Key(NOW, low),
                        new Candidate.Key(NOW, high),
                        new Candidate.Key(NOW.plusSeconds(1), low));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T09:00:00.123456Z", "1969-12-31T23:59:59.999999Z", "8999-12-31T00:00:00Z"})
    void a_key_survives_the_address_to_the_microsecond(String at) {
        var key = new Candidate.Key(Instant.parse(at), UUID.randomUUID());
        assertThat(Candidate.Key.of(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x.y",
                "1",
                "1.",
                ".00000000-0000-0000-0000-000000000000",
                "99999999999999999999.a",
                "1.not-an-id"
            })
    void a_key_that_was_made_up_is_none(String text) {
        assertThat(Candidate.Key.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, 0.0", "false, 12.5", "false, 1.0E9"})
    void the_end_of_a_page_of_groups_survives_the_address(boolean fits, double kilometres) {
        var after = new GroupRows.After(fits, kilometres, UUID.randomUUID());
        assertThat(GroupRows.After.of(after.toString())).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~~", "true~x~y", "true~1.0", "true~1.0~not-an-id", "a~b~c~d"})
    void one_that_was_made_up_is_none(String text) {
        assertThat(GroupRows.After.of(text)).isNull();
    }

    @Test
    void a_group_that_is_nowhere_comes_after_all_that_are_somewhere() {
        GroupRows.After nowhere = GroupRows.After.of(card(null));
        GroupRows.After farthest = GroupRows.After.of(card(20_037.0));
        assertThat(nowhere.kilometres()).isGreaterThan(farthest.kilometres());
    }

    private static GroupCard card(@Nullable Double kilometres) {
        return new GroupCard(UUID.randomUUID(), "Hikers", "", List.of(), kilometres, 1, false, false, List.of());
    }

    private static Search search(@Nullable Spot spot, double kilometres, String how) {
        return new Search(
                Viewer.VISITOR,
                List.of(),
                "",
                spot,
                kilometres,
                new Span(NOW, NOW.plusSeconds(1)),
                how,
                false,
                List.of());
    }
}
