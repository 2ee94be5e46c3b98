package dev.kith.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiscoverFormTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void an_empty_form_looks_for_any_event_within_fifty_kilometres() {
        var form = form("", "");

        assertThat(form.check(true).any()).isFalse();
        assertThat(form.groups()).isFalse();
        assertThat(form.kilometres()).isEqualTo(50);
        assertThat(form.after("")).isEqualTo("/discover");
    }

    @Test
    void what_is_looked_for_stands_in_the_address() {
        var form = new DiscoverForm("groups", "board games", "São Paulo", "any", null, null, null, null, null);

        assertThat(form.after("x~y"))
                .isEqualTo("/discover?kind=groups&q=board+games&near=S%C3%A3o+Paulo&km=any&after=x%7Ey");
        assertThat(form.of("events")).isEqualTo("/discover?q=board+games&near=S%C3%A3o+Paulo&km=any");
    }

    @Test
    void nonsense_is_told_field_by_field() {
        var form = new DiscoverForm(
                "people", "q".repeat(201), "Atlantis", "7", "range", "soon", "2026-02-30", "maybe", null);

        assertThat(form.check(false).fields()).containsExactly("q", "near", "km", "kind", "how", "from", "to");
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThat(form("2026-03-12", "2026-03-11").check(true).fields()).containsExactly("to");
        assertThat(form("2026-03-12", "2026-03-12").check(true).any()).isFalse();
        assertThat(form("2026-03-12", "").check(true).any()).isFalse();
    }

    @Test
    void days_are_those_of_the_clock_on_the_wall() {
        assertThat(span("today")).isEqualTo(new Span(NOW, Instant.parse("2026-03-11T00:00:00Z")));
        assertThat(span("week")).isEqualTo(new Span(NOW, Instant.parse("2026-03-16T00:00:00Z")));
        assertThat(span("weekend"))
                .isEqualTo(new Span(Instant.parse("2026-03-14T00:00:00Z"), Instant.parse("2026-03-16T00:00:00Z")));
        assertThat(Span.of(day("today"), NOW, ZoneId.of("Asia/Tokyo")).until())
                .isEqualTo(Instant.parse("2026-03-10T15:00:00Z"));
    }

    @Test
    void on_sunday_the_weekend_is_what_is_left_of_it() {
        Instant sunday = Instant.parse("2026-03-15T12:00:00Z");

        assertThat(Span.of(day("weekend"), sunday, LISBON))
                .isEqualTo(new Span(sunday, Instant.parse("2026-03-16T00:00:00Z")));
    }

    @Test
    void a_range_takes_both_its_days_whole_and_never_the_past() {
        assertThat(Span.of(form("2026-03-12", "2026-03-13"), NOW, LISBON))
                .isEqualTo(new Span(Instant.parse("2026-03-12T00:00:00Z"), Instant.parse("2026-03-14T00:00:00Z")));
        assertThat(Span.of(form("2020-01-01", ""), NOW, LISBON).from()).isEqualTo(NOW);
    }

    @Test
    void a_cursor_survives_the_address() {
        var key = new Candidate.Key(NOW.plusNanos(123_000), UUID.randomUUID());
        var cursor = new Cursor(Cursor.Turn.REST, key, new Candidate.Key(NOW, UUID.randomUUID()));

        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
        assertThat(Cursor.of(new Cursor(Cursor.Turn.LATER, key, null).toString()))
                .isEqualTo(new Cursor(Cursor.Turn.LATER, key, null));
    }

    @Test
    void a_cursor_that_was_made_up_is_none() {
        for (String text : new String[] {
            "",
            "x",
            "~~",
            "FITS~~",
            "FITS~1.x~",
            "ALL~1.00000000-0000-0000-0000-000000000000~",
            "FITS~99999999999999999999.0~"
        }) {
            assertThat(Cursor.of(text)).as(text).isNull();
        }
    }

    private static Span span(String day) {
        return Span.of(day(day), NOW, LISBON);
    }

    private static DiscoverForm day(String day) {
        return new DiscoverForm(null, null, null, null, day, null, null, null, null);
    }

    private static DiscoverForm form(String from, String to) {
        return new DiscoverForm(null, null, null, null, null, from, to, null, null);
    }
}
