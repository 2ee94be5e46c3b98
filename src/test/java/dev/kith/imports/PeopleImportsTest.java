package dev.kith.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.formats.Given;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class PeopleImportsTest {
    private static final String DOOR = "/people/imports";
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String ADA =
            "Ada,\"Okafor, PhD\",https://www.linkedin.com/in/ada,ada@example.org,Loom,Weaver,08 Feb 2024\n";
    private static final String BO = "Bo,Lind,https://www.linkedin.com/in/bo,,Mill,Miller,09 Feb 2024\n";

    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    Member amara;
    Browser browser;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        browser = stage.as(amara);
    }

    private Answer bring(String name, byte[] bytes) {
        return browser.upload(DOOR, "files", name, bytes);
    }

    private Answer bring(String csv) {
        return bring("Connections.csv", csv.getBytes(UTF_8));
    }

    /** Brings it, says go, and gives the report's page. */
    private Answer take(String name, byte[] bytes) {
        String batch = bring(name, bytes).is(303).location();
        browser.post(batch + "/start").leadsTo(batch);
        stage.deliver();
        return browser.get(batch).ok();
    }

    private Answer take(String csv) {
        return take("Connections.csv", csv.getBytes(UTF_8));
    }

    private List<PersonId> list() {
        return db
                .sql("select id from person where owner_id = :owner order by folded")
                .param("owner", amara.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private Person only() {
        assertThat(list()).hasSize(1);
        return people.find(amara, list().getFirst()).orElseThrow();
    }

    private int filesKept() {
        return db.sql("select count(*) from import_chunk where owner_id = :owner")
                .param("owner", amara.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void one_sees_what_is_in_a_file_before_anything_changes() {
        var preview = browser.follow(bring(HEADER + ADA + BO + ",,,,,,10 Feb 2024\n"))
                .ok()
                .says("Ada Okafor")
                .says("2 new people")
                .says("Weaver · Loom · ada@example.org")
                .says("One place was not understood")
                .says("Connections.csv, line 4");
        assertThat(preview.texts("dt")).contains("Company", "E-mail addresses", "Day of connecting");
        assertThat(list()).isEmpty();
    }

    @Test
    void what_is_said_go_to_comes_in_with_all_that_is_known() {
        take(HEADER + ADA).says("One new person").says("All of it is in");

        Person ada = only();
        assertThat(ada.name()).isEqualTo("Ada Okafor");
        assertThat(ada.card().company()).isEqualTo("Loom");
        assertThat(ada.card().title()).isEqualTo("Weaver");
        assertThat(ada.card().ways())
                .containsExactlyInAnyOrder(
                        Way.mail("ada@example.org"),
                        new Way(Way.Kind.LINK, "LinkedIn", "https://www.linkedin.com/in/ada"));
        assertThat(ada.known(Topic.NOTES)).isEqualTo("PhD");
        assertThat(ada.lastContact()).isEqualTo(Instant.parse("2024-02-08T12:00:00Z"));
        assertThat(filesKept()).isZero();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_says_so() {
        take(HEADER + ADA + BO);
        browser.follow(bring(HEADER + ADA + BO))
                .says("There is nothing to bring in")
                .says("2 people unchanged");
        take(HEADER + ADA + BO).says("Nothing changed").says("2 people unchanged");
        assertThat(list()).hasSize(2);
    }

    @Test
    void a_newer_file_brings_news_and_leaves_alone_what_i_wrote() {
        take(HEADER + ADA + BO);
        take(HEADER + ADA.replace("Weaver", "Master weaver") + BO)
                .says("One person with news")
                .says("One person unchanged");
        Person ada = people.find(amara, list().getFirst()).orElseThrow();
        assertThat(ada.card().title()).isEqualTo("Master weaver");
    }

    @Test
    void the_whole_batch_is_undone_in_one_tap() {
        take(HEADER + ADA);
        take(HEADER + ADA.replace("Weaver", "Master weaver") + BO);
        String newest = batches().getFirst();
        browser.post(newest + "/undo").leadsTo(newest);
        browser.get(newest).ok().says("Being undone");
        stage.deliver();
        browser.get(newest).ok().says("One person removed").says("One person as before");
        assertThat(only().card().title()).isEqualTo("Weaver");
    }

    private List<String> batches() {
        return browser.get(DOOR).ok().page().select("a.row__link").eachAttr("href");
    }

    @Test
    void who_was_worked_with_since_stays_and_is_named() {
        take(HEADER + ADA + BO);
        people.nextStep(amara.id(), list().getFirst(), null, "Send the pattern");
        String batch = batches().getFirst();
        browser.post(batch + "/undo").is(303);
        stage.deliver();
        assertThat(browser.get(batch)
                        .ok()
                        .says("One person removed")
                        .says("so they stay")
                        .texts(".chip"))
                .contains("Ada Okafor");
        assertThat(only().name()).isEqualTo("Ada Okafor");
    }

    @Test
    void undone_and_said_go_twice_it_happens_once() {
        String batch = bring(HEADER + ADA).location();
        browser.post(batch + "/undo").leadsTo(batch);
        browser.get(batch).says("nothing to undo");
        browser.post(batch + "/start").leadsTo(batch);
        browser.post(batch + "/start").leadsTo(batch);
        browser.get(batch + "/progress").ok().says("About to begin");
        stage.deliver();
        assertThat(list()).hasSize(1);
        assertThat(browser.get(batch + "/progress").ok().response().getHeader("HX-Refresh"))
                .isEqualTo("true");
        browser.post(batch + "/start").leadsTo(batch);
        stage.deliver();
        assertThat(list()).hasSize(1);
        browser.post(batch + "/deletion").leadsTo(batch);
        browser.get(batch).says("it can be undone");
    }

    @Test
    void what_is_left_out_leaves_nothing() {
        String batch = bring(HEADER + ADA).location();
        assertThat(filesKept()).isPositive();
        browser.post(batch + "/deletion").leadsTo(DOOR);
        assertThat(filesKept()).isZero();
        browser.get(batch).is(404);
    }

    @Test
    void files_that_nobody_says_go_to_are_given_up_after_a_week() {
        bring(HEADER + ADA).is(303);
        clock.advance(Batches.PATIENCE.plusSeconds(1));
        stage.deliver();
        assertThat(filesKept()).isZero();
    }

    @Test
    void nobody_else_sees_or_touches_my_import() {
        String batch = bring(HEADER + ADA).location();
        for (Member other : List.of(stage.member(Cast.JONAS), stage.host())) {
            Browser theirs = stage.as(other);
            theirs.get(batch).is(404);
            theirs.get(batch + "/progress").is(404);
            theirs.post(batch + "/start").is(404);
            theirs.post(batch + "/undo").is(404);
            theirs.post(batch + "/deletion").is(404);
            theirs.get(DOOR).ok().saysNot("Brought before");
        }
        assertThat(stage.visitor().get(batch).is(303).location()).startsWith("/sign-in");
        browser.get(batch.replace("/people/", "/host/")).is(404);
        browser.get(DOOR + "/" + BatchId.next()).is(404);
        browser.get(DOOR + "/no-such-thing").is(404);
        browser.postFromElsewhere(batch + "/start").is(403);
        stage.deliver();
        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,Email Address,Company,Position,Connected On\nAda,Okafor,,Loom,Weaver,08 Feb 2024\n",
                "Notes:\n\"When exporting your connection data, you may notice some are missing.\"\n\nFirst Name,Last Name,Email Address,Company,Position,Connected On\nAda,Okafor,,Loom,Weaver,08 Feb 2024\n",
                "Notes:\n\"a long sentence\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Okafor,https://www.linkedin.com/in/ada,,Loom,Weaver,08 Feb 2024",
                "\uFEFFFirst Name;Last Name;URL;Email Address;Company;Position;Connected On\r\nAda;Okafor;https://www.linkedin.com/in/ada;;Loom;Weaver;8-Feb-24\r\n"
            })
    void linkedin_of_every_era_comes_in(String csv) {
        take(
                        "export.zip",
                        Given.zip(Map.of(
                                "Connections.csv", csv.getBytes(UTF_8), "Ad_Targeting.csv", "a,b\n".getBytes(UTF_8))))
                .says("One new person");
        assertThat(only().name()).isEqualTo("Ada Okafor");
        assertThat(only().card().title()).isEqualTo("Weaver");
        assertThat(only().lastContact()).isEqualTo(Instant.parse("2024-02-08T12:00:00Z"));
    }

    @Test
    void an_address_book_comes_in() {
        take("contacts.vcf", """
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:uuid:1
                FN:Zoë Müller
                TEL;TYPE=work:+49 30 1234
                BDAY:--0415
                CATEGORIES:climbing
                ADR:;;Street 1;Berlin;;10115;Germany
                NOTE:met on the train\\nlikes tea
                END:VCARD
                """.getBytes(UTF_8)).says("One new person");
        Person zoe = only();
        assertThat(zoe.card().birthday()).isEqualTo("--04-15");
        assertThat(zoe.card().tags()).containsExactly("climbing");
        assertThat(zoe.card().place()).isEqualTo("Berlin, Germany");
        assertThat(zoe.known(Topic.NOTES)).contains("likes tea");
        assertThat(zoe.card().ways()).containsExactly(new Way(Way.Kind.PHONE, "work", "+49 30 1234"));
    }

    @Test
    void other_encodings_are_told_by_their_bytes() {
        take("a.csv", (HEADER + ADA.replace("Okafor", "Österlund")).getBytes(utf16WithMark()));
        assertThat(only().name()).isEqualTo("Ada Österlund");
        browser.follow(bring("b.csv", (HEADER + BO.replace("Lind", "Löv")).getBytes(Charset.forName("windows-1252"))))
                .ok()
                .says("Bo Löv")
                .says("windows-1252");
    }

    private static Charset utf16WithMark() {
        return Charset.forName("x-UTF-16LE-BOM");
    }

    @Test
    void a_file_cut_in_the_middle_is_refused_and_nothing_is_kept() {
        String cut = HEADER + ADA + "Bo,\"Li";
        refused("Connections.csv", cut.getBytes(UTF_8), "cut off");
        byte[] whole = Given.zip(Map.of("Connections.csv", (HEADER + ADA.repeat(50)).getBytes(UTF_8)));
        refused("export.zip", java.util.Arrays.copyOf(whole, whole.length - 30), "The zip");
        refused("contacts.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n".getBytes(UTF_8), "has no end");
    }

    @Test
    void a_zip_bomb_is_refused_and_nothing_is_kept() {
        refused("bomb.zip", Given.zip(Map.of("Connections.csv", new byte[80 << 20])), "unpacks to far more");
    }

    @Test
    void what_is_no_list_is_refused_in_words() {
        refused("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 1}, "photo.jpg");
        refused("empty.csv", HEADER.getBytes(UTF_8), "nobody and nothing");
        refused("tea.csv", "Tea,2\n".getBytes(UTF_8), "tea.csv");
        refused(
                "chapters.json",
                "[{\"id\":\"1\",\"name\":\"Loom\",\"urlname\":\"loom\"}]".getBytes(UTF_8),
                "A host brings it in");
        bring("", new byte[0]).comesBack().says("Choose a file first");
        browser.post(DOOR).comesBack().says("Choose a file first");
    }

    private void refused(String name, byte[] bytes, String why) {
        bring(name, bytes).comesBack().says(why);
        assertThat(filesKept()).isZero();
        assertThat(batches()).isEmpty();
    }

    @Test
    void a_file_over_the_limit_is_refused_in_words() {
        byte[] large = (HEADER + "x,y,,,,,01 Jan 2020\n".repeat((65 << 20) / 20)).getBytes(UTF_8);
        refused("Connections.csv", large, "up to 64 MB");
        browser.get(DOOR + "?too-large").ok().says("up to 64 MB");
    }

    @Test
    void a_cell_that_begins_like_a_formula_stays_text_and_goes_out_harmless() {
        take(HEADER + "=1+1,@SUM(A1),https://www.linkedin.com/in/f,,-2+3,+4,08 Feb 2024\n");
        assertThat(only().name()).isEqualTo("=1+1 @SUM(A1)");
        assertThat(only().card().company()).isEqualTo("-2+3");

        String out = browser.get(DOOR).ok().page().select("a[download]").attr("href");
        Answer file = browser.get(out).ok();
        assertThat(file.response().getContentType()).startsWith("text/csv");
        assertThat(file.body())
                .startsWith("\uFEFFName,Company,What they do")
                .contains("'=1+1 @SUM(A1),'-2+3,'+4")
                .contains("2024-02-08");
        assertThat(stage.as(stage.member(Cast.JONAS)).get(out).body()).doesNotContain("SUM");
        assertThat(stage.visitor().get(out).is(303).location()).startsWith("/sign-in");
    }

    @Test
    void markup_in_a_file_stays_text() {
        var preview = browser.follow(bring(HEADER + "<script>alert(1)</script>,<b>x,,,,,08 Feb 2024\n"))
                .ok();
        assertThat(preview.page().select("td script, td b")).isEmpty();
        preview.says("<script>alert(1)</script> <b>x");
    }

    @Test
    void it_speaks_german_too() {
        stage.as(stage.member(Cast.JONAS)).speaking("de").get(DOOR).ok();
    }
}
