package dev.kith.reach;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks twice a second for changes, so that a question seldom finds any, and keeps the graph for the next start. */
@Component
class FeedRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);
    private static final long PAUSE = 500;
    /** A quarter of an hour. */
    private static final int ROUNDS_TO_FILE = 1800;

    private final Feed feed;
    private final boolean wanted;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    FeedRunner(Feed feed, @Value("${kith.jobs:true}") boolean wanted) {
        this.feed = feed;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            thread = Thread.ofVirtual().name("reach").start(this::loop);
        }
    }

    private void loop() {
        try {
            for (int round = 1; !stopping.await(PAUSE, TimeUnit.MILLISECONDS); round++) {
                follow(round % ROUNDS_TO_FILE == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(boolean file) {
        try {
            feed.catchUp();
            if (file) {
                feed.file();
            }
        } catch (RuntimeException e) {
            LOG.warn("The ties stay as they are for now: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        stopping.countDown();
        if (running != null) {
            try {
                running.join();
                feed.file();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
