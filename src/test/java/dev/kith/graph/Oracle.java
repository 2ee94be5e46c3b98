package dev.kith.graph;

import dev.kith.graph.TieGraph.Change;
import dev.kith.graph.Walk.Mutual;
import dev.kith.graph.Walk.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** JGraphT's answers to what a {@link Walk} is asked, by its own search and in the plainest way. */
final class Oracle {
    private final Graph<Integer, DefaultWeightedEdge> graph;
    private final int members;

    Oracle(int members) {
        this(new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class), members);
        IntStream.range(0, members).forEach(graph::addVertex);
    }

    private Oracle(Graph<Integer, DefaultWeightedEdge> graph, int members) {
        this.graph = graph;
        this.members = members;
    }

    int members() {
        return members;
    }

    Oracle without(int... left) {
        Set<Integer> rest = new HashSet<>(graph.vertexSet());
        Arrays.stream(left).forEach(rest::remove);
        return new Oracle(new AsSubgraph<>(graph, rest), members);
    }

    /** Ties some, as the graph shall do too; the last member is named so that both know how many there are. */
    List<Change> grow(Random random, int ties) {
        List<Change> changes = new ArrayList<>(List.of(new Change(members - 1, 0, 0)));
        for (int i = 0; i < ties; i++) {
            changes.addAll(set(random, random.nextInt(10) == 0 ? random.nextDouble() : 1 + random.nextInt(200)));
        }
        return changes;
    }

    /** Ties some and withdraws others. */
    List<Change> change(Random random, int times) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            changes.addAll(set(random, random.nextBoolean() ? 0 : 1 + random.nextInt(200)));
        }
        return changes;
    }

    /** @param strength 0 to withdraw; below 1 as it is, otherwise in steps */
    private List<Change> set(Random random, double strength) {
        int a = random.nextInt(members);
        int b = random.nextInt(members);
        if (a == b) {
            return List.of();
        }
        double exact = strength < 1 ? strength : Strength.of((int) strength);
        set(a, b, exact);
        set(b, a, exact);
        return List.of(new Change(a, b, exact), new Change(b, a, exact));
    }

    private void set(int from, int to, double strength) {
        graph.removeEdge(from, to);
        if (strength > 0) {
            graph.setEdgeWeight(graph.addEdge(from, to), strength);
        }
    }

    boolean tied(int a, int b) {
        return graph.containsEdge(a, b);
    }

    int distance(int a, int b) {
        if (!graph.containsVertex(b)) {
            return -1;
        }
        GraphPath<Integer, DefaultWeightedEdge> path = BFSShortestPath.findPathBetween(graph, a, b);
        return path == null ? -1 : path.getLength();
    }

    int[] degrees(int a) {
        var paths = new BFSShortestPath<>(graph).getPaths(a);
        return IntStream.range(0, members)
                .mapToDouble(b -> graph.containsVertex(b) ? paths.getWeight(b) : Double.POSITIVE_INFINITY)
                .mapToInt(distance -> distance > 3 ? -1 : (int) distance)
                .toArray();
    }

    int[] counts(int a) {
        int[] degrees = degrees(a);
        return IntStream.of(1, 2, 3)
                .map(degree ->
                        (int) Arrays.stream(degrees).filter(d -> d == degree).count())
                .toArray();
    }

    int[] between(int a, int b) {
        if (a == b || !graph.containsVertex(b)) {
            return new int[0];
        }
        return Graphs.neighborSetOf(graph, a).stream()
                .filter(Graphs.neighborSetOf(graph, b)::contains)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    List<Mutual> mutuals(int a, int most) {
        int[] degrees = degrees(a);
        return IntStream.range(0, members)
                .filter(b -> degrees[b] == 2)
                .mapToObj(b -> new Mutual(b, between(a, b).length))
                .sorted(Comparator.comparingInt(Mutual::ties).reversed().thenComparingInt(Mutual::member))
                .limit(most)
                .toList();
    }

    List<Near> within(int a, BitSet wanted, int most) {
        int[] degrees = degrees(a);
        return IntStream.range(0, members)
                .filter(b -> wanted.get(b) && degrees[b] >= 2)
                .mapToObj(b -> new Near(b, degrees[b]))
                .sorted(Comparator.comparingInt(Near::degree).thenComparingInt(Near::member))
                .limit(most)
                .toList();
    }

    /** For each tie of a: 2 where someone wanted is a tie of theirs and at degree 2 of a, else 3 where one is behind those. */
    List<Near> leads(int a, BitSet wanted) {
        int[] degrees = degrees(a);
        return IntStream.range(0, members)
                .filter(tie -> degrees[tie] == 1)
                .mapToObj(tie ->
                        new Near(tie, wanted(tie, 2, degrees, wanted) ? 2 : behind(tie, degrees, wanted) ? 3 : 0))
                .filter(lead -> lead.degree() > 0)
                .toList();
    }

    private boolean behind(int tie, int[] degrees, BitSet wanted) {
        return Graphs.neighborSetOf(graph, tie).stream()
                .anyMatch(two -> degrees[two] == 2 && wanted(two, 3, degrees, wanted));
    }

    private boolean wanted(int from, int degree, int[] degrees, BitSet wanted) {
        return Graphs.neighborSetOf(graph, from).stream().anyMatch(one -> degrees[one] == degree && wanted.get(one));
    }

    /** The strengths of all simple paths of at most three ties, strongest first. */
    List<Double> strongest(int a, int b) {
        if (a == b || !graph.containsVertex(b)) {
            return List.of();
        }
        return new AllDirectedPaths<>(graph)
                .getAllPaths(a, b, true, 3).stream()
                        .map(path -> path.getEdgeList().stream()
                                .mapToDouble(graph::getEdgeWeight)
                                .reduce(1, (x, y) -> x * y))
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }
}
