package dev.kith.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that must happen after a commit: a row written in the caller's transaction, done later by any node.
 *
 * <p>A job runs inside the transaction that holds its row's lock, and the row goes with it. So a killed process leaves
 * the row free at once for the next, and what a job writes to the database happens exactly once. Only an effect outside
 * the database (mail) can happen a second time: when the process dies after the effect and before the commit.
 */
@Component
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_ATTEMPTS = 12;
    private final JobRows rows;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Job> handlers;
    private final JobRunner runner;
    private final Clock clock;

    Jobs(JobRows rows, TransactionTemplate transactions, ObjectProvider<Job> handlers, JobRunner runner, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.handlers = handlers;
        this.runner = runner;
        this.clock = clock;
        runner.drain(this::runDue);
    }

    /** What is done for the jobs of one kind. Called in a transaction; an exception rolls it back and tries later. */
    public interface Job {
        String kind();

        void run(String payload) throws Exception;
    }

    /** Does it as soon as the caller's transaction has committed. */
    public void soon(String kind, String payload) {
        rows.add(kind, null, payload, clock.instant());
        runner.wakeAfterCommit();
    }

    /** Does it at {@code at}, once for each {@code key}: a second call with a key that still waits changes nothing. */
    public void once(String kind, String key, String payload, Instant at) {
        rows.add(kind, key, payload, at);
    }

    /** Does everything that is due now, in order of time, until the program is to stop. Tells how many were done. */
    public int runDue() {
        Map<String, Job> byKind = handlers.stream().collect(Collectors.toMap(Job::kind, Function.identity()));
        int done = 0;
        Outcome outcome = Outcome.DONE;
        while (outcome != Outcome.NOTHING_DUE && !runner.stopping()) {
            outcome = runNext(byKind);
            if (outcome == Outcome.DONE) {
                done++;
            }
        }
        return done;
    }

    private enum Outcome {
        DONE,
        FAILED,
        NOTHING_DUE
    }

    private Outcome runNext(Map<String, Job> byKind) {
        JobRows.Due[] taken = new JobRows.Due[1];
        try {
            Boolean ran = transactions.execute(status -> {
                List<JobRows.Due> due = rows.claim(clock.instant());
                if (due.isEmpty()) {
                    return false;
                }
                taken[0] = due.getFirst();
                // first gone, then done: so a job may put itself down again under the same key
                rows.remove(due.getFirst().id());
                run(byKind, due.getFirst());
                return true;
            });
            return Boolean.TRUE.equals(ran) ? Outcome.DONE : Outcome.NOTHING_DUE;
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            later(taken[0], failure);
            return Outcome.FAILED;
        }
    }

    private static void run(Map<String, Job> byKind, JobRows.Due due) {
        Job job = byKind.get(due.kind());
        if (job == null) {
            throw new IllegalStateException("nobody does jobs of kind " + due.kind());
        }
        try {
            job.run(due.payload());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void later(JobRows.Due due, RuntimeException failure) {
        int attempts = due.attempts() + 1;
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean hopeless = attempts >= MOST_ATTEMPTS;
        rows.failed(
                due.id(),
                attempts,
                String.valueOf(cause.getMessage()),
                clock.instant().plus(pause(attempts)),
                hopeless);
        LOG.warn(
                "Job {} of kind {} failed ({}): {}",
                due.id(),
                due.kind(),
                attempts,
                cause.getClass().getSimpleName());
    }

    /** Twice as long after each failure: 10 s, 20 s, … at most 6 hours. */
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(6 * 3600L, 5L << Math.min(attempts, 13)));
    }
}
