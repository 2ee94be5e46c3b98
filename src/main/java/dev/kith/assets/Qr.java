package dev.kith.assets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.util.Map;

/** A QR code (ISO/IEC 18004, correction level M) as inline SVG, black on white with its quiet zone of four modules. */
public final class Qr {
    private static final int QUIET = 4;

    private Qr() {}

    /** @param text at most about 2,300 bytes; @param label what a screen reader says in place of the picture */
    public static Content of(String text, String label) {
        String svg = svg(text);
        return output -> {
            output.writeContent("<svg role=\"img\" aria-label=\"");
            Escape.htmlAttribute(label, output);
            output.writeContent("\" ");
            output.writeContent(svg);
        };
    }

    private static String svg(String text) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        var path = new StringBuilder(4096);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    int from = x;
                    while (x + 1 < modules.getWidth() && modules.get(x + 1, y) == 1) {
                        x++;
                    }
                    int dark = x - from + 1;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(dark).append("v1h-").append(dark).append('z');
                }
            }
        }
        return "viewBox=\"0 0 " + side + " " + side + "\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), tooLong);
        }
    }

    /** The library writes a question mark for what is not of western Europe, unless it is told otherwise. */
    private static Map<EncodeHintType, ?> hints(String text) {
        return US_ASCII.newEncoder().canEncode(text) ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
}
