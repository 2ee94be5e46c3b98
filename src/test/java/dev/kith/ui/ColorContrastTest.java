package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the colours to WCAG 2.2 AA by day and by night: 4.5 to 1 for words, 3 to 1 for what must be seen. */
class ColorContrastTest {
    private static final Path CSS = Path.of("src/main/resources/static/css");

    enum Mode {
        DAY,
        NIGHT
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, paper-sunk",
        "ink, paper-raised",
        "ink, amber-wash",
        "ink, red-wash",
        "ink, green-wash",
        "ink-soft, paper",
        "ink-soft, paper-sunk",
        "ink-soft, paper-raised",
        "green, paper",
        "green, paper-sunk",
        "green, paper-raised",
        "green, green-wash",
        "green-deep, green-wash",
        "green-deep, paper",
        "on-green, green",
        "on-green, green-deep",
        "amber, paper",
        "amber, paper-sunk",
        "amber, amber-wash",
        "red, paper",
        "red, paper-sunk",
        "red, red-wash",
        "on-red, red",
        "on-red, red-deep"
    })
    void words_are_readable_on_what_they_stand_on(String words, String ground) throws IOException {
        for (Mode mode : Mode.values()) {
            assertThat(contrast(raw(mode, words), raw(mode, ground)))
                    .as("%s on %s by %s", words, ground, mode)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, paper",
        "line-strong, paper-raised",
        "line-strong, paper-sunk",
        "green, paper",
        "green, paper-raised",
        "amber-mark, paper",
        "red, paper"
    })
    void edges_and_marks_can_be_seen(String part, String ground) throws IOException {
        for (Mode mode : Mode.values()) {
            assertThat(contrast(raw(mode, part), raw(mode, ground)))
                    .as("%s on %s by %s", part, ground, mode)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void initials_are_readable_on_every_tone(Mode mode) throws IOException {
        var hues = Pattern.compile("--tone-\\d+ \\{ --avatar-hue: (\\d+);")
                .matcher(Files.readString(CSS.resolve("avatars.css")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(hues).hasSize(Face.TONES);
        for (String hue : hues) {
            double[] ground = numbers(token(mode, "tone") + " " + hue);
            double[] ink = numbers(token(mode, "tone-ink") + " " + hue);
            assertThat(contrast(ink, ground)).as("hue %s", hue).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double[] raw(Mode mode, String name) throws IOException {
        return numbers(token(mode, name));
    }

    private static String token(Mode mode, String name) throws IOException {
        String css = Files.readString(CSS.resolve("colors.css"));
        int night = css.indexOf("@media (prefers-color-scheme: dark)");
        var tokens = new HashMap<>(tokens(css.substring(0, night)));
        if (mode == Mode.NIGHT) {
            tokens.putAll(tokens(css.substring(night)));
        }
        return tokens.get("--raw-" + name);
    }

    private static Map<String, String> tokens(String css) {
        var tokens = new HashMap<String, String>();
        Pattern.compile("(--raw-[a-z-]+): ([0-9. ]+);")
                .matcher(css)
                .results()
                .forEach(found -> tokens.put(found.group(1), found.group(2)));
        return tokens;
    }

    private static double[] numbers(String lch) {
        return Arrays.stream(lch.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** OKLCH to linear sRGB by the matrices of CSS Color 4, clipped to the gamut of a screen, then relative luminance. */
    private static double luminance(double[] lch) {
        double a = lch[1] * Math.cos(Math.toRadians(lch[2]));
        double b = lch[1] * Math.sin(Math.toRadians(lch[2]));
        double l = Math.pow(lch[0] + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lch[0] - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lch[0] - 0.0894841775 * a - 1.2914855480 * b, 3);
        double red = Math.clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, 0, 1);
        double green = Math.clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, 0, 1);
        double blue = Math.clamp(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s, 0, 1);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
