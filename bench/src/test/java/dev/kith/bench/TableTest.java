package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void words_stand_to_the_left_and_figures_to_the_right() {
        var table = new Table("Pages", "what", "req/s");
        table.row("event page", "2310");
        table.row("– limit", "10");
        table.note("one note");

        assertEquals("""

                ### Pages

                | what       | req/s |
                | ---------- | ----: |
                | event page |  2310 |
                | – limit    |    10 |

                - one note""", table.toString());
    }

    @Test
    void a_target_says_by_how_much_it_is_missed() {
        assertEquals("< 8 s, met", Target.below(8, 5.9, "s"));
        assertEquals("< 360 MB, missed by 12 MB", Target.below(360, 372.1, "MB"));
        assertEquals("≥ 0.60, missed by 0.08", Target.atLeast(0.6, 0.52));
        assertEquals("≥ 0.50, met", Target.atLeast(0.5, 0.5));
    }
}
