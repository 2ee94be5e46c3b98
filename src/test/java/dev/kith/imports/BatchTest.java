package dev.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.formats.FoundArchive;
import dev.kith.formats.FoundPeople;
import dev.kith.formats.Recognised;
import dev.kith.imports.Batch.Run;
import dev.kith.imports.Batch.State;
import dev.kith.imports.Batch.What;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone brought in one go: where it stands, through which door it came, and whether it changed anything. */
class BatchTest {
    private static final Run IMPORT = new Run(What.IMPORT, 1, 3, 10, false);
    private static final Run UNDO = new Run(What.UNDO, 1, 0, 10, false);
    private static final Report DONE = report("people-new", 10);

    private static Report report(Object... counts) {
        return new Report(Instant.EPOCH, Report.counts(counts), Report.Remarks.NONE);
    }

    private static Batch batch(
            @Nullable Run importing, @Nullable Report report, @Nullable Run undoing, @Nullable Report undone) {
        return new Batch(
                AccountId.next(),
                BatchId.next(),
                Kind.PEOPLE,
                "people.csv",
                Instant.EPOCH,
                importing,
                report,
                undoing,
                undone);
    }

    @Test
    void it_goes_from_brought_to_undone_and_each_step_is_told_by_what_is_there() {
        assertThat(batch(null, null, null, null).state()).isEqualTo(State.BROUGHT);
        assertThat(batch(IMPORT, null, null, null).state()).isEqualTo(State.IMPORTING);
        assertThat(batch(IMPORT, DONE, null, null).state()).isEqualTo(State.IMPORTED);
        assertThat(batch(IMPORT, DONE, UNDO, null).state()).isEqualTo(State.UNDOING);
        assertThat(batch(IMPORT, DONE, UNDO, DONE).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void what_runs_is_shown_only_while_it_runs() {
        assertThat(batch(null, null, null, null).running()).isNull();
        assertThat(batch(IMPORT, null, null, null).running()).isEqualTo(IMPORT);
        assertThat(batch(IMPORT, DONE, null, null).running()).isNull();
        assertThat(batch(IMPORT, DONE, UNDO, null).running()).isEqualTo(UNDO);
        assertThat(batch(IMPORT, DONE, UNDO, DONE).running()).isNull();
    }

    @Test
    void its_pages_stand_at_the_door_it_came_through() {
        var batch = batch(null, null, null, null);

        assertThat(batch.path()).isEqualTo("/people/imports/" + batch.id());
    }

    @ParameterizedTest
    @CsvSource({
        "/people/imports, PEOPLE",
        "/people/imports/1, PEOPLE",
        "/host/imports, ARCHIVE",
        "/host/imports/1/undo, ARCHIVE",
        "/elsewhere, PEOPLE",
    })
    void a_path_belongs_to_its_door(String path, Kind kind) {
        assertThat(Kind.at(path)).isEqualTo(kind);
    }

    @Test
    void a_file_goes_through_the_door_of_what_it_holds() {
        var people = new Recognised.People(new FoundPeople(List.of(), List.of(), List.of()));
        var archive = new Recognised.Archive(new FoundArchive(List.of(), List.of(), List.of(), List.of()));

        assertThat(Kind.of(people)).isEqualTo(Kind.PEOPLE);
        assertThat(Kind.of(archive)).isEqualTo(Kind.ARCHIVE);
    }

    @Test
    void an_archive_is_brought_by_who_runs_this_place_and_contacts_by_everyone() {
        assertThat(Kind.ARCHIVE.isOpenTo(member(true))).isTrue();
        assertThat(Kind.ARCHIVE.isOpenTo(member(false))).isFalse();
        assertThat(Kind.PEOPLE.isOpenTo(member(false))).isTrue();
    }

    private static Member member(boolean host) {
        return new Member(AccountId.next(), "Mei", "mei@kith.example", Locale.ENGLISH, ZoneOffset.UTC, host, false);
    }

    @Test
    void a_report_of_nothing_but_what_was_there_says_so() {
        assertThat(report().changedNothing()).isTrue();
        assertThat(report("people-new", 0, "people-unchanged", 12).changedNothing())
                .isTrue();
        assertThat(report("people-new", 1, "people-unchanged", 12).changedNothing())
                .isFalse();
        assertThat(report("people-updated", 1).changedNothing()).isFalse();
    }

    @Test
    void its_counts_are_read_in_the_order_they_were_given_and_what_is_not_there_is_none() {
        var report = report("z", 1, "a", 2, "m", 3);

        assertThat(report.counts().keySet()).containsExactly("z", "a", "m");
        assertThat(report.count("m")).isEqualTo(3);
        assertThat(report.count("other")).isZero();
    }

    @Test
    void names_that_stay_are_the_only_remark_of_an_undo() {
        var remarks = Report.Remarks.kept(List.of("Ada", "Bo"));

        assertThat(remarks.kept()).containsExactly("Ada", "Bo");
        assertThat(remarks.notes()).isEmpty();
        assertThat(remarks.notUnderstood()).isEmpty();
    }

    @Test
    void a_preview_tells_whether_go_would_change_anything() {
        assertThat(preview(Map.of("people-new", 0, "people-unchanged", 4)).changesNothing())
                .isTrue();
        assertThat(preview(Map.of("people-new", 2)).changesNothing()).isFalse();
    }

    private static Preview preview(Map<String, Integer> counts) {
        return new Preview(counts, Map.of(), List.of(), Report.Remarks.NONE);
    }

    @Test
    void of_what_no_row_has_nothing_is_said() {
        var fields = new LinkedHashMap<String, Integer>();
        Preview.count(fields, "mails", List.of("a@kith.example", "", "b@kith.example"), mail -> !mail.isEmpty());
        Preview.count(fields, "phones", List.of("", "", ""), phone -> !phone.isEmpty());
        Preview.count(fields, "links", List.<String>of(), link -> true);

        assertThat(fields).containsExactly(Map.entry("mails", 2));
    }
}
