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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All words live in the bundles, in each language, and a page has none of its own. */
class WordsInBundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java/dev/kith");
    /** A key stands whole between quotes, in a call or as one of two; a beginning ends with a dot or dash. */
    private static final Pattern ASKED = Pattern.compile("\"(([a-z]+)\\.[a-z0-9.-]*[a-z0-9])\"");

    @TestFactory
    Stream<DynamicTest> each_language_says_everything() {
        return english()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Path german =
                            BUNDLES.resolve(file.getFileName().toString().replace(".properties", "_de.properties"));
                    assertThat(read(german).stringPropertyNames())
                            .isEqualTo(read(file).stringPropertyNames());
                    String folder = file.getFileName().toString().replace(".properties", "");
                    assertThat(read(file).stringPropertyNames()).allMatch(key -> key.startsWith(folder + "."));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_message_can_be_said() {
        return files(BUNDLES, ".properties")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    read(file).forEach((key, text) -> {
                        var format = new MessageFormat((String) text, Locale.ENGLISH);
                        assertThat(format.toPattern()).as("%s", key).isNotNull();
                        assertThat(Pattern.compile("(?<!')'(?!'|\\{|\\})")
                                        .matcher((String) text)
                                        .find())
                                .as("%s: an apostrophe is written twice: %s", key, text)
                                .isFalse();
                    });
                }));
    }

    @Test
    void every_word_a_page_asks_for_is_there() {
        Set<String> known = new TreeSet<>();
        Set<String> folders = new TreeSet<>();
        english().forEach(file -> {
            known.addAll(read(file).stringPropertyNames());
            folders.add(file.getFileName().toString().replace(".properties", ""));
        });
        List<String> missing = new ArrayList<>();
        files(CODE, ".jte").forEach(file -> {
            Matcher asked = ASKED.matcher(text(file));
            while (asked.find()) {
                if (folders.contains(asked.group(2)) && !known.contains(asked.group(1))) {
                    missing.add(file.getFileName() + ": " + asked.group(1));
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_holds_words_of_its_own() {
        List<String> found = new ArrayList<>();
        files(CODE, ".jte").forEach(file -> {
            String words = Jsoup.parseBodyFragment(withoutCode(text(file)))
                    .text()
                    .replaceAll("[^\\p{L}]+", " ")
                    .strip();
            if (words.replace("Kith", "").strip().length() > 1) {
                found.add(file + ": " + words);
            }
        });
        assertThat(found).isEmpty();
    }

    /** What is left of a template when its directives and expressions go, however deep their brackets. */
    private static String withoutCode(String template) {
        String text = template.replaceAll("<%--(?s:.*?)--%>", "").replaceAll("(?m)^\\s*@(import|param).*$", "");
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("${", i) || text.startsWith("!{", i) || text.startsWith("$unsafe{", i)) {
                i = after(text, text.indexOf('{', i), '{', '}');
            } else if (text.charAt(i) == '@' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                int end = directive(text, i);
                out.append(handedOver(text.substring(i, end)));
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int directive(String text, int at) {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '(' ? after(text, end, '(', ')') : end;
    }

    /** The markup that a template hands to another one, between backticks. */
    private static String handedOver(String call) {
        int from = call.indexOf("@`");
        return from < 0
                ? " "
                : withoutCode(call.substring(from + 2).replace("@`", " ").replace('`', ' '));
    }

    private static int after(String text, int at, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            }
            if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static Stream<Path> english() {
        return files(BUNDLES, ".properties").filter(f -> !f.toString().endsWith("_de.properties"));
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
