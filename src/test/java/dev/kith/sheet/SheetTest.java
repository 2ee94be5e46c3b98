package dev.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the list is shown, without a list. */
class SheetTest {
    private static final Card ROSA = new Card(
            "Rosa Lima",
            "Tile yard",
            "Baker",
            "Porto",
            "--04-12",
            "the long table",
            List.of("chess"),
            List.of(Way.mail("rosa@kith.example")),
            Map.of(Topic.SKILLS, "bakes"));

    @Test
    void the_usual_needs_no_words_in_the_address() {
        assertThat(sheet("", false, null, null, 0, 1).address()).isEqualTo("/people");
        assertThat(sheet("name", false, List.of(), " ", 0, 1).filtered()).isFalse();
    }

    @Test
    void all_of_it_stands_in_the_address() {
        Sheet sheet = sheet("met-where", true, List.of("a&b", "Café"), "São Paulo", 6, 3);
        assertThat(sheet.address())
                .isEqualTo(
                        "/people?sort=met-where&falling=true&tag=a%26b&tag=Caf%C3%A9&place=S%C3%A3o+Paulo&quiet=6&page=3");
        assertThat(sheet.filtered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "NAME", "p.name; drop table person", "met_where"})
    void an_order_that_there_is_not_is_by_name(String sort) {
        assertThat(sheet(sort, false, null, null, 0, 1).sort()).isEqualTo(Column.NAME);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 1", "0, 0, -5, 1", "121, 120, 1, 1", "120, 120, 100000, 100000", "7, 7, 100001, 100000"})
    void numbers_are_brought_within_their_limits(int quiet, int quietKept, int page, int pageKept) {
        Sheet sheet = sheet("", false, null, null, quiet, page);
        assertThat(sheet.quiet()).isEqualTo(quietKept);
        assertThat(sheet.page()).isEqualTo(pageKept);
    }

    @Test
    void tags_count_once_blank_ones_not_at_all_and_ten_at_most() {
        assertThat(sheet("", false, List.of(" a ", "a", "", " ", "b"), null, 0, 1)
                        .tags())
                .containsExactly("a", "b");
        List<String> many = IntStream.range(0, 12).mapToObj(n -> "t" + n).toList();
        assertThat(sheet("", false, many, null, 0, 1).tags()).hasSize(10).containsSequence("t0", "t1");
    }

    @Test
    void a_second_press_on_a_column_turns_it_round_and_a_third_back() {
        Sheet sheet = sheet("", false, List.of("chess"), null, 0, 4);
        assertThat(sheet.sortedBy(Column.COMPANY)).isEqualTo("/people?sort=company&tag=chess");
        assertThat(sheet.sortedBy(Column.NAME)).isEqualTo("/people?falling=true&tag=chess");
        assertThat(sheet("", true, null, null, 0, 1).sortedBy(Column.NAME)).isEqualTo("/people");
    }

    @Test
    void a_tag_is_put_on_and_taken_off_and_one_begins_at_the_first_page() {
        Sheet sheet = sheet("", false, List.of("chess"), null, 0, 4);
        assertThat(sheet.withTag("sails")).isEqualTo("/people?tag=chess&tag=sails");
        assertThat(sheet.withTag("chess")).isEqualTo("/people");
        assertThat(sheet.atPage(5)).isEqualTo("/people?tag=chess&page=5");
        assertThat(sheet.atPage(1)).isEqualTo("/people?tag=chess");
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void a_column_is_found_by_its_key_and_orders_both_ways(Column column) {
        assertThat(Column.of(column.key())).contains(column);
        assertThat(column.key()).matches("[a-z]+(-[a-z]+)?");
        assertThat(column.order(true)).isNotEqualTo(column.order(false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {"NAME", "COMPANY", "TITLE", "MET_WHERE"})
    void a_cell_that_is_written_changes_nothing_else(Column column) {
        Card written = column.written(ROSA, "something new", List.of("not this"));
        assertThat(column.value(written)).isEqualTo("something new");
        assertThat(column.written(written, column.value(ROSA), ROSA.tags())).isEqualTo(ROSA);
        for (Column other : List.of(Column.NAME, Column.COMPANY, Column.TITLE, Column.MET_WHERE, Column.TAGS)) {
            assertThat(other.value(written).equals(other.value(ROSA)))
                    .as(other.key())
                    .isEqualTo(other != column);
        }
    }

    @Test
    void tags_are_written_as_a_list() {
        Card written = Column.TAGS.written(ROSA, "a, b", List.of("a", "b"));
        assertThat(written.tags()).containsExactly("a", "b");
        assertThat(Column.TAGS.value(written)).isEqualTo("a, b");
        assertThat(written.name()).isEqualTo("Rosa Lima");
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            names = {"LAST_CONTACT", "NEXT_STEP"})
    void what_follows_from_what_happened_is_not_written_by_hand(Column column) {
        assertThat(column.written()).isFalse();
        assertThatThrownBy(() -> column.value(ROSA)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sheet sheet(
            String sort, boolean falling, @Nullable List<String> tags, @Nullable String place, int quiet, int page) {
        return Sheet.of(sort, falling, tags, place, quiet, page);
    }
}
