package dev.kith.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements that one request made, in order, read from PostgreSQL's log ({@code log_statement = all}). */
record Statements(List<Statement> all) {
    static final String BEGIN = "the bench asks";
    static final String END = "the bench has its answer";
    private static final Pattern LINE = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL): {2}(.*)$");
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'([^']*+(?:''[^']*+)*+)')");

    /** @param values of $1, $2 …, as text */
    record Statement(String sql, List<@Nullable String> values) {
        boolean begins() {
            return sql.startsWith("BEGIN");
        }

        boolean ends() {
            return sql.startsWith("COMMIT");
        }
    }

    private record Entry(String process, String sql, List<@Nullable String> values) {}

    /** How many statements there are, apart from the frame of a transaction. */
    long count() {
        return all.stream().filter(s -> !s.begins() && !s.ends()).count();
    }

    /** The same statements with other values. */
    Statements with(UnaryOperator<String> other) {
        return new Statements(all.stream()
                .map(s -> new Statement(
                        s.sql(),
                        s.values().stream()
                                .<@Nullable String>map(v -> v == null ? null : other.apply(v))
                                .toList()))
                .toList());
    }

    /**
     * Cuts the log into requests, each between {@link #BEGIN} and {@link #END}.
     *
     * @param background statements that Kith also makes when nobody asks for anything; what is in one transaction with
     *     them is left out
     */
    static List<Statements> read(Stream<String> log, Set<String> background) {
        List<Statements> requests = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (Entry entry : entries(log)) {
            if (entry.sql().contains(BEGIN)) {
                open.clear();
            } else if (entry.sql().contains(END)) {
                requests.add(new Statements(without(background, open)));
            } else {
                open.add(entry);
            }
        }
        return requests;
    }

    private static List<Statement> without(Set<String> background, List<Entry> entries) {
        Map<String, List<Entry>> open = new LinkedHashMap<>();
        List<Statement> kept = new ArrayList<>();
        for (Entry entry : entries) {
            List<Entry> transaction = open.computeIfAbsent(entry.process(), p -> new ArrayList<>());
            transaction.add(entry);
            boolean inside = transaction.getFirst().sql().startsWith("BEGIN");
            if (!inside || entry.sql().startsWith("COMMIT") || entry.sql().startsWith("ROLLBACK")) {
                boolean begunBefore = !inside && transaction.getFirst().sql().matches("COMMIT|ROLLBACK");
                if (!begunBefore && transaction.stream().noneMatch(e -> background.contains(e.sql()))) {
                    transaction.forEach(e -> kept.add(new Statement(e.sql(), e.values())));
                }
                open.remove(entry.process());
            }
        }
        return kept;
    }

    /** Lines that begin with a tab go on with the line before. */
    private static List<Entry> entries(Stream<String> log) {
        List<String> whole = new ArrayList<>();
        log.forEach(line -> {
            if (line.startsWith("\t") && !whole.isEmpty()) {
                whole.add(whole.removeLast() + "\n" + line.substring(1));
            } else {
                whole.add(line);
            }
        });
        List<Entry> entries = new ArrayList<>();
        for (String line : whole) {
            int end = line.indexOf('\n');
            var match = LINE.matcher(end < 0 ? line : line.substring(0, end));
            if (!match.matches()) {
                continue;
            }
            String text = match.group(3) + (end < 0 ? "" : line.substring(end));
            var execute = EXECUTE.matcher(text);
            if (match.group(2).equals("LOG") && execute.matches()) {
                entries.add(new Entry(match.group(1), execute.group(1), List.of()));
            } else if (match.group(2).equals("DETAIL") && !entries.isEmpty()) {
                addValues(entries, match.group(1), text);
            }
        }
        return entries;
    }

    private static void addValues(List<Entry> entries, String process, String text) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).process().equals(process)) {
                entries.set(i, new Entry(process, entries.get(i).sql(), values(text)));
                return;
            }
        }
    }

    static List<@Nullable String> values(String parameters) {
        List<@Nullable String> values = new ArrayList<>();
        var match = PARAMETER.matcher(parameters);
        while (match.find()) {
            String value = match.group(2);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        return values;
    }
}
