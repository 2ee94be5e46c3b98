package dev.kith.bench;

import dev.kith.graph.TieGraph;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Kith's graph. */
record ReachContestant(TieGraph graph, IntFunction<BitSet> places) implements Contestant {
    @Override
    public String name() {
        return "reach";
    }

    @Override
    public String mutuals(int me) {
        return graph.from(me).mutuals(20).stream()
                .map(one -> one.member() + ":" + one.ties())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String within(int me, int place) {
        return graph.from(me).within(places.apply(place), 20).stream()
                .map(one -> one.member() + ":" + one.degree())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String distance(int me, int other) {
        return "" + graph.from(me).distance(other);
    }

    @Override
    public String strongest(int me, int other) {
        return graph.from(me).strongest(other, 5).stream()
                .map(path -> SixDigits.of(path.strength()))
                .collect(Collectors.joining(" "));
    }
}
