package dev.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.search.Index.Entry;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list of each test's own in a real database. */
@KithTest
class IndexTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private Index index;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient db;

    private final Map<String, UUID> ids = new HashMap<>();
    private UUID owner;

    @BeforeEach
    void an_empty_list() {
        owner = stage.member(Cast.AMARA).id().value();
    }

    @Test
    void an_empty_list_and_an_empty_search_find_nothing() {
        assertThat(find("ana")).isEmpty();
        write("Ana Costa", "plays chess");
        assertThat(find("")).isEmpty();
        assertThat(find(" … ")).isEmpty();
    }

    @Test
    void every_typed_word_must_begin_a_word_in_any_order() {
        write("Ana Costa", "plays chess in Porto");
        write("Ben Costa", "sails");
        assertThat(find("costa ana")).containsExactly("Ana Costa");
        assertThat(find("por che")).containsExactly("Ana Costa");
        assertThat(find("costa")).containsExactlyInAnyOrder("Ana Costa", "Ben Costa");
        assertThat(find("costa chess sails")).isEmpty();
    }

    @Test
    void those_who_are_called_so_come_before_those_of_whom_it_is_said() {
        write("Zoe Blum", "knows Ana well", 9);
        write("Ana Blum", "", 1);
        assertThat(find("ana")).containsExactly("Ana Blum", "Zoe Blum");
        assertThat(find("ana blum")).containsExactly("Ana Blum", "Zoe Blum");
    }

    @Test
    void among_alike_the_latest_comes_first() {
        write("Ana Eins", "", 1);
        write("Ana Drei", "", 3);
        write("Ana Zwei", "", 2);
        assertThat(find("ana")).containsExactly("Ana Drei", "Ana Zwei", "Ana Eins");
    }

    @Test
    void the_limit_holds() {
        for (int i = 0; i < 5; i++) {
            write("Ana " + i, "", i);
        }
        assertThat(names(index.find(owner, "ana", 2))).containsExactly("Ana 4", "Ana 3");
        assertThat(names(index.find(owner, "ana", 0))).isEmpty();
    }

    @Test
    void a_single_letter_is_looked_for_in_names_only() {
        write("Ana", "zebra");
        write("Zoe", "");
        assertThat(find("z")).containsExactly("Zoe");
        assertThat(find("z an")).containsExactly("Ana");
    }

    @Test
    void one_wrong_letter_is_forgiven_and_said_where_nothing_begins_so() {
        write("Ana Weber", "photographer");
        Index.Found found = index.find(owner, "webre", 9);
        assertThat(names(found)).containsExactly("Ana Weber");
        assertThat(found.corrected()).isTrue();
        assertThat(found.beginnings()).contains("weber");
        assertThat(index.find(owner, "weber", 9).corrected()).isFalse();
        assertThat(find("phptographer")).containsExactly("Ana Weber");
    }

    @Test
    void what_is_there_as_typed_is_not_corrected() {
        write("Ana Weber", "");
        write("Bea Webre", "");
        assertThat(find("webre")).containsExactly("Bea Webre");
    }

    @Test
    void three_letters_are_not_corrected() {
        write("Ana", "");
        assertThat(find("anq")).isEmpty();
    }

    @Test
    void a_change_takes_away_the_old_words_and_brings_the_new() {
        write("Ana", "plays chess");
        write("Ana", "paints");
        assertThat(find("chess")).isEmpty();
        assertThat(find("paints")).containsExactly("Ana");
    }

    @Test
    void what_is_written_as_nothing_is_found_no_more_and_can_come_back() {
        write("Ana", "chess");
        change(() -> index.write(owner, List.of(id("Ana")), List.of()));
        assertThat(find("ana")).isEmpty();
        write("Ana", "chess");
        assertThat(find("chess")).containsExactly("Ana");
    }

    @Test
    void what_is_dropped_leaves_no_word_behind() {
        write("Ana", "chess");
        write("Ben", "sailing");
        change(() -> index.drop(owner, List.of(id("Ana"), id("Ben"))));
        assertThat(find("ana")).isEmpty();
        assertThat(words()).isZero();
    }

    @Test
    void nobody_finds_in_the_list_of_another() {
        write("Ana", "chess");
        assertThat(index.find(UUID.randomUUID(), "chess", 9).entries()).isEmpty();
    }

    @Test
    void accents_case_and_other_scripts_are_found() {
        write("Øyvind Łuczak", "loves Ærø, ñandú and 読書");
        assertThat(find("oyvind luczak")).hasSize(1);
        assertThat(find("ÆRØ NANDU")).hasSize(1);
        assertThat(find("読書")).hasSize(1);
        assertThat(find("書読")).as("in any order").hasSize(1);
    }

    @Test
    void more_than_eight_words_do_not_narrow_it_any_further() {
        write("Ana", "a1 a2 a3 a4 a5 a6 a7 a8");
        assertThat(find("a1 a2 a3 a4 a5 a6 a7 a8 nowhere")).containsExactly("Ana");
        assertThat(find("a1 a2 a3 a4 a5 a6 a7 nowhere")).isEmpty();
    }

    @Test
    void signs_of_the_query_language_are_only_signs() {
        write("Ana", "100 % sure_thing");
        for (String typed : List.of("%", "_", "'", "\\", "<ana", "=ana")) {
            index.find(owner, typed, 9);
        }
        assertThat(find("100%")).containsExactly("Ana");
        assertThat(find("sure_th")).containsExactly("Ana");
        assertThat(find("s%r")).isEmpty();
    }

    @Test
    void a_list_that_fills_more_than_one_row_of_bits_is_found_to_its_end() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < IndexRows.CHUNK + 2; i++) {
            entries.add(new Entry(id("Nr " + i), "Nr " + i, "crowd", LONG_AGO.plusSeconds(i)));
        }
        change(() -> {
            index.hold(owner);
            index.write(owner, entries.stream().map(Entry::id).toList(), entries);
        });
        assertThat(index.find(owner, "crowd", 5000).entries()).hasSize(IndexRows.CHUNK + 2);
        assertThat(find("crowd", 2)).containsExactly("Nr 1025", "Nr 1024");
        assertThat(find("1025")).containsExactly("Nr 1025");
        List<UUID> others = IntStream.range(0, IndexRows.CHUNK + 1)
                .mapToObj(i -> id("Nr " + i))
                .toList();
        change(() -> index.drop(owner, others));
        assertThat(find("crowd")).containsExactly("Nr 1025");
    }

    private long words() {
        return db.sql("select count(*) from search_word where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, n -> UUID.randomUUID());
    }

    private void write(String name, String rest) {
        write(name, rest, 0);
    }

    private void write(String name, String rest, int day) {
        var entry = new Entry(id(name), name, rest, LONG_AGO.plusSeconds(86_400L * day));
        change(() -> {
            index.hold(owner);
            index.write(owner, List.of(entry.id()), List.of(entry));
        });
    }

    private void change(Runnable change) {
        transactions.executeWithoutResult(status -> change.run());
    }

    private List<String> find(String typed) {
        return find(typed, 20);
    }

    private List<String> find(String typed, int most) {
        return names(index.find(owner, typed, most));
    }

    private List<String> names(Index.Found found) {
        return found.entries().stream()
                .map(id -> ids.entrySet().stream()
                        .filter(each -> each.getValue().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }
}
