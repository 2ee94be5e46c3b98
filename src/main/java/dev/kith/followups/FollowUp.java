package dev.kith.followups;

import dev.kith.people.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open next step as its owner sees it.
 *
 * @param what in the owner's words, for a promise or a step; else empty
 * @param nextAt when it is due, snoozes counted in
 * @param photo where a picture of the person stands; null where there is none
 * @param email the person's address as the owner knows it; may be empty
 * @param reach whether Kith can deliver a letter: to that address, or to a member with whom there is a tie
 * @param note of the last time they met, and where that was; both may be empty
 * @param first whether the letter would be the first message to the person
 */
public record FollowUp(
        FollowUpId id,
        PersonId person,
        String name,
        @Nullable String photo,
        Kind kind,
        String what,
        String subject,
        String text,
        Instant nextAt,
        String email,
        boolean reach,
        String note,
        String where,
        boolean first) {
    private static final List<String> OTHER_WAYS = List.of("message", "call", "coffee", "mail", "other");

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    /** Where they last met, and what was noted. */
    public String about() {
        return Stream.of(where, note).filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
    }

    /** The ways to be in touch other than a letter from here. */
    public List<String> otherWays() {
        return email.isEmpty() ? List.of("message", "call", "coffee", "other") : OTHER_WAYS;
    }

    /** Opens the letter in the owner's own mail program (RFC 6068); empty where no address is known. */
    public String mailto() {
        return email.isEmpty()
                ? ""
                : "mailto:" + encoded(email).replace("%40", "@") + "?subject=" + encoded(subject) + "&body="
                        + encoded(text.replaceAll("\\R", "\r\n"));
    }

    /** The same with other words. */
    FollowUp saying(String otherSubject, String otherText) {
        return new FollowUp(
                id, person, name, photo, kind, what, otherSubject, otherText, nextAt, email, reach, note, where, first);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
