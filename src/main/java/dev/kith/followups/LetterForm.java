package dev.kith.followups;

import dev.kith.drafts.Draft;
import dev.kith.people.PersonId;
import dev.kith.ui.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The letter as it is typed; every button of its form sends it along, so that no word is lost.
 *
 * @param seen not empty where the hint on etiquette was shown beside it
 * @param back where the reader came from: "today", "person" or the list
 * @param line what was said, where the step was done in another way
 * @param day the day it is put off to
 */
public record LetterForm(
        @Nullable String subject,
        @Nullable String text,
        String seen,
        String better,
        String back,
        String line,
        String day) {
    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_LINE = 1000;

    public LetterForm(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String seen,
            @Nullable String better,
            @Nullable String back,
            @Nullable String line,
            @Nullable String day) {
        this.subject = subject == null ? null : subject.strip();
        this.text = text == null ? null : text.replace("\r\n", "\n").strip();
        this.seen = Problems.clean(seen);
        this.better = Problems.clean(better);
        this.back = Problems.clean(back);
        this.line = Problems.clean(line);
        this.day = Problems.clean(day);
    }

    /** Where the reader goes on: to where they came from. */
    String leadsBack(@Nullable PersonId person) {
        if (back.equals("today")) {
            return "/";
        }
        return back.equals("person") && person != null ? "/people/" + person : "/followups";
    }

    Draft draft() {
        return new Draft(Problems.clean(subject), Problems.clean(text));
    }

    /** True where the letter came along and can be kept. */
    boolean whole() {
        return subject != null && text != null && subject.length() <= LONGEST_SUBJECT && text.length() <= LONGEST_TEXT;
    }

    /** What is typed must fit, even where the letter itself is not sent. */
    Problems lengths() {
        return Problems.none()
                .atMost("subject", Problems.clean(subject), LONGEST_SUBJECT)
                .atMost("text", Problems.clean(text), LONGEST_TEXT)
                .atMost("line", line, LONGEST_LINE);
    }

    Problems check() {
        return Problems.none()
                .required("subject", Problems.clean(subject), LONGEST_SUBJECT)
                .required("text", Problems.clean(text), LONGEST_TEXT);
    }
}
