package dev.kith.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Keeps Spring from printing a stack trace for what a host can mend; {@code main} shows the line instead. */
@Order(0)
public final class StartReport implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return refusal(failure) != null;
    }

    /** The line to show for a failed start, or null when the failure is a bug that needs its stack trace. */
    public static @Nullable StartRefused refusal(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                return refused;
            }
            if (each instanceof PortInUseException port) {
                return new StartRefused(
                        "Port " + port.getPort() + " is taken by another program; choose one with --port", port);
            }
        }
        return null;
    }
}
