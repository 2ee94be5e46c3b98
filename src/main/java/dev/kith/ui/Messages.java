package dev.kith.ui;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words: one bundle a folder under {@code messages/}, English first. */
@Configuration(proxyBeanMethods = false)
public class Messages {
    /** The languages that every bundle speaks; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Bean
    MessageSource messageSource() throws IOException {
        return new Bundles();
    }

    /** The nearest language that Kith speaks. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
