package dev.kith.bench;

import dev.kith.graph.Strength;
import dev.kith.graph.TieGraph;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An invented community: groups and places of very different sizes, few people who know many and many who know few. Of the
 * ties 65 % are in the group, 27 % in the place, the rest anywhere; the members are numbered in no order.
 */
final class Town {
    private static final int PLACES = 4000;
    private static final int MEMBERS_A_GROUP = 106;
    private static final double SHAPE = 2.2;
    private static final int MOST_BEGUN = 1300;
    /** Made up for those that come twice. */
    private static final double TWICE = 1.09;

    private final int members;
    private final int tiesEach;
    private final Circle groups;
    private final Circle places;

    Town(int members, int tiesEach) {
        this.members = members;
        this.tiesEach = tiesEach;
        this.groups = new Circle(members, Math.max(1, members / MEMBERS_A_GROUP), 2, 11);
        this.places = new Circle(members, Math.min(PLACES, 1 + members / 50), 3, 12);
    }

    /** Who belongs where. */
    private static final class Circle {
        private final int[] of;
        private final int[] begins;
        private final int[] inside;

        /** @param skew how much larger the first ones are */
        Circle(int members, int count, double skew, long seed) {
            var random = new SplittableRandom(seed);
            of = new int[members];
            begins = new int[count + 1];
            for (int member = 0; member < members; member++) {
                of[member] = (int) (count * Math.pow(random.nextDouble(), skew));
                begins[of[member] + 1]++;
            }
            Arrays.parallelPrefix(begins, Integer::sum);
            inside = new int[members];
            int[] next = begins.clone();
            for (int member = 0; member < members; member++) {
                inside[next[of[member]]++] = member;
            }
        }

        int fellow(int member, SplittableRandom random) {
            int circle = of[member];
            return inside[begins[circle] + random.nextInt(begins[circle + 1] - begins[circle])];
        }
    }

    int place(int member) {
        return places.of[member];
    }

    /** The number of everyone in a place. */
    int[] inPlace(int place) {
        return Arrays.copyOfRange(places.inside, places.begins[place], places.begins[place + 1]);
    }

    private interface Tie {
        void between(int a, int b);
    }

    private void each(Tie tie) {
        var random = new SplittableRandom(13);
        double least = TWICE * tiesEach / 2 * (SHAPE - 1) / SHAPE;
        for (int member = 0; member < members; member++) {
            double share = least * Math.pow(1 - random.nextDouble(), -1 / SHAPE);
            int begun = (int) Math.min(MOST_BEGUN, share + random.nextDouble());
            for (int i = 0; i < begun; i++) {
                double where = random.nextDouble();
                int other = where < 0.65
                        ? groups.fellow(member, random)
                        : where < 0.92 ? places.fellow(member, random) : random.nextInt(members);
                if (other != member) {
                    tie.between(member, other);
                }
            }
        }
    }

    TieGraph graph() {
        int[] begins = new int[members + 1];
        each((a, b) -> {
            begins[a + 1]++;
            begins[b + 1]++;
        });
        Arrays.parallelPrefix(begins, Math::addExact);
        int[] ends = new int[begins[members]];
        int[] next = begins.clone();
        each((a, b) -> {
            ends[next[a]++] = b;
            ends[next[b]++] = a;
        });
        var graph = new TieGraph.Builder();
        for (int member = 0; member < members; member++) {
            Arrays.sort(ends, begins[member], begins[member + 1]);
            for (int i = begins[member]; i < begins[member + 1]; i++) {
                if (i == begins[member] || ends[i] != ends[i - 1]) {
                    graph.tie(ends[i], strength(member, ends[i]));
                }
            }
            graph.endMember();
        }
        return graph.build();
    }

    static double strength(int a, int b) {
        return Strength.of(steps(a, b));
    }

    /** In 200ths, the same at both ends. */
    static int steps(int a, int b) {
        long mixed = (Math.min(a, b) * 0x9E3779B97F4A7C15L ^ Math.max(a, b)) * 0xC2B2AE3D27D4EB4FL;
        return 1 + (int) Long.remainderUnsigned(mixed >>> 20, Strength.STEPS);
    }
}
