package dev.kith.matching;

import dev.kith.meaning.Language;
import dev.kith.meaning.Meaning;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held in memory of an item: numbers of stems, not words. Nothing in it can be read back into a text. */
record Held(UUID id, boolean silent, List<HeldText> texts) {
    /** True where the meaning of a text that counts is not worked out yet. */
    boolean unread() {
        for (HeldText text : texts) {
            if (text.meaning() == null) {
                return !silent;
            }
        }
        return false;
    }

    /** Its texts that a ranking by these labels looks at; none of a silent one. */
    List<HeldText> counting(Set<String> labels) {
        if (silent) {
            return List.of();
        }
        return labels.isEmpty()
                ? texts
                : texts.stream().filter(text -> labels.contains(text.label())).toList();
    }

    /**
     * @param stems numbers of the stems, each once
     * @param counts how often each stands there, 127 at most
     * @param length words without stop words
     * @param meaning of the whole text; null while it waits for one
     */
    record HeldText(
            UUID id,
            String label,
            Language language,
            int[] stems,
            byte[] counts,
            int length,
            @Nullable Meaning meaning) {}
}
