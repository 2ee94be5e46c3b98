package dev.kith.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Labelled;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInConnectionsTest {

    private static final String PREAMBLE = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing. ""Why?"", see help."

            """;
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String ADA =
            "Ada,Okafor,https://www.linkedin.com/in/Ada-Okafor/,ada@example.org,Loom & Co,Weaver,08 Feb 2026\n";

    @Test
    void a_row_of_today_is_a_person() {
        var ada = people(PREAMBLE + HEADER + ADA).getFirst();
        assertThat(ada.name()).isEqualTo(new FoundPerson.Name("Ada Okafor", "Ada", "Okafor", null, false));
        assertThat(ada.reach().mails()).containsExactly(new Labelled("", "ada@example.org"));
        assertThat(ada.reach().links())
                .containsExactly(new Labelled("LinkedIn", "https://www.linkedin.com/in/Ada-Okafor/"));
        assertThat(ada.work()).isEqualTo(new FoundPerson.Work("Loom & Co", "Weaver"));
        assertThat(ada.about().connectedOn()).isEqualTo(LocalDate.of(2026, 2, 8));
        assertThat(ada.keys().getFirst()).isEqualTo(new Key("linkedin", "in/ada-okafor", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notes:\n\n",
                "\"Notes:\"\n\"one, long sentence\"\n\n\n",
                "",
                "\n",
                "Notes:,,,,,,\n,,,,,,\n",
                "One \"odd\" line\n"
            })
    void the_header_is_found_below_any_preamble(String preamble) {
        assertThat(people(preamble + HEADER + ADA)).hasSize(1);
    }

    @Test
    void a_file_from_before_mid_2023_has_no_url_and_is_keyed_by_name_and_company() {
        var all = people(
                "First Name,Last Name,Email Address,Company,Position,Connected On\nBo,Lind,,Tide  AB,Cook,01 Jan 2020\n");
        assertThat(all.getFirst().keys())
                .containsExactly(
                        new Key("linkedin", "bo lind|tide ab", false),
                        new Key("linkedin", "bo lind|tide ab|2020-01-01", false));
        assertThat(all.getFirst().reach().links()).isEmpty();
    }

    @Test
    void a_newer_file_still_finds_those_whom_an_older_one_brought() {
        var old = people(
                "First Name,Last Name,Email Address,Company,Position,Connected On\nAda,Okafor,,Loom & Co,,08 Feb 2026\n");
        assertThat(people(HEADER + ADA).getFirst().keys())
                .containsAll(old.getFirst().keys());
    }

    @Test
    void namesakes_in_one_firm_are_told_apart_by_the_day() {
        var all =
                people("First Name,Last Name,Company,Connected On\nKim,Lee,Arc,01 Jan 2020\nKim,Lee,Arc,05 May 2021\n");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).keys()).containsExactly(new Key("linkedin", "kim lee|arc|2020-01-01", false));
        assertThat(all.get(1).keys()).containsExactly(new Key("linkedin", "kim lee|arc|2021-05-05", false));
    }

    @Test
    void columns_are_found_by_name_in_any_order_and_case() {
        var all = people("CONNECTED ON, last name ,FIRST NAME,Shoe Size\n08 Feb 2026,Okafor,Ada,39\n");
        assertThat(all.getFirst().name().full()).isEqualTo("Ada Okafor");
    }

    @Test
    void a_file_that_a_spreadsheet_saved_again_is_read_too() {
        var excel = "\uFEFF" + (PREAMBLE + HEADER + "Ada,Okafor,,,Loom,Weaver,7-Feb-22\n").replace("\n", "\r\n");
        assertThat(people(excel).getFirst().about().connectedOn()).isEqualTo(LocalDate.of(2022, 2, 7));
        var german = (HEADER + "Ada,Okafor,,,Loom,Weaver,7-Feb-22\n").replace(',', ';');
        assertThat(people(german)).hasSize(1);
        var unicode = Given.file(
                "c.txt", ("\uFEFF" + HEADER.replace(',', '\t') + "Zoë\tOkafor\t\t\t\t\t7-Feb-22\n").getBytes(UTF_16LE));
        assertThat(Given.understood(LinkedInConnections.read(unicode))
                        .people()
                        .getFirst()
                        .name()
                        .given())
                .isEqualTo("Zoë");
    }

    @ParameterizedTest
    @CsvSource({
        "08 Feb 2026, 2026-02-08",
        "8 FEB 2026, 2026-02-08",
        "7-Feb-22, 2022-02-07",
        "31-Dec-2021, 2021-12-31",
        "2024-02-29, 2024-02-29",
        "12 Sept 2021, 2021-09-12",
        "03 März 2024, 2024-03-03",
        "3. Dez. 2024, 2024-12-03",
        "08 août 2023, 2023-08-08",
        "01 de maio de 2022, 2022-05-01",
        "15 ago. 2020, 2020-08-15",
    })
    void days_are_read_in_several_hands(String words, LocalDate day) {
        assertThat(LinkedInRow.day(words)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08 helmi 2026", "31 Feb 2026", "08 Feb 20", "08 Fe", "2/8/2026", "99-Feb-22", ""})
    void days_that_are_none_are_not_guessed(String words) {
        assertThat(LinkedInRow.day(words)).isEmpty();
    }

    @Test
    void an_unknown_month_is_reported_and_the_person_kept() {
        var found = read(HEADER + "Aino,Laine,,,,,08 helmi 2026\n" + ADA);
        assertThat(found.people()).hasSize(2);
        assertThat(found.people().getFirst().about().connectedOn()).isNull();
        assertThat(found.notUnderstood())
                .containsExactly(
                        new NotUnderstood("Connections.csv", 2, "08 helmi 2026", Message.of("formats.date-unknown")));
    }

    @Test
    void exact_duplicates_count_once() {
        var found = read(HEADER + ADA + ADA + ADA);
        assertThat(found.people()).hasSize(1);
        assertThat(found.notes()).containsExactly(Message.of("formats.twice-in-file", 2));
    }

    @Test
    void one_profile_in_two_rows_is_one_person() {
        var found = read(HEADER + ADA + ADA.replace("Ada-Okafor/", "ada-okafor?trk=1"));
        assertThat(found.people()).hasSize(1);
        assertThat(found.notes()).extracting(Message::key).containsExactly("formats.twice-in-file");
    }

    @Test
    void hidden_profiles_and_addresses_without_a_name_are_reported_with_their_line() {
        var found =
                read(PREAMBLE + HEADER + ",,,,,,01 Jan 2020\n,,https://www.linkedin.com/in/x-1,,,,02 Jan 2020\n" + ADA);
        assertThat(found.people()).hasSize(1);
        assertThat(found.notUnderstood())
                .extracting(NotUnderstood::line, place -> place.why().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "formats.linkedin-hidden"),
                        org.assertj.core.groups.Tuple.tuple(6L, "formats.no-name"));
        assertThat(found.notUnderstood().getLast().what()).contains("/in/x-1");
    }

    @Test
    void no_last_name_is_no_fault() {
        var name = people(HEADER + "Cher,,,,,,01 Jan 2020\n").getFirst().name();
        assertThat(name.full()).isEqualTo("Cher");
        assertThat(name.family()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Okafor, PhD, MBA | Okafor | PhD, MBA",
                "Okafor PhD | Okafor | PhD",
                "Okafor PMP® CISSP | Okafor | PMP®, CISSP",
                "van der Berg, M.D. | van der Berg | M.D.",
                "Okafor | Okafor |",
            })
    void credentials_stand_behind_the_name(String cell, String family, String suffix) {
        var name = LinkedInRow.name("Ada", cell).orElseThrow();
        assertThat(name.full()).isEqualTo("Ada " + family);
        assertThat(name.suffix()).isEqualTo(suffix);
    }

    @Test
    void quoted_commas_doubled_quotes_and_line_breaks_stay_in_their_cell() {
        var work = people(HEADER + "Ada,Okafor,,,\"Loom, Wool \"\"&\"\" Co\",\"Weaver\nat night\",08 Feb 2026")
                .getFirst()
                .work();
        assertThat(work).isEqualTo(new FoundPerson.Work("Loom, Wool \"&\" Co", "Weaver\nat night"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"})
    void a_cell_that_looks_like_a_formula_is_text(String cell) {
        assertThat(people(HEADER + "Ada,Okafor,,," + cell + "," + cell + ",08 Feb 2026\n")
                        .getFirst()
                        .work())
                .isEqualTo(new FoundPerson.Work(cell, cell));
    }

    @Test
    void a_link_that_is_none_is_reported_and_left_out() {
        var found = read(HEADER + "Ada,Okafor,javascript:alert(1),,,,08 Feb 2026\n");
        assertThat(found.people().getFirst().reach().links()).isEmpty();
        assertThat(found.notUnderstood()).extracting(place -> place.why().key()).containsExactly("formats.link-unsafe");
    }

    @Test
    void rows_of_the_wrong_width_are_reported() {
        var found = read(HEADER + "Ada,Okafor\n" + "Bo,Lind,,,,,01 Jan 2020,more\n" + ADA);
        assertThat(found.people()).hasSize(1);
        assertThat(found.notUnderstood())
                .extracting(place -> place.why().key())
                .containsExactly("formats.row-too-short", "formats.row-too-long");
    }

    @Test
    void a_file_cut_anywhere_in_its_last_row_is_refused() {
        var whole = HEADER + ADA + "Bo,Lind,,,\"Tide, AB\",Cook,01 Mar 2020\n";
        var rowStart = (HEADER + ADA).length();
        for (var length = rowStart + 1; length < whole.length() - 1; length++) {
            var why = Given.refused(reading(whole.substring(0, length)));
            assertThat(why)
                    .as("cut to %s", whole.substring(rowStart, length))
                    .isEqualTo(Message.of("formats.cut-off", "Connections.csv", 3L));
        }
        assertThat(people(whole.substring(0, whole.length() - 1))).hasSize(2);
    }

    @Test
    void a_quote_that_never_closes_is_refused_at_its_line() {
        assertThat(Given.refused(reading(PREAMBLE + HEADER + ADA + "Bo,Lind,,,\"Tide,Cook,01 Mar 2020\n" + ADA)))
                .isEqualTo(Message.of("formats.cut-off", "Connections.csv", 6L));
    }

    @Test
    void it_is_found_by_what_it_holds_inside_linkedins_zip() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("Profile.csv", "First Name,Last Name,Maiden Name\nMe,Myself,\n".getBytes(UTF_8));
        entries.put("export/connections (1).csv", (PREAMBLE + HEADER + ADA).getBytes(UTF_8));
        entries.put("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0});
        var found = Given.understood(LinkedInConnections.read(Given.file("Basic.zip", Given.zip(entries))));
        assertThat(found.people()).extracting(person -> person.name().full()).containsExactly("Ada Okafor");
    }

    @Test
    void a_table_of_something_else_is_refused() {
        assertThat(Given.refused(reading("Name,Price\nTea,2\n")).key()).isEqualTo("formats.linkedin-no-header");
        var zip = Given.file("x.zip", Given.zip(Map.of("a.vcf", "BEGIN:VCARD\n".getBytes(UTF_8))));
        assertThat(Given.refused(LinkedInConnections.read(zip)).key()).isEqualTo("formats.linkedin-no-header");
    }

    @Test
    void a_header_alone_is_an_empty_list() {
        assertThat(people(HEADER)).isEmpty();
    }

    private static Reading<FoundPeople> reading(String text) {
        return LinkedInConnections.read(Given.file("Connections.csv", text));
    }

    private static FoundPeople read(String text) {
        return Given.understood(reading(text));
    }

    private static List<FoundPerson> people(String text) {
        return read(text).people();
    }
}
