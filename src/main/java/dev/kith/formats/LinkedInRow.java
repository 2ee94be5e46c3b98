package dev.kith.formats;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Name;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cells of one row of LinkedIn's connections mean. */
final class LinkedInRow {

    private static final String SOURCE = "linkedin";
    private static final Pattern SPACED =
            Pattern.compile("(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}+)\\.?\\s+(?:de\\s+)?(\\d{4})");
    private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-(\\p{L}+)\\.?-(\\d{2}|\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, Month> MONTHS = months("en", "de", "fr", "es", "it", "nl", "pt");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?:Ph\\.?D|M\\.?D|MBA|MSc|M\\.Sc|BSc|B\\.Sc|CPA|CFA|CFP|PMP|CISSP|RN|Esq|LL\\.?M|SHRM-CP|SHRM-SCP|SPHR|PHR)\\.?[®™]?");

    private LinkedInRow() {}

    /** {@code 08 Feb 2026}, {@code 7-Feb-22} (a spreadsheet's), or ISO. */
    static Optional<LocalDate> day(String words) {
        try {
            if (ISO.matcher(words).matches()) {
                return Optional.of(LocalDate.parse(words));
            }
            for (var pattern : List.of(SPACED, DASHED)) {
                var match = pattern.matcher(words);
                if (match.matches()) {
                    var month = MONTHS.get(match.group(2).toLowerCase(Locale.ROOT));
                    var year = Integer.parseInt(match.group(3));
                    return month == null
                            ? Optional.empty()
                            : Optional.of(LocalDate.of(
                                    year < 100 ? 2000 + year : year, month, Integer.parseInt(match.group(1))));
                }
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Map<String, Month> months(String... languages) {
        var months = new HashMap<String, Month>();
        for (var language : languages) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.SHORT, TextStyle.FULL, TextStyle.SHORT_STANDALONE)) {
                    var name = month.getDisplayName(style, Locale.of(language));
                    months.putIfAbsent(name.replace(".", "").toLowerCase(Locale.ROOT), month);
                }
            }
        }
        return Map.copyOf(months);
    }

    /** Empty where neither cell holds a name. Degrees and titles behind the last name become the suffix. */
    static Optional<Name> name(String given, String last) {
        var family = new ArrayList<>(List.of(last.split("\\s+")));
        var suffix = new ArrayList<String>();
        var comma = last.indexOf(',');
        if (comma >= 0) {
            family = new ArrayList<>(List.of(last.substring(0, comma).strip().split("\\s+")));
            suffix.add(last.substring(comma + 1).strip());
        }
        while (family.size() > 1 && CREDENTIAL.matcher(family.getLast()).matches()) {
            suffix.addFirst(family.removeLast());
        }
        var familyName = String.join(" ", family).strip();
        var full = (given + " " + familyName).strip();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        var after = String.join(
                ", ", suffix.stream().filter(word -> !word.isEmpty()).toList());
        return Optional.of(new Name(
                full,
                given.isEmpty() ? null : given,
                familyName.isEmpty() ? null : familyName,
                after.isEmpty() ? null : after,
                false));
    }

    /**
     * The profile's address where there is one; files before mid-2023 have none, so the name and company, and for namesakes
     * the day too, must do. The weak keys stand beside the sure one so that a newer file finds those an older one brought.
     */
    static List<Key> keys(String link, String name, String company, String connectedOn) {
        var keys = new ArrayList<Key>();
        WebLink.linkedInSlug(link).ifPresent(slug -> keys.add(new Key(SOURCE, "in/" + slug, true)));
        var words = plain(name) + "|" + plain(company);
        keys.add(new Key(SOURCE, words, false));
        keys.add(new Key(
                SOURCE, words + "|" + day(connectedOn).map(LocalDate::toString).orElse(""), false));
        return List.copyOf(keys);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
