package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.giving.Opening.Outcome;
import dev.kith.giving.Openings.Offered;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** An opening of Amara's and those of her list to whom she offers it: Vera by mail, Otto, of whom she has no address. */
@KithTest
class OffersTest {
    private static final String KILN = "A kiln for potters, free to whoever fetches it.";

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
    private Accounts accounts;

    @Autowired
    private Openings openings;

    @Autowired
    private Help help;

    @Autowired
    private GivingKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    private Member amara;
    private Person vera;
    private Person otto;
    private OpeningId kiln;

    @BeforeEach
    void she_heard_of_a_kiln() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        PersonId one = company.guest(amara, "Vera Brandt");
        people.change(amara.id(), one, card -> card.adding(Topic.LOOKING_FOR, "A kiln for potters"));
        vera = company.person(amara, one);
        otto = company.person(amara, company.known(amara, "Otto Lang", Topic.SKILLS, "Fires any kiln"));
        kiln = heard(KILN, "");
    }

    private OpeningId heard(String text, String until) {
        return openings.keep(amara, new OpeningForm("", text, "other", until, "me"));
    }

    private Opening opening() {
        return openings.find(amara, kiln).orElseThrow();
    }

    private Offered mail(Person to) {
        return openings.offer(amara, opening(), to, "For you", true);
    }

    private Offered tell(Person to) {
        return openings.offer(amara, opening(), to, "For you", false);
    }

    private List<Candidate> candidates() {
        return openings.candidates(amara, opening());
    }

    private List<String> names() {
        return candidates().stream().map(Candidate::name).toList();
    }

    private List<OpeningId> open() {
        return openings.open(amara, 50).stream().map(Opening::id).toList();
    }

    @Test
    void whom_it_could_help_stand_there_best_first_each_with_a_reason() {
        assertThat(names()).containsExactly("Vera Brandt", "Otto Lang");
        assertThat(candidates()).allSatisfy(one -> assertThat(one.why()).isNotEmpty());
    }

    @Test
    void to_whom_it_was_offered_stands_first_the_latest_before() {
        tell(otto);
        assertThat(names()).containsExactly("Otto Lang", "Vera Brandt");
        clock.advance(Duration.ofMinutes(1));
        mail(vera);
        assertThat(names()).containsExactly("Vera Brandt", "Otto Lang");
    }

    @Test
    void someone_who_does_not_come_to_mind_any_more_stays_where_it_was_offered() {
        tell(otto);
        stage.here(amara).post("/people/" + otto.id() + "/left-out").is(303);
        assertThat(names()).containsExactly("Otto Lang", "Vera Brandt");
        assertThat(candidates().getFirst().why()).isEmpty();
    }

    @Test
    void it_goes_to_each_once_by_mail_or_in_ones_own_way() {
        assertThat(mail(vera)).isEqualTo(Offered.DONE);
        assertThat(mail(vera)).isEqualTo(Offered.DONE);
        assertThat(tell(vera)).isEqualTo(Offered.DONE);
        assertThat(stage.deliver().to(vera.email())).hasSize(1);
        assertThat(opening().offered()).isEqualTo(1);
    }

    @Test
    void where_there_is_no_address_nothing_is_offered_by_mail() {
        assertThat(mail(otto)).isEqualTo(Offered.NO_ADDRESS);
        assertThat(opening().offered()).isZero();
        assertThat(tell(otto)).isEqualTo(Offered.DONE);
        assertThat(opening().offered()).isEqualTo(1);
    }

    @Test
    void a_tie_is_reached_by_the_address_of_their_account_and_a_mere_member_is_not() {
        Member jonas = stage.member(Cast.JONAS);
        PersonId listed = people.remember(amara.id(), NewPerson.member(jonas.id(), jonas.name(), ""));
        assertThat(mail(company.person(amara, listed))).isEqualTo(Offered.NO_ADDRESS);
        company.tie(amara, jonas);
        assertThat(mail(company.person(amara, listed))).isEqualTo(Offered.DONE);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void fifty_mails_a_day_are_enough_and_telling_has_no_limit() {
        for (int i = 0; i < 50; i++) {
            Person one = company.person(amara, company.guest(amara, "Guest " + i));
            assertThat(mail(one)).isEqualTo(Offered.DONE);
        }
        Person more = company.person(amara, company.guest(amara, "One more"));
        assertThat(mail(more)).isEqualTo(Offered.TOO_MANY);
        assertThat(opening().offered()).isEqualTo(50);
        assertThat(tell(more)).isEqualTo(Offered.DONE);
        clock.advance(Duration.ofDays(1));
        assertThat(mail(company.person(amara, company.guest(amara, "Tomorrow"))))
                .isEqualTo(Offered.DONE);
    }

    @Test
    void offered_it_is_a_line_of_the_timeline() {
        tell(otto);
        assertThat(stage.here(amara).get("/people/" + otto.id()).ok().texts(".timeline__item"))
                .anyMatch(line -> line.contains(KILN));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void what_came_of_it_can_be_said_and_said_otherwise(Outcome how) {
        assertThat(openings.outcome(amara, kiln, otto.id(), how))
                .as("it was never offered")
                .isFalse();
        tell(otto);
        assertThat(candidates().getFirst().outcome()).isNull();
        for (Outcome before : Outcome.all()) {
            assertThat(openings.outcome(amara, kiln, otto.id(), before)).isTrue();
            assertThat(openings.outcome(amara, kiln, otto.id(), how)).isTrue();
            assertThat(candidates().getFirst().outcome()).isEqualTo(how);
        }
        assertThat(opening().taken()).isEqualTo(how == Outcome.TAKEN ? 1 : 0);
    }

    @Test
    void what_came_of_it_is_said_by_its_owner_alone() {
        tell(otto);
        Member jonas = stage.member(Cast.JONAS);
        assertThat(openings.outcome(jonas, kiln, otto.id(), Outcome.TAKEN)).isFalse();
        assertThat(candidates().getFirst().outcome()).isNull();
    }

    @Test
    void it_is_to_be_had_until_midnight_of_its_last_day_where_its_owner_is() {
        kiln = heard(KILN, "2026-03-31");
        clock.set(Instant.parse("2026-03-31T22:59:59Z"));
        assertThat(open()).contains(kiln);
        clock.set(Instant.parse("2026-03-31T23:00:00Z"));
        assertThat(open()).as("Lisbon is an hour ahead by then").doesNotContain(kiln);
    }

    @Test
    void what_is_gone_is_not_to_be_had_until_it_is_back() {
        openings.gone(amara, kiln);
        openings.gone(amara, kiln);
        assertThat(open()).doesNotContain(kiln);
        assertThat(opening().gone()).isTrue();
        openings.backAgain(amara, kiln);
        assertThat(open()).contains(kiln);
    }

    @Test
    void of_many_the_newest_come_first_and_no_more_than_asked_for() {
        clock.advance(Duration.ofMinutes(1));
        OpeningId second = heard("A second kiln", "");
        clock.advance(Duration.ofMinutes(1));
        OpeningId third = heard("A third kiln", "");
        assertThat(open()).containsExactly(third, second, kiln);
        assertThat(openings.open(amara, 2)).extracting(Opening::id).containsExactly(third, second);
    }

    @Test
    void two_entries_that_become_one_unite_what_was_offered_and_part_with_it_again() {
        PersonId again = company.guest(amara, "V. Brandt");
        tell(company.person(amara, again));
        UUID merge = merges.merge(amara.id(), vera.id(), again).orElseThrow();
        assertThat(names()).startsWith("Vera Brandt");
        assertThat(candidates().getFirst().offeredAt()).isNotNull();
        merges.undo(amara.id(), merge);
        assertThat(candidates().getFirst().name()).isEqualTo("V. Brandt");
        assertThat(candidates().stream().filter(one -> one.person().equals(vera.id())))
                .allSatisfy(one -> assertThat(one.offeredAt()).isNull());
    }

    @Test
    void offered_to_both_of_two_that_become_one_it_was_offered_once() {
        PersonId again = company.guest(amara, "V. Brandt");
        tell(company.person(amara, again));
        tell(vera);
        openings.outcome(amara, kiln, vera.id(), Outcome.TAKEN);
        UUID merge = merges.merge(amara.id(), vera.id(), again).orElseThrow();
        assertThat(candidates().stream().filter(one -> one.offeredAt() != null))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.TAKEN));
        merges.undo(amara.id(), merge);
        assertThat(candidates().stream().filter(one -> one.offeredAt() != null)).hasSize(2);
    }

    @Test
    void whoever_is_forgotten_comes_to_mind_no_more_until_they_are_back() {
        tell(otto);
        people.forget(amara.id(), otto.id());
        people.forget(amara.id(), vera.id());
        assertThat(names()).isEmpty();
        people.restore(amara.id(), otto.id());
        people.restore(amara.id(), vera.id());
        assertThat(names()).containsExactly("Otto Lang", "Vera Brandt");
    }

    @Test
    void a_draft_tells_what_they_look_for_only_where_it_may() {
        assertThat(openings.draft(amara, opening(), candidates().getFirst()))
                .contains("Vera", "A kiln for potters", KILN);
        assertThat(openings.draft(amara, opening(), candidates().getLast()))
                .contains("Otto", KILN)
                .doesNotContain("Fires any kiln");
        stage.here(amara).post("/people/" + vera.id() + "/discretion").is(303);
        Candidate discreet = candidates().stream()
                .filter(one -> one.person().equals(vera.id()))
                .findFirst()
                .orElseThrow();
        assertThat(openings.isKeptToMyself(amara, vera.id())).isTrue();
        assertThat(openings.draft(amara, opening(), discreet).replace(KILN, "")).doesNotContain("A kiln for potters");
    }

    @Test
    void another_members_opening_is_not_found_by_its_id() {
        Member jonas = stage.member(Cast.JONAS);
        assertThat(openings.find(jonas, kiln)).isEmpty();
        assertThat(openings.of(jonas)).isEmpty();
    }

    @Test
    void a_form_sent_twice_is_kept_once_as_it_was_first() {
        var form = new OpeningForm(OpeningId.next().toString(), "A wheel", "other", "", "me");
        assertThat(openings.keep(amara, form)).isEqualTo(form.id());
        openings.keep(amara, new OpeningForm(form.form(), "Another wheel", "other", "", "me"));
        assertThat(openings.find(amara, form.id()).orElseThrow().text()).isEqualTo("A wheel");
    }

    @Test
    void she_takes_it_all_along_and_nobody_elses() {
        tell(otto);
        openings.outcome(amara, kiln, otto.id(), Outcome.PASSED_ON);
        openings.gone(amara, kiln);
        stage.here(amara).post("/people/" + vera.id() + "/left-out").is(303);
        stage.here(amara).post("/people/" + vera.id() + "/discretion").is(303);
        String hers = json.writeValueAsString(keepsake.of(amara));
        assertThat(hers).contains(KILN, "Otto Lang", "passed-on", "For you", "goneAt");
        assertThat(Stream.of("leftOut", "keptToMyself").allMatch(hers::contains))
                .isTrue();
        assertThat(hers.split("Vera Brandt", -1)).hasSize(3);
        String his = json.writeValueAsString(keepsake.of(stage.member(Cast.JONAS)));
        assertThat(his).doesNotContain(KILN, "Otto");
    }

    @Test
    void whoever_leaves_leaves_nothing() {
        tell(otto);
        accounts.erase(amara);
        assertThat(openings.of(amara)).isEmpty();
        assertThat(openings.find(amara, kiln)).isEmpty();
    }

    @Test
    void help_without_an_opening_goes_the_same_ways() {
        assertThat(help.reaches(amara, vera)).isTrue();
        assertThat(help.reaches(amara, otto)).isFalse();
        assertThat(help.offer(amara, otto, "Let me help", true)).isEqualTo(Offered.NO_ADDRESS);
        assertThat(help.offer(amara, otto, "Let me help", false)).isEqualTo(Offered.DONE);
        assertThat(help.offer(amara, vera, "Let me help", true)).isEqualTo(Offered.DONE);
        var mail = stage.deliver();
        assertThat(mail.text(vera.email())).contains("Let me help");
        assertThat(stage.here(amara).get("/people/" + otto.id()).ok().texts(".timeline__item"))
                .anyMatch(line -> line.contains("Let me help"));
    }

    @Test
    void help_and_offers_share_one_daily_measure() {
        for (int i = 0; i < 49; i++) {
            help.offer(amara, vera, "Let me help " + i, true);
        }
        assertThat(mail(vera)).isEqualTo(Offered.DONE);
        assertThat(help.offer(amara, vera, "Once more", true)).isEqualTo(Offered.TOO_MANY);
        assertThat(help.offer(amara, vera, "By telephone", false)).isEqualTo(Offered.DONE);
    }

    @Test
    void a_member_is_helped_five_times_a_day_at_most_whoever_they_are() {
        Member jonas = stage.member(Cast.JONAS);
        var ask = new Telling(jonas.id(), jonas.name(), false, "A kiln", List.of(), 0);
        for (Cast who : List.of(Cast.MEI, Cast.PRIYA, Cast.NOAH, Cast.TOMAS, Cast.LUCA)) {
            assertThat(help.offer(stage.member(who), ask, "Let me help")).isEqualTo(Offered.DONE);
        }
        assertThat(help.offer(amara, ask, "Let me help")).isEqualTo(Offered.MUCH_OFFERED);
        assertThat(people.ofMember(amara, jonas.id())).as("nothing happened").isEmpty();
        assertThat(stage.deliver().to(jonas.email())).hasSize(5);
        clock.advance(Duration.ofDays(1));
        assertThat(help.offer(amara, ask, "Let me help")).isEqualTo(Offered.DONE);
    }

    @Test
    void a_member_who_left_meanwhile_is_not_written_to() {
        Member jonas = stage.member(Cast.JONAS);
        var ask = new Telling(jonas.id(), jonas.name(), false, "A kiln", List.of(), 0);
        accounts.erase(jonas);
        assertThat(help.offer(amara, ask, "Let me help")).isEqualTo(Offered.NO_ADDRESS);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
    }
}
