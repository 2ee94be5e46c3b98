package dev.kith.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundPerson.Birthday;
import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Labelled;
import dev.kith.uploads.Message;
import java.time.MonthDay;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCardsTest {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "4.0"})
    void a_plain_card_is_a_person(String version) {
        var ada = one(version, """
                UID:urn:uuid:1
                FN:Ada N. Okafor
                N:Okafor;Ada;N.;;PhD
                TEL;TYPE=CELL:+49 30 123
                EMAIL;TYPE=WORK:Ada@example.org
                URL:https://ada.example.org
                ORG:Loom & Co;Research
                TITLE:Weaver
                ADR;TYPE=HOME:;;Spool Street 1;Berlin;;10115;Germany
                CATEGORIES:friends,* Work,myContacts
                NOTE:Knits\\, too.
                """);
        assertThat(ada.name()).isEqualTo(new FoundPerson.Name("Ada N. Okafor", "Ada", "Okafor", "PhD", false));
        assertThat(ada.reach().phones()).containsExactly(new Labelled("cell", "+49 30 123"));
        assertThat(ada.reach().mails()).containsExactly(new Labelled("work", "Ada@example.org"));
        assertThat(ada.reach().links()).containsExactly(new Labelled("", "https://ada.example.org"));
        assertThat(ada.reach().place()).isEqualTo("Berlin, Germany");
        assertThat(ada.work()).isEqualTo(new FoundPerson.Work("Loom & Co", "Weaver"));
        assertThat(ada.about().tags()).containsExactly("friends", "Work");
        assertThat(ada.about().note()).isEqualTo("Knits, too.\nhome: Spool Street 1, 10115 Berlin, Germany\nResearch");
        assertThat(ada.keys())
                .containsExactly(
                        new Key("vcard", "uid:urn:uuid:1", true),
                        new Key("vcard", "mail:ada@example.org", false),
                        new Key("vcard", "tel:+4930123", false),
                        new Key("vcard", "name:ada n. okafor", false));
    }

    @Test
    void apples_labels_are_joined_through_their_group() {
        var ada = one("3.0", """
                FN:Ada
                item1.TEL:+1 555
                item1.X-ABLabel:Boat
                item2.URL;type=pref:www.example.org
                item2.X-ABLabel:_$!<HomePage>!$_
                item3.X-ABDATE;type=pref:2012-05-06
                item3.X-ABLabel:_$!<Anniversary>!$_
                item4.X-ABRELATEDNAMES:Tom
                item4.X-ABLabel:_$!<Spouse>!$_
                X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ada
                X-SOCIALPROFILE;type=myspace:x-apple:ada
                """);
        assertThat(ada.reach().phones()).containsExactly(new Labelled("Boat", "+1 555"));
        assertThat(ada.reach().links())
                .containsExactly(
                        new Labelled("HomePage", "https://www.example.org"),
                        new Labelled("linkedin", "https://www.linkedin.com/in/ada"));
        assertThat(ada.about().note()).isEqualTo("Anniversary: 2012-05-06\nSpouse: Tom");
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, BDAY:1985-03-09, 1985, --03-09",
        "3.0, BDAY:19850309, 1985, --03-09",
        "3.0, BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09, , --05-09",
        "3.0, BDAY:1604-02-29, , --02-29",
        "3.0, BDAY:--0522, , --05-22",
        "4.0, BDAY:--0415, , --04-15",
        "4.0, BDAY:--04-15, , --04-15",
        "4.0, BDAY:1980, 1980,",
        "3.0, BDAY:1985-03-09T00:00:00Z, 1985, --03-09",
    })
    void birthdays_with_and_without_their_year(String version, String line, Integer year, String day) {
        assertThat(one(version, "FN:Ada\n" + line + "\n").about().birthday())
                .isEqualTo(new Birthday(year, day == null ? null : MonthDay.parse(day)));
    }

    @Test
    void an_empty_birthday_is_passed_over_and_an_unreadable_one_reported() {
        assertThat(found("3.0", "FN:Ada\nBDAY:\n").notUnderstood()).isEmpty();
        var found = found("3.0", "FN:Ada\nBDAY:in spring\n");
        assertThat(found.people().getFirst().about().birthday()).isNull();
        assertThat(found.notUnderstood())
                .containsExactly(new NotUnderstood("a.vcf", 1, "in spring", Message.of("formats.birthday-unknown")));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, PHOTO;ENCODING=b;TYPE=JPEG:",
        "3.0, PHOTO;BASE64:",
        "2.1, PHOTO;ENCODING=BASE64:",
        "4.0, 'PHOTO:data:image/jpeg;base64,'",
    })
    void a_picture_inside_the_card_is_known_by_its_first_bytes(String version, String start) {
        var photo = one(version, "N:O;A\nFN:Ada\n" + start + Base64.getEncoder().encodeToString(JPEG) + "\n\n")
                .photo();
        assertThat(photo).isEqualTo(new FoundPerson.Photo("image/jpeg", JPEG));
    }

    @Test
    void a_picture_elsewhere_is_not_fetched_and_said_so() {
        var found = found("3.0", "FN:Ada\nPHOTO;VALUE=URI:https://example.org/a.jpg\n");
        assertThat(found.people().getFirst().photo()).isNull();
        assertThat(found.notes()).containsExactly(Message.of("formats.photo-elsewhere", 1));
    }

    @Test
    void a_picture_too_large_or_of_no_known_kind_is_left_out() {
        var large = new byte[FoundPerson.Photo.LARGEST + 1];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        for (var bytes : java.util.List.of(large, "<svg onload=x>".getBytes(ISO_8859_1))) {
            var found = found(
                    "3.0", "FN:Ada\nPHOTO;ENCODING=b:" + Base64.getEncoder().encodeToString(bytes) + "\n");
            assertThat(found.people().getFirst().photo()).isNull();
            assertThat(found.notUnderstood())
                    .singleElement()
                    .extracting(place -> place.why().key())
                    .asString()
                    .startsWith("formats.photo-");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N:Okafor;Ada;;; | Ada Okafor",
                "NICKNAME:Addie | Addie",
                "ORG:Loom & Co | Loom & Co",
                "EMAIL:ada@example.org | ada@example.org",
                "TEL:+1 555 | +1 555",
            })
    void without_fn_the_name_is_made_of_what_there_is(String line, String name) {
        assertThat(one("3.0", line + "\n").name().full()).isEqualTo(name);
    }

    @Test
    void a_card_with_nothing_on_it_is_reported() {
        var found = found("3.0", "NOTE:who was that\n");
        assertThat(found.people()).isEmpty();
        assertThat(found.notUnderstood()).extracting(place -> place.why().key()).containsExactly("formats.no-name");
    }

    @Test
    void a_firms_card_is_an_organisation_and_a_list_of_people_is_nobody() {
        var firm = one("3.0", "FN:Loom & Co\nN:;;;;\nORG:Loom & Co;\nX-ABShowAs:COMPANY\n");
        assertThat(firm.name()).isEqualTo(new FoundPerson.Name("Loom & Co", null, null, null, true));
        assertThat(found("4.0", "FN:Choir\nKIND:group\n").people()).isEmpty();
        assertThat(found("3.0", "FN:Choir\nX-ADDRESSBOOKSERVER-KIND:group\n").notUnderstood())
                .extracting(place -> place.why().key())
                .containsExactly("formats.vcard-group");
    }

    @Test
    void version_2_1_with_bare_types_and_soft_line_breaks() {
        var zoe = one("2.1", """
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB M=C3=
                =BCller
                TEL;CELL;PREF:555
                """);
        assertThat(zoe.name().full()).isEqualTo("Zoë Müller");
        assertThat(zoe.name().family()).isEqualTo("Müller");
        assertThat(zoe.reach().phones()).containsExactly(new Labelled("cell", "555"));
    }

    @Test
    void older_encodings_are_read_by_what_they_say_or_show() {
        var raw = card("2.1", "FN;CHARSET=ISO-8859-1:Zoë\nN;CHARSET=ISO-8859-1:;Zoë\n");
        assertThat(people(raw.getBytes(ISO_8859_1)).getFirst().name().full()).isEqualTo("Zoë");
        var unsaid = card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:Zo=EB\n");
        assertThat(people(unsaid.getBytes(ISO_8859_1)).getFirst().name().full()).isEqualTo("Zoë");
        var wide = card("3.0", "FN:Zoë\n");
        assertThat(people(("\uFEFF" + wide).getBytes(UTF_16BE))
                        .getFirst()
                        .name()
                        .full())
                .isEqualTo("Zoë");
    }

    @Test
    void a_mail_that_two_people_share_identifies_neither() {
        var text = card("3.0", "FN:Ada\nEMAIL:home@example.org\n") + card("3.0", "FN:Bo\nEMAIL:home@example.org\n");
        assertThat(people(text.getBytes(ISO_8859_1)))
                .allSatisfy(person -> assertThat(person.keys())
                        .hasSize(1)
                        .first()
                        .extracting(Key::value)
                        .asString()
                        .startsWith("name:"));
    }

    @Test
    void one_uid_twice_or_the_same_card_twice_is_one_person_and_namesakes_are_two() {
        var twice = card("3.0", "UID:7\nFN:Ada\n")
                + card("3.0", "UID:7\nFN:Ada O.\n")
                + card("3.0", "FN:Bo\n")
                + card("3.0", "FN:Bo\n");
        assertThat(people(twice.getBytes(ISO_8859_1))).hasSize(2);
        var namesakes = card("3.0", "FN:Kim\nTITLE:Cook\n") + card("3.0", "FN:Kim\nTITLE:Diver\n");
        assertThat(people(namesakes.getBytes(ISO_8859_1)))
                .flatExtracting(FoundPerson::keys)
                .extracting(Key::value)
                .containsExactly("name:kim#1", "name:kim#2");
    }

    @Test
    void a_link_that_is_none_is_reported_with_the_line_of_its_card() {
        var text = card("3.0", "FN:Ada\n") + card("3.0", "FN:Bo\nURL:javascript:alert(1)\n");
        var found = Given.understood(VCards.read(Given.file("a.vcf", text)));
        assertThat(found.notUnderstood())
                .containsExactly(
                        new NotUnderstood("a.vcf", 5, "javascript:alert(1)", Message.of("formats.link-unsafe")));
    }

    @Test
    void a_caret_and_a_folded_line_are_undone() {
        var ada = one("4.0", "FN:Ada Oka\n for\nADR;LABEL=\"1 Loom^nBerlin\":;;;;;;\n");
        assertThat(ada.name().full()).isEqualTo("Ada Okafor");
        assertThat(ada.about().note()).isEqualTo("1 Loom\nBerlin");
    }

    @Test
    void a_file_cut_anywhere_in_its_last_card_is_refused() {
        var first = card("3.0", "FN:Ada\n");
        var whole = first + card("3.0", "FN:Bo\n");
        for (var length = first.length() + "BEGIN:VCARD".length(); length < whole.length() - 1; length++) {
            assertThat(Given.refused(VCards.read(Given.file("a.vcf", whole.substring(0, length)))))
                    .isEqualTo(Message.of("formats.vcard-no-end", "a.vcf", 5));
        }
        assertThat(Given.understood(VCards.read(Given.file("a.vcf", whole.stripTrailing())))
                        .people())
                .hasSize(2);
    }

    @Test
    void a_card_that_lost_its_end_in_the_middle_is_refused_too() {
        var text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n" + card("3.0", "FN:Bo\n");
        assertThat(Given.refused(VCards.read(Given.file("a.vcf", text))).args()).containsExactly("a.vcf", 1);
    }

    @Test
    void the_card_of_an_assistant_inside_another_is_not_a_person_of_its_own() {
        var text = "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nN:;Ada\nAGENT:\n" + card("2.1", "FN:Bo\nN:;Bo\n") + "END:VCARD\n";
        assertThat(people(text.getBytes(ISO_8859_1)))
                .extracting(person -> person.name().full())
                .containsExactly("Ada");
    }

    @Test
    void something_else_is_refused() {
        assertThat(Given.refused(VCards.read(Given.file("a.vcf", "First Name,Last Name\n")))
                        .key())
                .isEqualTo("formats.vcard-none");
    }

    private static String card(String version, String lines) {
        return "BEGIN:VCARD\nVERSION:" + version + "\n" + lines + "END:VCARD\n";
    }

    private static FoundPeople found(String version, String lines) {
        return Given.understood(VCards.read(Given.file("a.vcf", card(version, lines))));
    }

    private static FoundPerson one(String version, String lines) {
        return found(version, lines).people().getFirst();
    }

    private static java.util.List<FoundPerson> people(byte[] bytes) {
        return Given.understood(VCards.read(Given.file("a.vcf", bytes))).people();
    }
}
