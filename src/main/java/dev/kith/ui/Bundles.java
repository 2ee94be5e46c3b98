package dev.kith.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The bundles of all folders, read once into one table a language. Spring's own source asks each of its forty bundles in
 * turn, which was a tenth of what a page cost.
 */
final class Bundles extends AbstractMessageSource {
    private static final Object[] NOTHING = {};

    /** @param patterns as written in the bundle, {@code texts} as they are where nothing is to be put in */
    private record Language(Map<String, String> patterns, Map<String, String> texts) {}

    private final Map<String, Language> languages = new HashMap<>();

    Bundles() throws IOException {
        Resource[] german =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_de.properties");
        Map<String, String> patterns = new HashMap<>();
        for (Locale locale : Messages.LANGUAGES) {
            boolean first = languages.isEmpty();
            for (Resource bundle : german) {
                String name = String.valueOf(bundle.getFilename());
                String own = name.replace("_de", first ? "" : "_" + locale.getLanguage());
                patterns.putAll(read(bundle.createRelative(own)));
            }
            Map<String, String> texts = new HashMap<>();
            patterns.forEach((key, pattern) -> texts.put(key, new MessageFormat(pattern, locale).format(NOTHING)));
            languages.put(locale.getLanguage(), new Language(Map.copyOf(patterns), Map.copyOf(texts)));
        }
    }

    private static Map<String, String> read(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> patterns = new HashMap<>();
        properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        return patterns;
    }

    private Language of(Locale locale) {
        return Objects.requireNonNull(languages.get(Messages.nearest(locale).getLanguage()));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return of(locale).texts().get(code);
    }

    /** Numbers and dates in it are written as in the locale itself, such as Austria's. */
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String pattern = of(locale).patterns().get(code);
        return pattern == null ? null : new MessageFormat(pattern, locale);
    }
}
