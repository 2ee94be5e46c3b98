package dev.kith.storage;

import org.jspecify.annotations.Nullable;

/** Kith cannot start, for a reason its host can mend: one line, shown without a stack trace. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Exit code for a wrong setting or command line. */
    public static final int WRONG_SETTING = 2;

    /** Exit code for everything else: folder in use, disk full, port taken. */
    public static final int CANNOT_RUN = 1;

    private final int exitCode;

    public StartRefused(String line) {
        this(line, CANNOT_RUN, null);
    }

    public StartRefused(String line, @Nullable Throwable cause) {
        this(line, CANNOT_RUN, cause);
    }

    private StartRefused(String line, int exitCode, @Nullable Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    public static StartRefused wrong(String setting, String problem) {
        return new StartRefused(setting + ": " + problem, WRONG_SETTING, null);
    }

    public static StartRefused wrongCommand(String line) {
        return new StartRefused(line, WRONG_SETTING, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
