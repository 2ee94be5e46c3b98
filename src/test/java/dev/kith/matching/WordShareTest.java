package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.kith.matching.MatchingRows.Kept;
import dev.kith.meaning.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How much of the wanted words each item has. */
class WordShareTest {
    private static final List<String> WORDS =
            List.of("bakery", "oven", "chess", "sailing", "tax", "garden", "piano", "tile", "bicycle", "tea");
    private final Random random = new Random(7);

    /** The share of each of these texts, one an item. */
    private static double[] shares(String wanted, String... texts) {
        List<Kept> kept = new ArrayList<>();
        for (String words : texts) {
            kept.add(new Kept(UUID.randomUUID(), false, UUID.randomUUID(), "note", words, false, null));
        }
        Contents contents = Contents.empty().with(kept, 1);
        return WordShare.of(Spoken.of(wanted), contents)
                .of(contents.items().values().stream()
                        .map(held -> held.counting(Set.of()))
                        .toList());
    }

    private String some(int words) {
        return String.join(
                " ", random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    @Test
    void it_lies_between_nothing_and_one() {
        for (int i = 0; i < 200; i++) {
            String[] texts = random.ints(5, 1, 20).mapToObj(this::some).toArray(String[]::new);
            assertThat(shares(some(1 + random.nextInt(6)), texts))
                    .hasSize(5)
                    .satisfies(all ->
                            assertThat(Arrays.stream(all).min().orElseThrow()).isNotNegative())
                    .satisfies(all ->
                            assertThat(Arrays.stream(all).max().orElseThrow()).isLessThanOrEqualTo(1));
        }
    }

    @Test
    void none_of_the_words_is_nothing() {
        assertThat(shares("sailing", "bakery oven", "chess")).containsOnly(0);
        assertThat(shares("", "bakery oven")).containsOnly(0);
        assertThat(shares("the of and", "the bakery of an oven")).containsOnly(0);
        assertThat(shares("zeppelin", "bakery")).containsOnly(0);
    }

    @Test
    void a_word_wanted_twice_counts_once() {
        String[] texts = {"bakery with an oven", "chess", "sailing"};
        assertThat(shares("oven oven oven sailing", texts))
                .containsExactly(shares("oven sailing", texts), offset(1e-12));
    }

    @Test
    void forms_of_a_word_are_that_word() {
        assertThat(shares("bakeries", "a bakery", "chess")[0]).isPositive();
        assertThat(shares("bakeries", "a bakery", "chess")).containsExactly(shares("bakery", "bakeries", "chess"));
    }

    @Test
    void both_words_are_more_than_one() {
        double[] shares = shares("chess sailing", "chess sailing", "chess garden", "sailing garden", "garden tea");
        assertThat(shares[0]).isGreaterThan(shares[1]);
        assertThat(shares[1]).isEqualTo(shares[2]);
        assertThat(shares[3]).isZero();
    }

    @Test
    void a_word_that_few_have_weighs_more() {
        double[] shares = shares("chess tax", "chess garden", "tax garden", "chess tea", "chess oven", "chess tile");
        assertThat(shares[1]).isGreaterThan(shares[0]);
        assertThat(shares[0]).isEqualTo(shares[2]);
    }

    @Test
    void the_same_word_in_a_longer_text_weighs_less() {
        double[] shares = shares("chess", "chess", "chess garden tea piano bicycle tile oven", "sailing", "tax");
        assertThat(shares[0]).isGreaterThan(shares[1]);
        assertThat(shares[1]).isPositive();
    }

    @Test
    void often_is_more_than_once_and_never_without_bound() {
        double once = shares("chess", "chess tea tea tea tea tea tea tea", "sailing")[0];
        double often = shares("chess", "chess chess chess chess tea tea tea tea", "sailing")[0];
        double always = shares("chess", "chess ".repeat(300), "sailing")[0];
        assertThat(often).isGreaterThan(once);
        assertThat(always).isBetween(often, 1.0);
    }

    @Test
    void what_others_say_does_not_change_who_comes_first() {
        for (int i = 0; i < 50; i++) {
            String wanted = some(3);
            String one = some(6);
            String other = some(6);
            double[] pair = shares(wanted, one, other, "tea", "piano");
            double[] turned = shares(wanted, other, one, "tea", "piano");
            assertThat(pair[0]).isEqualTo(turned[1]);
            assertThat(pair[1]).isEqualTo(turned[0]);
        }
    }
}
