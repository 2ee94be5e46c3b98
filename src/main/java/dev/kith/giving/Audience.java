package dev.kith.giving;

import dev.kith.groups.GroupId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see an opening beside the one who heard of it.
 *
 * @param group whose members; null for every member, or for nobody
 * @param groupName empty without a group
 */
public record Audience(boolean shared, @Nullable GroupId group, String groupName) {
    static final String ME = "me";
    static final String MEMBERS = "members";
    static final Audience NOBODY = new Audience(false, null, "");
    static final Audience EVERYONE = new Audience(true, null, "");

    static Audience of(GroupId group, String name) {
        return new Audience(true, group, name);
    }

    /** As forms send it: {@code me}, {@code members} or the id of a group. */
    public String key() {
        return group != null ? group.toString() : shared ? MEMBERS : ME;
    }

    /** What a form sent; a group without its name. Empty for anything else. */
    static Optional<Audience> sent(String key) {
        return switch (key) {
            case ME -> Optional.of(NOBODY);
            case MEMBERS -> Optional.of(EVERYONE);
            default -> group(key).map(group -> of(group, ""));
        };
    }

    private static Optional<GroupId> group(String key) {
        try {
            return Optional.of(new GroupId(UUID.fromString(key)));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }
}
