package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.matching.MatchingRows.Kept;
import dev.kith.matching.MatchingRows.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read again, and what is kept in memory, with a database that counts how often it is asked. */
class ShelvesTest {
    private static final String MODEL = "model";
    private final Database database = new Database();
    private final Shelves shelves = new Shelves(database);

    @Test
    void a_shelf_that_there_is_not_is_empty_and_reads_nothing() {
        assertThat(shelves.now(shelf(), MODEL).items()).isEmpty();
        assertThat(database.reads).isEmpty();
    }

    @Test
    void what_did_not_change_is_read_once() {
        Shelf shelf = stocked(3);
        assertThat(shelves.now(shelf, MODEL).items()).hasSize(3);
        assertThat(shelves.now(shelf, MODEL)).isSameAs(shelves.now(shelf, MODEL));
        assertThat(database.reads).containsExactly(0L);
    }

    @Test
    void of_what_changed_only_that_is_read() {
        Shelf shelf = stocked(3);
        shelves.now(shelf, MODEL);
        database.put(shelf, UUID.randomUUID(), "plays chess");
        assertThat(shelves.now(shelf, MODEL).items()).hasSize(4);
        assertThat(database.reads).containsExactly(0L, 3L);
    }

    @Test
    void after_something_was_taken_away_all_is_read_again() {
        Shelf shelf = stocked(3);
        shelves.now(shelf, MODEL);
        database.take(shelf);
        assertThat(shelves.now(shelf, MODEL).items()).hasSize(2);
        assertThat(database.reads).containsExactly(0L, 0L);
    }

    @Test
    void a_number_that_went_back_is_of_a_change_that_was_rolled_back() {
        Shelf shelf = stocked(3);
        shelves.now(shelf, MODEL);
        database.stands.put(shelf, new Stand(2, 0, false));
        shelves.now(shelf, MODEL);
        assertThat(database.reads).containsExactly(0L, 0L);
    }

    @Test
    void what_a_transaction_reads_of_its_own_is_kept_by_nobody() {
        Shelf shelf = stocked(2);
        database.own = true;
        assertThat(shelves.now(shelf, MODEL).items()).hasSize(2);
        shelves.now(shelf, MODEL);
        assertThat(database.reads).containsExactly(0L, 0L);
        database.own = false;
        shelves.now(shelf, MODEL);
        shelves.now(shelf, MODEL);
        assertThat(database.reads).containsExactly(0L, 0L, 0L);
    }

    @Test
    void another_model_reads_all_again() {
        Shelf shelf = stocked(2);
        shelves.now(shelf, MODEL);
        shelves.now(shelf, "another");
        shelves.now(shelf, "another");
        assertThat(database.reads).containsExactly(0L, 0L);
    }

    @Test
    void the_shelf_that_was_asked_for_longest_ago_makes_room() {
        Shelf first = stocked(20_000);
        Shelf second = stocked(20_000);
        shelves.now(first, MODEL);
        shelves.now(second, MODEL);
        shelves.now(first, MODEL);
        assertThat(database.reads).as("both fit").hasSize(2);

        shelves.now(stocked(1), MODEL);
        shelves.now(first, MODEL);
        assertThat(database.reads).as("the first was asked for since").hasSize(3);
        shelves.now(second, MODEL);
        assertThat(database.reads).as("the second had to go").hasSize(4);
    }

    @Test
    void one_that_is_too_large_for_all_is_held_alone() {
        Shelf large = stocked(40_001);
        shelves.now(large, MODEL);
        shelves.now(large, MODEL);
        assertThat(database.reads).hasSize(1);
        shelves.now(stocked(1), MODEL);
        shelves.now(large, MODEL);
        assertThat(database.reads).hasSize(3);
    }

    private static Shelf shelf() {
        return new Shelf(UUID.randomUUID(), "people");
    }

    private Shelf stocked(int items) {
        Shelf shelf = shelf();
        IntStream.range(0, items).forEach(n -> database.put(shelf, new UUID(n, n), "chess"));
        return shelf;
    }

    /** The tables, as lists. */
    private static final class Database extends MatchingRows {
        private record Row(long change, Kept kept) {}

        private final Map<Shelf, Stand> stands = new HashMap<>();
        private final Map<Shelf, List<Row>> rows = new HashMap<>();
        private final List<Long> reads = new ArrayList<>();
        private boolean own;

        @SuppressWarnings("NullAway")
        Database() {
            super(null);
        }

        void put(Shelf shelf, UUID item, String words) {
            Stand before = stands.getOrDefault(shelf, new Stand(0, 0, false));
            long change = before.change() + 1;
            stands.put(shelf, new Stand(change, before.taken(), false));
            rows.computeIfAbsent(shelf, s -> new ArrayList<>())
                    .add(new Row(change, new Kept(item, false, UUID.randomUUID(), "note", words, false, null)));
        }

        void take(Shelf shelf) {
            rows.get(shelf).removeFirst();
            long change = stands.get(shelf).change() + 1;
            stands.put(shelf, new Stand(change, change, false));
        }

        @Override
        Optional<Stand> stand(Shelf shelf) {
            return Optional.ofNullable(stands.get(shelf)).map(stand -> new Stand(stand.change(), stand.taken(), own));
        }

        @Override
        List<Kept> since(Shelf shelf, long change, String model) {
            reads.add(change);
            return rows.getOrDefault(shelf, List.of()).stream()
                    .filter(row -> row.change() > change)
                    .map(Row::kept)
                    .toList();
        }
    }
}
