package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.formats.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way out again: the member's whole list as a table that every spreadsheet program opens, and none runs. */
@Controller
class PeopleCsv {
    private static final List<String> COLUMNS = List.of(
            "name",
            "company",
            "title",
            "place",
            "birthday",
            "met",
            "tags",
            "phones",
            "mails",
            "links",
            "notes",
            "last",
            "next");
    /** Without this mark spreadsheet programs take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JdbcClient db;
    private final MessageSource words;

    PeopleCsv(JdbcClient db, MessageSource words) {
        this.db = db;
        this.words = words;
    }

    @GetMapping("/people/people.csv")
    ResponseEntity<byte[]> list(Member viewer) {
        var out = new StringBuilder(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS.stream()
                    .map(column -> words.getMessage("imports.column." + column, null, viewer.locale())));
            for (String[] row : rows(viewer)) {
                csv.printRecord(Arrays.stream(row).map(CsvCell::safe));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("people.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String[]> rows(Member viewer) {
        return db.sql("""
                        select p.name, p.company, p.title, p.place, p.birthday, p.met_where, array_to_string(p.tags, ', '),
                          ways.phones, ways.mails, ways.links, known.notes,
                          coalesce(to_char(p.last_contact at time zone :zone, 'YYYY-MM-DD'), ''),
                          concat_ws(' ', to_char(p.next_due, 'YYYY-MM-DD'), nullif(p.next_step, ''))
                        from person p
                        cross join lateral (
                          select coalesce(string_agg(w.value, ', ' order by w.position) filter (where w.kind = 'phone'), '') as phones,
                            coalesce(string_agg(w.value, ', ' order by w.position) filter (where w.kind = 'mail'), '') as mails,
                            coalesce(string_agg(w.value, ', ' order by w.position) filter (where w.kind = 'link'), '') as links
                          from person_way w where w.owner_id = p.owner_id and w.person_id = p.id) ways
                        cross join lateral (
                          select coalesce(string_agg(k.text, e'\\n' order by k.topic), '') as notes
                          from person_known k where k.owner_id = p.owner_id and k.person_id = p.id) known
                        where p.owner_id = :owner
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        order by p.folded, p.id
                        """)
                .param("owner", viewer.id().value())
                .param("zone", viewer.zone().getId())
                .query((row, n) -> {
                    var cells = new String[COLUMNS.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = row.getString(i + 1);
                    }
                    return cells;
                })
                .list();
    }
}
