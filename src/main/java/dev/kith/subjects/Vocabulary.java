package dev.kith.subjects;

import dev.kith.kernel.Words;
import dev.kith.meaning.Phrases;
import dev.kith.meaning.Spoken;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what topics, names and titles speak of. */
final class Vocabulary {
    private static final int LONGEST = 40;
    /** A shorter word of a phrase says little without the others. */
    private static final int SHORTEST_ALONE = 4;

    private final Map<String, Said> said = new LinkedHashMap<>();

    private record Said(String first, int times) {
        Said again() {
            return new Said(first, times + 1);
        }
    }

    /** The same subject has the same id, however it is spelled. */
    static UUID id(String subject) {
        return UUID.nameUUIDFromBytes(Words.fold(subject).getBytes(StandardCharsets.UTF_8));
    }

    void topic(String topic) {
        say(topic.strip());
    }

    /** A name or a title: its phrases, and the longer words in them. */
    void line(String line) {
        Spoken spoken = Spoken.of(line);
        Map<String, String> once = new LinkedHashMap<>();
        Phrases.of(line, spoken).forEach(phrase -> once.putIfAbsent(Words.fold(phrase.text()), phrase.text()));
        for (Spoken.Word word : spoken.words()) {
            if (word.folded().length() >= SHORTEST_ALONE) {
                once.putIfAbsent(word.folded(), line.substring(word.from(), word.to()));
            }
        }
        once.values().forEach(this::say);
    }

    private void say(String subject) {
        if (subject.length() <= LONGEST
                && subject.codePoints().filter(Character::isLetter).count() > 1) {
            said.merge(Words.fold(subject), new Said(subject, 1), (before, now) -> before.again());
        }
    }

    /** Those that are said most, as they were written first. */
    List<String> most(int most) {
        return said.values().stream()
                .sorted(Comparator.comparingInt(Said::times).reversed())
                .limit(most)
                .map(Said::first)
                .toList();
    }
}
