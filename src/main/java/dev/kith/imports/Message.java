package dev.kith.imports;

import java.util.List;

/** A sentence for the reader, by its key in {@code messages/imports.properties} and its arguments. */
record Message(String key, List<Object> args) {

    static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
