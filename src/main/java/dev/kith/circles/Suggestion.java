package dev.kith.circles;

import dev.kith.people.PersonId;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone to meet next.
 *
 * @param person of my list; in the second circle the one who could introduce me
 * @param name whom to meet; null where that is not mine to know yet
 * @param link to whom to meet; null as above
 * @param introducer the name of who could introduce me; null where I know them myself
 * @param about title and company, or nothing
 * @param line the first words of a letter to someone who sleeps; null for others
 * @param next where one press leads, or what it posts to
 */
public record Suggestion(
        Circle circle,
        PersonId person,
        @Nullable String name,
        @Nullable String link,
        @Nullable String photo,
        @Nullable String introducer,
        String about,
        List<Reason> why,
        @Nullable String line,
        String next) {
    /** In words of the bundle; a month among the arguments is said in the reader's way. */
    public record Reason(String key, List<Object> args) {
        public static Reason of(String key, Object... args) {
            return new Reason(key, List.of(args));
        }

        public Object[] said(Locale locale) {
            return args.stream()
                    .map(arg -> arg instanceof YearMonth month
                            ? DateTimeFormatter.ofLocalizedPattern("yMMMM")
                                    .withLocale(locale)
                                    .format(month)
                            : arg)
                    .toArray();
        }
    }

    /** The one whom the row is about, as far as I may know. */
    public String known() {
        return name != null ? name : String.valueOf(introducer);
    }

    public String notNow() {
        return "/people/" + person + "/pauses/" + circle.key();
    }
}
