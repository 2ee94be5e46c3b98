package dev.kith.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.meaning.WordPieces.Pieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against what the tokenizers library of Hugging Face says to the same texts. */
class WordPiecesTest {
    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "book", "##keep", "##er", "##s", "cafe", ",", "-", "会", "##k", "in");
    private final WordPieces pieces = small();

    @Test
    void a_word_is_taken_apart_into_the_longest_pieces_there_are() {
        assertThat(read("Bookkeepers")).containsExactly("[CLS]", "book", "##keep", "##er", "##s", "[SEP]");
    }

    @Test
    void a_word_that_cannot_be_made_of_pieces_is_unknown_as_a_whole() {
        assertThat(read("bookworm in")).containsExactly("[CLS]", "[UNK]", "in", "[SEP]");
        assertThat(read("s".repeat(101))).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }

    @Test
    void accents_case_and_control_signs_do_not_matter() {
        assertThat(read("CAFÉ cafe\u0301 ca\u200bfe")).containsExactly("[CLS]", "cafe", "cafe", "cafe", "[SEP]");
    }

    @Test
    void punctuation_and_signs_that_are_words_stand_alone() {
        assertThat(read("book-in,会会")).containsExactly("[CLS]", "book", "-", "in", ",", "会", "会", "[SEP]");
    }

    @Test
    void each_piece_knows_where_it_stood() {
        String text = " Café\u00a0bookkeeper";
        Pieces read = pieces.of(text);
        assertThat(IntStream.range(1, read.numbers().length - 1)
                        .mapToObj(i -> text.substring(read.from()[i], read.to()[i])))
                .containsExactly("Café", "book", "keep", "er");
    }

    @Test
    void nothing_is_only_a_beginning_and_an_end() {
        assertThat(read("")).containsExactly("[CLS]", "[SEP]");
        assertThat(read(" \n\t")).containsExactly("[CLS]", "[SEP]");
    }

    @Test
    void a_long_text_is_cut_where_the_model_stops_reading() {
        assertThat(read("book ".repeat(1000))).hasSize(256).startsWith("[CLS]").endsWith("[SEP]");
    }

    @Test
    void the_vocabulary_of_the_model_is_the_one_of_bert() throws IOException {
        try (var json = getClass().getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            Pieces read = WordPieces.read(json).of("Zoë's bookkeeper — naïve 10% off!");
            assertThat(read.numbers())
                    .containsExactly(101, 11199, 1005, 1055, 2338, 13106, 1517, 15743, 2184, 1003, 2125, 999, 102);
        }
    }

    private List<String> read(String text) {
        return IntStream.of(IntStream.range(0, pieces.of(text).numbers().length).toArray())
                .mapToObj(i -> VOCABULARY.get((int) pieces.of(text).numbers()[i]))
                .toList();
    }

    private static WordPieces small() {
        var json = new StringBuilder("{\"model\": {\"type\": \"WordPiece\", \"vocab\": {");
        for (int i = 0; i < VOCABULARY.size(); i++) {
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(VOCABULARY.get(i))
                    .append("\": ")
                    .append(i);
        }
        try {
            return WordPieces.read(
                    new ByteArrayInputStream(json.append("}}}").toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
