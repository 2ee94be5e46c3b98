package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.platform.Jobs;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import dev.kith.ui.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How often someone is thought of, by one and by all, and when a day's ideas are worked out. */
@KithTest
class BudgetTest {
    private static final String ASK = "Someone who mends a hurdy-gurdy";
    private static final String OFFER = "I mend every hurdy-gurdy";
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Jobs jobs;

    @Autowired
    private HelpingKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    private Member amara;

    @BeforeEach
    void she_mends_them() {
        clock.set(TestClock.START);
        company.rested();
        company.unshared();
        // what was told in other tests
        db.sql("update account set looks_for = '' where looks_for = ?")
                .param(ASK)
                .update();
        amara = helper(Cast.AMARA);
    }

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    private Member helper(Cast who) {
        Member member = stage.member(who);
        tell(member, "", OFFER);
        return member;
    }

    private void tell(Member who, String looksFor, String offers) {
        profiles.tell(
                who,
                new Profile(who.id(), who.name(), false, "", "", "", List.of(), offers, looksFor, List.of(), true));
    }

    private Member seeker() {
        Member jonas = stage.member(Cast.JONAS);
        tell(jonas, ASK, "");
        return jonas;
    }

    private PersonId vera() {
        return company.known(amara, "Vera Brandt", Topic.LOOKING_FOR, ASK);
    }

    /** As the background does it, whether anyone looks or not. */
    private List<String> workedOut(Member of) {
        ideas.run(of.id().toString());
        return today(of);
    }

    private List<String> today(Member of) {
        return ideas.today(of).ideas().stream().map(Idea::name).toList();
    }

    private int rows(String table) {
        return db.sql("select count(*) from " + table + " where owner_id = ?")
                .param(amara.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_day_without_a_look_costs_nothing_and_the_first_look_says_that_it_comes() {
        vera();
        Ideas.Day first = ideas.today(amara);
        assertThat(first.coming()).isTrue();
        assertThat(first.ideas()).isEmpty();
        assertThat(ideas.today(amara).coming()).as("asked again, it is one job").isTrue();
        jobs.runDue();
        Ideas.Day then = ideas.today(amara);
        assertThat(then.coming()).isFalse();
        assertThat(then.ideas()).extracting(Idea::name).containsExactly("Vera Brandt");
        assertThat(rows("help_day")).isEqualTo(1);
    }

    @Test
    void whoever_wants_none_is_told_none_and_nothing_is_worked_out() {
        vera();
        ideas.setBudget(amara, 0);
        assertThat(ideas.today(amara).coming()).isFalse();
        assertThat(workedOut(amara)).isEmpty();
        assertThat(rows("help_day")).isZero();
        ideas.setBudget(amara, 3);
        assertThat(workedOut(amara)).containsExactly("Vera Brandt");
    }

    @Test
    void three_without_a_word_and_as_many_as_were_said() {
        assertThat(ideas.budget(amara)).isEqualTo(3);
        for (int i = 0; i < 5; i++) {
            company.known(amara, "Vera " + i, Topic.LOOKING_FOR, ASK);
        }
        assertThat(workedOut(amara)).hasSize(3);
        ideas.setBudget(amara, 2);
        assertThat(today(amara)).hasSize(2);
        ideas.setBudget(amara, 3);
        assertThat(today(amara)).as("the same three").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"13,false", "14,true"})
    void someone_of_the_list_rests_for_fourteen_days(int days, boolean again) {
        vera();
        assertThat(workedOut(amara)).hasSize(1);
        clock.advance(DAY.multipliedBy(days));
        assertThat(workedOut(amara).isEmpty()).isEqualTo(!again);
    }

    @Test
    void whoever_rests_makes_place_for_others() {
        for (int i = 0; i < 4; i++) {
            company.known(amara, "Vera " + i, Topic.LOOKING_FOR, ASK);
        }
        List<String> first = workedOut(amara);
        clock.advance(DAY);
        List<String> second = workedOut(amara);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void three_think_of_the_same_member_in_a_week_and_no_fourth() {
        Member jonas = seeker();
        for (Cast who : List.of(Cast.MEI, Cast.PRIYA, Cast.NOAH)) {
            assertThat(workedOut(helper(who))).containsExactly(jonas.name());
        }
        assertThat(workedOut(amara)).as("he is not to be overrun").isEmpty();
        clock.advance(DAY.multipliedBy(6));
        assertThat(workedOut(amara)).isEmpty();
        clock.advance(DAY);
        assertThat(workedOut(amara)).containsExactly(jonas.name());
        tell(jonas, "", "");
    }

    @Test
    void those_of_my_own_list_are_mine_however_many_others_think_of_them() {
        Member jonas = seeker();
        company.tie(amara, jonas);
        for (Cast who : List.of(Cast.MEI, Cast.PRIYA, Cast.NOAH)) {
            workedOut(helper(who));
        }
        assertThat(workedOut(amara)).containsExactly(jonas.name());
        tell(jonas, "", "");
    }

    @Test
    void an_ask_that_was_let_go_stays_away_and_another_ask_of_the_same_one_is_new() {
        PersonId vera = vera();
        workedOut(amara);
        UUID idea = ideas.today(amara).ideas().getFirst().id();
        assertThat(ideas.letGo(amara, idea)).isTrue();
        clock.advance(DAY.multipliedBy(20));
        assertThat(workedOut(amara)).isEmpty();
        clock.advance(DAY);
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, "And a hurdy-gurdy for a child"));
        assertThat(workedOut(amara)).containsExactly("Vera Brandt");
    }

    @Test
    void to_let_go_twice_or_to_take_back_what_was_not_let_go_is_harmless() {
        vera();
        workedOut(amara);
        UUID idea = ideas.today(amara).ideas().getFirst().id();
        assertThat(ideas.takeBack(amara, idea)).isFalse();
        assertThat(ideas.letGo(amara, idea)).isTrue();
        assertThat(ideas.letGo(amara, idea)).isTrue();
        assertThat(ideas.takeBack(amara, idea)).isTrue();
        assertThat(today(amara)).containsExactly("Vera Brandt");
        Member jonas = stage.member(Cast.JONAS);
        assertThat(ideas.letGo(jonas, idea)).isFalse();
        assertThat(ideas.isTheirs(jonas, idea)).isFalse();
        assertThat(ideas.isTheirs(amara, idea)).isTrue();
    }

    @Test
    void a_new_day_begins_at_midnight_where_she_is() {
        vera();
        workedOut(amara);
        clock.set(Instant.parse("2026-03-10T23:59:59Z"));
        assertThat(today(amara)).hasSize(1);
        clock.set(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(ideas.today(amara).coming()).isTrue();
    }

    @Test
    void for_whoever_was_here_lately_the_next_day_is_worked_out_at_four() {
        vera();
        stage.here(amara).get("/").ok();
        jobs.runDue();
        clock.set(Instant.parse("2026-03-11T03:59:59Z"));
        jobs.runDue();
        assertThat(rows("help_day")).isEqualTo(1);
        clock.set(Instant.parse("2026-03-11T04:00:00Z"));
        jobs.runDue();
        assertThat(rows("help_day")).isEqualTo(2);
    }

    @Test
    void whoever_has_not_been_here_is_not_thought_about_in_advance() {
        vera();
        db.sql("delete from session where account_id = ?")
                .param(amara.id().value())
                .update();
        workedOut(amara);
        clock.advance(DAY.multipliedBy(2));
        jobs.runDue();
        assertThat(rows("help_day")).isEqualTo(1);
    }

    @Test
    void what_was_thought_of_is_forgotten_after_ninety_days() {
        vera();
        workedOut(amara);
        clock.advance(DAY.multipliedBy(90));
        workedOut(amara);
        assertThat(rows("help_day")).isEqualTo(2);
        clock.advance(DAY);
        workedOut(amara);
        assertThat(rows("help_day")).isEqualTo(2);
    }

    @Test
    void whoever_left_is_not_worked_out() {
        vera();
        accounts.erase(amara);
        ideas.run(amara.id().toString());
        assertThat(rows("help_day")).isZero();
        assertThat(rows("help_idea")).isZero();
    }

    @Test
    void two_entries_that_become_one_are_thought_of_once() {
        PersonId vera = vera();
        PersonId again = company.known(amara, "V. Brandt", Topic.LOOKING_FOR, ASK);
        workedOut(amara);
        assertThat(today(amara)).hasSize(2);
        merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(today(amara)).containsExactly("Vera Brandt");
    }

    @Test
    void nothing_is_thought_of_a_member_who_is_not_to_be_found_or_of_oneself() {
        Member jonas = seeker();
        tell(amara, ASK, OFFER);
        company.hide(jonas);
        assertThat(workedOut(amara)).isEmpty();
        company.show(jonas);
        tell(jonas, "", "");
    }

    @Test
    void what_has_no_word_in_common_is_no_idea() {
        company.known(amara, "Vera Brandt", Topic.LOOKING_FOR, "A quiet evening by the sea");
        assertThat(workedOut(amara)).isEmpty();
    }

    @Test
    @Transactional
    void today_is_read_by_a_few_statements_however_long_the_list() {
        vera();
        workedOut(amara);
        int few = Statements.during(() -> ideas.today(amara)).size();
        db.sql("""
                        with p as (insert into person (owner_id, id, name, folded, added_at, changed_at)
                          select ?, gen_random_uuid(), 'Guest ' || n, 'guest ' || n, now(), now() from generate_series(1, 20000) n
                          returning owner_id, id)
                        insert into person_known (owner_id, person_id, topic, text)
                        select owner_id, id, 'looking_for', 'Peace' from p
                        """).param(amara.id().value()).update();
        assertThat(Statements.during(() -> assertThat(today(amara)).hasSize(1))).hasSizeLessThanOrEqualTo(few);
    }

    @Test
    void she_takes_along_what_she_let_go_and_how_many_she_wants() {
        vera();
        ideas.setBudget(amara, 2);
        workedOut(amara);
        String hers = json.writeValueAsString(keepsake.of(amara));
        assertThat(hers).contains("2");
        assertThat(json.writeValueAsString(keepsake.of(stage.member(Cast.MEI)))).doesNotContain("Vera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "-1", "many", "1.5"})
    void how_many_is_none_to_three(String most) {
        Browser hers = stage.here(amara);
        hers.post("/settings/helping", "most", most).comesBack();
        assertThat(ideas.budget(amara)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"helping.draft.offer", "helping.draft.offer-plain"})
    void a_draft_is_whole_in_both_languages(String key) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            String said = Spoken.messages()
                    .getMessage(key, new Object[] {"Vera", "An oven", "I build ovens", "Amara"}, locale);
            assertThat(said).contains("Vera", "I build ovens").endsWith("Amara").doesNotContain("{");
            assertThat(said.contains("An oven")).isEqualTo(key.endsWith("offer"));
        }
    }
}
