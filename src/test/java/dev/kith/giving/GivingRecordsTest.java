package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.asks.Telling;
import dev.kith.kernel.Ids;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages end, what a reason may tell, and what is seen of someone. */
class GivingRecordsTest {
    private static final Instant SHARED = Instant.parse("2026-03-10T09:00:00.123456Z");
    private static final Reason LOOKS_FOR =
            new Reason.SameWords(List.of("oven"), Telling.What.ASKS.label(), "An oven to let");
    private static final Reason SKILL = new Reason.SameWords(List.of("oven"), "skills", "Builds ovens");
    private static final Reason NEAR = new Reason.NearMeaning("oven", "stove", Telling.What.ASKS.label());

    private static Candidate candidate(boolean discreet, Reason... why) {
        return new Candidate(PersonId.next(), "Vera Brandt", "", null, true, discreet, List.of(why), null, null);
    }

    private static Shared shared(boolean photo, @Nullable LocalDate until, boolean gone) {
        return new Shared(
                AccountId.next(),
                "Jonas",
                photo,
                OpeningId.next(),
                Opening.Kind.JOB,
                "A job\nin Porto",
                until,
                Audience.EVERYONE,
                SHARED,
                gone,
                false);
    }

    @Test
    void what_they_look_for_is_told_in_the_words_in_which_it_was_noted() {
        assertThat(candidate(false, LOOKS_FOR).lookedFor()).contains("An oven to let");
        assertThat(candidate(false, SKILL, LOOKS_FOR).lookedFor()).contains("An oven to let");
    }

    @Test
    void a_skill_or_a_word_of_near_meaning_is_nothing_to_quote() {
        assertThat(candidate(false, SKILL).lookedFor()).isEmpty();
        assertThat(candidate(false, NEAR).lookedFor()).isEmpty();
        assertThat(candidate(false).lookedFor()).isEmpty();
    }

    @Test
    void of_whom_the_owner_keeps_to_themselves_nothing_is_told() {
        assertThat(candidate(true, LOOKS_FOR).lookedFor()).isEmpty();
    }

    @Test
    void a_reason_changes_nothing_else_of_a_candidate() {
        Candidate before = candidate(true);
        Candidate after = before.because(List.of(SKILL));
        assertThat(after.why()).containsExactly(SKILL);
        assertThat(after.because(List.of())).isEqualTo(before);
        assertThat(after.firstName()).isEqualTo("Vera");
    }

    @Test
    void a_page_of_what_is_shared_ends_where_it_says_to_the_microsecond() {
        var after = new Shared.After(SHARED, OpeningId.next());
        assertThat(Shared.After.of(after.toString())).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "x",
                "2026-03-10T09:00:00Z",
                "2026-03-10T09:00:00Z~",
                "soon~none",
                "~~~~",
                "2026-03-10T09:00:00Z~1"
            })
    void an_address_that_someone_made_up_begins_with_the_first_page(String text) {
        assertThat(Shared.After.of(text)).isNull();
    }

    @Test
    void a_page_of_asks_ends_with_someone_of_the_list_or_with_a_member() {
        for (boolean mine : new boolean[] {true, false}) {
            var after = new Asks.After(mine, Ids.next());
            assertThat(Asks.After.of(after.toString())).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "m", "x", "pp", "m-", "p00000000", "q00000000-0000-0000-0000-000000000000"})
    void and_one_that_was_made_up_is_the_first_page_too(String text) {
        assertThat(Asks.After.of(text)).isNull();
    }

    @Test
    void a_page_ends_with_its_last_one() {
        PersonId vera = PersonId.next();
        Asking mine = Asking.of(vera, "Vera", null, "An oven");
        assertThat(Asks.After.of(mine)).isEqualTo(new Asks.After(true, vera.value()));
        AccountId jonas = AccountId.next();
        Asking theirs = Asking.of(new Telling(jonas, "Jonas", true, "A boat", List.of(NEAR), 0.4));
        assertThat(Asks.After.of(theirs)).isEqualTo(new Asks.After(false, jonas.value()));
    }

    @Test
    void a_person_leads_to_my_list_and_a_member_to_their_page_with_the_photo_they_show() {
        PersonId vera = PersonId.next();
        assertThat(Asking.of(vera, "Vera", null, "An oven").page()).isEqualTo("/people/" + vera);
        AccountId jonas = AccountId.next();
        Asking open = Asking.of(new Telling(jonas, "Jonas", true, "A boat", List.of(), 0));
        assertThat(open.page()).isEqualTo("/members/" + jonas);
        assertThat(open.photo()).isNotNull();
        assertThat(Asking.of(new Telling(jonas, "Jonas", false, "A boat", List.of(), 0))
                        .photo())
                .isNull();
        assertThat(open.because(List.of(SKILL), 0.9).fit()).isEqualTo(0.9);
    }

    @Test
    void what_another_heard_of_is_over_after_its_last_day() {
        LocalDate today = LocalDate.parse("2026-03-10");
        assertThat(shared(false, today, false).over(today)).isFalse();
        assertThat(shared(false, today, false).over(today.plusDays(1))).isTrue();
        assertThat(shared(false, null, false).over(today)).isFalse();
        assertThat(shared(false, null, true).over(today)).isTrue();
    }

    @Test
    void its_author_shows_a_photo_or_none() {
        assertThat(shared(true, null, false).photo()).isNotNull();
        assertThat(shared(false, null, false).photo()).isNull();
        assertThat(shared(true, null, false).title()).isEqualTo("A job");
        var one = new Shared.Interest(AccountId.next(), "Mei", true, "", SHARED, false);
        assertThat(one.photo()).isNotNull();
        assertThat(new Shared.Interest(one.member(), "Mei", false, "", SHARED, false).photo())
                .isNull();
    }
}
