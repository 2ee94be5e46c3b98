package dev.kith.circles;

import dev.kith.drafts.NotedTopic;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first words of a letter to someone of whom one did not hear for long: about them, made from what one knows of them,
 * as far as that may be said to them.
 *
 * @param key of the sentence in the bundle
 * @param words that stand in it; may be empty
 */
record FirstLine(String key, String words) {
    private static final int LONGEST = 60;

    static FirstLine of(Face one) {
        return Stream.of(
                        topic("seeks", one.seeks(), one),
                        topic("goals", one.goals(), one),
                        one.talks().stream()
                                .flatMap(talk -> NotedTopic.of(talk, one.firstName()).stream())
                                .findFirst()
                                .map(said -> new FirstLine(said.wish() ? "seeks" : "talk", said.words())),
                        topic("fun", one.fun(), one),
                        plain("company", one.company()),
                        plain("place", one.place().split(",", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new FirstLine("plain", ""));
    }

    private static Optional<FirstLine> topic(String key, String text, Face one) {
        return NotedTopic.of(text, one.firstName()).map(said -> new FirstLine(key, said.words()));
    }

    private static Optional<FirstLine> plain(String key, String text) {
        return text.isBlank() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new FirstLine(key, text.strip()));
    }
}
