package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.KithTest;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class JobsTest {
    @Autowired
    private Jobs jobs;

    @Autowired
    private PressedJob pressed;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private String payload;

    @BeforeEach
    void a_quiet_machine_room() {
        clock.set(TestClock.START);
        jobs.runDue();
        pressed.done.clear();
        payload = UUID.randomUUID().toString();
    }

    @AfterEach
    void nothing_left() {
        db.sql("delete from job where kind in ('test.pressed', 'test.nobody')").update();
        clock.release();
    }

    @Test
    void it_is_done_once_and_its_row_goes() {
        jobs.soon(PressedJob.KIND, payload);
        jobs.runDue();
        jobs.runDue();
        assertThat(pressed.done).containsExactly(payload);
        assertThat(pressed.wrote(payload)).isTrue();
        assertThat(waiting()).isZero();
    }

    @Test
    void what_was_rolled_back_is_never_done() {
        transactions.executeWithoutResult(status -> {
            jobs.soon(PressedJob.KIND, payload);
            status.setRollbackOnly();
        });
        jobs.runDue();
        assertThat(pressed.done).isEmpty();
    }

    @Test
    void before_the_commit_nobody_does_it() {
        transactions.executeWithoutResult(status -> {
            jobs.soon(PressedJob.KIND, payload);
            assertThat(CompletableFuture.supplyAsync(this::waiting).join())
                    .as("rows that others see")
                    .isZero();
        });
        jobs.runDue();
        assertThat(pressed.done).containsExactly(payload);
    }

    @Test
    void what_is_due_later_waits_until_its_time_and_not_a_moment_longer() {
        Instant at = clock.instant().plus(Duration.ofHours(1));
        jobs.once(PressedJob.KIND, payload, payload, at);
        clock.set(at.minusMillis(1));
        jobs.runDue();
        assertThat(pressed.done).isEmpty();
        clock.set(at);
        jobs.runDue();
        assertThat(pressed.done).containsExactly(payload);
    }

    @Test
    void the_same_key_waits_once_and_may_be_put_down_again_after_it_was_done() {
        jobs.once(PressedJob.KIND, "key " + payload, payload, clock.instant());
        jobs.once(PressedJob.KIND, "key " + payload, "another " + payload, clock.instant());
        jobs.runDue();
        assertThat(pressed.done).containsExactly(payload);
        jobs.once(PressedJob.KIND, "key " + payload, "third " + payload, clock.instant());
        jobs.runDue();
        assertThat(pressed.done).containsExactly(payload, "third " + payload);
    }

    @Test
    void those_without_a_key_are_all_done_in_the_order_of_their_time() {
        jobs.soon(PressedJob.KIND, "first " + payload);
        clock.advance(Duration.ofSeconds(1));
        jobs.soon(PressedJob.KIND, "second " + payload);
        jobs.runDue();
        assertThat(pressed.done).containsExactly("first " + payload, "second " + payload);
    }

    @Test
    void one_that_fails_leaves_nothing_written_and_is_tried_later() {
        String fails = PressedJob.FAILS + payload;
        jobs.soon(PressedJob.KIND, fails);
        jobs.runDue();
        assertThat(pressed.wrote(fails)).isFalse();
        assertThat(lastError()).isEqualTo("the server said no to " + fails);
        assertThat(nextAttempt()).isEqualTo(clock.instant().plusSeconds(10));
        jobs.runDue();
        assertThat(pressed.done).hasSize(1);
    }

    @Test
    void each_failure_makes_the_pause_twice_as_long() {
        jobs.soon(PressedJob.KIND, PressedJob.FAILS + payload);
        for (long seconds : new long[] {10, 20, 40, 80, 160}) {
            jobs.runDue();
            assertThat(nextAttempt()).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.set(nextAttempt());
        }
    }

    @Test
    void one_that_failed_does_not_hold_up_the_others() {
        jobs.soon(PressedJob.KIND, PressedJob.FAILS + payload);
        jobs.soon(PressedJob.KIND, "next " + payload);
        jobs.runDue();
        assertThat(pressed.done).contains("next " + payload);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void after_twelve_attempts_it_waits_for_the_host() {
        jobs.soon(PressedJob.KIND, PressedJob.FAILS + payload);
        for (int attempt = 1; attempt < 12; attempt++) {
            failOnceMore();
            assertThat(nextAttempt()).as("after attempt %d", attempt).isBefore(Instant.parse("9000-01-01T00:00:00Z"));
        }
        failOnceMore();
        assertThat(pressed.done).hasSize(12);
        assertThat(nextAttempt()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
    }

    @Test
    void one_with_a_key_is_tried_on_and_on_at_least_every_six_hours() {
        jobs.once(PressedJob.KIND, payload, PressedJob.FAILS + payload, clock.instant());
        for (int attempt = 1; attempt <= 15; attempt++) {
            failOnceMore();
        }
        assertThat(pressed.done).hasSize(15);
        assertThat(Duration.between(clock.instant(), nextAttempt())).isLessThanOrEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_job_that_nobody_does_is_kept_with_its_reason() {
        jobs.soon("test.nobody", payload);
        jobs.runDue();
        assertThat(db.sql("select last_error from job where payload = :payload")
                        .param("payload", payload)
                        .query(String.class)
                        .single())
                .isEqualTo("nobody does jobs of kind test.nobody");
    }

    private void failOnceMore() {
        if (nextAttempt().isAfter(clock.instant())) {
            clock.set(nextAttempt());
        }
        jobs.runDue();
    }

    private int waiting() {
        return db.sql("select count(*) from job where kind = 'test.pressed'")
                .query(Integer.class)
                .single();
    }

    private String lastError() {
        return db.sql("select last_error from job where kind = 'test.pressed'")
                .query(String.class)
                .single();
    }

    private Instant nextAttempt() {
        return db.sql("select run_at from job where kind = 'test.pressed'")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
