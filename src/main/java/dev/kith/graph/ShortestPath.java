package dev.kith.graph;

import java.util.Arrays;

/**
 * From both ends at once, always on the side where fewer wait to be looked at, until one side meets the other. Which side has
 * fewer ties would take longer to find out than it saves.
 */
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

        /** How many there are whom the next step starts from. */
        int front() {
            return end - begin;
        }

        /** One tie further; true once it met the other side. */
        boolean meets(Side other) {
            for (int i = begin; i < end; i++) {
                if ((i - begin) % Walk.AHEAD == 0) {
                    seen.fetch(graph, i, Math.min(i + Walk.AHEAD, end));
                }
                if (meets(i, other)) {
                    return true;
                }
            }
            begin = end;
            end = seen.count();
            return false;
        }

        private boolean meets(int origin, Side other) {
            int before = seen.count();
            graph.tiesOf(seen.get(origin), seen);
            if (seen.count() > from.length) {
                from = Arrays.copyOf(from, 2 * seen.count());
            }
            Arrays.fill(from, before, seen.count(), origin);
            for (int i = before; i < seen.count(); i++) {
                if (other.seen.has(seen.get(i))) {
                    meeting = i;
                    other.meeting = other.index(seen.get(i));
                    return true;
                }
            }
            return false;
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
        while (here.front() > 0 && there.front() > 0) {
            if (fromHere ? here.meets(there) : there.meets(here)) {
                return joined(here.back(), there.back());
            }
            fromHere = here.front() <= there.front();
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
