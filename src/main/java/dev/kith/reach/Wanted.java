package dev.kith.reach;

import dev.kith.groups.GroupId;
import dev.kith.kernel.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What someone should be, do or belong to.
 *
 * @param words folded, each of which begins a word of what they tell every member; or the group's id
 */
public record Wanted(What what, List<String> words) {
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    /** Where it is looked for. A skill is among what they offer or in the headline, a company in the headline. */
    public enum What {
        SKILL,
        COMPANY,
        PLACE,
        INTEREST,
        GROUP
    }

    /** @param text as typed, or a group's id; nobody fits one without a word */
    public static Wanted of(What what, String text) {
        if (what == What.GROUP) {
            return in(GroupId.of(text));
        }
        List<String> words = Arrays.stream(Words.fold(text).split(BETWEEN_WORDS))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Wanted(what, words);
    }

    /** Those of a group; they come up for its members only. */
    public static Wanted in(GroupId group) {
        return new Wanted(What.GROUP, List.of(group.toString()));
    }

    /** Empty where no group is meant. */
    Optional<GroupId> group() {
        return what == What.GROUP ? words.stream().findFirst().map(GroupId::of) : Optional.empty();
    }
}
