package dev.kith.graph;

import java.util.concurrent.ConcurrentLinkedQueue;

/** What questions work with, laid out again for the next one: as many as were ever asked at a time. */
final class Workbenches {
    private final ConcurrentLinkedQueue<Workbench> free = new ConcurrentLinkedQueue<>();

    /** One question's own until it is closed. */
    final class Workbench implements AutoCloseable {
        final Marks near = new Marks();
        final Marks far = new Marks();
        final Counter counter = new Counter();
        /** What {@link TieGraph#fetch} came to. */
        int fetched;

        @Override
        public void close() {
            free.add(this);
        }
    }

    Workbench take() {
        Workbench mine = free.poll();
        return mine == null ? new Workbench() : mine;
    }
}
