package dev.kith.meaning;

import static java.util.stream.Collectors.toSet;

import dev.kith.kernel.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Languages whose inflected words are brought together, by the Snowball stemmers; known by their stop words. */
public enum Language {
    ENGLISH(EnglishStemmer::new, "snowball/english_stop.txt"),
    GERMAN(GermanStemmer::new, "snowball/german_stop.txt"),
    FRENCH(FrenchStemmer::new, "snowball/french_stop.txt"),
    SPANISH(SpanishStemmer::new, "snowball/spanish_stop.txt"),
    ITALIAN(ItalianStemmer::new, "snowball/italian_stop.txt"),
    PORTUGUESE(PortugueseStemmer::new, "snowball/portuguese_stop.txt"),
    DUTCH(DutchStemmer::new, "snowball/dutch_stop.txt"),
    DANISH(DanishStemmer::new, "snowball/danish_stop.txt"),
    SWEDISH(SwedishStemmer::new, "snowball/swedish_stop.txt"),
    NORWEGIAN(NorwegianStemmer::new, "snowball/norwegian_stop.txt"),
    FINNISH(FinnishStemmer::new, "snowball/finnish_stop.txt"),
    HUNGARIAN(HungarianStemmer::new, "snowball/hungarian_stop.txt"),
    ROMANIAN(RomanianStemmer::new, "ro/stopwords.txt"),
    RUSSIAN(RussianStemmer::new, "snowball/russian_stop.txt"),
    TURKISH(TurkishStemmer::new, "tr/stopwords.txt");

    /** Small words that the lists leave out and that everyone is looking for. */
    private static final Map<Language, Set<String>> ANYONE = Map.of(
            ENGLISH, Set.of("someone", "somebody", "anyone", "anybody", "something", "anything"),
            GERMAN, Set.of("jemand", "jemanden", "jemandem"));

    private final Supplier<SnowballStemmer> stemmer;
    private final String stopWords;

    Language(Supplier<SnowballStemmer> stemmer, String stopWords) {
        this.stemmer = stemmer;
        this.stopWords = stopWords;
    }

    /** The language with most of its stop words among these; English where none stands out, as in a bare job title. */
    public static Language of(List<String> foldedWords) {
        int[] found = new int[values().length];
        for (String word : foldedWords) {
            StopWords.ALL.getOrDefault(word, Set.of()).forEach(language -> found[language.ordinal()]++);
        }
        Language best = ENGLISH;
        for (Language each : values()) {
            if (found[each.ordinal()] > found[best.ordinal()]) {
                best = each;
            }
        }
        return best;
    }

    public boolean isStopWord(String foldedWord) {
        return StopWords.ALL.getOrDefault(foldedWord, Set.of()).contains(this);
    }

    /** Whether a word stands in any text, like "help", "months" and "two": known for English and German. */
    boolean isEveryday(String foldedWord) {
        return StopWords.EVERYDAY.getOrDefault(this, Set.of()).contains(foldedWord);
    }

    /** Not for two threads at once. */
    public SnowballStemmer stemmer() {
        return stemmer.get();
    }

    /** Read once, when the first text is. */
    private static final class StopWords {
        static final Map<String, Set<Language>> ALL = read();
        static final Map<Language, Set<String>> EVERYDAY =
                Map.of(ENGLISH, everyday("everyday-english.txt"), GERMAN, everyday("everyday-german.txt"));

        private static Map<String, Set<Language>> read() {
            var all = new HashMap<String, Set<Language>>();
            for (Language language : values()) {
                var words = new ArrayList<>(lines(language));
                words.addAll(ANYONE.getOrDefault(language, Set.of()));
                for (String word : words) {
                    all.computeIfAbsent(Words.fold(word), w -> EnumSet.noneOf(Language.class))
                            .add(language);
                }
            }
            return all;
        }

        private static List<String> lines(Language language) {
            return lines(SnowballStemmer.class, "/org/apache/lucene/analysis/" + language.stopWords);
        }

        private static Set<String> everyday(String file) {
            return lines(Language.class, file).stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(Words::fold)
                    .collect(toSet());
        }

        private static List<String> lines(Class<?> beside, String file) {
            try (var reader = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(beside.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(line -> line.replaceFirst("[|#].*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
