package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.coffees.Coffee.Agreed;
import dev.kith.coffees.Coffee.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a coffee stands for one of the two. */
class CoffeeTest {
    private static final Instant NOON = Instant.parse("2026-03-17T12:00:00Z");
    private static final Offer OFFER = new Offer(List.of(NOON), 45, "Café Central", "");

    private static Coffee coffee(
            boolean mine, int number, boolean byOwner, @Nullable Agreed agreed, boolean ended, boolean written) {
        return new Coffee(
                CoffeeId.next(),
                new AccountId(UUID.randomUUID()),
                mine,
                null,
                null,
                "Vera Brandt",
                "Your bread",
                number,
                byOwner,
                OFFER,
                agreed,
                ended,
                written);
    }

    private static Agreed agreed(int number) {
        return new Agreed(number, NOON, 45, "Café Central", "");
    }

    private static Coffee standing(int agreed) {
        return coffee(true, agreed, true, agreed(agreed), false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  WAITING",
        "true,  false, ASKED",
        "false, true,  ASKED",
        "false, false, WAITING",
    })
    void whoever_did_not_make_the_newest_offer_is_asked(boolean mine, boolean byOwner, State state) {
        assertThat(coffee(mine, 1, byOwner, null, false, false).state(NOON)).isEqualTo(state);
        assertThat(coffee(mine, 3, byOwner, agreed(2), false, false).state(NOON))
                .as("another time than the one agreed")
                .isEqualTo(state);
    }

    @Test
    void agreed_it_comes_until_its_end_and_is_over_from_then_on() {
        Coffee coffee = standing(1);
        Instant end = NOON.plus(Duration.ofMinutes(45));
        assertThat(coffee.state(NOON.minusSeconds(1))).isEqualTo(State.COMING);
        assertThat(coffee.state(end.minusNanos(1))).isEqualTo(State.COMING);
        assertThat(coffee.state(end)).isEqualTo(State.OVER);
        assertThat(coffee.over(end)).isTrue();
        assertThat(coffee.over(end.minusNanos(1))).isFalse();
    }

    @Test
    void without_anything_agreed_it_is_never_over() {
        assertThat(coffee(true, 1, true, null, false, false).over(Instant.MAX)).isFalse();
    }

    @Test
    void what_is_written_down_stays_so_whatever_happens_later() {
        assertThat(coffee(true, 1, true, agreed(1), true, true).state(NOON)).isEqualTo(State.WRITTEN);
        assertThat(coffee(true, 2, false, agreed(1), false, true).state(NOON)).isEqualTo(State.WRITTEN);
    }

    @Test
    void an_end_counts_more_than_an_offer_or_a_time() {
        assertThat(coffee(true, 1, false, null, true, false).state(NOON)).isEqualTo(State.ENDED);
        assertThat(coffee(true, 1, true, agreed(1), true, false).state(NOON)).isEqualTo(State.ENDED);
    }

    @Test
    void it_may_be_changed_while_it_waits_or_comes_and_never_afterwards() {
        Instant after = NOON.plus(Duration.ofHours(1));
        assertThat(Coffees.isOpenForChange(coffee(true, 1, true, null, false, false), after))
                .as("an offer with nothing agreed, even a late one")
                .isTrue();
        assertThat(Coffees.isOpenForChange(standing(1), NOON)).isTrue();
        assertThat(Coffees.isOpenForChange(standing(1), after)).isFalse();
        assertThat(Coffees.isOpenForChange(coffee(true, 2, true, agreed(1), false, false), after))
                .as("the time agreed has passed while another one was asked for")
                .isFalse();
        assertThat(Coffees.isOpenForChange(coffee(true, 1, true, null, true, false), NOON))
                .isFalse();
        assertThat(Coffees.isOpenForChange(coffee(true, 1, true, agreed(1), false, true), NOON))
                .isFalse();
    }

    @Test
    void a_place_is_told_before_a_link() {
        assertThat(new Agreed(1, NOON, 30, "Park", "https://call.example/x").where())
                .isEqualTo("Park");
        assertThat(new Agreed(1, NOON, 30, "", "https://call.example/x").where())
                .isEqualTo("https://call.example/x");
        assertThat(new Offer(List.of(NOON), 30, "", "https://call.example/x").where())
                .isEqualTo("https://call.example/x");
        assertThat(OFFER.where()).isEqualTo("Café Central");
    }

    @Test
    void times_are_told_in_their_order_and_each_once() {
        Instant later = NOON.plusSeconds(1);
        assertThat(new Offer(List.of(later, NOON, later), 30, "", "").starts()).containsExactly(NOON, later);
    }

    @ParameterizedTest
    @CsvSource({"Vera Brandt,Vera", "Vera,Vera", "'Ana  Luísa Melo',Ana"})
    void one_is_called_by_the_first_word_of_the_name(String name, String first) {
        Coffee coffee = new Coffee(
                CoffeeId.next(),
                new AccountId(UUID.randomUUID()),
                true,
                null,
                null,
                name,
                "",
                1,
                true,
                OFFER,
                null,
                false,
                false);
        assertThat(coffee.firstName()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "17,17", "'',0", "x,0", "1.5,0", "99999999999,0", "-3,-3"})
    void a_number_that_is_none_belongs_to_no_offer(String typed, int number) {
        assertThat(Answers.number(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T12:00:00Z,2026-03-17T12:00:00Z",
        "2026-03-17T13:00:00+01:00,2026-03-17T12:00:00Z",
        "'',1970-01-01T00:00:00Z",
        "noon,1970-01-01T00:00:00Z",
        "2026-03-17,1970-01-01T00:00:00Z",
    })
    void a_time_that_is_none_was_offered_by_nobody(String typed, Instant instant) {
        assertThat(Answers.instant(typed)).isEqualTo(instant);
    }
}
