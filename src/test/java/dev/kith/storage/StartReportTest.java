package dev.kith.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartReportTest {
    private final StartReport report = new StartReport();

    @Test
    void what_a_host_can_mend_is_one_line_however_deep_it_lies() {
        var refused = new StartRefused("The disk of /kith is full");
        var failure = new IllegalStateException("bean", new RuntimeException("factory", refused));
        assertThat(StartReport.refusal(failure)).isSameAs(refused);
        assertThat(report.reportException(failure)).isTrue();
        assertThat(StartReport.refusal(refused)).isSameAs(refused);
    }

    @Test
    void a_port_in_use_is_told_with_the_way_out() {
        var failure = new IllegalStateException(new PortInUseException(8080));
        StartRefused refused = Objects.requireNonNull(StartReport.refusal(failure));
        assertThat(refused).hasMessage("Port 8080 is taken by another program; choose one with --port");
        assertThat(refused.exitCode()).isEqualTo(StartRefused.CANNOT_RUN);
    }

    @Test
    void a_bug_keeps_its_stack_trace() {
        var bug = new IllegalStateException("oops", new IOException("inner"));
        assertThat(StartReport.refusal(bug)).isNull();
        assertThat(report.reportException(bug)).isFalse();
    }

    @Test
    void a_wrong_word_and_a_machine_that_cannot_end_differently() {
        assertThat(StartRefused.wrong("KITH_PORT", "'x' is not a port number"))
                .hasMessage("KITH_PORT: 'x' is not a port number")
                .extracting(StartRefused::exitCode)
                .isEqualTo(2);
        assertThat(StartRefused.wrongCommand("no such command").exitCode()).isEqualTo(2);
        assertThat(new StartRefused("full").exitCode()).isEqualTo(1);
        var cause = new IOException("No space left");
        assertThat(new StartRefused("full", cause)).hasCause(cause);
    }
}
