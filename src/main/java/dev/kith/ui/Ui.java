package dev.kith.ui;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template is given: words, dates and numbers in the reader's way, who reads, and the frame's odds. */
public final class Ui {
    private static final Pattern PAGE = Pattern.compile("/[a-z]+/[0-9a-f-]{36}");

    /** "Tue, Nov 24, 2026", in the order of the language it is given. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("yMMMEd");

    /** "18:30" or "6:30 PM", as the language it is given has it. */
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedPattern("jm");

    private final MessageSource messages;
    private final Locale locale;
    private final @Nullable Who who;
    private final @Nullable Flash flash;
    private final @Nullable CsrfToken csrf;
    private final String path;
    private final String assets;
    private final Clock clock;

    Ui(
            MessageSource messages,
            Locale locale,
            @Nullable Who who,
            @Nullable Flash flash,
            @Nullable CsrfToken csrf,
            String path,
            String assets,
            Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.who = who;
        this.flash = flash;
        this.csrf = csrf;
        this.path = path;
        this.assets = assets;
        this.clock = clock;
    }

    /** The message in the reader's language. A missing one is a bug and fails. */
    public String t(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** What is wrong with a field, in words, or null. */
    public @Nullable String problem(@Nullable Problems problems, String field) {
        Problems.Problem found = problems == null ? null : problems.of(field);
        return found == null ? null : t(found.key(), found.args());
    }

    public String lang() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public @Nullable Who who() {
        return who;
    }

    public @Nullable Flash flash() {
        return flash;
    }

    public String path() {
        return path;
    }

    /** Whether a path leads to one thing by its id, such as an event: what doors lead back to. */
    public static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** What to put behind a door's address, so that it leads back there; nothing where that is no {@link #isPage page}. */
    public static String back(String path) {
        return isPage(path) ? "?next=" + path : "";
    }

    /** The address of a file under {@code static/}, with the build in it, so that it may be kept for a year. */
    public String asset(String file) {
        return assets + "/" + file;
    }

    /** The hidden field that every form carries. */
    public Content csrf() {
        return output -> {
            if (csrf != null) {
                output.writeContent("<input type=\"hidden\" name=\"");
                output.writeContent(csrf.getParameterName());
                output.writeContent("\" value=\"");
                output.writeContent(csrf.getToken());
                output.writeContent("\">");
            }
        };
    }

    /** The member's zone, or {@code otherwise} for someone whose zone is not known. */
    public ZoneId zone(ZoneId otherwise) {
        return who == null ? otherwise : who.zone();
    }

    public LocalDate today(ZoneId otherwise) {
        return LocalDate.ofInstant(clock.instant(), zone(otherwise));
    }

    public Instant now() {
        return clock.instant();
    }

    /** "Tue, Nov 24, 2026", in the order of the reader's language. */
    public String day(LocalDate day) {
        return DAY.withLocale(locale).format(day);
    }

    /** "Nov 24, 2026" */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The day of an instant in the member's zone. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone(ZoneId.of("UTC"))));
    }

    /** "today", "yesterday", "tomorrow", else the date. */
    public String near(LocalDate day, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(today(zone), day);
        return switch ((int) Math.clamp(days, -2, 2)) {
            case 0 -> t("ui.today");
            case 1 -> t("ui.tomorrow");
            case -1 -> t("ui.yesterday");
            default -> day(day);
        };
    }

    /** "18:30" or "6:30 PM", as the reader's language has it. */
    public String time(Instant instant, ZoneId zone) {
        return TIME.withLocale(locale).format(ZonedDateTime.ofInstant(instant, zone));
    }

    public String time(LocalTime time) {
        return TIME.withLocale(locale).format(time);
    }

    /** Day and time in the reader's zone, or in {@code zone} for someone whose zone is not known. */
    public String when(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone(zone));
        return t("ui.when", day(local.toLocalDate()), time(instant, local.getZone()));
    }

    /** The name of a zone to say beside a time: "Central European Time". */
    public String zoneName(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    /** True where the event's clock and the reader's clock differ at that moment, so that both must be said. */
    public boolean otherZone(Instant instant, ZoneId zone) {
        return !zone.getRules().getOffset(instant).equals(zone(zone).getRules().getOffset(instant));
    }
}
