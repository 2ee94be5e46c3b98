package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.matching.Around.Known;
import dev.kith.matching.Wanted.Reader;
import dev.kith.meaning.Models;
import dev.kith.meaning.State;
import dev.kith.testing.KithTest;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Shelves in a real database, ranked by words. */
@KithTest
class MatchingTest {
    private static final String CHESS = "Someone who plays chess";

    @Autowired
    private MatchingRows rows;

    @Autowired
    private Matching matching;

    @Autowired
    private Models models;

    @Autowired
    private Backlog backlog;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private Shelf shelf;

    @BeforeEach
    void an_empty_shelf() {
        clock.set(TestClock.START);
        shelf = new Shelf(UUID.randomUUID(), "people");
    }

    @Test
    void what_is_put_is_found_by_the_next_ranking() {
        assertThat(found(CHESS)).isEmpty();
        put("Ada", "Plays chess on Sundays");
        assertThat(found(CHESS)).containsExactly("Ada");
        put("Ada", "Gave up all games");
        assertThat(found(CHESS)).isEmpty();
    }

    @Test
    void a_second_program_finds_it_too() {
        Ranking other = anotherProgram();
        put("Ada", "Plays chess");
        assertThat(found(other, CHESS)).containsExactly("Ada");
        put("Bo", "Teaches chess");
        put("Ada", "Paints");
        assertThat(found(other, CHESS)).containsExactly("Bo");
        matching.remove(shelf, List.of(id("Bo")));
        assertThat(found(other, CHESS)).isEmpty();
    }

    @Test
    void what_is_taken_back_was_never_there() {
        put("Ada", "Plays chess");
        transactions.executeWithoutResult(status -> {
            put("Bo", "Plays chess");
            assertThat(found(CHESS)).containsExactlyInAnyOrder("Ada", "Bo");
            matching.remove(shelf, List.of(id("Ada")));
            assertThat(found(CHESS)).containsExactly("Bo");
            status.setRollbackOnly();
        });
        assertThat(found(CHESS)).containsExactly("Ada");
        put("Cleo", "Plays chess");
        assertThat(found(CHESS)).containsExactlyInAnyOrder("Ada", "Cleo");
    }

    @Test
    void many_can_be_put_and_taken_at_once() {
        var texts = new HashMap<UUID, List<Text>>();
        for (int i = 0; i < 1200; i++) {
            texts.put(UUID.randomUUID(), List.of(Text.of("note", "Plays chess in club " + i)));
        }
        matching.put(shelf, texts);
        matching.put(shelf, Map.of());
        matching.remove(shelf, List.of());
        assertThat(rank(Wanted.by(Reader.OWNER, CHESS).most(2000))).hasSize(1200);
        matching.remove(shelf, texts.keySet());
        assertThat(found(CHESS)).isEmpty();
    }

    @Test
    void the_same_text_twice_is_one_and_a_blank_one_is_none() {
        matching.put(shelf, id("Ada"), List.of(note("Plays chess"), note("Plays chess"), note("  ")));
        assertThat(reasons(Reader.OWNER, CHESS)).hasSize(1);
    }

    @Test
    void a_ranking_ends_where_it_was_told_to() {
        for (int i = 0; i < 5; i++) {
            put("Player " + i, "Plays chess");
        }
        assertThat(rank(Wanted.by(Reader.OWNER, CHESS).most(3))).hasSize(3);
    }

    @Test
    void shelves_of_others_and_other_shelves_are_not_seen() {
        put("Ada", "Plays chess");
        assertThat(matching.rank(new Shelf(UUID.randomUUID(), "people"), Wanted.by(Reader.OWNER, CHESS)))
                .isEmpty();
        assertThat(matching.rank(new Shelf(shelf.owner(), "groups"), Wanted.by(Reader.OWNER, CHESS)))
                .isEmpty();
    }

    @Test
    void nothing_wanted_is_nothing_found() {
        put("Ada", "Plays chess");
        assertThat(found(" ")).isEmpty();
        assertThat(found("?!")).isEmpty();
    }

    @Test
    void a_silent_item_stays_out_until_it_is_heard_again() {
        put("Ada", "Plays chess");
        matching.silence(shelf, id("Ada"));
        assertThat(found(CHESS)).isEmpty();
        put("Ada", "Plays chess and go");
        assertThat(found(CHESS)).isEmpty();
        matching.hear(shelf, id("Ada"));
        assertThat(found(CHESS)).containsExactly("Ada");
    }

    @Test
    void an_item_can_be_silent_before_it_has_a_text() {
        matching.silence(shelf, id("Ada"));
        put("Ada", "Plays chess");
        assertThat(found(CHESS)).isEmpty();
    }

    @Test
    void an_owner_leaves_nothing_behind() {
        put("Ada", "Plays chess");
        matching.removeAll(shelf.owner());
        assertThat(found(CHESS)).isEmpty();
        assertThat(rows.of(shelf, List.of(id("Ada")), "none")).isEmpty();
        put("Bo", "Plays chess");
        assertThat(found(CHESS)).containsExactly("Bo");
    }

    @Test
    void the_reason_quotes_the_words_and_where_they_stand() {
        matching.put(
                shelf,
                id("Ada"),
                List.of(Text.of("work", "Baker."), note("Met at the fair. Played chess for Norway, and bridge.")));
        assertThat(reasons(Reader.OWNER, "plays a lot of chess"))
                .containsExactly(new Reason.SameWords(
                        List.of("Played", "chess"), "note", "Played chess for Norway, and bridge"));
    }

    @Test
    void a_private_text_ranks_and_is_quoted_to_nobody_else() {
        matching.put(shelf, id("Ada"), List.of(Text.privately("note", "Plays chess, secretly"), note("Teacher")));
        assertThat(reasons(Reader.OWNER, CHESS)).hasSize(1);
        assertThat(found(CHESS)).containsExactly("Ada");
        assertThat(reasons(Reader.OTHERS, CHESS)).isEmpty();
    }

    @Test
    void a_text_that_is_private_in_one_place_is_private() {
        matching.put(shelf, id("Ada"), List.of(Text.privately("note", "Plays chess"), note("Plays chess")));
        assertThat(reasons(Reader.OTHERS, CHESS)).isEmpty();
    }

    @Test
    void a_text_can_become_private() {
        put("Ada", "Plays chess");
        assertThat(reasons(Reader.OTHERS, CHESS)).hasSize(1);
        matching.put(shelf, id("Ada"), List.of(Text.privately("note", "Plays chess")));
        assertThat(reasons(Reader.OTHERS, CHESS)).isEmpty();
    }

    @Test
    void a_ranking_can_keep_to_some_texts() {
        matching.put(shelf, id("Ada"), List.of(Text.of("asks", "A chess partner"), note("Paints")));
        put("Bo", "Plays chess");
        var asks = rank(Wanted.by(Reader.OWNER, "chess, paint").only("asks"));
        assertThat(asks).singleElement().satisfies(match -> {
            assertThat(match.item()).isEqualTo(id("Ada"));
            assertThat(match.reasons())
                    .containsExactly(new Reason.SameWords(List.of("chess"), "asks", "A chess partner"));
        });
    }

    @Test
    void of_two_that_fit_alike_the_nearer_and_the_later_come_first() {
        put("Ada", "Plays chess");
        put("Bo", "Plays chess");
        put("Cleo", "Plays chess");
        var lately = clock.instant().minus(Duration.ofDays(3));
        Around around = items -> Map.of(
                id("Bo"), new Known(2.0, null),
                id("Cleo"), new Known(400.0, lately));
        List<Match> matches = rank(Wanted.by(Reader.OWNER, CHESS).around(around));
        assertThat(matches).extracting(Match::item).containsExactly(id("Bo"), id("Cleo"), id("Ada"));
        assertThat(matches.get(0).reasons()).contains(new Reason.Near(2.0));
        assertThat(matches.get(1).reasons())
                .contains(new Reason.Recent(lately))
                .noneMatch(reason -> reason instanceof Reason.Near);
    }

    @Test
    void it_says_that_only_words_count() {
        assertThat(matching.state()).isInstanceOf(State.WordsOnly.class);
    }

    private static Text note(String words) {
        return Text.of("note", words);
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, n -> UUID.randomUUID());
    }

    private void put(String name, String words) {
        matching.put(shelf, id(name), List.of(note(words)));
    }

    private List<Match> rank(Wanted wanted) {
        return matching.rank(shelf, wanted);
    }

    private List<Reason> reasons(Reader reader, String wanted) {
        return rank(Wanted.by(reader, wanted)).getFirst().reasons();
    }

    private List<String> found(String wanted) {
        return names(rank(Wanted.by(Reader.OWNER, wanted)));
    }

    private List<String> found(Ranking program, String wanted) {
        return names(program.rank(shelf, Wanted.by(Reader.OWNER, wanted)));
    }

    private Ranking anotherProgram() {
        return new Ranking(new Shelves(rows), rows, models, backlog, clock);
    }

    private List<String> names(List<Match> matches) {
        return matches.stream()
                .map(match -> ids.entrySet().stream()
                        .filter(each -> each.getValue().equals(match.item()))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }
}
