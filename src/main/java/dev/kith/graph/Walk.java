package dev.kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What one member may ask of a {@link TieGraph}. Degree 1 are their ties, 2 the ties of those, 3 one further. Members are
 * their numbers in the graph; whom the graph does not have is nowhere.
 */
public final class Walk {
    private static final int FURTHEST = 3;
    /** How many are looked at in advance: what memory fetches for them stays close at hand until their turn. */
    static final int AHEAD = 64;
    /** What is counted on top of it stays below 0. */
    private static final int LEFT_OUT = Integer.MIN_VALUE;

    private final TieGraph graph;
    private final int me;
    private final int[] without;
    private final boolean here;

    Walk(TieGraph graph, int me, int[] without) {
        this.graph = graph;
        this.me = me;
        this.without = without.length == 0 ? without : others(graph, me, without);
        this.here = me >= 0 && me < graph.size();
    }

    private static int[] others(TieGraph graph, int me, int[] without) {
        return Arrays.stream(without)
                .filter(each -> each >= 0 && each < graph.size() && each != me)
                .toArray();
    }

    /** Someone at degree 2, and how many tie the two. */
    public record Mutual(int member, int ties) {}

    /** Someone and their degree. */
    public record Near(int member, int degree) {}

    private boolean nowhere(int member) {
        return !here || member < 0 || member >= graph.size() || leftOut(without, member);
    }

    /** Whether no path can end there. */
    private boolean unreachable(int other) {
        return nowhere(other) || (graph.ties(other) > 0 && graph.strength(graph.firstTie(other), other) == 0);
    }

    static boolean leftOut(int[] without, int member) {
        for (int each : without) {
            if (each == member) {
                return true;
            }
        }
        return false;
    }

    /** How many there are at degree 1, 2 and 3. */
    public int[] counts() {
        if (!here) {
            return new int[FURTHEST];
        }
        try (var bench = graph.workbenches().take()) {
            Marks seen = opened(bench.near);
            int[] ends = new int[FURTHEST + 1];
            ends[0] = seen.count();
            for (int degree = 1; degree <= FURTHEST; degree++) {
                int begin = degree == 1 ? ends[0] - 1 : ends[degree - 2];
                spread(seen, begin, ends[degree - 1]);
                ends[degree] = seen.count();
            }
            return new int[] {ends[1] - ends[0], ends[2] - ends[1], ends[3] - ends[2]};
        }
    }

    /** Those who are left out count as seen, and then I am. */
    private Marks opened(Marks marks) {
        marks.open(graph.size());
        for (int each : without) {
            marks.add(each);
        }
        marks.add(me);
        return marks;
    }

    /** Marks the ties of those who were marked between two moments. */
    private void spread(Marks seen, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if ((i - begin) % AHEAD == 0) {
                seen.fetch(graph, i, Math.min(i + AHEAD, end));
            }
            graph.tiesOf(seen.get(i), seen);
        }
    }

    /** Marks those at degree 1 in {@code near}, and those up to degree 2 in {@code far}; I am in neither, nor who is left out. */
    private int mark(Workbenches.Workbench bench) {
        Marks near = opened(bench.near);
        int first = near.count();
        spread(near, first - 1, first);
        Marks far = opened(bench.far);
        for (int i = first; i < near.count(); i++) {
            far.add(near.get(i));
        }
        int ones = far.count();
        spread(far, first, ones);
        for (int i = 0; i < first; i++) {
            near.forget(near.get(i));
            far.forget(far.get(i));
        }
        return ones;
    }

    /**
     * The degree of each of these.
     *
     * @return in the same order: 0 for oneself, 1 to 3, or -1 for further or not there
     */
    public int[] degrees(int... members) {
        int[] degrees = new int[members.length];
        Arrays.fill(degrees, -1);
        if (!here) {
            return degrees;
        }
        int[] asked = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            asked[i] = nowhere(members[i]) ? me : members[i];
        }
        try (var bench = graph.workbenches().take()) {
            countTwoTiesFrom(bench);
            for (int i = 0; i < members.length; i++) {
                if (i % AHEAD == 0) {
                    bench.fetched += graph.fetch(asked, i, Math.min(i + AHEAD, asked.length));
                }
                degrees[i] = members[i] == me ? 0 : asked[i] == me ? -1 : degree(bench.counter, asked[i]);
            }
        }
        return degrees;
    }

    private int degree(Counter near, int member) {
        int[] cells = graph.cells(me);
        int row = me & Chunk.MASK;
        if (Arrays.binarySearch(cells, cells[row], cells[row + 1], member) >= 0) {
            return 1;
        }
        return near.get(member, 0) > 0 ? 2 : touches(each -> near.get(each, 0) > 0, member) ? FURTHEST : -1;
    }

    /** Whether a tie of theirs is near, and leads to them: whoever hides has ties that do not. */
    private boolean touches(IntPredicate near, int member) {
        int[] cells = graph.cells(member);
        int row = member & Chunk.MASK;
        int last = cells[row + 1];
        for (int t = cells[row]; t < last; t++) {
            if (near.test(cells[t])) {
                return graph.strength(cells[t], member) > 0;
            }
        }
        return false;
    }

    /** Those at degree 2 whom most of my ties tie to me, most first; of equal ones the smaller number first. */
    public List<Mutual> mutuals(int most) {
        if (!here || most <= 0) {
            return List.of();
        }
        try (var bench = graph.workbenches().take()) {
            countTwoTiesFrom(bench);
            int[] cells = graph.cells(me);
            int row = me & Chunk.MASK;
            for (int t = cells[row]; t < cells[row + 1]; t++) {
                bench.counter.put(cells[t], LEFT_OUT);
            }
            return most(bench.counter, most);
        }
    }

    /** How many of my ties lead to each up to degree 2; my ties count themselves, I do not, nor does who is left out. */
    private void countTwoTiesFrom(Workbenches.Workbench bench) {
        int[] cells = graph.cells(me);
        int row = me & Chunk.MASK;
        int begin = cells[row];
        int end = cells[row + 1];
        bench.fetched += graph.fetch(cells, begin, end);
        long volume = end - begin + without.length + 1;
        for (int t = begin; t < end; t++) {
            volume += graph.ties(cells[t]);
        }
        Counter counter = bench.counter;
        counter.open(Math.min(volume, graph.size()));
        counter.put(me, LEFT_OUT);
        for (int each : without) {
            counter.put(each, LEFT_OUT);
        }
        for (int t = begin; t < end; t++) {
            if (!leftOut(without, cells[t])) {
                counter.increment(cells[t]);
                count(counter, cells[t]);
            }
        }
    }

    /** How many ties those have who were marked from then on. */
    private long volume(Marks marks, int begin) {
        long volume = 0;
        for (int i = begin; i < marks.count(); i++) {
            volume += graph.ties(marks.get(i));
        }
        return volume;
    }

    private void count(Counter counter, int member) {
        int[] cells = graph.cells(member);
        int row = member & Chunk.MASK;
        int last = cells[row + 1];
        for (int t = cells[row]; t < last; t++) {
            counter.increment(cells[t]);
        }
    }

    /** Kept as one number each, the larger the better, so that nothing is made for the many that fall out again. */
    private static List<Mutual> most(Counter counter, int most) {
        long[] best = new long[Math.min(most, counter.count())];
        int kept = 0;
        int least = 1;
        for (int i = 0; i < counter.count(); i++) {
            if (counter.number(i) < least) {
                continue;
            }
            long one = (long) counter.number(i) << Integer.SIZE | ~counter.member(i) & 0xffff_ffffL;
            if (kept == best.length && one <= best[kept - 1]) {
                continue;
            }
            int place = kept == best.length ? kept - 1 : kept++;
            for (; place > 0 && best[place - 1] < one; place--) {
                best[place] = best[place - 1];
            }
            best[place] = one;
            least = kept < best.length ? 1 : (int) (best[kept - 1] >>> Integer.SIZE);
        }
        List<Mutual> found = new ArrayList<>(kept);
        for (int i = 0; i < kept; i++) {
            found.add(new Mutual(~(int) best[i], (int) (best[i] >>> Integer.SIZE)));
        }
        return found;
    }

    /** Those who tie me and someone else, in the order of their numbers. */
    public int[] between(int other) {
        if (other == me || unreachable(other)) {
            return new int[0];
        }
        int[] mine = graph.tiesOf(me);
        int[] theirs = graph.tiesOf(other);
        int[] many = mine.length < theirs.length ? theirs : mine;
        return Arrays.stream(many == mine ? theirs : mine)
                .filter(each -> Arrays.binarySearch(many, each) >= 0 && !nowhere(each))
                .toArray();
    }

    /** Those of {@code wanted} at degree 2, then those at degree 3, each in the order of their numbers. */
    public List<Near> within(BitSet wanted, int most) {
        List<Near> found = new ArrayList<>();
        if (!here || most <= 0) {
            return found;
        }
        try (var bench = graph.workbenches().take()) {
            int ones = mark(bench);
            Marks far = bench.far;
            add(found, far, ones, wanted, 2);
            if (found.size() < most && !oneByOne(found, bench, wanted, most, volume(far, ones) / 4)) {
                spread(wanted, found, far, ones);
            }
            return found.subList(0, Math.min(most, found.size()));
        }
    }

    private static void add(List<Near> found, Marks marks, int begin, BitSet wanted, int degree) {
        int[] members = new int[16];
        int count = 0;
        for (int i = begin; i < marks.count(); i++) {
            if (wanted.get(marks.get(i))) {
                members = count == members.length ? Arrays.copyOf(members, 2 * count) : members;
                members[count++] = marks.get(i);
            }
        }
        Arrays.sort(members, 0, count);
        for (int i = 0; i < count; i++) {
            found.add(new Near(members[i], degree));
        }
    }

    private void spread(BitSet wanted, List<Near> found, Marks far, int ones) {
        int twos = far.count();
        for (int each : without) {
            far.add(each);
        }
        far.add(me);
        int begin = far.count();
        spread(far, ones, twos);
        add(found, far, begin, wanted, FURTHEST);
    }

    /**
     * Looks at the ties of each one wanted, which ends early where many of them are near.
     *
     * @param price gives up after looking at so many ties, with nothing added
     */
    private boolean oneByOne(List<Near> found, Workbenches.Workbench bench, BitSet wanted, int most, long price) {
        int before = found.size();
        long looked = 0;
        int member = wanted.nextSetBit(0);
        while (member >= 0 && member < graph.size() && found.size() < most) {
            looked += 1 + graph.ties(member);
            if (looked > price) {
                found.subList(before, found.size()).clear();
                return false;
            }
            if (member != me && !nowhere(member) && !bench.far.has(member) && touches(bench.far::has, member)) {
                found.add(new Near(member, FURTHEST));
            }
            member = wanted.nextSetBit(member + 1);
        }
        return true;
    }

    /**
     * Those of my ties over whom some of {@code wanted} are reached, in the order of my ties: whether any are theirs
     * (degree 2), else whether any are one further (degree 3). It takes as long as looking at everyone up to degree 3.
     */
    public List<Near> leads(BitSet wanted) {
        List<Near> found = new ArrayList<>();
        if (!here) {
            return found;
        }
        try (var bench = graph.workbenches().take()) {
            int ones = mark(bench);
            Marks far = bench.far;
            var nearby = new BitSet();
            var behind = new BitSet();
            for (int i = ones; i < far.count(); i++) {
                int two = far.get(i);
                nearby.set(two, wanted.get(two));
                behind.set(two, anyOf(two, each -> wanted.get(each) && !far.has(each) && !nowhere(each) && each != me));
            }
            for (int tie : graph.tiesOf(me)) {
                if (!nowhere(tie) && anyOf(tie, nearby::get)) {
                    found.add(new Near(tie, 2));
                } else if (!nowhere(tie) && anyOf(tie, behind::get)) {
                    found.add(new Near(tie, FURTHEST));
                }
            }
            return found;
        }
    }

    private boolean anyOf(int member, IntPredicate fits) {
        int[] cells = graph.cells(member);
        int row = member & Chunk.MASK;
        int last = cells[row + 1];
        for (int t = cells[row]; t < last; t++) {
            if (fits.test(cells[t])) {
                return true;
            }
        }
        return false;
    }

    /** How many ties the shortest path has; 0 to oneself, -1 where there is none. */
    public int distance(int other) {
        return path(other).length - 1;
    }

    /** A shortest path, from me to the other; empty where there is none. */
    public int[] path(int other) {
        if (other == me && here) {
            return new int[] {me};
        }
        if (unreachable(other)) {
            return new int[0];
        }
        try (var bench = graph.workbenches().take()) {
            return new ShortestPath(graph, without).between(me, other, bench.near, bench.far);
        }
    }

    /** The strongest simple paths of at most three ties, strongest first; see {@link Path}. */
    public List<Path> strongest(int other, int most) {
        if (other == me || unreachable(other) || most <= 0) {
            return List.of();
        }
        try (var bench = graph.workbenches().take()) {
            return new StrongestPaths(graph, bench, without, most).between(me, other);
        }
    }
}
