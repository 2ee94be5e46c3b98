package dev.kith.cards;

import dev.kith.ui.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a person, field by field, as it was typed. */
public record PersonForm(Map<String, String> typed) {
    private static final List<String> LINES = List.of("name", "company", "title", "place", "met-where", "tags");
    private static final List<String> BIRTHDAY = List.of("birth-day", "birth-month", "birth-year");
    private static final Map<String, Way.Kind> WAYS =
            new TreeMap<>(Map.of("mails", Way.Kind.MAIL, "phones", Way.Kind.PHONE, "links", Way.Kind.LINK));
    private static final int LINE = 300;
    private static final int TEXT = 10_000;
    private static final int MOST_WAYS = 50;
    private static final Pattern LABELLED = Pattern.compile("([^:/@]{1,60}):\\s*(?!//)(\\S.*)");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile("[^\\s/:?#]+\\.[^\\s/:?#]{2,}([/?#]\\S*)?");

    public PersonForm {
        typed = Map.copyOf(typed);
    }

    /** The fields of the form among all that was sent. */
    public static PersonForm sent(Map<String, String> all) {
        var typed = new LinkedHashMap<String, String>();
        for (String field : fields()) {
            typed.put(field, Problems.clean(all.get(field)));
        }
        return new PersonForm(typed);
    }

    /** The form filled with what the card says. */
    public static PersonForm of(Card card) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", card.name());
        typed.put("company", card.company());
        typed.put("title", card.title());
        typed.put("place", card.place());
        typed.put("met-where", card.metWhere());
        typed.put("tags", String.join(", ", card.tags()));
        typed.putAll(birthday(card.birthday()));
        WAYS.forEach((field, kind) ->
                typed.put(field, card.ways(kind).stream().map(PersonForm::line).collect(Collectors.joining("\n"))));
        card.known().forEach((topic, text) -> typed.put(topic.key(), text));
        return new PersonForm(typed);
    }

    private static List<String> fields() {
        var fields = new ArrayList<>(LINES);
        fields.addAll(BIRTHDAY);
        fields.addAll(WAYS.keySet());
        Arrays.stream(Topic.values()).map(Topic::key).forEach(fields::add);
        return fields;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public Problems check() {
        Problems problems = Problems.none().required("name", value("name"), LINE);
        LINES.forEach(field -> problems.atMost(field, value(field), LINE));
        problems.whole("birth-day", value("birth-day"), 1, 31)
                .whole("birth-month", value("birth-month"), 1, 12)
                .whole("birth-year", value("birth-year"), 1000, 9999);
        if (!problems.fields().stream().anyMatch(BIRTHDAY::contains) && birthday() == null) {
            problems.add("birth-day", "cards.birthday.wrong");
        }
        WAYS.forEach((field, kind) -> checkWays(problems, field, kind));
        for (Topic topic : Topic.values()) {
            problems.atMost(topic.key(), value(topic.key()), TEXT);
        }
        return problems;
    }

    private void checkWays(Problems problems, String field, Way.Kind kind) {
        List<Way> ways = ways(field, kind);
        problems.addIf(ways.size() > MOST_WAYS, field, "cards.ways.many", MOST_WAYS);
        for (Way way : ways) {
            String value = way.value();
            boolean fine = value.length() <= LINE
                    && switch (kind) {
                        case MAIL -> !Problems.none().email(field, value).any();
                        case PHONE -> value.replaceAll("\\D", "").length() >= 3;
                        case LINK -> WEB.matcher(value).matches();
                    };
            problems.addIf(!fine, field, "cards." + field + ".wrong", value.substring(0, Math.min(60, value.length())));
        }
    }

    public Card card() {
        var known = new TreeMap<Topic, String>();
        for (Topic topic : Topic.values()) {
            known.put(topic, value(topic.key()).replace("\r\n", "\n"));
        }
        String birthday = birthday();
        return new Card(
                value("name"),
                value("company"),
                value("title"),
                value("place"),
                birthday == null ? "" : birthday,
                value("met-where"),
                tags(value("tags")),
                WAYS.entrySet().stream()
                        .flatMap(e -> ways(e.getKey(), e.getValue()).stream())
                        .toList(),
                known);
    }

    /** Tags as they are typed in one line, with commas between. */
    public static List<String> tags(String line) {
        return Arrays.stream(line.split("[,;\n]"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private List<Way> ways(String field, Way.Kind kind) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> way(kind, line))
                .toList();
    }

    private static Way way(Way.Kind kind, String line) {
        Matcher labelled = LABELLED.matcher(line);
        boolean has = labelled.matches();
        String label = has ? labelled.group(1).strip() : "";
        String value = has ? labelled.group(2).strip() : line;
        boolean bare = kind == Way.Kind.LINK && SITE.matcher(value).matches();
        return new Way(kind, label, bare ? "https://" + value : value);
    }

    private static String line(Way way) {
        return way.label().isEmpty() ? way.value() : way.label() + ": " + way.value();
    }

    private static Map<String, String> birthday(String birthday) {
        Matcher parts = Pattern.compile("(\\d{4}|-)?(?:-(\\d\\d)-(\\d\\d))?").matcher(birthday);
        var typed = new LinkedHashMap<String, String>();
        if (parts.matches() && parts.group(1) != null) {
            typed.put("birth-year", parts.group(1).equals("-") ? "" : parts.group(1));
            if (parts.group(2) != null) {
                typed.put("birth-month", String.valueOf(Integer.parseInt(parts.group(2))));
                typed.put("birth-day", String.valueOf(Integer.parseInt(parts.group(3))));
            }
        }
        return typed;
    }

    /** As RFC 6350 writes it; empty where nothing is typed; null where there is no such day. */
    private @Nullable String birthday() {
        String day = value("birth-day");
        String month = value("birth-month");
        String year = value("birth-year");
        if (day.isEmpty() != month.isEmpty()) {
            return null;
        }
        try {
            if (day.isEmpty()) {
                return year;
            }
            MonthDay monthDay = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            return year.isEmpty()
                    ? monthDay.toString()
                    : LocalDate.of(Integer.parseInt(year), monthDay.getMonth(), monthDay.getDayOfMonth())
                            .toString();
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return null;
        }
    }
}
