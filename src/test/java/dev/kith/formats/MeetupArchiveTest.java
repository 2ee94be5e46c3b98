package dev.kith.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundEvent.GroupNamed;
import dev.kith.formats.FoundEvent.Status;
import dev.kith.formats.FoundGroup.Joining;
import dev.kith.uploads.Message;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MeetupArchiveTest {

    private static final Path SMALL = Path.of("src/test/resources/formats/meetup");

    @Test
    void a_group_brings_its_fields() throws IOException {
        var group = small().groups().getFirst();
        assertThat(group.urlname()).isEqualTo("loom-circle-berlin");
        assertThat(group.description())
                .isEqualTo("We weave.\nAnd talk & drink tea.\nSee our page (https://loom.example.org).");
        assertThat(group.where())
                .isEqualTo(new FoundGroup.Where("Berlin", "", "DE", 52.52, 13.0, ZoneId.of("Europe/Berlin")));
        assertThat(group.life())
                .isEqualTo(new FoundGroup.Life(Instant.parse("2015-03-01T09:00:00Z"), 212, Joining.OPEN, false, true));
    }

    @Test
    void what_a_group_lacks_is_left_open() throws IOException {
        var group = small().groups().getLast();
        assertThat(group.name()).isEqualTo("織り機の会");
        assertThat(group.where()).isEqualTo(new FoundGroup.Where("Tokyo", "", "JP", null, null, null));
        assertThat(group.life()).isEqualTo(new FoundGroup.Life(null, 0, Joining.APPROVAL, true, false));
    }

    @Test
    void an_event_brings_its_fields_and_stands_in_its_groups_zone() throws IOException {
        var event = small().events().getFirst();
        assertThat(event.words())
                .isEqualTo(new FoundEvent.Words(
                        "First warp",
                        "Bring wool.",
                        Status.PAST,
                        "https://www.meetup.com/loom-circle-berlin/events/5001/"));
        assertThat(event.when().instant()).isEqualTo(Instant.parse("2019-07-04T16:30:00Z"));
        assertThat(event.when().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(event.when().duration()).isEqualTo(Duration.ofMinutes(150));
        assertThat(event.when().created()).isEqualTo(Instant.parse("2019-06-01T07:00:00Z"));
        assertThat(event.rsvps()).isEqualTo(new FoundEvent.Rsvps(14, 3));
    }

    @Test
    void a_hybrid_event_has_two_venues_and_the_online_one_is_nowhere_on_the_map() throws IOException {
        assertThat(small().events().getFirst().venues())
                .extracting(
                        FoundEvent.Venue::name,
                        FoundEvent.Venue::online,
                        venue -> venue.where().latitude())
                .containsExactly(Tuple.tuple("Spool Hall", false, 52.5), Tuple.tuple("Online event", true, null));
    }

    @Test
    void an_offset_that_the_groups_zone_never_had_stays_as_written() throws IOException {
        var event = small().events().get(1);
        assertThat(event.when().zone()).isEqualTo(ZoneOffset.ofHoursMinutes(9, 30));
        assertThat(event.when().duration()).isEqualTo(Duration.ZERO);
        assertThat(event.words().status()).isEqualTo(Status.CANCELLED);
        assertThat(event.venues()).isEmpty();
    }

    @Test
    void groups_that_only_events_name_are_told() throws IOException {
        assertThat(small().unlisted()).containsExactly(new GroupNamed("muhq_deleted@1@old-loom", "Old Loom"));
    }

    @Test
    void what_lacks_the_necessary_is_reported_with_its_place() throws IOException {
        assertThat(small().notUnderstood())
                .extracting(
                        NotUnderstood::file,
                        NotUnderstood::line,
                        place -> place.why().key())
                .containsExactly(
                        Tuple.tuple("chapters.json", 10L, "formats.zone-unknown"),
                        Tuple.tuple("chapters.json", 15L, "formats.meetup-group-lacks"),
                        Tuple.tuple("events_2019.json", 16L, "formats.duration-unknown"),
                        Tuple.tuple("events_2019.json", 20L, "formats.meetup-event-when"),
                        Tuple.tuple("events_2019.json", 21L, "formats.meetup-event-status"),
                        Tuple.tuple("events_2019.json", 22L, "formats.meetup-event-lacks"),
                        Tuple.tuple("events_2019.json", 23L, "formats.meetup-neither"));
        assertThat(small().notes()).containsExactly(Message.of("formats.twice-in-file", 1));
    }

    @Test
    void events_may_come_before_their_groups_and_in_a_zip() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("data/events_2019.json", Files.readAllBytes(SMALL.resolve("events_2019.json")));
        entries.put("data/chapters.json", Files.readAllBytes(SMALL.resolve("chapters.json")));
        entries.put("README.md", "# words".getBytes(UTF_8));
        var archive = Given.understood(MeetupArchive.read(Given.file("archive.zip", Given.zip(entries))));
        assertThat(archive.events()).isEqualTo(small().events());
        assertThat(archive.groups()).isEqualTo(small().groups());
    }

    @Test
    void a_file_cut_anywhere_is_refused_with_its_name_and_place() throws IOException {
        var whole = Files.readString(SMALL.resolve("chapters.json")).stripTrailing();
        for (var length = 2; length < whole.length(); length += 7) {
            var why = Given.refused(MeetupArchive.read(Given.file("chapters.json", whole.substring(0, length))));
            assertThat(why.key()).startsWith("formats.json-");
            assertThat(why.args()).startsWith("chapters.json").hasSize(3);
        }
        var cut =
                Given.refused(MeetupArchive.read(Given.file("chapters.json", whole.substring(0, whole.length() - 3))));
        assertThat(cut.key()).isEqualTo("formats.json-cut-off");
        assertThat(cut.args().get(1)).isEqualTo(15);
    }

    @Test
    void the_wrong_encoding_is_refused_and_a_marked_one_is_read() throws IOException {
        var json = "[{\"id\":\"1\",\"name\":\"Zoë\",\"urlname\":\"z\"}]";
        assertThat(Given.refused(MeetupArchive.read(Given.file("c.json", json.getBytes(ISO_8859_1)))))
                .isEqualTo(Message.of("formats.json-encoding", "c.json"));
        var marked = Given.file("c.json", ("\uFEFF" + json).getBytes(UTF_16LE));
        assertThat(Given.understood(MeetupArchive.read(marked))
                        .groups()
                        .getFirst()
                        .name())
                .isEqualTo("Zoë");
    }

    @Test
    void other_json_is_refused_with_a_reason() {
        assertThat(key("{\"data\": []}")).isEqualTo("formats.meetup-no-list");
        assertThat(key("[{\"id\": nonsense}]")).isEqualTo("formats.json-broken");
        assertThat(key("[] []")).isEqualTo("formats.json-broken");
        assertThat(key("[".repeat(100))).isEqualTo("formats.json-outsized");
        assertThat(key("[{\"id\":\"" + "x".repeat(2 << 20) + "\"}]")).isEqualTo("formats.json-outsized");
        assertThat(key("only words")).isEqualTo("formats.meetup-none");
    }

    @Test
    void fields_of_another_type_do_not_stop_it() {
        var json =
                "[{\"id\":7,\"name\":\"N\",\"urlname\":\"u\",\"memberships\":[],\"lat\":\"north\",\"joinMode\":{},\"isPrivate\":\"perhaps\",\"venues\":3}]";
        var group = Given.understood(MeetupArchive.read(Given.file("c.json", json)))
                .groups()
                .getFirst();
        assertThat(group.id()).isEqualTo("7");
        assertThat(group.where().latitude()).isNull();
    }

    // The archive of RLadies+ (rladies/meetup_archive, CC BY 4.0) lies beside the project, not in it.
    @Test
    void every_group_and_event_of_a_real_archive_is_understood() throws IOException {
        var real = Path.of("../shared/data/meetup-archive");
        Assumptions.assumeTrue(Files.isDirectory(real));
        var archive = Given.understood(MeetupArchive.read(Upload.of(real)));
        assertThat(archive.groups()).hasSize(251);
        assertThat(archive.events()).hasSize(4502);
        assertThat(archive.notUnderstood()).isEmpty();
        assertThat(archive.unlisted()).hasSize(11);
        assertThat(archive.events())
                .filteredOn(event -> event.venues().size() == 2)
                .hasSize(6);
        assertThat(archive.events())
                .filteredOn(event -> Duration.ZERO.equals(event.when().duration()))
                .hasSize(170);
        assertThat(archive.events())
                .filteredOn(event -> !(event.when().zone() instanceof ZoneOffset))
                .hasSizeGreaterThan(4000);
    }

    private static FoundArchive small() throws IOException {
        return Given.understood(MeetupArchive.read(Upload.of(SMALL)));
    }

    private static String key(String json) {
        return Given.refused(MeetupArchive.read(Given.file("c.json", json))).key();
    }
}
