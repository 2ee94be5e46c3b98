package dev.kith.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: what two people type for the same word comes out the same. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /**
     * Lower case, accents and other combining marks gone, compatibility forms resolved (NFKD), letters that have no
     * decomposition spelled out (ß ss, ø o, ł l, đ and ð d, æ ae, œ oe, þ th, ı i), white space collapsed and trimmed.
     * Punctuation stays. Folding folded text changes nothing.
     */
    public static String fold(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (!isAscii(plain)) {
            // once more lower case: NFKD turns some signs, such as the trade mark, into capitals
            var decomposed = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            plain = spelledOut(MARKS.matcher(decomposed).replaceAll(""));
        }
        return isOneWord(plain) ? plain : SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /** The first line of a text; of a longer one its beginning, {@code most} letters with the mark that says so. */
    public static String firstLine(String text, int most) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String spelledOut(String text) {
        var out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'đ', 'ð' -> out.append('d');
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'þ' -> out.append("th");
                case 'ı' -> out.append('i');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
