package dev.kith.drafts;

import dev.kith.ui.Messages;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundled words, without Spring around them. */
final class BundledWords {
    private BundledWords() {}

    static MessageSource bundled() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/drafts");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Messages.LANGUAGES.getFirst());
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
