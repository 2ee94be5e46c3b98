package dev.kith.formats;

import dev.kith.formats.FoundPerson.Labelled;
import dev.kith.uploads.Part;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Reading.Refusal;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's {@code Connections.csv} of every era since 2020, alone or inside LinkedIn's zip: with and without its preamble,
 * its URL column, and what a spreadsheet program made of it. Columns are found by name.
 */
final class LinkedInConnections {

    private static final String LAST_COLUMN = "connected on";
    private static final int PREAMBLE = 12;

    private final Part part;
    private final FoundPeople.Collected collected;
    private final Map<String, Integer> columns = new HashMap<>();
    private final HashSet<List<String>> rows = new HashSet<>();
    private boolean endsWithNewline;

    private LinkedInConnections(Part part, FoundPeople.Collected collected) {
        this.part = part;
        this.collected = collected;
    }

    static Reading<FoundPeople> read(Upload upload) {
        return Reading.of(() -> read(upload.parts(Upload.Limits.CONTACTS)));
    }

    static FoundPeople read(List<Part> parts) throws IOException, Refusal {
        var collected = new FoundPeople.Collected();
        var found = false;
        for (var part : Part.ofKind(parts, Part.Kind.TABLE)) {
            var reading = new LinkedInConnections(part, collected);
            var delimiter = reading.delimiter();
            if (delimiter != null) {
                found = true;
                Part.notesOnEncoding(List.of(part)).forEach(collected::note);
                reading.rows(delimiter);
            }
        }
        if (!found) {
            throw new Refusal("formats.linkedin-no-header", parts.getFirst().name());
        }
        return collected.all();
    }

    /** Whether some part is a list of connections. */
    static boolean isIn(List<Part> parts) throws IOException {
        for (var part : Part.ofKind(parts, Part.Kind.TABLE)) {
            if (new LinkedInConnections(part, new FoundPeople.Collected()).delimiter() != null) {
                return true;
            }
        }
        return false;
    }

    /** The sign between the cells, or null where no header of connections stands in the first rows. */
    private @Nullable Character delimiter() throws IOException {
        for (var delimiter : List.of(',', ';', '\t')) {
            if (hasHeader(delimiter)) {
                return delimiter;
            }
        }
        return null;
    }

    private boolean hasHeader(char delimiter) throws IOException {
        try (var rows = parse(delimiter)) {
            return rows.stream().limit(PREAMBLE).anyMatch(LinkedInConnections::isHeader);
        } catch (UncheckedIOException | IllegalStateException notSoDelimited) {
            return false;
        }
    }

    private CSVParser parse(char delimiter) throws IOException {
        // stray quotes inside a cell are kept; only a quote that never closes stops the reader
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        return CSVParser.builder()
                .setReader(new NarrowReader(part.reader(), delimiter))
                .setFormat(format)
                .get();
    }

    private static boolean isHeader(CSVRecord row) {
        var names = row.stream().map(LinkedInConnections::columnName).toList();
        return names.contains("first name") && names.contains(LAST_COLUMN);
    }

    private static String columnName(String cell) {
        return clean(cell).toLowerCase(Locale.ROOT);
    }

    /** Without the byte order marks and odd spaces that spreadsheet programs leave. */
    private static String clean(String cell) {
        return cell.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }

    private void rows(char delimiter) throws IOException, Refusal {
        endsWithNewline = endsWithNewline();
        long line = 1;
        try (var parser = parse(delimiter)) {
            var rows = parser.iterator();
            CSVRecord held = null;
            long heldLine = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                if (columns.isEmpty()) {
                    header(row);
                } else if (row.stream().anyMatch(cell -> !clean(cell).isEmpty())) {
                    if (held != null) {
                        row(held, heldLine, false);
                    }
                    held = row;
                    heldLine = line;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (held != null) {
                row(held, heldLine, true);
            }
        } catch (UncheckedIOException | IllegalStateException unclosedQuote) {
            throw new Refusal("formats.cut-off", part.name(), line);
        }
    }

    private boolean endsWithNewline() throws IOException {
        try (var reader = part.reader()) {
            var last = '\n';
            var buffer = new char[1 << 14];
            for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                last = n > 0 ? buffer[n - 1] : last;
            }
            return last == '\n' || last == '\r';
        }
    }

    private void header(CSVRecord row) {
        if (isHeader(row)) {
            for (var i = 0; i < row.size(); i++) {
                columns.putIfAbsent(columnName(row.get(i)), i);
            }
        }
    }

    private void row(CSVRecord row, long line, boolean last) throws Refusal {
        var shorter = row.size() <= columns.getOrDefault(LAST_COLUMN, 0);
        if (last && shorter) {
            throw new Refusal("formats.cut-off", part.name(), line);
        }
        if (rows.size() == FoundPeople.MOST) {
            throw new Refusal("formats.too-many", FoundPeople.MOST);
        }
        if (!rows.add(row.toList())) {
            collected.again();
            return;
        }
        if (shorter) {
            collected.report(NotUnderstood.at(part, line, words(row), "formats.row-too-short"));
            return;
        }
        var surplus = row.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        if (surplus) {
            collected.report(NotUnderstood.at(part, line, words(row), "formats.row-too-long"));
            return;
        }
        person(row, line, last && !endsWithNewline);
    }

    private void person(CSVRecord row, long line, boolean maybeCut) throws Refusal {
        var day = LinkedInRow.day(cell(row, LAST_COLUMN));
        if (day.isEmpty() && maybeCut) {
            throw new Refusal("formats.cut-off", part.name(), line);
        }
        var name = LinkedInRow.name(cell(row, "first name"), cell(row, "last name"));
        var url = cell(row, "url");
        var link = WebLink.of(url);
        if (name.isEmpty()) {
            var nothing = row.stream().filter(cell -> !clean(cell).isEmpty()).count() <= 1 && url.isEmpty();
            var why = nothing ? "formats.linkedin-hidden" : "formats.no-name";
            collected.report(NotUnderstood.at(part, line, words(row), why));
            return;
        }
        if (day.isEmpty() && !cell(row, LAST_COLUMN).isEmpty()) {
            collected.report(NotUnderstood.at(part, line, cell(row, LAST_COLUMN), "formats.date-unknown"));
        }
        if (link.isEmpty() && !url.isEmpty()) {
            collected.report(NotUnderstood.at(part, line, url, "formats.link-unsafe"));
        }
        var mail = cell(row, "email address");
        collected.add(new FoundPerson(
                LinkedInRow.keys(link.orElse(""), name.get().full(), cell(row, "company"), cell(row, LAST_COLUMN)),
                name.get(),
                new FoundPerson.Reach(
                        List.of(),
                        mail.isEmpty() ? List.of() : List.of(new Labelled("", mail)),
                        link.map(to -> List.of(new Labelled("LinkedIn", to))).orElse(List.of()),
                        null),
                new FoundPerson.Work(orNull(cell(row, "company")), orNull(cell(row, "position"))),
                new FoundPerson.About(null, null, List.of(), day.orElse(null)),
                null));
    }

    private String cell(CSVRecord row, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : clean(row.get(at));
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static String words(CSVRecord row) {
        return String.join(
                " · ",
                row.stream()
                        .map(LinkedInConnections::clean)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }
}
