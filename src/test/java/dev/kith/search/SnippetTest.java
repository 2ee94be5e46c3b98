package dev.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.search.Snippet.Piece;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String LONG = "We met at the long table and talked about sailing for most of the evening, "
            + "then about Café Zëbra where her brother bakes, and about the harbour in winter when the boats are out "
            + "of the water and nobody has time for anything but paint and rope and the price of both of them.";

    @Test
    void what_was_looked_for_is_marked_and_nothing_else() {
        assertThat(Snippet.marked("Ana Costa, costs", Set.of("cost")))
                .containsExactly(
                        new Piece("Ana ", false),
                        new Piece("Costa", true),
                        new Piece(", ", false),
                        new Piece("costs", true));
    }

    @Test
    void the_letters_are_those_of_the_text_whatever_was_typed() {
        assertThat(hits(Snippet.marked("Zoë meets ZOE", Set.of("zoe")))).containsExactly("Zoë", "ZOE");
    }

    @Test
    void the_middle_of_a_word_is_no_hit() {
        assertThat(hits(Snippet.marked("discount", Set.of("count")))).isEmpty();
    }

    @Test
    void an_empty_text_has_no_pieces_and_one_without_hits_has_one() {
        assertThat(Snippet.marked("", Set.of("a"))).isEmpty();
        assertThat(Snippet.marked("nothing here", Set.of("zebra"))).containsExactly(new Piece("nothing here", false));
        assertThat(Snippet.marked("nothing here", Set.of())).containsExactly(new Piece("nothing here", false));
    }

    @Test
    void a_short_text_stands_whole() {
        assertThat(text(Snippet.around("Plays chess.", Set.of("chess")))).isEqualTo("Plays chess.");
    }

    @Test
    void a_long_text_is_cut_between_words_and_says_so() {
        String said = text(Snippet.around(LONG, Set.of("zebra")));
        assertThat(said).startsWith("… ").endsWith(" …").contains("Café Zëbra");
        String inside = said.substring(2, said.length() - 2);
        assertThat(LONG).contains(" " + inside + " ");
        assertThat(inside.length()).isBetween(80, 160);
    }

    @Test
    void at_the_beginning_nothing_is_left_out_before() {
        assertThat(text(Snippet.around(LONG, Set.of("met"))))
                .startsWith("We met")
                .endsWith(" …");
    }

    @Test
    void at_the_end_nothing_is_left_out_after() {
        assertThat(text(Snippet.around(LONG, Set.of("price")))).startsWith("… ").endsWith("both of them.");
    }

    @Test
    void without_a_hit_it_is_the_beginning() {
        assertThat(text(Snippet.around(LONG, Set.of("zzz"))))
                .startsWith("We met at the long table")
                .endsWith(" …");
    }

    @Test
    void a_text_without_spaces_is_cut_all_the_same() {
        String said = text(Snippet.around("x".repeat(500), Set.of("y")));
        assertThat(said).isEqualTo("x".repeat(110) + " …");
    }

    @Test
    void no_letter_is_lost_or_doubled_wherever_the_hit_is() {
        var random = new Random(3);
        String[] words = LONG.split(" ");
        for (int round = 0; round < 200; round++) {
            String word = words[random.nextInt(words.length)];
            String typed = Terms.of(word).words().iterator().next();
            String said = text(Snippet.around(LONG, Set.of(typed)));
            String inside = said.replaceFirst("^… ", "").replaceFirst(" …$", "");
            assertThat(LONG).as(typed).contains(inside);
            assertThat(hits(Snippet.around(LONG, Set.of(typed)))).as(typed).isNotEmpty();
            assertThat(text(Snippet.marked(LONG, Set.of(typed)))).isEqualTo(LONG);
        }
    }

    @Test
    void it_counts_beginnings_and_not_how_often_they_stand_there() {
        assertThat(Snippet.held("chess chess Chess club", Set.of("chess", "cl", "sail")))
                .isEqualTo(2);
        assertThat(Snippet.held("", Set.of("chess"))).isZero();
        assertThat(Snippet.held("chess", Set.of())).isZero();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> hits(List<Piece> pieces) {
        return pieces.stream().filter(Piece::hit).map(Piece::text).toList();
    }
}
