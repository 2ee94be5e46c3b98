package dev.kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone found.
 *
 * @param about company and title, as far as known
 * @param where which part of what is kept holds the words: a message; null where they are in the name alone
 * @param snippet the words around them
 */
public record Hit(
        PersonId id,
        String plainName,
        List<Piece> name,
        @Nullable String photo,
        String about,
        @Nullable String where,
        List<Piece> snippet) {
    private static final int BEFORE = 40;
    private static final int AFTER = 110;

    /** A stretch of text; {@code hit} where it is what was searched for. */
    public record Piece(String text, boolean hit) {}

    /** One of the texts kept about someone. @param where a message that names it */
    record Text(String where, String text) {}

    static List<Piece> marked(String text, Set<String> beginnings) {
        return marked(Terms.of(text), beginnings, 0, text.length());
    }

    /** The text that holds most of the words, cut to the surroundings of the first; null where none holds any. */
    static @Nullable Text best(List<Text> texts, Set<String> beginnings) {
        Text best = null;
        int most = 0;
        for (Text text : texts) {
            Set<String> words = Terms.of(text.text()).words();
            int held = (int) beginnings.stream()
                    .filter(b -> words.stream().anyMatch(w -> w.startsWith(b)))
                    .count();
            if (held > most) {
                most = held;
                best = text;
            }
        }
        return best;
    }

    static List<Piece> snippet(String text, Set<String> beginnings) {
        Terms terms = Terms.of(text);
        int first = terms.all().stream()
                .filter(term -> beginsOne(term, beginnings))
                .mapToInt(Terms.Term::from)
                .findFirst()
                .orElse(0);
        int from = first <= BEFORE ? 0 : space(text, first - BEFORE, first);
        int to = Math.min(text.length(), first + AFTER);
        if (to < text.length()) {
            int space = text.lastIndexOf(' ', to);
            to = space > first ? space : to;
        }
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(marked(terms, beginnings, from, to));
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private static int space(String text, int from, int before) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space < before ? space + 1 : from;
    }

    private static List<Piece> marked(Terms terms, Set<String> beginnings, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int done = from;
        for (Terms.Term term : terms.all()) {
            if (term.from() < from || term.to() > to || !beginsOne(term, beginnings)) {
                continue;
            }
            add(pieces, terms.text().substring(done, term.from()), false);
            add(pieces, terms.text().substring(term.from(), term.to()), true);
            done = term.to();
        }
        add(pieces, terms.text().substring(done, to), false);
        return pieces;
    }

    private static boolean beginsOne(Terms.Term term, Set<String> beginnings) {
        return beginnings.stream().anyMatch(term.word()::startsWith);
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
