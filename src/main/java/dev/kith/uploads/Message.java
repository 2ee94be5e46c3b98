package dev.kith.uploads;

import java.util.List;

/** A sentence for the reader, by its key in {@code messages/formats.properties} and its arguments. */
public record Message(String key, List<Object> args) {

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
