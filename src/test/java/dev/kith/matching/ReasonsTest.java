package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.matching.MatchingRows.Kept;
import dev.kith.matching.Reason.NearMeaning;
import dev.kith.matching.Reason.SameWords;
import dev.kith.meaning.Models;
import dev.kith.meaning.ModelsTest;
import dev.kith.meaning.Spoken;
import dev.kith.meaning.Understood;
import dev.kith.platform.Settings;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why an item fits, as its own texts say it. */
class ReasonsTest {
    private static final Models MODELS = ModelsTest.models(Settings.Model.INCLUDED);

    private static Kept text(String label, String words) {
        return new Kept(UUID.randomUUID(), false, UUID.randomUUID(), label, words, false, null);
    }

    private static Kept understood(String label, String words) {
        return new Kept(
                UUID.randomUUID(),
                false,
                UUID.randomUUID(),
                label,
                words,
                false,
                meaning(words).bytes());
    }

    private static Understood meaning(String words) {
        return MODELS.understanding().of(words).orElseThrow();
    }

    private static List<Reason> byWords(String wanted, Kept... texts) {
        return reasons(wanted, null, texts);
    }

    private static List<Reason> byMeaning(String wanted, Kept... texts) {
        return reasons(wanted, meaning(wanted), texts);
    }

    private static List<Reason> reasons(String wanted, @Nullable Understood meaning, Kept... texts) {
        return new Reasons(wanted, Spoken.of(wanted), meaning).of(List.of(texts));
    }

    @Test
    void shared_words_are_told_as_they_stand_in_the_text_with_their_sentence() {
        assertThat(byWords("A bakery needs bookkeeping", text("note", "Tall. Keeps the Books of Bakeries in Graça.")))
                .singleElement()
                .isEqualTo(new SameWords(List.of("Bakeries"), "note", "Keeps the Books of Bakeries in Graça"));
    }

    @Test
    void a_word_is_told_once_however_often_it_stands_there() {
        assertThat(byWords("chess", text("note", "Chess, and more chess; a chess clock")))
                .singleElement()
                .satisfies(reason -> assertThat(((SameWords) reason).words()).containsExactly("Chess"));
    }

    @Test
    void the_text_with_most_of_the_words_comes_first() {
        assertThat(byWords(
                        "bakery oven rye",
                        text("asks", "An oven"),
                        text("note", "Bakes rye in a bakery oven"),
                        text("skills", "Rye bread, bakery")))
                .extracting(reason -> ((SameWords) reason).label())
                .startsWith("note", "skills")
                .hasSize(3);
    }

    @Test
    void stop_words_are_no_reason() {
        assertThat(byWords("the keeper of the keys", text("note", "the and of a")))
                .isEmpty();
        assertThat(byWords("", text("note", "Bakes rye"))).isEmpty();
        assertThat(byWords("oven", text("note", ""))).isEmpty();
    }

    @Test
    void words_of_every_day_are_no_reason() {
        String wanted = "Help for two months: a bakery looks for someone on its team";
        assertThat(byWords(wanted, text("note", "Two children, new on the team, needs help for some months")))
                .isEmpty();
        assertThat(byMeaning(wanted, understood("note", "Some weeks left, a good team")))
                .isEmpty();
        assertThat(byWords(wanted, text("note", "Two years of help in a bakery")))
                .singleElement()
                .satisfies(reason -> assertThat(((SameWords) reason).words()).containsExactly("bakery"));
    }

    @Test
    void a_text_is_compared_in_its_own_language() {
        assertThat(byWords(
                        "Wir suchen jemanden für die Buchhaltungen",
                        text("note", "Er führt die Buchhaltung von drei Firmen")))
                .singleElement()
                .satisfies(reason -> assertThat(((SameWords) reason).words()).containsExactly("Buchhaltung"));
    }

    @Test
    void near_meanings_are_named_with_both_phrases() {
        assertThat(byMeaning(
                        "Our bakery wants help with bookkeeping", understood("note", "Accountant at a small firm")))
                .filteredOn(NearMeaning.class::isInstance)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(((NearMeaning) reason).wanted()).contains("bookkeeping");
                    assertThat(((NearMeaning) reason).known()).contains("Accountant");
                    assertThat(((NearMeaning) reason).label()).isEqualTo("note");
                });
    }

    @Test
    void a_shared_word_is_no_near_meaning() {
        assertThat(byMeaning("chess", understood("note", "Chess")))
                .singleElement()
                .isInstanceOf(SameWords.class);
    }

    @Test
    void what_is_about_something_else_is_no_reason() {
        assertThat(byMeaning("Part time job in a bakery", understood("note", "Ran a half marathon last spring")))
                .isEmpty();
        assertThat(byMeaning("A bakery to let in Graça", understood("note", "Repairs bicycles")))
                .noneMatch(NearMeaning.class::isInstance);
    }

    @Test
    void of_several_texts_the_nearest_meaning_is_told_alone() {
        assertThat(byMeaning(
                                "Who could do our bookkeeping?",
                                understood("note", "Sails around the world"),
                                understood("skills", "Accounting and tax returns"),
                                understood("company", "Tax adviser"))
                        .stream()
                        .filter(NearMeaning.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_text_whose_meaning_is_not_worked_out_yet_speaks_by_its_words() {
        assertThat(byMeaning("bookkeeping", text("note", "Accountant"))).isEmpty();
        assertThat(byMeaning("bookkeeping", text("note", "Bookkeeping at night")))
                .singleElement()
                .isInstanceOf(SameWords.class);
    }

    @Test
    void nothing_is_quoted_that_is_not_there() {
        String note = "Met at the fair. Runs a bakery with two ovens in Almada! Has twins, 4.5 years old.";
        Stream.of("bakery", "ovens", "twins", "fair")
                .forEach(word -> assertThat(byWords(word, text("note", note)))
                        .singleElement()
                        .satisfies(reason -> assertThat(note).contains(((SameWords) reason).phrase())));
    }
}
