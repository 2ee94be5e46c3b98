package dev.kith.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The thread that does jobs: woken by this node's commits, and every second for those of other nodes. */
@Component
class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Semaphore wake = new Semaphore(0);
    private final boolean wanted;
    private volatile @Nullable IntSupplier drain;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    JobRunner(@Value("${kith.jobs:true}") boolean wanted) {
        this.wanted = wanted;
    }

    void drain(IntSupplier work) {
        drain = work;
    }

    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake.release();
                }
            });
        } else {
            wake.release();
        }
    }

    @Override
    public void start() {
        stopping = false;
        if (wanted) {
            thread = Thread.ofVirtual().name("jobs").start(this::loop);
        }
    }

    /** True once the program is to stop: the job that runs is the last. */
    boolean stopping() {
        return stopping;
    }

    private void loop() {
        while (!stopping) {
            try {
                wake.tryAcquire(1, TimeUnit.SECONDS);
                wake.drainPermits();
                IntSupplier work = drain;
                if (work != null) {
                    int done = work.getAsInt();
                    LOG.debug("{} jobs done", done);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Jobs pause: {}", e.getMessage());
            }
        }
    }

    /** Lets the job that runs come to its end: a mail broken off after the server took it would go out twice. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        stopping = true;
        wake.release();
        if (running != null) {
            try {
                if (!running.join(PATIENCE)) {
                    running.interrupt();
                    running.join(PATIENCE);
                }
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
