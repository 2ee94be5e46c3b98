package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is put into a sentence is put into it in each language, and one of something is told apart from many. */
class NumbersInBundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice,");

    @TestFactory
    Stream<DynamicTest> no_language_forgets_what_is_put_in() {
        return english()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Properties german = read(german(file));
                    read(file)
                            .forEach((key, text) -> assertThat(arguments(german.getProperty((String) key)))
                                    .as("%s", key)
                                    .isEqualTo(arguments((String) text)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_sentence_that_chooses_says_something_for_every_number() {
        return Stream.concat(english(), english().map(NumbersInBundlesTest::german))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Locale locale = name(file).endsWith("_de.properties") ? Locale.GERMAN : Locale.ENGLISH;
                    read(file).forEach((key, text) -> {
                        if (CHOICE.matcher((String) text).find()) {
                            chooses((String) key, (String) text, locale);
                        }
                    });
                }));
    }

    private static void chooses(String key, String text, Locale locale) {
        List<String> said = new ArrayList<>();
        for (int number : new int[] {0, 1, 2, 1000}) {
            Object[] arguments = new Object[10];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = number;
            }
            String words = new MessageFormat(text, locale).format(arguments);
            assertThat(words).as("%s for %d", key, number).isNotBlank().doesNotContain("{", "}", "|", "choice");
            said.add(words);
        }
        assertThat(said.get(1)).as("%s: one is not said as many are", key).isNotEqualTo(said.get(2));
        assertThat(said.get(3)).as("%s: a thousand has its point", key).doesNotContain("1000");
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    private static Stream<Path> english() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .filter(file ->
                            name(file).endsWith(".properties") && !name(file).endsWith("_de.properties"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path german(Path english) {
        return english.resolveSibling(name(english).replace(".properties", "_de.properties"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
