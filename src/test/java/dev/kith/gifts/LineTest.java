package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.gifts.Line.Kind;
import dev.kith.kernel.Ids;
import dev.kith.people.PersonId;
import dev.kith.ui.Spoken;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line of a year leads, when there is something to thank for, and how a thanks gets there. */
class LineTest {
    private static final UUID ID = Ids.next();
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    private static Line line(Kind kind, Way way, String name, String page, String what) {
        return new Line(kind, way, DAY, ID, new Line.Face(name, page), "", what, "", null);
    }

    private static Line line(Kind kind, Way way) {
        return line(kind, way, "Vera", "/people/1", "A book");
    }

    @Test
    void what_can_be_seen_leads_to_itself_and_the_rest_to_the_person() {
        assertThat(line(Kind.OPENING, Way.GIVEN).page()).isEqualTo("/openings/" + ID);
        assertThat(line(Kind.REFERRAL, Way.GIVEN).page()).isEqualTo("/referrals/" + ID);
        assertThat(line(Kind.INTRODUCTION, Way.RECEIVED).page()).isEqualTo("/introductions/" + ID);
        assertThat(line(Kind.NOTED, Way.GIVEN).page()).isEqualTo("/people/1");
        assertThat(line(Kind.THANKS, Way.RECEIVED).page()).isEqualTo("/people/1");
    }

    @Test
    void what_i_was_given_can_be_thanked_for() {
        assertThat(line(Kind.NOTED, Way.RECEIVED).thanks()).isEqualTo("/gifts/" + ID + "/thanks");
        assertThat(line(Kind.REFERRAL, Way.RECEIVED).thanks()).isEqualTo("/referrals/" + ID + "/thanks");
        assertThat(line(Kind.INTRODUCTION, Way.RECEIVED).thanks()).isEqualTo("/introductions/" + ID + "/thanks");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_thanks_for_what_they_gave_themselves(Kind kind) {
        assertThat(line(kind, Way.GIVEN).thanks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void where_the_giver_left_there_is_nobody_to_thank(Kind kind) {
        assertThat(line(kind, Way.RECEIVED, "", "", "A book").thanks()).isEmpty();
    }

    @Test
    void a_thanks_is_not_thanked_for() {
        assertThat(line(Kind.THANKS, Way.RECEIVED).thanks()).isEmpty();
        assertThat(line(Kind.OPENING, Way.RECEIVED).thanks()).isEmpty();
    }

    @Test
    void its_title_is_the_first_line_cut_between_two_letters() {
        assertThat(line(Kind.NOTED, Way.GIVEN, "V", "", "A book\nabout knots").title())
                .isEqualTo("A book");
        assertThat(line(Kind.NOTED, Way.GIVEN, "V", "", "x".repeat(200)).title())
                .hasSize(200);
        assertThat(line(Kind.NOTED, Way.GIVEN, "V", "", "x".repeat(201)).title())
                .isEqualTo("x".repeat(199) + "…");
        assertThat(line(Kind.NOTED, Way.GIVEN, "V", "", "").title()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_line_has_its_words_in_both_languages(Kind kind) {
        boolean only = kind == Kind.OPENING;
        for (Way way : only ? new Way[] {Way.GIVEN} : Way.values()) {
            String key = "gifts.line." + kind.key() + "." + way.key();
            String english = Spoken.messages().getMessage(key, null, Locale.ENGLISH);
            assertThat(Spoken.messages().getMessage(key, null, Locale.GERMAN)).isNotEqualTo(english);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_way_is_read_as_it_is_written(Way way) {
        assertThat(Way.of(way.key())).contains(way);
        assertThat(Way.of(way.name())).isEmpty();
        assertThat(Way.of("")).isEmpty();
    }

    @Test
    void a_thanks_is_read_here_by_a_member_whether_on_the_list_or_not() {
        Reason reason = new Reason(Reason.Kind.REFERRAL, ID, "Jonas Weber", "", AccountId.next(), null);
        assertThat(reason.reach()).isEqualTo(Reason.Reach.HERE);
        assertThat(reason.firstName()).isEqualTo("Jonas");
    }

    @Test
    void to_one_of_whom_kith_knows_nothing_it_is_told_in_ones_own_way() {
        assertThat(new Reason(Reason.Kind.GIFT, ID, "Vera", "A book", null, null).reach())
                .isEqualTo(Reason.Reach.OWN);
    }

    @ParameterizedTest
    @CsvSource({"GIFT, /gifts/", "REFERRAL, /referrals/", "INTRODUCTION, /introductions/"})
    void its_form_is_beside_what_it_is_for(Reason.Kind kind, String path) {
        assertThat(new Reason(kind, ID, "Vera", "", null, null).path()).isEqualTo(path + ID + "/thanks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gifts.draft.gift", "gifts.draft.referral", "gifts.draft.introduction"})
    void a_draft_is_about_them_in_both_languages(String key) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            String draft = Spoken.messages().getMessage(key, new Object[] {"Vera", "the book", "Amara"}, locale);
            assertThat(draft).contains("Vera").endsWith("Amara").doesNotContain("{");
        }
    }

    @Test
    void a_gift_is_changed_by_the_form_that_it_was_noted_with() {
        Gift gift = new Gift(GiftId.next(), Way.RECEIVED, PersonId.next(), "Vera", "A book", DAY, null);
        GiftForm form = GiftForm.of(gift);
        assertThat(form.id()).isEqualTo(gift.id());
        assertThat(form.way()).isEqualTo("received");
        assertThat(form.gift()).isEqualTo("A book");
        assertThat(form.day()).contains(DAY);
        assertThat(form.check(DAY).any()).isFalse();
    }
}
