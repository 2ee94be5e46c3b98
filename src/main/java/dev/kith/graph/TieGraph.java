package dev.kith.graph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Members, numbered from 0, and their ties with strengths. Never changes: {@link #with} makes another one that shares all
 * that is the same, so whoever asks this one is never in the way of whoever writes.
 *
 * <p>A tie is kept at both its ends. Where one end alone has it, nobody comes by that end to the other: so it is with who
 * does not want to be found, who still sees others from where they stand.
 */
public final class TieGraph {
    public static final TieGraph EMPTY = new TieGraph(new Chunk[0], 0, new Workbenches());
    private final Chunk[] chunks;
    /** Those of the chunks, to be there in one step less. */
    private final int[][] cells;

    private final int size;
    private final Workbenches workbenches;

    private TieGraph(Chunk[] chunks, int size, Workbenches workbenches) {
        this(chunks, cells(chunks), size, workbenches);
    }

    private TieGraph(Chunk[] chunks, int[][] cells, int size, Workbenches workbenches) {
        this.chunks = chunks;
        this.cells = cells;
        this.size = size;
        this.workbenches = workbenches;
    }

    private static int[][] cells(Chunk[] chunks) {
        int[][] cells = new int[chunks.length][];
        for (int i = 0; i < chunks.length; i++) {
            cells[i] = chunks[i].cells;
        }
        return cells;
    }

    /**
     * What one end of a tie is from now on.
     *
     * @param strength more than 0 up to 1; 0 where the tie is withdrawn
     */
    public record Change(int from, int to, double strength) {}

    /** How many members there are; their numbers are below it. */
    public int size() {
        return size;
    }

    /** How many ends of ties there are: twice the ties. */
    public long ends() {
        long ends = 0;
        for (Chunk chunk : chunks) {
            ends += chunk.ties();
        }
        return ends;
    }

    public int ties(int member) {
        int[] cells = cells(member);
        int row = member & Chunk.MASK;
        return cells[row + 1] - cells[row];
    }

    /** The number of members in {@code member}'s ties in ascending order. */
    public int[] tiesOf(int member) {
        int[] cells = cells(member);
        int row = member & Chunk.MASK;
        return Arrays.copyOfRange(cells, cells[row], cells[row + 1]);
    }

    void tiesOf(int member, Marks marks) {
        int[] cells = cells(member);
        int row = member & Chunk.MASK;
        marks.add(cells, cells[row], cells[row + 1]);
    }

    int firstTie(int member) {
        int[] cells = cells(member);
        return cells[cells[member & Chunk.MASK]];
    }

    /** 0 where there is no tie. */
    public double strength(int from, int to) {
        int[] cells = cells(from);
        int row = from & Chunk.MASK;
        int cell = Arrays.binarySearch(cells, cells[row], cells[row + 1], to);
        return cell < 0 ? 0 : chunk(from).strength(cell);
    }

    /** The product of the strengths along a path, from its first tie on. */
    public double strength(int[] path) {
        double strength = 1;
        for (int i = 1; i < path.length; i++) {
            strength *= strength(path[i - 1], path[i]);
        }
        return strength;
    }

    /**
     * Questions as one member may ask them.
     *
     * @param without members who are on no path and in no answer
     */
    public Walk from(int member, int... without) {
        return new Walk(this, member, without);
    }

    Chunk chunk(int member) {
        return chunks[member >>> Chunk.BITS];
    }

    /** The cells of a member's chunk; see {@link Chunk#cells}. */
    int[] cells(int member) {
        return cells[member >>> Chunk.BITS];
    }

    /**
     * Looks once at the ties of each of these. Memory fetches for many of them at a time what it would fetch one after the
     * other, were each looked at only when the one before is done with.
     *
     * @return of no meaning but to be kept, as nothing is read that nobody wants
     */
    int fetch(int[] members, int begin, int end) {
        int seen = 0;
        for (int i = begin; i < end; i++) {
            int[] cells = cells(members[i]);
            seen += cells[cells[members[i] & Chunk.MASK]];
        }
        return seen;
    }

    Workbenches workbenches() {
        return workbenches;
    }

    /** The graph after these changes; of two for the same end of a tie the later one holds. */
    public TieGraph with(List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        var sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        int members = size;
        for (Change change : sorted) {
            members = Math.max(members, 1 + Math.max(change.from, change.to));
        }
        Chunk[] fresh = Arrays.copyOf(chunks, (members + Chunk.MASK) >>> Chunk.BITS);
        int[][] freshCells = Arrays.copyOf(cells, fresh.length);
        Arrays.fill(fresh, chunks.length, fresh.length, Chunk.EMPTY);
        Arrays.fill(freshCells, chunks.length, fresh.length, Chunk.EMPTY.cells);
        int begin = 0;
        while (begin < sorted.size()) {
            int number = sorted.get(begin).from >>> Chunk.BITS;
            int end = begin + 1;
            while (end < sorted.size() && sorted.get(end).from >>> Chunk.BITS == number) {
                end++;
            }
            fresh[number] = changed(fresh[number], sorted.subList(begin, end));
            freshCells[number] = fresh[number].cells;
            begin = end;
        }
        return new TieGraph(fresh, freshCells, members, workbenches);
    }

    /** What lies between two changes is copied at once, over the borders of members. */
    private static Chunk changed(Chunk old, List<Change> changes) {
        var fresh = new Chunk.Builder(old.ties() + changes.size());
        int copied = Chunk.HEAD;
        int next = 0;
        for (int row = 0; row < Chunk.MEMBERS; row++) {
            int end = old.cells[row + 1];
            while (next < changes.size() && (changes.get(next).from & Chunk.MASK) == row) {
                Change change = changes.get(next++);
                boolean overtaken = next < changes.size()
                        && changes.get(next).from == change.from
                        && changes.get(next).to == change.to;
                if (overtaken) {
                    continue;
                }
                int there = Arrays.binarySearch(old.cells, Math.max(copied, old.cells[row]), end, change.to);
                int before = there < 0 ? -there - 1 : there;
                fresh.copy(old, copied, before);
                copied = there < 0 ? before : before + 1;
                if (change.strength > 0) {
                    fresh.add(change.to, change.strength);
                }
            }
            fresh.endMember(end - copied);
        }
        fresh.copy(old, copied, Chunk.HEAD + old.ties());
        return fresh.build();
    }

    /** Takes a whole graph, member by member in the order of their numbers. */
    public static final class Builder {
        private final List<Chunk> chunks = new ArrayList<>();
        private Chunk.Builder open = new Chunk.Builder(Chunk.MEMBERS);
        private int members;

        /** One more tie of the member whose turn it is, in ascending order. */
        public void tie(int to, double strength) {
            open.add(to, strength);
        }

        /** The turn is the next member's. */
        public void endMember() {
            open.endMember();
            members++;
            if (open.full()) {
                chunk(open.build());
            }
        }

        void chunk(Chunk whole) {
            chunks.add(whole);
            open = new Chunk.Builder(whole.ties());
        }

        /** How many members have had their turn. */
        public int members() {
            return members;
        }

        public TieGraph build() {
            if (open.members() > 0) {
                chunk(open.build());
            }
            return new TieGraph(chunks.toArray(Chunk[]::new), members, new Workbenches());
        }
    }

    /** All ties, without how many members there are. */
    public void write(DataOutputStream out) throws IOException {
        for (Chunk chunk : chunks) {
            chunk.write(out);
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @param size how many members there are
     * @param most bytes that may follow
     * @throws EOFException where more is announced than may follow, or it is cut
     */
    public static TieGraph read(DataInputStream in, int size, long most) throws IOException {
        Chunk[] chunks = new Chunk[(size + Chunk.MASK) >>> Chunk.BITS];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Chunk.read(in, most);
        }
        return new TieGraph(chunks, size, new Workbenches());
    }
}
