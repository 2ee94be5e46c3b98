package dev.kith.graph;

import java.util.Arrays;

/** From both ends at once, always on the side that has fewer ties to look at, until one side meets the other. */
final class ShortestPath {
    private static final int NOT_MET = -1;
    private final TieGraph graph;
    private final int[] without;

    ShortestPath(TieGraph graph, int[] without) {
        this.graph = graph;
        this.without = without;
    }

    /** One end, and all whom it has reached. */
    private final class Side {
        private final Marks seen;
        private final int first;
        private int[] from = new int[256];
        private int begin;
        private int end;
        /** Where the path from this end to the meeting ends. */
        private int meeting = NOT_MET;

        Side(Marks seen, int member) {
            this.seen = seen;
            seen.open(graph.size());
            for (int each : without) {
                seen.add(each);
            }
            first = seen.count();
            begin = first;
            seen.add(member);
            end = seen.count();
        }

        long ties() {
            long ties = 0;
            for (int i = begin; i < end; i++) {
                ties += graph.ties(seen.get(i));
            }
            return ties;
        }

        /** One tie further; true once it met the other side. */
        boolean meets(Side other) {
            for (int i = begin; i < end; i++) {
                int member = seen.get(i);
                Chunk chunk = graph.chunk(member);
                int row = member & Chunk.MASK;
                int last = chunk.starts[row + 1];
                for (int t = chunk.starts[row]; t < last; t++) {
                    int next = chunk.ties[t];
                    if (seen.add(next)) {
                        remember(i);
                        if (other.seen.has(next)) {
                            meeting = seen.count() - 1;
                            other.meeting = other.index(next);
                            return true;
                        }
                    }
                }
            }
            begin = end;
            end = seen.count();
            return false;
        }

        private void remember(int origin) {
            int index = seen.count() - 1;
            if (index >= from.length) {
                from = Arrays.copyOf(from, 2 * index);
            }
            from[index] = origin;
        }

        private int index(int member) {
            int index = seen.count() - 1;
            while (seen.get(index) != member) {
                index--;
            }
            return index;
        }

        /** From the meeting back to this end. */
        private int[] back() {
            int[] path = new int[16];
            int length = 0;
            for (int index = meeting; ; index = from[index]) {
                path = length == path.length ? Arrays.copyOf(path, 2 * length) : path;
                path[length++] = seen.get(index);
                if (index == first) {
                    return Arrays.copyOf(path, length);
                }
            }
        }
    }

    /** Empty where there is no path. */
    int[] between(int a, int b, Marks near, Marks far) {
        var here = new Side(near, a);
        var there = new Side(far, b);
        // the first step is always from here: who does not want to be found cannot be reached from there
        boolean fromHere = true;
        while (here.begin < here.end && there.begin < there.end) {
            if (fromHere ? here.meets(there) : there.meets(here)) {
                return joined(here.back(), there.back());
            }
            fromHere = here.ties() <= there.ties();
        }
        return new int[0];
    }

    private static int[] joined(int[] back, int[] on) {
        int[] path = new int[back.length + on.length - 1];
        for (int i = 0; i < back.length; i++) {
            path[i] = back[back.length - 1 - i];
        }
        System.arraycopy(on, 1, path, back.length, on.length - 1);
        return path;
    }
}
