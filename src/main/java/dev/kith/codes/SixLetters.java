package dev.kith.codes;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six letters to read out in a noisy room: consonants only, so that no word comes out, and none that is taken for another. */
final class SixLetters {
    static final String ALPHABET = "BCDFGHJKLMNPRSTVWXZ";
    private static final int MANY = 6;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + MANY + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SixLetters() {}

    static String random() {
        return RANDOM.ints(MANY, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** What was typed, with case, spaces and dashes made equal; empty where it can be no code. */
    static Optional<String> typed(String text) {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}.]", "");
        return SHAPE.matcher(letters).matches() ? Optional.of(letters) : Optional.empty();
    }
}
