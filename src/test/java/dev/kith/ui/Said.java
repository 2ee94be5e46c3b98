package dev.kith.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a form says of a field, in words, without a page around it: empty where it finds nothing wrong. */
public final class Said {
    private static final Ui ENGLISH = SampleUi.of(Locale.ENGLISH, null, null);
    private static final Ui GERMAN = SampleUi.of(Locale.GERMAN, null, null);

    /** All words, for what is said without a page. */
    public static final MessageSource WORDS = SampleUi.MESSAGES;

    private Said() {}

    public static String of(Problems problems, String field) {
        return in(ENGLISH, problems, field);
    }

    public static String inGerman(Problems problems, String field) {
        return in(GERMAN, problems, field);
    }

    private static String in(Ui ui, Problems problems, String field) {
        String said = ui.problem(problems, field);
        return said == null ? "" : said;
    }
}
