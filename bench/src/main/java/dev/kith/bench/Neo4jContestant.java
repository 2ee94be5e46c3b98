package dev.kith.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** Neo4j by its Java interface, for the question where that is the quicker way to ask. */
record Neo4jContestant(GraphDatabaseService database) implements Contestant {
    private static final Label MEMBER = Label.label("Member");

    @Override
    public String name() {
        return "Neo4j, Java";
    }

    @Override
    public Supplier<String> mutuals(int me) {
        try (Transaction transaction = database.beginTx()) {
            Node mine = transaction.findNode(MEMBER, "number", me);
            Set<Node> ties = new HashSet<>();
            try (ResourceIterable<Relationship> each = mine.getRelationships()) {
                each.forEach(tie -> ties.add(tie.getOtherNode(mine)));
            }
            Map<Node, Integer> counts = new HashMap<>();
            for (Node tie : ties) {
                try (ResourceIterable<Relationship> each = tie.getRelationships()) {
                    each.forEach(next -> counts.merge(next.getOtherNode(tie), 1, Integer::sum));
                }
            }
            counts.remove(mine);
            counts.keySet().removeAll(ties);
            // a property costs more than a count: only of those who may be among the first 20
            int least = counts.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(20)
                    .reduce(0, (one, other) -> other);
            List<Map.Entry<Long, Integer>> first = counts.entrySet().stream()
                    .filter(one -> one.getValue() >= least)
                    .map(one -> Map.entry((Long) one.getKey().getProperty("number"), one.getValue()))
                    .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(20)
                    .toList();
            return () -> first.stream()
                    .map(one -> one.getKey() + ":" + one.getValue())
                    .collect(Collectors.joining(" "));
        }
    }

    @Override
    public Supplier<String> within(int me, int place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Supplier<String> distance(int me, int other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Supplier<String> strongest(int me, int other) {
        throw new UnsupportedOperationException();
    }
}
