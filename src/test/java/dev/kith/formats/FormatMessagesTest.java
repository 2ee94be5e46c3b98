package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatMessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(formats\\.[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"formats", "formats_de"})
    void every_reason_a_reader_can_give_has_its_words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            words.load(in);
        }
        var used = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/dev/kith/formats"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(words.stringPropertyNames()).containsAll(used);
        for (var key : used) {
            var said = new MessageFormat(words.getProperty(key), Locale.ENGLISH).format(args(words.getProperty(key)));
            assertThat(said).as(key).isNotBlank().doesNotContain("{");
        }
    }

    private static Object[] args(String words) {
        var numberFirst = words.contains("{0,");
        var numberSecond = words.contains("{1,");
        return new Object[] {numberFirst ? (Object) 2 : "a.csv", numberSecond ? (Object) 3 : "UTF-8", 4};
    }
}
