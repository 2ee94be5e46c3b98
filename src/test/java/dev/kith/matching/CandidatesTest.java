package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.matching.Candidates.Candidate;
import dev.kith.matching.MatchingRows.Kept;
import dev.kith.meaning.Meaning;
import dev.kith.meaning.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ranking by what is held in memory, without a database. */
class CandidatesTest {
    private static final float[] UP = vector(0);
    private static final float[] RIGHT = vector(1);
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    @Test
    void more_of_the_wanted_words_come_before_fewer() {
        has("Ada", "Plays chess");
        has("Bo", "Plays chess and go in the park");
        has("Cleo", "Paints");
        assertThat(best("chess and go")).containsExactly("Bo", "Ada");
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        has("Ada", "Runs a bakery");
        has("Bo", "Runs a shop");
        has("Cleo", "Runs a shop");
        has("Dan", "Runs a shop");
        assertThat(best("shop or bakery").getFirst()).isEqualTo("Ada");
    }

    @Test
    void texts_of_one_item_add_up() {
        has("Ada", "Translator");
        has("Bo", "Translator");
        has("Bo", "Speaks Portuguese");
        assertThat(best("Portuguese translator")).containsExactly("Bo", "Ada");
    }

    @Test
    void the_share_of_all_words_is_at_most_one_and_of_none_is_nothing() {
        has("Ada", "chess chess chess chess chess");
        has("Bo", "painting");
        assertThat(candidates("chess", Set.of(), null))
                .singleElement()
                .extracting(Candidate::fit)
                .satisfies(fit -> assertThat(fit).isBetween(0.5, 1.0));
        assertThat(candidates("sailing", Set.of(), null)).isEmpty();
        assertThat(candidates("the of and", Set.of(), null)).isEmpty();
    }

    @Test
    void each_text_is_asked_in_its_own_language() {
        has("Jonas", "Er leitet die Buchhaltungen von drei Firmen");
        has("Ada", "She keeps the books of three firms");
        assertThat(best("Wir suchen für die Buchhaltung jemanden")).containsExactly("Jonas");
        assertThat(best("book")).containsExactly("Ada");
    }

    @Test
    void only_texts_with_the_asked_labels_count() {
        has("Ada", "asks", "a chess partner");
        has("Bo", "note", "plays chess");
        assertThat(names(candidates("chess", Set.of("asks"), null))).containsExactly("Ada");
        assertThat(names(candidates("chess", Set.of("asks", "note"), null))).containsExactlyInAnyOrder("Ada", "Bo");
    }

    @Test
    void a_silent_item_is_not_there() {
        has("Ada", "Plays chess");
        kept.add(new Kept(id("Bo"), true, UUID.randomUUID(), "note", "Plays chess", false, null));
        assertThat(best("chess")).containsExactly("Ada");
    }

    @Test
    void without_a_shared_word_the_nearest_meaning_comes_first() {
        has("Ada", "note", "Accountant", RIGHT);
        has("Bo", "note", "Sailor", UP);
        assertThat(names(candidates("bookkeeping", Set.of(), Meaning.of(RIGHT))))
                .startsWith("Ada");
    }

    @Test
    void the_nearest_of_several_texts_speaks_for_its_item() {
        has("Ada", "note", "Accountant", RIGHT);
        has("Ada", "note", "Sailor", UP);
        has("Bo", "note", "Painter", between(0.3f));
        assertThat(names(candidates("bookkeeping", Set.of(), Meaning.of(RIGHT))))
                .startsWith("Ada");
    }

    @Test
    void what_has_no_meaning_yet_is_judged_by_its_words() {
        has("Ada", "note", "Accountant", UP);
        has("Bo", "note", "Bookkeeping for bakeries", null);
        has("Cleo", "note", "Sailor", null);
        assertThat(names(candidates("bookkeeping", Set.of(), Meaning.of(between(0.5f)))))
                .startsWith("Bo");
    }

    @Test
    void words_carry_more_where_the_model_knows_the_language_less() {
        has("Jonas", "note", "Buchhaltung", UP);
        Meaning meaning = Meaning.of(UP);
        double english = candidates("Buchhaltung", Set.of(), meaning).getFirst().fit();
        double german =
                candidates("und die Buchhaltung", Set.of(), meaning).getFirst().fit();
        assertThat(german).isGreaterThan(english);
    }

    @Test
    void a_later_change_leaves_the_earlier_contents_as_they_were() {
        has("Ada", "Plays chess");
        Contents before = Contents.empty().with(kept, 1);
        Contents after =
                before.with(List.of(new Kept(id("Ada"), false, UUID.randomUUID(), "note", "Sails", false, null)), 2);
        assertThat(of(before, "chess")).hasSize(1);
        assertThat(of(before, "sailing")).isEmpty();
        assertThat(of(after, "chess")).isEmpty();
        assertThat(of(after, "sailing")).hasSize(1);
    }

    @Test
    void an_item_that_lost_its_texts_fits_nothing() {
        has("Ada", "Plays chess");
        Contents after = Contents.empty()
                .with(kept, 1)
                .with(List.of(new Kept(id("Ada"), false, null, null, null, false, null)), 2);
        assertThat(of(after, "chess")).isEmpty();
        assertThat(after.texts()).isZero();
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, n -> UUID.randomUUID());
    }

    private void has(String name, String words) {
        has(name, "note", words);
    }

    private void has(String name, String label, String words) {
        has(name, label, words, null);
    }

    private void has(String name, String label, String words, float @Nullable [] meaning) {
        byte[] vectors = meaning == null ? null : Meaning.of(meaning).steps();
        kept.add(new Kept(id(name), false, UUID.randomUUID(), label, words, false, vectors));
    }

    private List<String> best(String wanted) {
        return names(candidates(wanted, Set.of(), null));
    }

    private List<Candidate> candidates(String wanted, Set<String> labels, @Nullable Meaning meaning) {
        return Candidates.inCompany(
                Candidates.of(Contents.empty().with(kept, 1), Spoken.of(wanted), labels, meaning, 100));
    }

    private static List<Candidate> of(Contents contents, String wanted) {
        return Candidates.of(contents, Spoken.of(wanted), Set.of(), null, 100);
    }

    private List<String> names(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> ids.entrySet().stream()
                        .filter(each -> each.getValue().equals(candidate.item()))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private static float[] vector(int place) {
        float[] vector = new float[Meaning.SIZE];
        vector[place] = 1;
        return vector;
    }

    private static float[] between(float up) {
        float[] vector = vector(1);
        vector[0] = up;
        return vector;
    }
}
