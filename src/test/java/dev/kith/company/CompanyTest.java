package dev.kith.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.circles.Suggestion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of those who go, whom I should meet. */
class CompanyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Guest.Mine MINE = new Guest.Mine("Bookkeeping", "A carpenter");

    private static Guest stranger(String name, String offers, String seeks, String... shared) {
        return new Guest(AccountId.next(), name, false, List.of(shared), offers, seeks, false, null);
    }

    private static Guest known(String name, int daysAgo, String... shared) {
        return new Guest(
                AccountId.next(),
                name,
                false,
                List.of(shared),
                "",
                "",
                true,
                daysAgo < 0 ? null : NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static List<Company.There> toMeet(Map<AccountId, List<AccountId>> between, Guest... guests) {
        return new Company(MINE, List.of(guests), between, NOW, ZoneOffset.UTC).toMeet();
    }

    private static List<String> names(Guest... guests) {
        return toMeet(Map.of(), guests).stream().map(Company.There::name).toList();
    }

    private static List<Reason> why(Guest guest) {
        return toMeet(Map.of(), guest).getFirst().why();
    }

    @Test
    void nobody_goes_and_nobody_is_to_be_met() {
        assertThat(names()).isEmpty();
    }

    @Test
    void without_a_reason_nobody_is_named() {
        assertThat(names(stranger("Luca", "", ""), known("Mei", -1))).isEmpty();
    }

    @Test
    void what_i_offer_and_they_look_for_is_a_reason_and_the_other_way_round() {
        assertThat(why(stranger("Luca", "", "A bookkeeper"))).containsExactly(Reason.of("seeks", "A bookkeeper"));
        assertThat(why(stranger("Luca", "Carpenters of all kinds", "")))
                .containsExactly(Reason.of("offers", "Carpenters of all kinds"));
    }

    @Test
    void what_both_like_is_a_reason() {
        assertThat(why(stranger("Luca", "", "", "bees", "tea"))).containsExactly(Reason.of("likes", "bees, tea"));
    }

    @Test
    void what_fits_counts_more_than_a_liking_and_who_came_first_is_first_of_equals() {
        Guest likes = stranger("Likes", "", "", "bees");
        Guest fits = stranger("Fits", "A carpenter", "");
        Guest both = stranger("Both", "A carpenter", "", "bees");
        Guest also = stranger("Also", "", "", "tea");
        assertThat(names(likes, fits, both, also)).containsExactly("Both", "Fits", "Likes", "Also");
    }

    @Test
    void five_are_enough() {
        Guest[] crowd = IntStream.range(0, 500)
                .mapToObj(i -> stranger("G" + i, "", "", "bees"))
                .toArray(Guest[]::new);
        assertThat(names(crowd)).containsExactly("G0", "G1", "G2", "G3", "G4");
    }

    @Test
    void a_tie_of_mine_who_goes_could_introduce_us() {
        Guest jonas = known("Jonas", 3);
        Guest adam = known("Adam", 3);
        Guest luca = stranger("Luca", "", "");
        assertThat(toMeet(Map.of(luca.id(), List.of(jonas.id(), adam.id())), jonas, luca, adam))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("Luca");
                    assertThat(one.why()).containsExactly(Reason.of("introducer", "Adam"));
                });
    }

    @Test
    void ties_who_stay_at_home_are_a_reason_without_a_name() {
        Guest luca = stranger("Luca", "", "");
        List<AccountId> elsewhere = List.of(AccountId.next(), AccountId.next());
        assertThat(toMeet(Map.of(luca.id(), elsewhere), luca).getFirst().why())
                .containsExactly(Reason.of("shared-people", 2));
    }

    @Test
    void whom_i_know_nobody_need_introduce() {
        Guest mei = known("Mei", 400);
        Guest jonas = known("Jonas", 3);
        assertThat(toMeet(Map.of(mei.id(), List.of(jonas.id())), mei, jonas))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).containsExactly(Reason.of("seldom", YearMonth.of(2025, 2))));
    }

    @Test
    void whom_i_spoke_to_lately_i_need_not_be_told_of() {
        assertThat(names(known("Mei", 179, "bees"), known("Ana", 181, "bees"))).containsExactly("Ana");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(Company.cut("x".repeat(90))).hasSize(90).doesNotContain("…");
        assertThat(Company.cut("x".repeat(91))).hasSize(90).endsWith("…");
        assertThat(Company.cut(" a\n b ")).isEqualTo("a b");
    }
}
