package dev.kith.groups;

import java.util.List;

/**
 * What it takes to found a group.
 *
 * @param summary what it is, in the founder's words, at any length
 * @param topics free words as typed
 * @param questions asked of who wants to join, where {@code joining} is by questions; otherwise kept unasked
 */
public record NewGroup(
        String name,
        String summary,
        List<String> topics,
        Group.Place place,
        Group.Joining joining,
        List<String> questions) {
    public NewGroup {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
    }
}
