package dev.kith.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTest {
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private static String svg(String text, String label) {
        var out = new StringOutput();
        Qr.of(text, label).writeTo(out);
        return out.toString();
    }

    /** What a camera would make of the picture: its dark bars as modules, without the quiet zone. */
    private static String read(String svg) throws Exception {
        var box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        var modules = new BitMatrix(Integer.parseInt(box.group(1)) - 8);
        var bar = BAR.matcher(svg);
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1)) - 4;
            int y = Integer.parseInt(bar.group(2)) - 4;
            modules.setRegion(x, y, Integer.parseInt(bar.group(3)), 1);
        }
        return new Decoder().decode(modules).getText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kith.example/codes/ABCDEF",
                "x",
                "Zoë & <Łukasz> 東京 🎲",
                "https://kith.example/?name=Zo%C3%AB&x=\"<>'",
                "BEGIN:VCARD\r\nFN:Rosa Lima\r\nEND:VCARD\r\n"
            })
    void a_camera_reads_what_was_written(String text) throws Exception {
        assertThat(read(svg(text, "My code"))).isEqualTo(text);
    }

    @Test
    void a_long_text_is_read_too_and_one_without_end_is_refused() throws Exception {
        String longest = "https://kith.example/" + "x".repeat(2_200);
        assertThat(read(svg(longest, "x"))).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Qr.of("x".repeat(3_000), "x"))
                .withMessageContaining("3000");
    }

    @Test
    void a_reader_of_the_screen_is_told_what_it_is() {
        assertThat(svg("x", "Amara's \"code\" <b>"))
                .startsWith("<svg role=\"img\" aria-label=\"")
                .doesNotContain("<b>", "\"code\"");
    }

    @Test
    void it_is_dark_on_white_whatever_the_colours_of_the_page() {
        assertThat(svg("x", "x")).contains("fill=\"#fff\"").doesNotContain("style=", "currentColor");
    }
}
