package dev.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows where in a text the words are that were looked for. */
public final class Snippet {
    private static final int BEFORE = 40;
    private static final int AFTER = 110;

    private Snippet() {}

    /** A stretch of text; {@code hit} where it is what was looked for. */
    public record Piece(String text, boolean hit) {}

    /** How many of the beginnings a text has a word for. */
    public static int held(String text, Set<String> beginnings) {
        List<Terms.Term> terms = Terms.of(text).all();
        return (int) beginnings.stream()
                .filter(b -> terms.stream().anyMatch(term -> term.word().startsWith(b)))
                .count();
    }

    /** The whole text. */
    public static List<Piece> marked(String text, Set<String> beginnings) {
        return marked(Terms.of(text), beginnings, 0, text.length());
    }

    /** The surroundings of the first word found, about a line and a half. */
    public static List<Piece> around(String text, Set<String> beginnings) {
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
