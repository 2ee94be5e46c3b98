package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.matching.Reason.NearMeaning;
import dev.kith.matching.Reason.SameWords;
import dev.kith.matching.Wanted.Reader;
import dev.kith.meaning.Meaning;
import dev.kith.meaning.Models;
import dev.kith.meaning.ModelsTest;
import dev.kith.platform.Jobs;
import dev.kith.platform.Settings;
import dev.kith.testing.KithTest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Shelves in a real database, ranked with the real model. {@link MatchingTest} has what goes without it. */
@KithTest
class UnderstandingTest {
    private static final Models MODELS = ModelsTest.models(Settings.Model.INCLUDED);
    private static final String OPENING = "A bakery looks for someone who does its bookkeeping";

    @Autowired
    private MatchingRows rows;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<UUID, String> names = new LinkedHashMap<>();
    private Matching matching;
    private Backlog backlog;
    private Shelf shelf;

    @BeforeEach
    void an_empty_shelf() {
        shelf = new Shelf(UUID.randomUUID(), "people");
        backlog = new Backlog(rows, MODELS, jobs, clock);
        matching = new Matching(rows, ranking(), MODELS, backlog, clock);
    }

    @Test
    void what_means_the_same_is_found_without_a_shared_word() {
        put("Sailor", "Sails around the world");
        put("Accountant", "Accountant at a small firm");
        put("Teacher", "Teaches music at school");
        assertThat(ranked(OPENING)).startsWith("Accountant");
    }

    @Test
    void the_reason_names_both_ways_to_say_it() {
        put("Accountant", "Accountant at Deloitte. Likes hiking");
        assertThat(reasons(Reader.OWNER)).containsExactly(new NearMeaning("bookkeeping", "Accountant", "note"));
    }

    @Test
    void shared_words_are_told_as_words_and_not_as_meaning() {
        put("Bookkeeper", "Bookkeeping for shops");
        assertThat(reasons(Reader.OWNER))
                .first()
                .isEqualTo(new SameWords(List.of("Bookkeeping"), "note", "Bookkeeping for shops"));
        assertThat(reasons(Reader.OWNER))
                .noneSatisfy(
                        reason -> assertThat(reason).isEqualTo(new NearMeaning("bookkeeping", "Bookkeeping", "note")));
    }

    @Test
    void far_fetched_meanings_are_no_reason() {
        String insurer = "A health insurer builds a small team for data on prevention, part time is fine.";
        put("Runner", "Half marathon in May");
        assertThat(matching.rank(shelf, Wanted.by(Reader.OWNER, insurer)))
                .allSatisfy(match -> assertThat(match.reasons()).isEmpty());
        put("Counter", "Statistician at the hospital");
        assertThat(reasonsFor(insurer, Reader.OWNER))
                .first()
                .isEqualTo(new NearMeaning("health insurer builds", "hospital", "note"));
    }

    @Test
    void whoever_has_nothing_in_common_with_it_is_not_in_the_ranking() {
        put("Runner", "Runs a bakery");
        put("Teacher", "Teaches yoga");
        assertThat(ranked("A health insurer builds a small team for data on prevention, part time is fine."))
                .isEmpty();
    }

    @Test
    void apart_an_item_fits_as_well_whatever_else_stands_there() {
        put("Accountants", "accountants");
        double alone = fitApart("bookkeeping");
        for (String other : List.of("accounting", "tax", "bookkeeping for shops")) {
            put(other, other);
        }
        assertThat(fitApart("bookkeeping")).isEqualTo(alone).isGreaterThan(0.5);
    }

    /** How well the accountants fit. */
    private double fitApart(String wanted) {
        return matching.rank(shelf, Wanted.by(Reader.OWNER, wanted).apart()).stream()
                .filter(match -> "Accountants".equals(names.get(match.item())))
                .findFirst()
                .orElseThrow()
                .fit();
    }

    @Test
    void what_is_private_is_near_and_not_named_to_others() {
        UUID id = id("Accountant");
        matching.put(shelf, id, List.of(Text.privately("note", "Accountant, secretly")));
        assertThat(ranked(OPENING)).containsExactly("Accountant");
        assertThat(reasons(Reader.OTHERS)).isEmpty();
        assertThat(reasons(Reader.OWNER)).hasSize(1);
    }

    @Test
    void the_backlog_is_worked_off_in_steps_and_then_rests() {
        int many = 130;
        transactions.executeWithoutResult(
                status -> IntStream.range(0, many).forEach(i -> put("Player " + i, "Plays chess in club " + i)));
        assertThat(unread()).hasSize(many);
        work();
        assertThat(unread()).hasSize(many - 50);
        work();
        work();
        assertThat(unread()).isEmpty();
        assertThat(rows.await(shelf, clock.instant()))
                .as("nothing is under way")
                .isTrue();
    }

    @Test
    void while_many_wait_words_decide() {
        transactions.executeWithoutResult(status -> {
            IntStream.range(0, 20).forEach(i -> put("Player " + i, "Plays chess in club " + i));
            put("Bookkeeper", "Does bookkeeping");
        });
        assertThat(ranked(OPENING)).startsWith("Bookkeeper");
    }

    @Test
    void a_text_that_stays_keeps_its_meaning_and_one_that_changes_gets_another() {
        UUID id = id("Ada");
        matching.put(shelf, id, List.of(Text.of("note", "Accountant"), Text.of("note", "Sails")));
        work();
        matching.put(shelf, id, List.of(Text.of("note", "Accountant"), Text.of("note", "Paints")));
        assertThat(unread()).extracting(MatchingRows.Awaiting::words).containsExactly("Paints");
    }

    @Test
    void a_shelf_that_is_gone_stays_gone() {
        put("Ada", "Accountant");
        matching.removeAll(shelf.owner());
        work();
        assertThat(rows.stand(shelf)).isEmpty();
    }

    @Test
    void meanings_of_another_model_are_worked_out_again() {
        put("Accountant", "Accountant");
        work();
        transactions.executeWithoutResult(status -> {
            var text = rows.awaiting(shelf, "another", 1);
            rows.understood(shelf, text, List.of(new byte[Meaning.SIZE]), "another", rows.change(shelf));
        });
        put("Sailor", "Sails around the world");
        assertThat(ranked(OPENING)).startsWith("Accountant");
        assertThat(unread()).hasSize(2);
        work();
        assertThat(unread()).isEmpty();
    }

    @Test
    void a_second_program_finds_the_meaning_too() {
        Ranking other = ranking();
        put("Sailor", "Sails around the world");
        put("Accountant", "Accountant at a small firm");
        assertThat(ranked(other, OPENING)).startsWith("Accountant");
        work();
        put("Auditor", "Keeps the books of bakeries");
        assertThat(ranked(other, OPENING)).startsWith("Auditor");
    }

    private Ranking ranking() {
        return new Ranking(new Shelves(rows), rows, MODELS, new Backlog(rows, MODELS, jobs, clock), clock);
    }

    private void work() {
        transactions.executeWithoutResult(status -> backlog.run(shelf.owner() + "/" + shelf.name()));
    }

    private List<MatchingRows.Awaiting> unread() {
        return rows.awaiting(shelf, MODELS.understanding().model(), 1000);
    }

    private UUID id(String name) {
        UUID id = UUID.randomUUID();
        names.put(id, name);
        return id;
    }

    private void put(String name, String words) {
        matching.put(shelf, id(name), List.of(Text.of("note", words)));
    }

    private List<String> ranked(String wanted) {
        return name(matching.rank(shelf, Wanted.by(Reader.OWNER, wanted)));
    }

    private List<String> ranked(Ranking program, String wanted) {
        return name(program.rank(shelf, Wanted.by(Reader.OWNER, wanted)));
    }

    private List<Reason> reasons(Reader reader) {
        return reasonsFor(OPENING, reader);
    }

    private List<Reason> reasonsFor(String text, Reader reader) {
        return matching.rank(shelf, Wanted.by(reader, text)).getFirst().reasons();
    }

    private List<String> name(List<Match> matches) {
        return matches.stream().map(match -> names.get(match.item())).toList();
    }
}
