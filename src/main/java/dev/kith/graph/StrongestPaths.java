package dev.kith.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All simple paths of at most three ties between two, of which the strongest are kept. */
final class StrongestPaths {
    private static final int NONE = -1;
    private final TieGraph graph;
    private final Workbenches.Workbench bench;
    private final Counter ends;
    private final int[] without;
    private final Best<Way> best;

    /** The end that is walked from, and the end whose ties are looked up. */
    private int from;

    private int to;
    private boolean turned;
    private double strongestEnd;

    StrongestPaths(TieGraph graph, Workbenches.Workbench bench, int[] without, int most) {
        this.graph = graph;
        this.bench = bench;
        this.ends = bench.counter;
        this.without = without;
        this.best = new Best<>(most, Way.STRONGEST);
    }

    /** Over whom a path leads: two, one alone, or none. */
    private record Way(double strength, int first, int second) {
        /** The stronger first; of equal ones the shorter, then the one that turns first to a member with a smaller number. */
        static final Comparator<Way> STRONGEST = (a, b) -> {
            if (a.strength != b.strength) {
                return a.strength > b.strength ? -1 : 1;
            }
            if (a.between() != b.between()) {
                return a.between() - b.between();
            }
            return a.first == b.first ? Integer.compare(a.second, b.second) : Integer.compare(a.first, b.first);
        };

        int between() {
            return (first == NONE ? 0 : 1) + (second == NONE ? 0 : 1);
        }
    }

    List<Path> between(int a, int b) {
        double direct = graph.strength(a, b);
        if (direct > 0) {
            best.add(new Way(direct, NONE, NONE));
        }
        turned = volume(b) < volume(a);
        from = turned ? b : a;
        to = turned ? a : b;
        lookUpEnds();
        walk();
        List<Path> paths = new ArrayList<>();
        for (Way way : best.list()) {
            paths.add(new Path(members(a, way, b), way.strength));
        }
        return paths;
    }

    private static List<Integer> members(int a, Way way, int b) {
        return switch (way.between()) {
            case 0 -> List.of(a, b);
            case 1 -> List.of(a, way.first, b);
            default -> List.of(a, way.first, way.second, b);
        };
    }

    private long volume(int member) {
        long volume = 0;
        int[] cells = graph.cells(member);
        int row = member & Chunk.MASK;
        for (int t = cells[row]; t < cells[row + 1]; t++) {
            volume += graph.ties(cells[t]);
        }
        return volume;
    }

    private void lookUpEnds() {
        Chunk chunk = graph.chunk(to);
        int[] cells = chunk.cells;
        int row = to & Chunk.MASK;
        ends.open(graph.ties(to) + without.length + 1);
        for (int t = cells[row]; t < cells[row + 1]; t++) {
            ends.put(cells[t], t);
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
        int[] cells = chunk.cells;
        int row = from & Chunk.MASK;
        bench.fetched += graph.fetch(cells, cells[row], cells[row + 1]);
        for (int t = cells[row]; t < cells[row + 1]; t++) {
            int x = cells[t];
            double first = chunk.strength(t);
            if (x == to || Walk.leftOut(without, x) || tooWeak(first * strongestEnd, 1)) {
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
        int[] cells = graph.cells(x);
        int row = x & Chunk.MASK;
        int stop = cells[row + 1];
        for (int t = cells[row]; t < stop; t++) {
            int y = cells[t];
            int end = ends.get(y, NONE);
            if (end != NONE && y != to) {
                add(first, graph.chunk(x).strength(t), last.strength(end), x, y);
            }
        }
    }

    /** @param y none where x alone is between */
    private void add(double first, double middle, double end, int x, int y) {
        double a = turned ? end : first;
        double b = turned ? first : end;
        double strength = y == NONE ? a * b : a * middle * b;
        if (tooWeak(strength, y == NONE ? 1 : 2)) {
            return;
        }
        best.add(turned && y != NONE ? new Way(strength, y, x) : new Way(strength, x, y));
    }

    /** Whether such a path would come after all that are kept. */
    private boolean tooWeak(double strength, int between) {
        @Nullable Way last = best.last();
        return last != null && (strength < last.strength || (strength == last.strength && between > last.between()));
    }
}
