package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiftFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static GiftForm on(String day) {
        return new GiftForm("", "given", "A book", day);
    }

    @Test
    void a_new_one_is_of_today_and_from_me_and_lacks_only_what_it_was() {
        GiftForm form = GiftForm.empty(TODAY);
        assertThat(form.day()).contains(TODAY);
        assertThat(form.check(TODAY).fields()).containsExactly("gift");
        assertThat(Way.of(form.way())).contains(Way.GIVEN);
    }

    @Test
    void the_day_may_be_today_or_long_ago() {
        assertThat(on("2026-03-10").check(TODAY).any()).isFalse();
        assertThat(on("1987-01-02").check(TODAY).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-03-11", "2026-02-30", "0026-03-10"})
    void a_day_to_come_or_none_at_all_is_refused(String day) {
        assertThat(on(day).check(TODAY).fields()).containsExactly("on");
    }

    @Test
    void it_goes_one_way_or_the_other() {
        assertThat(new GiftForm("", "received", "A book", "2026-03-10")
                        .check(TODAY)
                        .any())
                .isFalse();
        assertThat(new GiftForm("", "lent", "A book", "2026-03-10").check(TODAY).fields())
                .containsExactly("way");
    }

    @Test
    void five_hundred_letters_are_enough() {
        assertThat(new GiftForm("", "given", "x".repeat(500), "2026-03-10")
                        .check(TODAY)
                        .any())
                .isFalse();
        assertThat(new GiftForm("", "given", "x".repeat(501), "2026-03-10")
                        .check(TODAY)
                        .fields())
                .containsExactly("gift");
    }

    @Test
    void a_form_keeps_the_id_it_was_made_with() {
        GiftForm form = GiftForm.empty(TODAY);
        assertThat(form.id()).isEqualTo(form.id()).hasToString(form.form());
        assertThat(on("2026-03-10").id()).isNotEqualTo(on("2026-03-10").id());
    }

    @Test
    void todays_gift_is_now_and_another_days_at_noon_where_i_am() {
        Instant now = Instant.parse("2026-03-10T21:30:00Z");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(GiftForm.at(LocalDate.of(2026, 3, 11), now, tokyo)).isEqualTo(now);
        assertThat(GiftForm.at(LocalDate.of(2026, 3, 10), now, tokyo)).isEqualTo(Instant.parse("2026-03-10T03:00:00Z"));
    }
}
