package dev.kith.bench;

import dev.kith.graph.TieGraph;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Kith's graph. */
record ReachContestant(TieGraph graph, IntFunction<BitSet> places) implements Contestant {
    @Override
    public String name() {
        return "reach";
    }

    @Override
    public Supplier<String> mutuals(int me) {
        return words(graph.from(me).mutuals(20), one -> one.member() + ":" + one.ties());
    }

    @Override
    public Supplier<String> within(int me, int place) {
        return words(graph.from(me).within(places.apply(place), 20), one -> one.member() + ":" + one.degree());
    }

    @Override
    public Supplier<String> distance(int me, int other) {
        int distance = graph.from(me).distance(other);
        return () -> "" + distance;
    }

    @Override
    public Supplier<String> strongest(int me, int other) {
        return words(graph.from(me).strongest(other, 5), path -> SixDigits.of(path.strength()));
    }

    private static <T> Supplier<String> words(List<T> answer, Function<T, String> word) {
        return () -> answer.stream().map(word).collect(Collectors.joining(" "));
    }
}
