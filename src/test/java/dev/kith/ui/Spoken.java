package dev.kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a form's reader is told, in the words of the bundles and without Spring around them. */
public final class Spoken {
    private static final MessageSource WORDS = words();

    private Spoken() {}

    private static MessageSource words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/ui",
                "messages/coffees",
                "messages/doors",
                "messages/gifts",
                "messages/giving",
                "messages/helping",
                "messages/introductions",
                "messages/referrals");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    public static MessageSource messages() {
        return WORDS;
    }

    /** The one sentence by that field, in English; each problem is told in German too, in other words. */
    public static String at(Problems problems, String field) {
        assertThat(problems.fields()).as("what is wrong").contains(field);
        String english = in(problems, field, Locale.ENGLISH);
        assertThat(in(problems, field, Locale.GERMAN)).isNotEqualTo(english).doesNotContain("{0}");
        assertThat(english).doesNotContain("{0}");
        return english;
    }

    /** The one sentence, where nothing else is wrong. */
    public static String alone(Problems problems, String field) {
        assertThat(problems.fields()).isEqualTo(List.of(field));
        return at(problems, field);
    }

    private static String in(Problems problems, String field, Locale locale) {
        Problems.Problem problem = problems.of(field);
        assertThat(problem).isNotNull();
        return WORDS.getMessage(problem.key(), problem.args(), locale);
    }
}
