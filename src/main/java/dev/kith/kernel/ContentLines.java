package dev.kith.kernel;

import java.nio.charset.StandardCharsets;

/** Lines as iCalendar and vCard files have them (RFC 5545, section 3.1; RFC 6350, section 3.2): CRLF, folded, escaped. */
public final class ContentLines {
    private static final int LINE_OCTETS = 75;
    private final StringBuilder text = new StringBuilder();

    /** A property as it stands. */
    public ContentLines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += character.length();
        }
        text.append("\r\n");
        return this;
    }

    /** A property whose value is a text of people; none where it is blank. */
    public ContentLines text(String name, String value) {
        return value.isBlank() ? this : add(name + ":" + escaped(value));
    }

    /** RFC 5545, section 3.3.11: backslash, semicolon, comma and line breaks. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
