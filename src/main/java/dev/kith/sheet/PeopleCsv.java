package dev.kith.sheet;

import dev.kith.accounts.Member;
import dev.kith.formats.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a CSV file (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. */
@Component
class PeopleCsv {
    static final List<String> COLUMNS = List.of(
            "people.name",
            "people.in.company",
            "people.in.title",
            "people.in.place",
            "people.birthday",
            "people.in.met-where",
            "sheet.last-contact",
            "people.in.next-step",
            "sheet.due",
            "people.in.tags",
            "people.mails",
            "people.phones",
            "people.links",
            "people.in.family",
            "people.in.neighbourhood",
            "people.in.grew-up",
            "people.in.fun",
            "people.in.work",
            "people.in.goals",
            "people.in.customers",
            "people.in.skills",
            "people.in.looking-for",
            "people.in.notes",
            "people.timeline");

    private final SheetRows rows;
    private final MessageSource messages;

    PeopleCsv(SheetRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    void write(Member owner, Writer out) throws IOException {
        out.write('\ufeff');
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS.stream().map(key -> messages.getMessage(key, null, owner.locale())));
        rows.each(owner.id(), owner.zone(), cells -> {
            try {
                printer.printRecord(Arrays.stream(cells).map(CsvCell::safe));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        printer.flush();
    }
}
