package dev.kith.graph;

import java.util.Comparator;
import java.util.List;

/**
 * A way from one member to another over ties.
 *
 * @param members by number, both ends among them
 * @param strength the product of its ties' strengths, taken from the first tie on
 */
public record Path(List<Integer> members, double strength) {
    /** The stronger first; of equal ones the shorter, then the one that turns first to a member with a smaller number. */
    static final Comparator<Path> STRONGEST = Comparator.comparingDouble(Path::strength)
            .reversed()
            .thenComparingInt(path -> path.members.size())
            .thenComparing(Path::compareMembers);

    private static int compareMembers(Path a, Path b) {
        for (int i = 0; i < a.members.size(); i++) {
            int difference = a.members.get(i).compareTo(b.members.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
