package dev.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends requests over kept-alive connections to this machine, the next one on a connection as soon as the answer to the
 * last is there. One thread with one selector, so that it leaves the processors to what is measured.
 */
final class Load {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Runs until the time is over or so many requests are sent, and waits for the answers under way. */
    Tally run(Duration time, int most, Requests requests) {
        try (var selector = Selector.open()) {
            List<Wire> wires = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                wires.add(new Wire(port, selector));
            }
            try {
                return new Round(selector, requests, most).run(wires, time);
            } finally {
                for (Wire wire : wires) {
                    wire.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Round {
        private final Selector selector;
        private final Requests requests;
        private final int most;
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private long[] nanos = new long[50_000];
        private int sent;
        private int answered;
        private long end;

        Round(Selector selector, Requests requests, int most) {
            this.selector = selector;
            this.requests = requests;
            this.most = most;
        }

        Tally run(List<Wire> wires, Duration time) throws IOException {
            long start = System.nanoTime();
            end = start + time.toNanos();
            for (Wire wire : wires) {
                send(wire);
            }
            while (answered < sent) {
                if (selector.select(this::ready, 1000) == 0 && System.nanoTime() > end + PATIENCE.toNanos()) {
                    throw new IOException(sent - answered + " requests got no answer");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Map<String, Integer> outcomes = new TreeMap<>();
            statuses.forEach((status, count) -> outcomes.put(status.toString(), count));
            return new Tally(Arrays.copyOf(nanos, answered), seconds, outcomes);
        }

        private void ready(SelectionKey key) {
            try {
                var wire = (Wire) key.attachment();
                if (wire.receive()) {
                    note(wire);
                    send(wire);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void send(Wire wire) throws IOException {
            if (sent < most && System.nanoTime() < end) {
                sent++;
                wire.send(requests.next());
            }
        }

        private void note(Wire wire) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[answered++] = System.nanoTime() - wire.sentAt();
            statuses.merge(wire.status(), 1, Integer::sum);
        }
    }
}
