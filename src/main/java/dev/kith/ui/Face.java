package dev.kith.ui;

import java.util.ArrayList;
import java.util.Locale;

/** How a person without a photo looks: one or two initials on a soft colour that stays the same for the same name. */
public final class Face {
    static final int TONES = 10;
    /** Fibonacci hashing: similar names get colours that differ. */
    private static final int SPREAD = 0x9E3779B9;

    private Face() {}

    /** The first letters of the first and the last word of the name; a question mark for a name without letters. */
    public static String initials(String name) {
        var letters = new ArrayList<String>();
        boolean between = true;
        for (int c : name.codePoints().toArray()) {
            if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                between = true;
            } else if (between && Character.isLetterOrDigit(c)) {
                between = false;
                letters.add(Character.toString(c).toUpperCase(Locale.ROOT));
            }
        }
        return switch (letters.size()) {
            case 0 -> "?";
            case 1 -> letters.getFirst();
            default -> letters.getFirst() + letters.getLast();
        };
    }

    /** A number from 1 to {@value #TONES}, which avatars.css gives a colour each. */
    public static int tone(String name) {
        return (name.strip().toLowerCase(Locale.ROOT).hashCode() * SPREAD >>> 16) % TONES + 1;
    }
}
