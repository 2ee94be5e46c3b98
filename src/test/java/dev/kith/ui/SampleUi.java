package dev.kith.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A {@link Ui} without a request, for tests of templates and for the style page. */
final class SampleUi {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

    static final MessageSource MESSAGES = messages();

    private SampleUi() {}

    private static MessageSource messages() {
        try {
            return new Messages().messageSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ui visitor() {
        return of(Locale.ENGLISH, null, null);
    }

    static Ui member() {
        var who = new Who("Amara Okafor", null, true, Locale.ENGLISH, ZoneId.of("Europe/Vienna"));
        return of(Locale.ENGLISH, who, new Flash("Jonas Weber is in your list.", "/undo", false));
    }

    static Problems problems() {
        return Problems.none().required("name", "", 100).email("mail", "jonas@");
    }

    static Ui of(Locale locale, @Nullable Who who, @Nullable Flash flash) {
        var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
        return new Ui(MESSAGES, locale, who, flash, token, "/", "/assets/test", CLOCK);
    }
}
