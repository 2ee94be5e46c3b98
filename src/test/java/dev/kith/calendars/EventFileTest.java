package dev.kith.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.events.EventId;
import dev.kith.events.EventVersions;
import dev.kith.events.EventView;
import dev.kith.events.NewEvent;
import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5545, by the letter where calendars are picky. */
class EventFileTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00.123Z");
    private static final Instant STARTS = Instant.parse("2026-03-29T00:30:00Z");
    private static final Instant ENDS = Instant.parse("2026-03-29T02:30:00Z");
    private final EventId id = EventId.next();
    private String title = "Long table";
    private String description = "";
    private NewEvent.Where where = where("Tile yard", "", "Lisbon, Portugal", false, "");
    private @Nullable Instant cancelled;
    private @Nullable UUID seat;
    private boolean seated;
    private @Nullable Role role;
    private ZoneId zone = ZoneId.of("Europe/Lisbon");
    private int version = 3;

    @Test
    void it_has_what_every_calendar_asks_for_and_in_crlf() {
        String file = file();
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(lines())
                .contains(
                        "METHOD:PUBLISH",
                        "UID:" + id + "@kith.example",
                        "SEQUENCE:3",
                        "DTSTAMP:20260310T090000Z",
                        "URL:https://kith.example/events/" + id)
                .doesNotHaveDuplicates();
    }

    /** The night in which the clocks go forward has an hour that is none. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC"})
    void times_are_the_same_instant_whatever_the_zone(String zone) {
        this.zone = ZoneId.of(zone);
        assertThat(lines()).contains("DTSTART:20260329T003000Z", "DTEND:20260329T023000Z");
        assertThat(file()).doesNotContain("TZID");
    }

    @Test
    void commas_semicolons_backslashes_and_line_breaks_are_escaped() {
        title = "Wine, cheese; and C:\\";
        description = "First\nsecond\r\nthird\rfourth";
        assertThat(lines())
                .contains("SUMMARY:Wine\\, cheese\\; and C:\\\\", "DESCRIPTION:First\\nsecond\\nthird\\nfourth");
    }

    @Test
    void a_title_cannot_become_a_property_of_its_own() {
        title = "Evening\r\nATTENDEE:mailto:everyone@kith.example";
        assertThat(lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void lines_are_at_most_75_octets_and_no_letter_is_cut_in_two() {
        title = "Zoës Spieleabend für alle, die gern würfeln 🎲 und länger bleiben "
                .repeat(5)
                .strip();
        description = "読書会です。".repeat(60);
        assertThat(file().split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        });
        assertThat(lines()).contains("SUMMARY:" + title.replace(",", "\\,")).contains("DESCRIPTION:" + description);
    }

    @ParameterizedTest
    @ValueSource(ints = {66, 67, 68, 134, 135, 136, 140, 141})
    void a_line_of_just_75_octets_is_not_folded_and_one_more_is(int letters) {
        title = "x".repeat(letters);
        int octets = "SUMMARY:".length() + letters;
        long folds = Arrays.stream(file().split("\r\n"))
                .filter(line -> line.startsWith(" "))
                .count();
        assertThat(folds).isEqualTo(octets <= 75 ? 0 : Math.ceilDiv(octets - 75, 74) + 0L);
        assertThat(lines()).contains("SUMMARY:" + title);
    }

    @Test
    void what_is_empty_makes_no_line() {
        where = where("", "", "", false, "");
        description = "  ";
        assertThat(lines()).noneMatch(line -> line.startsWith("LOCATION") || line.startsWith("DESCRIPTION"));
    }

    @Test
    void the_place_is_all_that_is_known_of_it() {
        where = where("Tile yard", "Rua 1", "Lisbon", false, "");
        assertThat(lines()).contains("LOCATION:Tile yard\\, Rua 1\\, Lisbon");
        where = where("", "Rua 1", "", false, "");
        assertThat(lines()).contains("LOCATION:Rua 1");
    }

    @Test
    void the_link_of_a_call_is_for_those_who_go_and_who_run_it() {
        where = where("", "", "", true, "https://call.example/secret");
        assertThat(file()).doesNotContain("secret");
        seat = UUID.randomUUID();
        assertThat(file()).as("waiting").doesNotContain("secret");
        seated = true;
        assertThat(file()).contains("https://call.example/secret");
        seat = null;
        seated = false;
        role = Role.MEMBER;
        assertThat(file()).doesNotContain("secret");
        role = Role.HOST;
        assertThat(file()).contains("https://call.example/secret");
    }

    @Test
    void it_says_whether_it_is_on() {
        assertThat(lines()).contains("STATUS:CONFIRMED");
        seat = UUID.randomUUID();
        assertThat(lines()).contains("STATUS:TENTATIVE");
        seated = true;
        assertThat(lines()).contains("STATUS:CONFIRMED");
        cancelled = NOW;
        assertThat(lines()).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void a_change_keeps_the_uid_and_raises_the_sequence() {
        List<String> before = lines();
        version = 4;
        assertThat(lines())
                .contains("UID:" + id + "@kith.example", "SEQUENCE:4")
                .hasSameSizeAs(before)
                .doesNotContain("SEQUENCE:3");
    }

    private static NewEvent.Where where(String place, String address, String city, boolean online, String link) {
        return new NewEvent.Where(place, address, city, null, null, online, link);
    }

    private String file() {
        var event = new EventView(
                id,
                GroupId.next(),
                "Thursday Table",
                title,
                description,
                new EventView.Times(STARTS, ENDS, zone, NOW, cancelled),
                where,
                new EventView.Room(null, 0, null, 0, 0),
                new EventView.Mine(role, seat, seated, 0, false, false, List.of()),
                new EventView.Past("", "", 0, ""),
                EventVersions.of(version));
        return EventFile.of(event, "https://kith.example/events/" + id, "kith.example", NOW);
    }

    /** Unfolded, as a calendar reads them. */
    private List<String> lines() {
        return List.of(file().replace("\r\n ", "").split("\r\n"));
    }
}
