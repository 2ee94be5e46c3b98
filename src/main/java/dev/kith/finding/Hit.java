package dev.kith.finding;

import dev.kith.people.PersonId;
import dev.kith.search.Snippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone found.
 *
 * @param name with what was searched for marked
 * @param about title and company, as far as known
 * @param where which part of what is kept holds the words: a message; null where they are in the name alone
 * @param snippet the words around them
 */
public record Hit(
        PersonId id,
        String plainName,
        List<Snippet.Piece> name,
        @Nullable String photo,
        String about,
        @Nullable String where,
        List<Snippet.Piece> snippet) {
    /** One of the texts kept about someone. @param where a message that names it */
    record Text(String where, String text) {}
}
