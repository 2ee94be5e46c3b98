package dev.kith.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.events.Events;
import dev.kith.events.Gathering;
import dev.kith.events.Gathering.Evening;
import dev.kith.events.NewEvent;
import dev.kith.events.Rsvps;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Today says around an evening, from the day before to the day after. */
@KithTest
class TodayEventsTest {
    private static final Instant STARTS = Instant.parse("2026-03-24T18:30:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(3));

    @Autowired
    private Stage stage;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private Encounters encounters;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Evening evening;
    private Member jonas;

    @BeforeEach
    void an_evening_with_a_seat_for_jonas() {
        clock.set(TestClock.START);
        evening = new Gathering(program).with(Gathering.seats(1));
        jonas = stage.member(Cast.JONAS);
        rsvps.rsvp(jonas, evening.id());
    }

    @AfterEach
    void the_clock_as_it_was() {
        clock.release();
    }

    @Test
    void the_day_before_it_is_not_there_and_on_its_day_it_is() {
        assertThat(titles(at(STARTS.minus(Duration.ofDays(1))))).isEmpty();
        assertThat(titles(at(Instant.parse("2026-03-24T07:00:00Z")))).containsExactly("Board games & new faces");
    }

    @Test
    void the_code_for_the_door_comes_when_the_doors_open_and_not_a_moment_sooner() {
        at(STARTS.minus(Duration.ofHours(2)).minusSeconds(1)).saysNot("My code for the door");
        at(STARTS.minus(Duration.ofHours(2))).says("My code for the door");
    }

    @Test
    void once_checked_in_it_offers_whom_one_met_and_ones_own_code() {
        clock.set(STARTS);
        checkIn();
        at(STARTS)
                .says("I met someone")
                .says("My code")
                .saysNot("My code for the door")
                .saysNot("Whom did you meet?");
    }

    @Test
    void after_its_end_it_asks_whom_one_met_for_six_hours() {
        at(ENDS).saysNot("Whom did you meet?");
        at(ENDS.plusSeconds(1)).says("Whom did you meet?");
        assertThat(titles(at(ENDS.plus(Duration.ofHours(6)).minusSeconds(1)))).hasSize(1);
        assertThat(titles(at(ENDS.plus(Duration.ofHours(6))))).isEmpty();
    }

    @Test
    void who_waits_for_a_seat_is_told_so_and_gets_no_code() {
        Member mei = stage.member(Cast.MEI);
        rsvps.rsvp(mei, evening.id());
        clock.set(STARTS);
        stage.here(mei).get("/").ok().says("You are on the waitlist").saysNot("My code for the door");
    }

    @Test
    void what_is_cancelled_is_not_on() {
        events.cancel(evening.organizer(), evening.id(), "rain");
        assertThat(titles(at(STARTS))).isEmpty();
    }

    @Test
    void nobody_elses_evening_is_mine() {
        clock.set(STARTS);
        stage.here(stage.member(Cast.NOAH)).get("/").ok().saysNot("Board games & new faces");
    }

    @Test
    void the_time_is_on_my_clock() {
        db.sql("update account set zone = 'Asia/Kathmandu', locale = 'de' where id = :id")
                .param("id", jonas.id().value())
                .update();
        clock.set(STARTS);
        stage.here(jonas).get("/").ok().says("00:15").says("Heute dabei");
    }

    @Test
    void an_evening_without_a_limit_stands_there_too() {
        Evening open = new Gathering(program).with(NewEvent.Room.UNLIMITED);
        rsvps.rsvp(jonas, open.id());
        assertThat(titles(at(STARTS))).hasSize(2);
    }

    @Test
    void seven_letters_stand_there_and_an_eighth_is_told_of() {
        Member amara = stage.member(Cast.AMARA);
        for (int i = 1; i <= 7; i++) {
            meet(amara, "Grace" + i);
        }
        clock.advance(Duration.ofDays(1));
        Answer seven = stage.here(amara).get("/").ok();
        assertThat(seven.page().select("section[aria-labelledby=steps] li.row")).hasSize(7);
        seven.saysNot("There are more, whenever you like");

        clock.advance(Duration.ofDays(-1));
        meet(amara, "Grace8");
        clock.advance(Duration.ofDays(1));
        Answer eight = stage.here(amara).get("/").ok();
        assertThat(eight.page().select("section[aria-labelledby=steps] li.row")).hasSize(7);
        eight.says("There are more, whenever you like");
    }

    @Test
    void a_quiet_day_is_a_calm_page_and_suggests_one_thing() {
        Member quiet = stage.member(Cast.SOFIA);
        stage.here(quiet).get("/").ok().says("Good to have you here").says("Write my introduction");
        db.sql("update account set introduction = 'I bake.' where id = :id")
                .param("id", quiet.id().value())
                .update();
        stage.here(quiet)
                .get("/")
                .ok()
                .says("Nothing is due")
                .says("Whom to meet next")
                .saysNot("Write my introduction");
    }

    private void meet(Member me, String name) {
        encounters.met(
                me,
                EncounterId.next(),
                new NewPerson(name, "", name + "@kith.example", "", "", null),
                Occasion.of("the long table", clock.instant()),
                "");
    }

    private void checkIn() {
        db.sql("""
                        insert into check_in (group_id, event_id, attendee_id, checked_in_at)
                        select group_id, event_id, id, :now from attendee where account_id = :id
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", jonas.id().value())
                .update();
    }

    private Answer at(Instant now) {
        clock.set(now);
        return stage.here(jonas).get("/").ok();
    }

    private static java.util.List<String> titles(Answer page) {
        return page.texts("section[aria-labelledby=events] .row__title");
    }
}
