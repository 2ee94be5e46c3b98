package dev.kith.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All simple paths of at most three ties between two, of which the strongest are kept. */
final class StrongestPaths {
    private static final int NONE = -1;
    private final TieGraph graph;
    private final Counter ends;
    private final int[] without;
    private final Best<Path> best;

    /** The end that is walked from, and the end whose ties are looked up. */
    private int from;

    private int to;
    private boolean turned;
    private double strongestEnd;

    StrongestPaths(TieGraph graph, Counter ends, int[] without, int most) {
        this.graph = graph;
        this.ends = ends;
        this.without = without;
        this.best = new Best<>(most, Path.STRONGEST);
    }

    List<Path> between(int a, int b) {
        double direct = graph.strength(a, b);
        if (direct > 0) {
            best.add(new Path(List.of(a, b), direct));
        }
        turned = volume(b) < volume(a);
        from = turned ? b : a;
        to = turned ? a : b;
        lookUpEnds();
        walk();
        return best.list();
    }

    private long volume(int member) {
        long volume = 0;
        Chunk chunk = graph.chunk(member);
        int row = member & Chunk.MASK;
        for (int t = chunk.starts[row]; t < chunk.starts[row + 1]; t++) {
            volume += graph.ties(chunk.ties[t]);
        }
        return volume;
    }

    private void lookUpEnds() {
        Chunk chunk = graph.chunk(to);
        int row = to & Chunk.MASK;
        ends.open(graph.ties(to) + without.length);
        for (int t = chunk.starts[row]; t < chunk.starts[row + 1]; t++) {
            ends.put(chunk.ties[t], t);
            strongestEnd = Math.max(strongestEnd, chunk.strength(t));
        }
        for (int each : without) {
            ends.put(each, NONE);
        }
        ends.put(from, NONE);
    }

    private void walk() {
        Chunk last = graph.chunk(to);
        Chunk chunk = graph.chunk(from);
        int row = from & Chunk.MASK;
        for (int t = chunk.starts[row]; t < chunk.starts[row + 1]; t++) {
            int x = chunk.ties[t];
            double first = chunk.strength(t);
            if (x == to || Walk.leftOut(without, x) || tooWeak(first * strongestEnd, 3)) {
                continue;
            }
            int end = ends.get(x, NONE);
            if (end != NONE) {
                add(first, 0, last.strength(end), x, NONE);
            }
            over(x, first, last);
        }
    }

    private void over(int x, double first, Chunk last) {
        Chunk chunk = graph.chunk(x);
        int row = x & Chunk.MASK;
        int stop = chunk.starts[row + 1];
        for (int t = chunk.starts[row]; t < stop; t++) {
            int y = chunk.ties[t];
            int end = ends.get(y, NONE);
            if (end != NONE && y != to) {
                add(first, chunk.strength(t), last.strength(end), x, y);
            }
        }
    }

    /** @param y none where x alone is between */
    private void add(double first, double middle, double end, int x, int y) {
        double a = turned ? end : first;
        double b = turned ? first : end;
        double strength = y == NONE ? a * b : a * middle * b;
        if (tooWeak(strength, y == NONE ? 3 : 4)) {
            return;
        }
        int begin = turned ? to : from;
        int finish = turned ? from : to;
        if (y == NONE) {
            best.add(new Path(List.of(begin, x, finish), strength));
        } else {
            best.add(new Path(turned ? List.of(begin, y, x, finish) : List.of(begin, x, y, finish), strength));
        }
    }

    /** Whether such a path would come after all that are kept. */
    private boolean tooWeak(double strength, int members) {
        @Nullable Path last = best.last();
        return last != null
                && (strength < last.strength()
                        || (strength == last.strength()
                                && members > last.members().size()));
    }
}
