package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.followups.FollowUps;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two members and their coffee. Lisbon is on UTC in March until the 29th. */
@KithTest
class CoffeesPageTest {
    private static final Instant TUESDAY = Instant.parse(Table.TUESDAY + ":00Z");
    private static final Instant WEDNESDAY = Instant.parse(Table.WEDNESDAY + ":00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private FollowUps followUps;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private PersonId jonasInHerList;

    @BeforeEach
    void they_know_each_other() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.as(amara);
        his = stage.as(jonas);
        jonasInHerList = Table.tie(encounters, people, clock, amara, jonas);
    }

    private String proposed() {
        return Table.propose(hers, jonasInHerList, CoffeeId.next().toString());
    }

    private static Answer agree(Browser browser, String coffee, int number, Instant start) {
        return browser.post(coffee + "/agreement", "number", String.valueOf(number), "start", start.toString());
    }

    private static Answer offer(Browser browser, String coffee, int number, String time) {
        return browser.post(
                coffee + "/offers", "number", String.valueOf(number), "time1", time, "minutes", "30", "place", "Park");
    }

    @Test
    void the_form_has_three_times_and_a_reason_and_wants_only_a_place() {
        var form = hers.get("/people/" + jonasInHerList + "/coffees/new")
                .ok()
                .form("/people/" + jonasInHerList + "/coffees");
        assertThat(form.get("time1")).isNotEmpty();
        assertThat(form.get("time3")).isNotEmpty();
        assertThat(form.get("why")).contains(jonas.name().split(" ")[0]);
        assertThat(form.get("place")).isEmpty();
    }

    @Test
    void the_other_learns_of_it_takes_a_time_with_one_press_and_both_have_it_in_their_calendars() {
        String coffee = proposed();
        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email())).contains(amara.name(), "Your bread", "12:30", "Café Central");
        assertThat(mail.calendar(jonas.email())).as("nothing is agreed yet").isEmpty();
        assertThat(mail.link(jonas.email())).isEqualTo(coffee);

        his.get("/").ok().says("Waits for your answer");
        his.get(coffee).ok().says("Your bread").says(amara.name().split(" ")[0] + " offers");
        agree(his, coffee, 1, WEDNESDAY).leadsTo(coffee);

        mail = stage.deliver();
        String atHis = mail.calendar(jonas.email()).orElseThrow();
        String atHers = mail.calendar(amara.email()).orElseThrow();
        assertThat(atHis)
                .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20260318T173000Z", "mailto:" + jonas.email())
                .doesNotContain(amara.email());
        assertThat(atHers)
                .contains("DTSTART:20260318T173000Z", "mailto:" + amara.email())
                .doesNotContain(jonas.email());
        assertThat(uid(atHers)).isEqualTo(uid(atHis));
        hers.get(coffee).ok().says("You will meet").says("Café Central");
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_moves_when_the_other_takes_the_new_time_and_the_entry_moves_with_it() {
        String coffee = proposed();
        agree(his, coffee, 1, TUESDAY);
        offer(hers, coffee, 1, "2026-03-19T09:00").leadsTo(coffee);

        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email())).contains("9:00", "stays as it was");
        assertThat(mail.calendar(jonas.email()))
                .as("it stays until he says yes")
                .isEmpty();
        his.get(coffee).ok().says("You will meet").says("would like another time");

        agree(his, coffee, 2, Instant.parse("2026-03-19T09:00:00Z"));
        mail = stage.deliver();
        assertThat(mail.calendar(amara.email()).orElseThrow())
                .contains("SEQUENCE:2", "DTSTART:20260319T090000Z", "DTEND:20260319T093000Z", "LOCATION:Park");
    }

    @Test
    void called_off_it_leaves_both_calendars() {
        String coffee = proposed();
        agree(his, coffee, 1, TUESDAY);
        his.post(coffee + "/cancellation").leadsTo("/coffees");

        TestMail mail = stage.deliver();
        for (Member one : new Member[] {amara, jonas}) {
            assertThat(mail.calendar(one.email()).orElseThrow())
                    .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        }
        hers.get(coffee).ok().says("Nothing comes of this one").saysNot("You will meet");
        int before = mail.count();
        his.post(coffee + "/cancellation").is(303);
        assertThat(stage.deliver().count()).as("pressed twice").isEqualTo(before);
    }

    @Test
    void an_easy_no_says_no_more_than_not_now() {
        String coffee = proposed();
        his.post(coffee + "/cancellation").is(303);

        TestMail mail = stage.deliver();
        assertThat(mail.last(amara.email()))
                .satisfies(m -> assertThat(m.getSubject()).contains("not now"));
        assertThat(mail.calendar(amara.email())).isEmpty();
        hers.get("/").ok().saysNot("Coffee with " + jonas.name());
    }

    @Test
    void a_form_sent_twice_proposes_once() {
        String form = CoffeeId.next().toString();
        assertThat(Table.propose(hers, jonasInHerList, form)).isEqualTo(Table.propose(hers, jonasInHerList, form));
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void nobody_answers_their_own_offer_or_one_that_has_changed() {
        String coffee = proposed();
        agree(hers, coffee, 1, TUESDAY).is(303);
        hers.get(coffee).ok().saysNot("You will meet");

        offer(hers, coffee, 1, "2026-03-20T10:00").is(303);
        agree(his, coffee, 1, TUESDAY).is(303);
        his.get(coffee).ok().says("offers").saysNot("You will meet");
        agree(his, coffee, 2, TUESDAY).is(303);
        his.get(coffee).saysNot("You will meet");
    }

    @Test
    void a_time_that_has_passed_cannot_be_taken() {
        String coffee = proposed();
        clock.set(TUESDAY.plusSeconds(1));
        his.get(coffee).ok().says("is over");
        agree(his, coffee, 1, TUESDAY).is(303);
        his.get(coffee).ok().saysNot("You will meet");
        agree(his, coffee, 1, WEDNESDAY).is(303);
        his.get(coffee).ok().says("You will meet");
    }

    @Test
    void before_it_stands_what_to_talk_about() {
        people.change(amara.id(), jonasInHerList, card -> card.adding(Topic.FUN, "Keeps bees"));
        Member mei = stage.member(Cast.MEI);
        Table.tie(encounters, people, clock, amara, mei);
        Table.tie(encounters, people, clock, jonas, mei);
        hers.get(proposed())
                .ok()
                .says("What you talked about")
                .says("bread")
                .says("Keeps bees")
                .says("Where did they grow up?")
                .saysNot("What do they do for fun?")
                .says("You both know " + mei.name());
    }

    @Test
    void what_is_written_down_goes_where_it_belongs_and_stays_with_the_writer() {
        String coffee = proposed();
        agree(his, coffee, 1, TUESDAY);
        clock.set(TUESDAY.plus(Duration.ofHours(2)));
        hers.get("/").ok().says("Write it down");
        hers.post(
                        coffee + "/notes",
                        "learned",
                        "His sister sails",
                        "seeks",
                        "A bakery to rent",
                        "gives",
                        "Taxes",
                        "promise",
                        "Send the recipe",
                        "due",
                        "2026-03-20",
                        "listened",
                        "true")
                .leadsTo(coffee);

        var person = people.find(amara, jonasInHerList).orElseThrow();
        assertThat(person.known(Topic.LOOKING_FOR)).isEqualTo("A bakery to rent");
        assertThat(person.known(Topic.SKILLS)).isEqualTo("Taxes");
        assertThat(person.lastContact()).isEqualTo(TUESDAY);
        assertThat(followUps.open(amara, jonasInHerList))
                .anyMatch(step -> step.what().equals("Send the recipe"));
        hers.get("/people/" + jonasInHerList).ok().says("His sister sails");
        hers.get(coffee).ok().says("You met").saysNot("How was it?");
        his.get(coffee).ok().says("How was it?").saysNot("sails").saysNot("recipe");
        hers.post(coffee + "/notes", "learned", "Again").is(303);
        hers.get("/people/" + jonasInHerList).saysNot("Again");
    }

    @Test
    void before_it_was_held_nothing_can_be_written_down() {
        String coffee = proposed();
        agree(his, coffee, 1, TUESDAY);
        hers.post(coffee + "/notes", "learned", "A guess").is(303);
        hers.get("/people/" + jonasInHerList).ok().saysNot("A guess");
    }

    @Test
    void bad_input_comes_back_filled() {
        var again = Table.post(hers, jonasInHerList, "x").is(303);
        String coffee = again.location();
        var form = offer(hers, coffee, 1, "tomorrow").comesBack().form(coffee + "/offers");
        assertThat(form).containsEntry("time1", "tomorrow").containsEntry("place", "Park");
        var notes = "x".repeat(NotesForm.LONGEST_PROMISE + 1);
        agree(his, coffee, 1, TUESDAY);
        clock.set(TUESDAY.plus(Duration.ofHours(2)));
        assertThat(hers.post(coffee + "/notes", "promise", notes, "learned", "Bees", "due", "")
                        .comesBack()
                        .form(coffee + "/notes"))
                .containsEntry("learned", "Bees")
                .containsEntry("promise", notes);
    }

    @Test
    void to_a_stranger_there_is_no_such_coffee() {
        String coffee = proposed();
        Browser stranger = stage.as(stage.member(Cast.MEI));
        stranger.get(coffee).is(404);
        agree(stranger, coffee, 1, TUESDAY).is(404);
        offer(stranger, coffee, 1, Table.TUESDAY).is(404);
        stranger.post(coffee + "/cancellation").is(404);
        stranger.post(coffee + "/notes", "learned", "x").is(404);
        stranger.get("/people/" + jonasInHerList + "/coffees/new").is(404);
        stranger.get("/coffees").ok().says("No coffee yet");
    }

    @Test
    void after_the_letter_today_suggests_a_coffee_until_one_is_proposed() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        var letter = followUps.open(amara, jonasInHerList).getFirst();
        hers.post("/followups/" + letter.id() + "/completion", "how", "message").is(303);
        hers.get("/").ok().says("Have a coffee?");
        proposed();
        hers.get("/").ok().saysNot("Have a coffee?");
    }
}
