package dev.kith.groups;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group as its page shows it to someone who may know of it. */
public record Group(
        GroupId id,
        String name,
        String summary,
        List<String> topics,
        Place place,
        Joining joining,
        Instant foundedAt,
        int version) {

    /**
     * Where a group is at home.
     *
     * @param name as typed, for example "Lisbon, Portugal"; may be empty
     * @param latitude degrees, north positive; null where the gazetteer does not know the place, as longitude is then
     */
    public record Place(
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            ZoneId zone) {}

    /** How one gets in. */
    public enum Joining {
        /** In one tap. */
        OPEN,
        /** By answering the group's questions, if it has any; an organizer lets in. */
        QUESTIONS,
        /** Only by invitation; nobody else learns that the group exists. */
        INVITATION;

        /** As in the database and in forms. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Joining of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** What a group was elsewhere before it came here. */
    public record History(int members, @Nullable Instant foundedAt, String sourceUrl) {}

    /** A group in a list. */
    public record Listed(
            GroupId id,
            String name,
            String place,
            List<String> topics,
            @Nullable Role role,
            @Nullable Double kilometres) {}

    /**
     * Where an imported group comes from and what it was there.
     *
     * @param source for example "meetup"; with {@code key} it names the group once and for all
     * @param members how many it had there; they do not come along
     * @param url its page there, or empty
     */
    public record ImportedFrom(
            String source,
            String key,
            int members,
            @Nullable Instant foundedAt,
            String url) {}

    /**
     * A group as one viewer sees it.
     *
     * @param role null for who does not belong
     * @param asked whether the viewer's request waits for an answer
     * @param requests how many wait for the viewer's own answer
     */
    public record Seen(
            Group group,
            @Nullable Role role,
            int members,
            List<Fellow> crew,
            @Nullable History history,
            boolean asked,
            int requests) {
        public boolean organizes() {
            return role != null && role.mayOrganize();
        }
    }

    /**
     * What an invitation that holds leads to.
     *
     * @param personal that it is meant for one, and is used up by following it
     */
    public record Invited(Group group, UUID invitation, boolean personal) {}
}
