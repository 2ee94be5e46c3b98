package dev.kith.circles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of someone of the list, as far as a row and a first line need it.
 *
 * @param seeks what they looked for; any of these may be empty
 * @param talks the last lines of the timeline, the newest first
 */
record Face(
        String name,
        @Nullable String photo,
        String company,
        String title,
        String place,
        String seeks,
        String goals,
        String fun,
        List<String> talks) {
    String firstName() {
        return name.split("\\s+", 2)[0];
    }

    String about() {
        return Stream.of(title, company).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
