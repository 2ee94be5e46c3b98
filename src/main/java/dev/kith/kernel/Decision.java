package dev.kith.kernel;

import java.util.List;

/** The answer of a rule: yes, or no with a reason that a page can say in the reader's language. */
public sealed interface Decision {
    Decision YES = new Yes();

    static Decision no(String key, Object... args) {
        return new No(key, List.of(args));
    }

    record Yes() implements Decision {}

    /** @param key of the message that says why, in the bundle of the folder that decided */
    record No(String key, List<Object> args) implements Decision {}
}
