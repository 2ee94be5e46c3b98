package dev.kith.ui;

import java.util.Locale;

/** How a person without a photo looks: one or two initials on a soft colour that stays the same for the same name. */
public final class Face {
    static final int TONES = 10;
    /** Fibonacci hashing: similar names get colours that differ. */
    private static final int SPREAD = 0x9E3779B9;

    private Face() {}

    /** The first letters of the first and the last word of the name; a question mark for a name without letters. */
    public static String initials(String name) {
        String[] words = name.replaceAll("[^\\p{L}\\p{N}\\s-]", "").strip().split("[\\s-]+", -1);
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        String letters = first(words[0]) + last;
        return letters.isEmpty() ? "?" : letters.toUpperCase(Locale.ROOT);
    }

    /** A number from 1 to {@value #TONES}, which avatars.css gives a colour each. */
    public static int tone(String name) {
        return (name.strip().toLowerCase(Locale.ROOT).hashCode() * SPREAD >>> 16) % TONES + 1;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
