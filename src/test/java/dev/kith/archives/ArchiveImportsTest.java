package dev.kith.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.formats.Given;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ArchiveImportsTest {
    private static final String DOOR = "/host/imports";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Stage stage;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    Member host;
    Browser browser;
    String loom;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        host = stage.host();
        browser = stage.as(host);
        loom = "loom" + COUNT.incrementAndGet();
    }

    private String chapters() {
        return """
                [{"id":"id-%1$s","name":"Loom Circle","urlname":"%1$s","description":"We **weave**.","lat":52.52,"lon":13.4,
                "city":"Berlin","country":"de","timezone":"Europe/Berlin","joinMode":"OPEN","memberships":{"totalCount":212},
                "foundedDate":"2015-03-01T10:00:00+01:00"}]
                """.formatted(loom);
    }

    private String event(String id, String title, String status, String when, String group) {
        return """
                {"id":"%1$s-%2$s","title":"%3$s","status":"%4$s","dateTime":"%5$s","description":"Bring [wool](https://wool.example) <b>now</b>",
                "eventUrl":"https://www.meetup.com/%6$s/events/1/","rsvps":{"yesCount":14,"waitlistCount":3},
                "venues":[{"name":"Spool Hall","address":"Spool Street 1","city":"Berlin","country":"de","lat":52.5,"lon":13.4}],
                "group":{"name":"Old Loom","urlname":"%6$s"}}
                """.formatted(loom, id, title, status, when, group);
    }

    private String events() {
        return "["
                + String.join(
                        ",",
                        event("1", "First warp", "PAST", "2019-07-04T18:30:00+02:00", loom),
                        event("2", "Called off", "CANCELLED", "2019-08-04T18:30:00+02:00", loom),
                        event("3", "Still to come", "ACTIVE", "2026-08-04T18:30:00+02:00", loom),
                        event("4", "Of a group long gone", "PAST", "2018-08-04T18:30:00+02:00", loom + "-gone"))
                + "]";
    }

    private byte[] archive() throws IOException {
        return Given.zip(
                Map.of("chapters.json", chapters().getBytes(UTF_8), "events_2019.json", events().getBytes(UTF_8)));
    }

    private Answer take(byte[] archive) {
        String batch =
                browser.upload(DOOR, "files", "archive.zip", archive).is(303).location();
        browser.post(batch + "/start").leadsTo(batch);
        stage.deliver();
        return browser.get(batch).ok();
    }

    private String newest() {
        return browser.get(DOOR).ok().page().select("a.row__link").first().attr("href");
    }

    private Answer undo() {
        String batch = newest();
        browser.post(batch + "/undo").leadsTo(batch);
        stage.deliver();
        return browser.get(batch).ok();
    }

    private GroupId group(String urlname) {
        Map<String, GroupId> known = groups.imported("meetup", List.of("/" + urlname));
        assertThat(known).hasSize(1);
        return known.values().iterator().next();
    }

    private UUID eventTitled(String title) {
        return db.sql(
                        "select e.id from event e join event_history h on h.event_id = e.id where e.title = :title and h.key like :loom")
                .param("title", title)
                .param("loom", loom + "-%")
                .query(UUID.class)
                .single();
    }

    private int events(GroupId group) {
        return db.sql("select count(*) from event where group_id = :group")
                .param("group", group.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_community_takes_its_groups_and_history_along() throws IOException {
        browser.follow(browser.upload(DOOR, "files", "archive.zip", archive()))
                .ok()
                .says("2 new groups")
                .says("4 new events")
                .says("Loom Circle");
        take(archive()).says("2 new groups").says("4 new events");

        Group group = groups.find(host, group(loom)).orElseThrow();
        assertThat(group.name()).isEqualTo("Loom Circle");
        assertThat(group.summary()).isEqualTo("We weave.");
        assertThat(group.place().name()).isEqualTo("Berlin, Germany");
        assertThat(groups.role(host, group.id()))
                .hasValueSatisfying(role -> assertThat(role.mayOrganize()).isTrue());
        assertThat(groups.find(host, group(loom + "-gone")).orElseThrow().name())
                .isEqualTo("Old Loom");
        browser.get("/groups/" + group.id()).ok().says("212").says("First warp");

        var past = stage.visitor().get("/events/" + eventTitled("First warp")).ok();
        past.says("Spool Hall").says("14").says("Bring wool (https://wool.example)");
        stage.visitor().get("/events/" + eventTitled("Called off")).ok().says("cancelled");
    }

    @Test
    void an_event_still_to_come_takes_rsvps() throws IOException {
        take(archive());
        Browser mei = stage.as(stage.member(Cast.MEI));
        mei.post("/events/" + eventTitled("Still to come") + "/rsvp").is(303);
        assertThat(undo().says("One event kept").texts(".chip")).contains("Still to come", "Loom Circle");
        assertThat(events(group(loom))).isEqualTo(1);
    }

    @Test
    void the_same_archive_twice_changes_nothing_and_says_so() throws IOException {
        take(archive());
        browser.follow(browser.upload(DOOR, "files", "archive.zip", archive())).says("There is nothing to bring in");
        take(archive()).says("Nothing changed").says("4 events were here before");
        assertThat(events(group(loom))).isEqualTo(3);
    }

    @Test
    void years_that_come_later_find_their_groups_and_are_undone_alone() throws IOException {
        String later = "[" + event("9", "Ten years on", "PAST", "2023-07-04T18:30:00+02:00", loom) + "]";
        take(later.getBytes(UTF_8)).says("One new group");
        GroupId unlisted = group(loom);
        take(archive()).says("One new group").says("One group was here before");
        assertThat(group(loom)).isEqualTo(unlisted);
        assertThat(events(unlisted)).isEqualTo(4);
        undo().says("One group removed").says("4 events removed");
        assertThat(events(unlisted)).isEqualTo(1);
    }

    @Test
    void all_of_it_is_undone_in_one_tap() throws IOException {
        take(archive());
        GroupId id = group(loom);
        undo().says("2 groups removed").says("4 events removed");
        assertThat(groups.find(host, id)).isEmpty();
        take(archive()).says("2 new groups");
    }

    @Test
    void a_group_that_was_edited_or_joined_since_stays_and_is_named() throws IOException {
        take(archive());
        Group old = groups.find(host, group(loom)).orElseThrow();
        groups.change(
                host, old.id(), new NewGroup("Loom Berlin", "", List.of(), old.place(), Group.Joining.OPEN, List.of()));
        groups.join(stage.member(Cast.MEI), group(loom + "-gone"), List.of());
        assertThat(undo().says("2 groups kept").says("so they stay").texts(".chip"))
                .contains("Loom Berlin", "Old Loom");
        assertThat(groups.find(host, old.id())).isPresent();
    }

    @Test
    void only_a_host_may_bring_an_archive() throws IOException {
        String batch = browser.upload(DOOR, "files", "archive.zip", archive()).location();
        Browser mei = stage.as(stage.member(Cast.MEI));
        mei.get(DOOR).is(404);
        mei.upload(DOOR, "files", "archive.zip", archive()).is(404);
        mei.get(batch).is(404);
        mei.post(batch + "/start").is(404);
        mei.post(batch + "/undo").is(404);
        mei.post(batch + "/deletion").is(404);
        mei.upload("/people/imports", "files", "archive.zip", archive())
                .comesBack()
                .says("A host brings it in");
        browser.upload(DOOR, "files", "c.csv", "First Name,Last Name,Connected On\nAda,O,08 Feb 2024\n".getBytes(UTF_8))
                .comesBack()
                .says("These are contacts");
        assertThat(stage.visitor().get(DOOR).is(303).location()).startsWith("/sign-in");
    }

    @Test
    void an_archive_cut_in_the_middle_or_written_wrong_is_refused_and_nothing_is_kept() {
        String cut = events().substring(0, events().length() - 40);
        browser.upload(DOOR, "files", "events_2019.json", cut.getBytes(UTF_8))
                .comesBack()
                .says("events_2019.json");
        browser.upload(
                        DOOR,
                        "files",
                        "e.json",
                        events().replace("warp", "wörp").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .comesBack()
                .says("UTF-8");
        assertThat(groups.imported("meetup", List.of("/" + loom))).isEmpty();
    }

    @Test
    void all_of_a_real_archive_comes_in_once() throws IOException {
        Path real = Path.of("../shared/data/meetup-archive");
        Assumptions.assumeTrue(Files.isDirectory(real), "the archive stands beside the project");
        var entries = new LinkedHashMap<String, byte[]>();
        try (var files = Files.list(real)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                entries.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        byte[] archive = Given.zip(entries);
        take(archive).says("4,502 new events").saysNot("Something went wrong");
        int listed = db.sql("select count(*) from imported_from where source = 'meetup' and key ~ '^[0-9]+$'")
                .query(Integer.class)
                .single();
        assertThat(listed).isEqualTo(251);
        take(archive).says("Nothing changed").says("4,502 events were here before");
        browser.post(browser.get(DOOR).page().select("a.row__link").get(1).attr("href") + "/undo")
                .is(303);
        stage.deliver();
        assertThat(db.sql("select count(*) from imported_from where source = 'meetup' and key ~ '^[0-9]+$'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
