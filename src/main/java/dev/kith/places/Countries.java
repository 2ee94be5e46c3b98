package dev.kith.places;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of countries as people type them, from the JDK's own tables. */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr");
    private static final Map<String, List<String>> SHORT = Map.of(
            "US", List.of("usa", "u s a", "america"),
            "GB", List.of("uk", "u k", "great britain", "england"),
            "NL", List.of("holland"),
            "AE", List.of("uae"));

    private final Map<String, Set<String>> keys = new HashMap<>();

    /** In the given language, or in English where what is shown in that language would not be understood back. */
    static String name(String country, Locale locale) {
        var language = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
        return Locale.of("", country).getDisplayCountry(language);
    }

    /** Whether a country is called so, in any language known here, by its two letters or by a common short name. */
    boolean named(String country, String key) {
        return keysOf(country).contains(key);
    }

    /** Whether one of a country's names starts so. */
    boolean startsWith(String country, String key) {
        return keysOf(country).stream().anyMatch(name -> name.startsWith(key));
    }

    private synchronized Set<String> keysOf(String country) {
        return keys.computeIfAbsent(country, Countries::read);
    }

    private static Set<String> read(String country) {
        var names = LANGUAGES.stream().map(language -> name(country, Locale.of(language)));
        return Stream.of(names, Stream.of(country), SHORT.getOrDefault(country, List.of()).stream())
                .flatMap(all -> all)
                .map(Typed::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
