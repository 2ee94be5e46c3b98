package dev.kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown that also reads well in a terminal: words to the left, figures to the right. */
final class Table {
    private final String title;
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(String title, String... head) {
        this.title = title;
        this.head = List.of(head);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void note(String text) {
        notes.add(text);
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, head.size())
                .mapToObj(column -> IntStream.concat(
                                IntStream.of(head.get(column).length()),
                                rows.stream().mapToInt(row -> row.get(column).length()))
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>(List.of("", "### " + title, "", line(head, widths)));
        lines.add(IntStream.range(0, head.size())
                .mapToObj(c -> "-".repeat(Math.max(2, widths.get(c) - 1)) + (c == 0 ? "-" : ":"))
                .collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add(line(row, widths)));
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.add("- " + note));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(c -> (c == 0 ? "%-" : "%")
                        .concat(Math.max(2, widths.get(c)) + "s")
                        .formatted(cells.get(c)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
