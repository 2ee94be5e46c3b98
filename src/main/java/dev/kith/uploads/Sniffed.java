package dev.kith.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.uploads.Reading.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What some bytes are, told by themselves and not by their name. Text is UTF-8 if all of it is valid UTF-8, UTF-16 by its
 * mark or its pattern of zeros, else windows-1252 (or what a vCard says of itself) and marked as guessed.
 */
public record Sniffed(Part.Kind kind, Charset charset, boolean guessed, boolean endsInsideCharacter, long size) {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1 << 16;
    private static final Pattern SAYS_CHARSET = Pattern.compile("(?i);CHARSET=\"?([A-Za-z0-9_-]+)");

    static Sniffed of(String name, Upload.Source source, long left, Upload.Limits limits) throws IOException, Refusal {
        try (var in = source.open()) {
            return of(name, in, left, limits);
        }
    }

    /** Reads the stream to its end or to the limit, keeping only its head. */
    static Sniffed of(String name, InputStream in, long left, Upload.Limits limits) throws IOException, Refusal {
        var head = in.readNBytes(HEAD);
        var look = new Look();
        var buffer = new byte[HEAD];
        look.at(head, head.length);
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            look.at(buffer, n);
            if (look.size > left) {
                break;
            }
        }
        if (look.size > left) {
            throw new Refusal("formats.too-large", name, limits.megabytes());
        }
        return look.judge(head);
    }

    private static final class Look {
        long size;
        private long zeros;
        private long controls;
        private long multibyte;
        private boolean invalid;
        private int continuation;
        private int lowest;
        private int highest;

        void at(byte[] bytes, int length) {
            for (var i = 0; i < length; i++) {
                var b = bytes[i] & 0xff;
                zeros += b == 0 ? 1 : 0;
                controls += b < 0x20 && (b < 8 || b > 13) && b != 0x1a && b != 0x1b ? 1 : 0;
                utf8(b);
            }
            size += length;
        }

        // the table of well-formed byte sequences, Unicode 3.9, table 3-7
        private void utf8(int b) {
            if (continuation > 0) {
                invalid |= b < lowest || b > highest;
                multibyte += --continuation == 0 ? 1 : 0;
                lowest = 0x80;
                highest = 0xbf;
            } else if (b >= 0x80) {
                continuation = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
                invalid |= continuation == 0;
                lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
                highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
            }
        }

        Sniffed judge(byte[] head) {
            if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
                return new Sniffed(Part.Kind.ZIP, ISO_8859_1, false, false, size);
            }
            var utf16 = utf16(head);
            if (utf16 != null) {
                return new Sniffed(kind(head, utf16), utf16, false, size % 2 != 0, size);
            }
            if (zeros > 0 || controls * 200 > size || startsWith(head, '%', 'P', 'D', 'F')) {
                return new Sniffed(Part.Kind.BINARY, ISO_8859_1, false, false, size);
            }
            // a last lone byte is a cut only where the text used UTF-8 before it
            if (!invalid && (continuation == 0 || multibyte > 0)) {
                return new Sniffed(kind(head, UTF_8), UTF_8, false, continuation > 0, size);
            }
            var said = saidByItself(head);
            return new Sniffed(kind(head, said), said, true, false, size);
        }

        private @Nullable Charset utf16(byte[] head) {
            if (startsWith(head, 0xff, 0xfe)) {
                return UTF_16LE;
            }
            if (startsWith(head, 0xfe, 0xff)) {
                return UTF_16BE;
            }
            if (head.length < 4 || zeros * 3 < size || zeros * 2 > size) {
                return null;
            }
            return head[0] == 0 ? UTF_16BE : head[1] == 0 ? UTF_16LE : null;
        }
    }

    private static Charset saidByItself(byte[] head) {
        var said = SAYS_CHARSET.matcher(new String(head, ISO_8859_1));
        if (kind(head, ISO_8859_1) == Part.Kind.VCARD && said.find()) {
            try {
                var charset = Charset.forName(said.group(1));
                return charset.equals(UTF_8) ? WINDOWS_1252 : charset;
            } catch (IllegalArgumentException unknown) {
                return WINDOWS_1252;
            }
        }
        return WINDOWS_1252;
    }

    private static Part.Kind kind(byte[] head, Charset charset) {
        var start = new String(head, 0, Math.min(head.length, 512), charset)
                .replace("\uFEFF", "")
                .stripLeading();
        if (start.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            return Part.Kind.VCARD;
        }
        return start.startsWith("[") || start.startsWith("{") ? Part.Kind.JSON : Part.Kind.TABLE;
    }

    /** Bytes are compared as numbers from 0 to 255. */
    public static boolean startsWith(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && Arrays.equals(
                        first,
                        java.util.stream.IntStream.range(0, first.length)
                                .map(i -> bytes[i] & 0xff)
                                .toArray());
    }
}
