package dev.kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Neo4j by its query language. */
record CypherContestant(GraphDatabaseService database) implements Contestant {
    private static final String MUTUALS = """
            match (me:Member {number: $me})-[:TIE]-()-[:TIE]-(other)
            where other <> me and not exists { (me)-[:TIE]-(other) }
            return other.number as id, count(*) as count order by count desc, id limit 20""";
    /** In these words every member is visited once: the planner takes VarLengthExpand(Pruning, BFS). */
    private static final String WITHIN = """
            match path = (me:Member {number: $me})-[:TIE*1..3]-(other:Member)
            where other.place = $place and other <> me
            with other, min(length(path)) as degree where degree > 1
            return other.number as id, degree as count order by count, id limit 20""";

    private static final String DISTANCE = """
            match (me:Member {number: $me}), (other:Member {number: $other})
            match path = shortestPath((me)-[:TIE*]-(other))
            return length(path) as steps""";
    private static final String STRONGEST = """
            match (me:Member {number: $me}), (other:Member {number: $other})
            call (me, other) {
              match (me)-[a:TIE]-(other) return a.strength as strength
              union all
              match (me)-[a:TIE]-()-[b:TIE]-(other) return a.strength * b.strength as strength
              union all
              match (me)-[a:TIE]-()-[b:TIE]-()-[c:TIE]-(other) return a.strength * b.strength * c.strength as strength
            }
            return strength order by strength desc limit 5""";

    @Override
    public String name() {
        return "Neo4j";
    }

    @Override
    public Supplier<String> mutuals(int me) {
        return ask(MUTUALS, Map.of("me", me), row -> row.get("id") + ":" + row.get("count"));
    }

    @Override
    public Supplier<String> within(int me, int place) {
        return ask(WITHIN, Map.of("me", me, "place", place), row -> row.get("id") + ":" + row.get("count"));
    }

    @Override
    public Supplier<String> distance(int me, int other) {
        if (me == other) {
            return () -> "0";
        }
        Supplier<String> steps = ask(DISTANCE, Map.of("me", me, "other", other), row -> "" + row.get("steps"));
        return () -> steps.get().isEmpty() ? "-1" : steps.get();
    }

    @Override
    public Supplier<String> strongest(int me, int other) {
        return ask(
                STRONGEST,
                Map.of("me", me, "other", other),
                row -> SixDigits.of(((Number) row.get("strength")).doubleValue()));
    }

    private Supplier<String> ask(
            String query, Map<String, Object> parameters, Function<Map<String, Object>, String> word) {
        List<Map<String, Object>> answer = new ArrayList<>();
        try (Transaction transaction = database.beginTx();
                Result rows = transaction.execute(query, parameters)) {
            rows.forEachRemaining(answer::add);
        }
        return () -> answer.stream().map(word).collect(Collectors.joining(" "));
    }
}
