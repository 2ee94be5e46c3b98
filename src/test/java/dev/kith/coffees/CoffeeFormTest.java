package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoffeeFormTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static CoffeeForm typed(String time, String minutes, String place, String link) {
        return new CoffeeForm("", time, "", "", minutes, place, link, "");
    }

    @Test
    void the_suggested_times_are_three_working_days_from_whatever_day_it_is() {
        for (LocalDate day = LocalDate.parse("2026-03-09");
                day.isBefore(LocalDate.parse("2026-03-16"));
                day = day.plusDays(1)) {
            LocalDate today = day;
            CoffeeForm form = CoffeeForm.suggested(today, "", "");
            assertThat(Stream.of(form.time1(), form.time2(), form.time3())
                            .map(time -> LocalDateTime.parse(time).toLocalDate()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(one -> {
                        assertThat(one.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                        assertThat(one).isAfter(today.plusDays(1));
                    });
        }
    }

    @Test
    void what_is_suggested_needs_only_a_place() {
        CoffeeForm form = CoffeeForm.suggested(LocalDate.parse("2026-03-10"), "", "To hear more");
        assertThat(form.check(NOW, LISBON).fields()).containsExactly("place");
        assertThat(CoffeeForm.suggested(LocalDate.parse("2026-03-10"), "Café Central", "")
                        .check(NOW, LISBON)
                        .any())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                  45,  Café, '',                  time1",
        "soon,                45,  Café, '',                  time1",
        "2026-03-10T08:59,    45,  Café, '',                  time1",
        "2027-05-10T12:00,    45,  Café, '',                  time1",
        "2026-03-12T12:00,    '',  Café, '',                  minutes",
        "2026-03-12T12:00,    5,   Café, '',                  minutes",
        "2026-03-12T12:00,    lots,Café, '',                  minutes",
        "2026-03-12T12:00,    45,  '',   '',                  place",
        "2026-03-12T12:00,    45,  '',   javascript:alert(1), link",
        "2026-03-12T12:00,    45,  '',   call me,             link",
    })
    void what_is_wrong_is_told_at_its_field(String time, String minutes, String place, String link, String field) {
        assertThat(typed(time, minutes, place, link).check(NOW, LISBON).fields())
                .containsExactly(field);
    }

    @Test
    void times_are_on_the_clock_of_whoever_typed_them_in_order_and_each_once() {
        var form = new CoffeeForm("", "2026-07-02T12:00", "2026-03-12T12:00", "2026-03-12T12:00", "30", "Café", "", "");
        assertThat(form.offer(LISBON).starts())
                .isEqualTo(List.of(Instant.parse("2026-03-12T12:00:00Z"), Instant.parse("2026-07-02T11:00:00Z")));
    }

    @Test
    void an_offer_comes_back_as_it_was_typed() {
        var form = new CoffeeForm("", "2026-03-12T12:00", "2026-03-13T12:30", "", "30", "Café", "", "");
        assertThat(CoffeeForm.like(form.offer(LISBON), LISBON)).isEqualTo(form);
    }

    @Test
    void a_form_without_its_id_gets_one() {
        CoffeeForm form = CoffeeForm.suggested(LocalDate.parse("2026-03-10"), "", "");
        assertThat(form.id()).hasToString(form.form());
        assertThat(typed("", "", "", "").id()).isNotNull();
    }
}
