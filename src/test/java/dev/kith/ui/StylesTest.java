package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The promises of the CSS: no build, one order of layers, colours only from tokens, any direction of reading. */
class StylesTest {
    private static final Path CSS = Path.of("src/main/resources/static/css");

    @Test
    void every_file_is_imported_once_and_every_import_exists() throws IOException {
        List<String> imports = all("@import url\\(\"([^\"]+)\"\\)", Files.readString(CSS.resolve("kith.css")));

        assertThat(imports).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(imports))
                .isEqualTo(files().keySet().stream()
                        .filter(name -> !name.equals("kith.css"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_rule_stands_in_a_layer() throws IOException {
        var tokensAndFonts = List.of("kith.css", "colors.css", "space.css");
        files().forEach((name, css) -> assertThat(tokensAndFonts.contains(name) || css.contains("@layer "))
                .as(name)
                .isTrue());
    }

    @Test
    void colours_stand_in_the_token_file_only() throws IOException {
        var exempt = List.of("colors.css", "codes.css", "avatars.css");
        files().forEach((name, css) -> {
            if (!exempt.contains(name)) {
                assertThat(all("(#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl|oklch)a?\\()", css.replaceAll("in oklch", "")))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @Test
    void properties_follow_the_direction_of_reading() throws IOException {
        var physical = Pattern.compile(
                "(?m)^\\s*((?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height"
                        + "|(?:min|max)-(?:width|height)|(?:text-align|float): (?:left|right))\\b[^;{]*[;:]");
        files().forEach((name, css) -> assertThat(
                        physical.matcher(css).results().map(r -> r.group(1)).toList())
                .as(name)
                .isEmpty());
    }

    @Test
    void every_token_that_is_used_is_defined() throws IOException {
        String css = String.join("\n", files().values());
        var defined = new TreeSet<>(all("(--[a-z0-9-]+):", css));

        assertThat(all("var\\((--[a-z0-9-]+)\\)", css))
                .allSatisfy(name -> assertThat(defined).contains(name));
    }

    private static Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(CSS)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path).replaceAll("(?s)/\\*.*?\\*/", ""));
            }
        }
        return files;
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
