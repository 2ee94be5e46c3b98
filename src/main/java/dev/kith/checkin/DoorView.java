package dev.kith.checkin;

import dev.kith.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list at the door. @param here how many are checked in, of {@code seated} who hold a seat */
public record DoorView(String words, List<Row> rows, List<Other> others, int here, int seated) {
    /** @param host who brings this guest, or empty; @param photoOf whose photo to show; null where there is none */
    public record Row(
            UUID id,
            String name,
            String host,
            @Nullable AccountId photoOf,
            boolean seated,
            @Nullable Instant here) {}

    /**
     * One of those who answered, for organizers.
     *
     * @param account null for a guest or visitor; @param email of a guest or visitor, or empty
     */
    public record Attendee(
            UUID id,
            @Nullable UUID account,
            String name,
            String host,
            String email,
            Instant askedAt,
            boolean seated,
            @Nullable Instant here) {}

    /** A member of the group who did not answer. */
    public record Other(AccountId account, String name) {}
}
