package dev.kith.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A text as the numbers that the model reads: words without accents and case, taken apart into the longest pieces that
 * the vocabulary has (WordPiece as BERT uses it, Devlin and others, 2018).
 */
final class WordPieces {
    /** What the model was trained to read at once. */
    static final int MOST = 256;

    private static final int LONGEST_WORD = 100;
    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    /** @param from for each piece where it begins in the text, and {@code to} where it ends; both 0 for first and last */
    record Pieces(long[] numbers, int[] from, int[] to) {}

    /** Reads the vocabulary out of a tokenizer.json. */
    static WordPieces read(InputStream json) throws IOException {
        var vocabulary = new HashMap<String, Integer>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        vocabulary.put(piece, parser.getIntValue());
                    }
                }
            }
        }
        return new WordPieces(vocabulary);
    }

    private int number(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    Pieces of(String text) {
        var found = new Found();
        found.add(first, 0, 0);
        for (Word word : words(text)) {
            pieces(word, found);
        }
        found.cut(MOST - 1);
        found.add(last, 0, 0);
        return found.pieces();
    }

    /** @param from for each char of the folded word where it came from; {@code to} where the word ends */
    private record Word(String folded, int[] from, int to) {}

    private void pieces(Word word, Found into) {
        String folded = word.folded();
        if (folded.length() > LONGEST_WORD) {
            into.add(unknown, word.from()[0], word.to());
            return;
        }
        int before = into.size;
        int at = 0;
        while (at < folded.length()) {
            int end = folded.length();
            Integer number = null;
            while (end > at && number == null) {
                number = vocabulary.get((at == 0 ? "" : "##") + folded.substring(at, end));
                end -= number == null ? 1 : 0;
            }
            if (number == null) {
                into.cut(before);
                into.add(unknown, word.from()[0], word.to());
                return;
            }
            into.add(number, word.from()[at], end < folded.length() ? word.from()[end] : word.to());
            at = end;
        }
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        int[] from = new int[16];
        int to = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean alone = Character.isIdeographic(c) || isPunctuation(c);
            boolean blank = Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
            if ((alone || blank) && !word.isEmpty()) {
                words.add(new Word(word.toString(), Arrays.copyOf(from, word.length()), to));
                word.setLength(0);
            }
            if (!blank) {
                String folded = folded(c);
                from = Arrays.copyOf(from, Math.max(from.length, 2 * (word.length() + folded.length())));
                Arrays.fill(from, word.length(), word.length() + folded.length(), at);
                word.append(folded);
                to = next;
            }
            if (alone && !word.isEmpty()) {
                words.add(new Word(word.toString(), Arrays.copyOf(from, word.length()), to));
                word.setLength(0);
            }
            at = next;
        }
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), Arrays.copyOf(from, word.length()), to));
        }
        return words;
    }

    private static String folded(int c) {
        if (c < 128) {
            return c < ' ' || c == 127 ? "" : String.valueOf((char) Character.toLowerCase(c));
        }
        var kept = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .codePoints()
                .filter(each -> !isDropped(each))
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || c == 0xFFFD;
    }

    /** Every sign of ASCII that is neither letter nor digit counts, as in BERT. */
    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Pieces as they are found. */
    private static final class Found {
        private long[] numbers = new long[64];
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int size;

        void add(int number, int begin, int end) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            numbers[size] = number;
            from[size] = begin;
            to[size++] = end;
        }

        void cut(int most) {
            size = Math.min(size, most);
        }

        Pieces pieces() {
            return new Pieces(Arrays.copyOf(numbers, size), Arrays.copyOf(from, size), Arrays.copyOf(to, size));
        }
    }
}
