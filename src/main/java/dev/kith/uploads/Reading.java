package dev.kith.uploads;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** What became of a file: all of it, or a refusal with its reason. There is no half. */
public sealed interface Reading<T> {

    record Understood<T>(T found) implements Reading<T> {}

    record Refused<T>(Message why) implements Reading<T> {}

    /** Runs a reader and turns what stops it into a refusal that a person can act on. */
    static <T> Reading<T> of(Attempt<T> attempt) {
        try {
            return new Understood<>(attempt.run());
        } catch (Refusal refusal) {
            return new Refused<>(refusal.why);
        } catch (EOFException cut) {
            return new Refused<>(Message.of("formats.zip-cut-off"));
        } catch (ZipException damaged) {
            var locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            return new Refused<>(Message.of(locked ? "formats.zip-locked" : "formats.zip-damaged"));
        } catch (IOException unreadable) {
            return new Refused<>(Message.of("formats.unreadable"));
        }
    }

    interface Attempt<T> {
        T run() throws IOException, Refusal;
    }

    /** Travels from deep inside a parser up to {@link #of}, never further. */
    final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        final transient Message why;

        public Refusal(String key, Object... args) {
            super(key, null, false, false);
            this.why = Message.of(key, args);
        }
    }
}
