package dev.kith.matching;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for the stems on a shelf; only grows, so that contents of several changes may share it. */
final class Stems {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(Language language, String stem) {
        return numbers.computeIfAbsent(key(language, stem), k -> next.getAndIncrement());
    }

    OptionalInt known(Language language, String stem) {
        Integer number = numbers.get(key(language, stem));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    int size() {
        return next.get();
    }

    /** A word of two languages is two: each text is only asked for stems of its own. */
    private static String key(Language language, String stem) {
        return (char) ('A' + language.ordinal()) + stem;
    }
}
