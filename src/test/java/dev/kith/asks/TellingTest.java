package dev.kith.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling.What;
import dev.kith.matching.Reason;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a telling is called, and what its reader sees of its teller. */
class TellingTest {
    private static final Reason WHY = new Reason.SameWords(List.of("oven"), "looking-for", "An oven");

    private static Telling telling(String name, boolean photo) {
        return new Telling(AccountId.next(), name, photo, "An oven", List.of(), 0);
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void an_ask_and_an_offer_are_read_by_the_key_they_are_written_with(What what) {
        assertThat(What.of(what.key())).contains(what);
        assertThat(What.of(what.key().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(What.of(what.label())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void its_label_is_one_that_reasons_are_told_with_in_both_languages(What what) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMAN}) {
            assertThat(ResourceBundle.getBundle("messages/people", locale).getString("people.in." + what.label()))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void its_key_has_its_words_on_the_page_in_both_languages(What what) {
        String key = "giving.asks." + what.key();
        String english =
                ResourceBundle.getBundle("messages/giving", Locale.ROOT).getString(key);
        assertThat(ResourceBundle.getBundle("messages/giving", Locale.GERMAN).getString(key))
                .isNotBlank()
                .isNotEqualTo(english);
    }

    @Test
    void the_two_are_told_apart_in_every_way() {
        assertThat(What.ASKS.key()).isNotEqualTo(What.OFFERS.key());
        assertThat(What.ASKS.label()).isNotEqualTo(What.OFFERS.label());
        assertThat(What.ASKS.field()).isNotEqualTo(What.OFFERS.field());
    }

    @Test
    void a_photo_is_shown_where_its_owner_shows_it_to_everyone() {
        Telling open = telling("Vera Brandt", true);
        assertThat(open.photo()).isEqualTo(Member.photoOf(open.member()));
        assertThat(telling("Vera Brandt", false).photo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Vera Brandt,Vera", "Vera,Vera", "'Ana  Luísa Melo',Ana"})
    void they_are_called_by_the_first_word(String name, String first) {
        assertThat(telling(name, false).firstName()).isEqualTo(first);
    }

    @Test
    void a_reason_adds_why_and_how_well_and_changes_nothing_else() {
        Telling before = telling("Vera", true);
        Telling after = before.because(List.of(WHY), 0.7);
        assertThat(after.why()).containsExactly(WHY);
        assertThat(after.fit()).isEqualTo(0.7);
        assertThat(after.because(List.of(), 0)).isEqualTo(before);
    }
}
