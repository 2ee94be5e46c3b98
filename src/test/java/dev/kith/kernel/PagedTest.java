package dev.kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTest {
    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, false", "49, 49, false", "50, 50, false", "51, 50, true"})
    void there_is_a_next_page_only_where_a_row_is_left_over(int fetched, int shown, boolean more) {
        Paged<Integer> page = Paged.of(rows(fetched), 1, 50);
        assertThat(page.rows()).hasSize(shown).isEqualTo(rows(shown));
        assertThat(page.more()).isEqualTo(more);
    }

    @Test
    void a_page_knows_its_own_number() {
        assertThat(Paged.of(rows(3), 7, 2).page()).isEqualTo(7);
    }
}
