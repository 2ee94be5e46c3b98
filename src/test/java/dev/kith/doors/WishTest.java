package dev.kith.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.introductions.IntroductionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is seen of a wish, and until when; what its form and the search hold. */
class WishTest {
    private static final Instant WISHED = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LAST = WISHED.plus(Duration.ofDays(30)).minusMillis(1);
    private static final Instant LATE = WISHED.plus(Duration.ofDays(30));

    private static Wish wish(Wish.@Nullable Answer answer, @Nullable IntroductionId introduction) {
        return wish(answer, introduction, false);
    }

    private static Wish wish(Wish.@Nullable Answer answer, @Nullable IntroductionId introduction, boolean takenBack) {
        return new Wish(
                WishId.next(),
                true,
                AccountId.next(),
                AccountId.next(),
                "Amara Osei Okafor",
                null,
                "A weaver",
                "A loom",
                WISHED,
                answer,
                introduction,
                takenBack);
    }

    @Test
    void it_waits_for_a_month_and_is_over_then() {
        assertThat(wish(null, null).state(LAST)).isEqualTo(Wish.State.WAITING);
        assertThat(wish(null, null).state(LATE)).isEqualTo(Wish.State.NOT_NOW);
        assertThat(wish(null, null).open(LAST)).isTrue();
        assertThat(wish(null, null).open(LATE)).isFalse();
    }

    @Test
    void talk_to_me_first_is_open_until_the_month_is_over() {
        assertThat(wish(Wish.Answer.TALK, null).state(LAST)).isEqualTo(Wish.State.TALK);
        assertThat(wish(Wish.Answer.TALK, null).open(LAST)).isTrue();
        assertThat(wish(Wish.Answer.TALK, null).state(LATE)).isEqualTo(Wish.State.NOT_NOW);
    }

    @Test
    void a_no_is_not_now_and_an_introduction_ends_it_for_good() {
        assertThat(wish(Wish.Answer.NO, null).state(LAST)).isEqualTo(Wish.State.NOT_NOW);
        assertThat(wish(Wish.Answer.YES, IntroductionId.next()).state(LATE)).isEqualTo(Wish.State.DONE);
        assertThat(wish(Wish.Answer.YES, IntroductionId.next()).open(LAST)).isFalse();
    }

    @Test
    void taken_back_it_is_that_whatever_was_answered_and_however_late_unless_it_was_made() {
        for (Wish.Answer answer : new Wish.Answer[] {null, Wish.Answer.NO, Wish.Answer.TALK, Wish.Answer.YES}) {
            assertThat(wish(answer, null, true).state(WISHED)).isEqualTo(Wish.State.TAKEN_BACK);
            assertThat(wish(answer, null, true).state(LATE)).isEqualTo(Wish.State.TAKEN_BACK);
            assertThat(wish(answer, null, true).open(WISHED)).isFalse();
        }
        assertThat(wish(Wish.Answer.YES, IntroductionId.next(), true).state(WISHED))
                .isEqualTo(Wish.State.DONE);
    }

    @Test
    void a_yes_of_which_one_sees_no_introduction_waits() {
        assertThat(wish(Wish.Answer.YES, null).state(LAST)).isEqualTo(Wish.State.WAITING);
    }

    @Test
    void someone_is_called_by_their_first_name() {
        assertThat(wish(null, null).firstName()).isEqualTo("Amara");
        assertThat(new Door(AccountId.next(), "Amara Osei Okafor", 2).firstName())
                .isEqualTo("Amara");
    }

    @Test
    void an_id_is_read_where_it_is_one() {
        WishId id = WishId.next();
        assertThat(WishId.in(id.toString())).contains(id);
        assertThat(WishId.in("")).isEmpty();
        assertThat(WishId.in("none")).isEmpty();
        assertThat(WishId.of(id.toString())).isEqualTo(id);
    }

    @Test
    void a_form_without_an_id_gets_one_and_with_one_keeps_it() {
        WishId id = WishId.next();
        assertThat(new WishForm(id.toString(), null, null, null, null).id()).isEqualTo(id);
        assertThat(new WishForm("none", null, null, null, null).id()).isNotNull();
    }

    @Test
    void whom_and_why_are_wanted_and_have_a_length() {
        assertThat(new WishForm(null, null, null, " ", null).check().any()).isTrue();
        assertThat(new WishForm(null, null, null, "A weaver", "A loom").check().any())
                .isFalse();
        assertThat(new WishForm(null, null, null, "x".repeat(WishForm.LONGEST_ABOUT + 1), "A loom")
                        .check()
                        .any())
                .isTrue();
        assertThat(new WishForm(null, null, null, "A weaver", "x".repeat(WishForm.LONGEST_NOTE + 1))
                        .check()
                        .any())
                .isTrue();
    }

    @Test
    void a_search_for_nothing_is_empty_and_one_for_more_than_words_is_narrowed() {
        assertThat(new DoorForm(null, null, null, null, null).isEmpty()).isTrue();
        assertThat(new DoorForm(" ", "", null, null, null).isEmpty()).isTrue();
        var words = new DoorForm("weaver", null, null, null, null);
        assertThat(words.isEmpty()).isFalse();
        assertThat(words.narrowed()).isFalse();
        assertThat(new DoorForm(null, null, "Porto", null, null).narrowed()).isTrue();
        assertThat(new DoorForm(null, null, null, "1", null).narrowed()).isTrue();
        assertThat(new DoorForm(null, null, null, null, "1").narrowed()).isTrue();
    }

    @Test
    void a_place_to_look_that_is_not_mine_has_no_name() {
        var mine = List.of(new DoorForm.Where("1", "Hikers"));
        assertThat(DoorForm.Where.name(mine, "1")).isEqualTo("Hikers");
        assertThat(DoorForm.Where.name(mine, "2")).isEmpty();
        assertThat(DoorForm.Where.name(mine, "")).isEmpty();
    }
}
