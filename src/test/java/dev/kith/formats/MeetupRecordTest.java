package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundEvent.Status;
import dev.kith.formats.FoundGroup.Joining;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One record of a Meetup archive, with every field missing or odd in its turn. */
class MeetupRecordTest {
    private static final String LOOM = "{\"urlname\":\"loom\",\"name\":\"Loom\"}";
    private static final Map<String, String> EVENT = Map.of(
            "id", "\"5001\"",
            "title", "\"First warp\"",
            "status", "\"PAST\"",
            "dateTime", "\"2019-07-04T18:30:00+02:00\"",
            "duration", "\"PT2H30M\"",
            "group", LOOM);
    private static final Map<String, String> GROUP =
            Map.of("id", "\"7\"", "urlname", "\"loom\"", "name", "\"Loom\"", "timezone", "\"Europe/Berlin\"");

    /** A field whose value is the empty text is left out. */
    private static String record(Map<String, String> usual, String... fieldsAndJson) {
        var fields = new LinkedHashMap<>(usual);
        for (int i = 0; i < fieldsAndJson.length; i += 2) {
            fields.put(fieldsAndJson[i], fieldsAndJson[i + 1]);
        }
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static FoundArchive read(String... records) {
        return Given.understood(MeetupArchive.read(Given.file("a.json", "[" + String.join(",", records) + "]")));
    }

    private static FoundArchive event(String... fieldsAndJson) {
        return read(record(EVENT, fieldsAndJson));
    }

    private static FoundEvent one(String... fieldsAndJson) {
        return event(fieldsAndJson).events().getFirst();
    }

    private static FoundGroup group(String... fieldsAndJson) {
        return read(record(GROUP, fieldsAndJson)).groups().getFirst();
    }

    private static String why(FoundArchive archive) {
        return archive.notUnderstood().getFirst().why().key();
    }

    @ParameterizedTest
    @CsvSource({
        "PAST, PAST",
        "past, PAST",
        "AUTOSCHED_FINISHED, PAST",
        "ACTIVE, PUBLISHED",
        "AUTOSCHED, PUBLISHED",
        "PUBLISHED, PUBLISHED",
        "CANCELLED, CANCELLED",
        "CANCELLED_PERM, CANCELLED",
        "AUTOSCHED_CANCELLED, CANCELLED",
        "DRAFT, DRAFT",
        "PENDING, DRAFT",
        "PROPOSED, DRAFT",
    })
    void each_word_of_meetup_for_what_became_of_it_is_known(String said, Status status) {
        assertThat(one("status", "\"" + said + "\"").words().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"BLOCKED\"", "\"\"", "7", "null", ""})
    void an_event_of_which_nobody_knows_whether_it_was_is_left_out(String status) {
        assertThat(event("status", status).events()).isEmpty();
        assertThat(why(event("status", status))).isEqualTo("formats.meetup-event-status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "title", "group"})
    void an_event_without_a_name_an_id_or_a_group_is_left_out(String field) {
        assertThat(event(field, "").events()).isEmpty();
        assertThat(why(event(field, "null"))).isEqualTo("formats.meetup-event-lacks");
        assertThat(event(field, "\"  \"").events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "\"\"",
                "\"2019-07-04\"",
                "\"2019-07-04T18:30:00\"",
                "\"2019-02-30T18:30:00Z\"",
                "1562257800000"
            })
    void an_event_without_an_hour_and_an_offset_is_left_out(String when) {
        assertThat(event("dateTime", when, "rsvps", "{}").events()).isEmpty();
        assertThat(why(event("dateTime", when, "rsvps", "{}"))).isEqualTo("formats.meetup-event-when");
    }

    @Test
    void where_both_the_hour_and_the_status_are_unknown_the_hour_is_told() {
        var odd = event("dateTime", "\"soon\"", "status", "\"BLOCKED\"");

        assertThat(why(odd)).isEqualTo("formats.meetup-event-when");
        assertThat(odd.notUnderstood().getFirst().what()).isEqualTo("First warp soon");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT1M, 1", "PT48H, 2880", "P60D, 86400"})
    void a_span_up_to_sixty_days_is_believed(String said, long minutes) {
        assertThat(one("duration", "\"" + said + "\"").when().duration()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"P61D\"", "\"-PT1H\"", "\"P1M\"", "\"two hours\"", "9000000"})
    void any_other_span_is_reported_and_the_event_kept(String said) {
        var odd = event("duration", said);

        assertThat(odd.events().getFirst().when().duration()).isNull();
        assertThat(why(odd)).isEqualTo("formats.duration-unknown");
    }

    @Test
    void no_span_at_all_is_nothing_to_report() {
        assertThat(event("duration", "").notUnderstood()).isEmpty();
        assertThat(one("duration", "").when().duration()).isNull();
    }

    @Test
    void without_its_group_an_event_stands_in_the_offset_as_written() {
        assertThat(one().when().zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(one().when().instant()).isEqualTo("2019-07-04T16:30:00Z");
    }

    @Test
    void with_its_group_it_stands_in_the_groups_zone_where_that_had_the_offset() {
        String summer = record(EVENT);
        String winter = record(EVENT, "id", "\"5002\"", "dateTime", "\"2019-12-04T18:30:00+01:00\"");
        String wrong = record(EVENT, "id", "\"5003\"", "dateTime", "\"2019-12-04T18:30:00+02:00\"");

        assertThat(read(summer, winter, wrong, record(GROUP)).events())
                .extracting(event -> event.when().zone())
                .containsExactly(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "0, 0",
        "-3, 0",
        "2147483647, 2147483647",
        "2147483648, 0",
        "1e20, 0",
        "3.7, 0",
        "'\"12\"', 0",
        "null, 0",
        "[], 0",
    })
    void a_number_of_answers_is_a_whole_number_or_none(String said, int yes) {
        assertThat(one("rsvps", "{\"yesCount\":" + said + "}").rsvps()).isEqualTo(new FoundEvent.Rsvps(yes, 0));
    }

    @Test
    void answers_of_which_nothing_is_known_are_none() {
        assertThat(one("rsvps", "null").rsvps()).isEqualTo(new FoundEvent.Rsvps(0, 0));
        assertThat(one("rsvps", "[4]").rsvps()).isEqualTo(new FoundEvent.Rsvps(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 180, true",
        "-90, -180, true",
        "90.1, 0, false",
        "10, 180.1, false",
        "0, 0, false",
        "0, 13, true",
        "'\"52\"', 13, false",
        "52, null, false",
    })
    void a_point_is_on_the_earth_and_not_where_all_zeros_meet(String latitude, String longitude, boolean known) {
        var where = group("lat", latitude, "lon", longitude).where();

        assertThat(where.latitude() != null).isEqualTo(known);
        assertThat(where.longitude() != null).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"online, true", "ONLINE, true", "'', false", "hybrid, false"})
    void what_is_online_is_nowhere_on_the_map(String type, boolean online) {
        var venue = one("venues", "[{\"name\":\"V\",\"venueType\":\"" + type + "\",\"lat\":1,\"lon\":2}]")
                .venues()
                .getFirst();

        assertThat(venue.online()).isEqualTo(online);
        assertThat(venue.where().latitude() == null).isEqualTo(online);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"Spool Hall\"", "3"})
    void an_event_may_have_been_nowhere(String venues) {
        assertThat(one("venues", venues).venues()).isEmpty();
    }

    @Test
    void a_venue_of_which_nothing_is_known_is_still_a_venue() {
        var venue = one("venues", "[{}]").venues().getFirst();

        assertThat(venue.name() + venue.address() + venue.postalCode()).isEmpty();
        assertThat(venue.where().zone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"https://www.meetup.com/loom/events/1/\"', true",
        "'\"javascript:alert(1)\"', false",
        "'\"\"', false",
        "7, false",
    })
    void where_it_stood_is_kept_as_far_as_it_is_a_page(String url, boolean kept) {
        assertThat(one("eventUrl", url).words().url() != null).isEqualTo(kept);
    }

    @Test
    void when_it_was_announced_is_kept_where_it_is_known() {
        assertThat(one("createdTime", "\"2019-06-01T09:00:00+02:00\"").when().created())
                .isEqualTo("2019-06-01T07:00:00Z");
        assertThat(one("createdTime", "\"long ago\"").when().created()).isNull();
        assertThat(one().when().created()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"OPEN\"', OPEN",
        "'\"open\"', OPEN",
        "'', OPEN",
        "'\"CLOSED\"', CLOSED",
        "'\"APPROVAL\"', APPROVAL",
        "'\"SOMETHING_NEW\"', APPROVAL",
    })
    void a_way_to_join_that_nobody_knows_opens_no_door(String said, Joining joining) {
        assertThat(group("joinMode", said).life().joining()).isEqualTo(joining);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name"})
    void a_group_without_a_name_or_an_id_is_left_out(String field) {
        var odd = read(record(GROUP, field, ""));

        assertThat(odd.groups()).isEmpty();
        assertThat(why(odd)).isEqualTo("formats.meetup-group-lacks");
    }

    @Test
    void a_zone_that_nobody_knows_is_reported_and_the_group_kept() {
        var odd = read(record(GROUP, "timezone", "\"Europe/Loomburg\""));

        assertThat(odd.groups().getFirst().where().zone()).isNull();
        assertThat(odd.notUnderstood().getFirst().what()).isEqualTo("Europe/Loomburg");
        assertThat(why(odd)).isEqualTo("formats.zone-unknown");
    }

    @Test
    void a_group_is_alive_and_shown_unless_it_says_otherwise() {
        assertThat(group().life()).isEqualTo(new FoundGroup.Life(null, 0, Joining.OPEN, false, true));
        assertThat(group("status", "\"INACTIVE\"").life().active()).isFalse();
        assertThat(group("status", "\"LIMITED\"").life().active()).isTrue();
        assertThat(group("isPrivate", "true").life().hidden()).isTrue();
        assertThat(group("foundedDate", "\"2015-03-01T10:00:00+01:00\"").life().founded())
                .isEqualTo(Instant.parse("2015-03-01T09:00:00Z"));
    }

    @Test
    void what_is_no_record_is_reported_in_its_place_and_the_rest_read() {
        var mixed = read("3", "null", "\"Loom\"", "[]", "{}", record(GROUP));

        assertThat(mixed.groups()).hasSize(1);
        assertThat(mixed.notUnderstood())
                .hasSize(5)
                .allSatisfy(place -> assertThat(place.why().key()).isEqualTo("formats.meetup-neither"));
    }

    @Test
    void a_group_and_an_event_twice_are_one_each_and_the_first_is_kept() {
        var twice = read(
                record(GROUP),
                record(GROUP, "name", "\"Loom II\""),
                record(EVENT),
                record(EVENT, "title", "\"Second warp\""));

        assertThat(twice.groups()).extracting(FoundGroup::name).containsExactly("Loom");
        assertThat(twice.events()).extracting(event -> event.words().title()).containsExactly("First warp");
        assertThat(twice.notes()).extracting(note -> note.args().getFirst()).containsExactly(2);
    }

    @Test
    void a_group_that_three_events_name_is_unlisted_once() {
        var archive = read(
                record(EVENT),
                record(EVENT, "id", "\"2\""),
                record(EVENT, "id", "\"3\"", "group", "{\"urlname\":\"spool\",\"name\":\"Spool\"}"),
                record(GROUP, "urlname", "\"spool\""));

        assertThat(archive.unlisted()).containsExactly(new FoundEvent.GroupNamed("loom", "Loom"));
    }
}
