package dev.kith.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.doors.DoorForm.Where;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorFormTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', '', true, false",
        "'  ', '', '', '', '', true, false",
        "tax, '', '', '', '', false, false",
        "'', Hapag, '', '', '', false, true",
        "tax, '', Porto, '', '', false, true",
        "'', '', '', 1, '', false, true",
        "'', '', '', '', 1, false, true"
    })
    void one_looks_for_something_or_for_nothing(
            String q, String company, String place, String group, String event, boolean empty, boolean narrowed) {
        var form = new DoorForm(q, company, place, group, event);
        assertThat(form.isEmpty()).isEqualTo(empty);
        assertThat(form.narrowed()).isEqualTo(narrowed);
    }

    @Test
    void nothing_sent_is_nothing_looked_for() {
        assertThat(new DoorForm(null, null, null, null, null).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"200, 200, 200, ''", "201, 200, 200, q", "200, 201, 200, company", "200, 200, 201, place"})
    void each_line_has_two_hundred_letters(int q, int company, int place, String field) {
        var form = new DoorForm("x".repeat(q), "x".repeat(company), "x".repeat(place), "", "");
        assertThat(String.join(",", form.check().fields())).isEqualTo(field);
    }

    @Test
    void a_place_of_mine_is_called_by_its_name_and_another_ones_by_none() {
        List<Where> mine = List.of(new Where("1", "Hikers"), new Where("2", "Long table"));
        assertThat(Where.name(mine, "2")).isEqualTo("Long table");
        assertThat(Where.name(mine, "3")).isEmpty();
        assertThat(Where.name(List.of(), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 1000, ''", "201, 1000, about", "200, 1001, note", "0, 1, about", "1, 0, note"})
    void a_wish_says_whom_and_why(int about, int note, String field) {
        var form = new WishForm("", "", "", "x".repeat(about), "y".repeat(note));
        assertThat(String.join(",", form.check().fields())).isEqualTo(field);
    }

    @Test
    void a_wish_sent_twice_is_one() {
        WishId id = WishId.next();
        assertThat(new WishForm(" " + id + " ", "", "", "", "").id()).isEqualTo(id);
        assertThat(new WishForm("made up", "", "", "", "").id()).isNotEqualTo(id);
        assertThat(new WishForm(null, null, null, null, null).check().fields()).containsExactly("about", "note");
    }
}
