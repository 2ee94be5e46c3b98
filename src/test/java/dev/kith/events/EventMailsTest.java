package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.Gathering.Evening;
import dev.kith.groups.SampleGroups;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who go, wait, or are taken along read in their mail, in their language. */
@KithTest
class EventMailsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Events events;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Evening evening;
    private Member jonas;
    private Member greta;

    @BeforeEach
    void an_evening_with_one_seat() {
        clock.set(TestClock.START);
        evening = new Gathering(program).with(Gathering.seats(1));
        jonas = stage.member(Cast.JONAS);
        greta = german(stage.member(Cast.MEI));
        stage.deliver();
    }

    @Test
    void a_seat_that_became_free_is_told_in_the_language_of_whom_it_falls_to() throws Exception {
        rsvps.rsvp(jonas, evening.id());
        rsvps.rsvp(greta, evening.id());
        rsvps.withdraw(jonas, evening.id());
        assertThat(last(greta).getSubject()).isEqualTo("Du hast einen Platz: Board games & new faces");
        assertThat(text(greta))
                .contains("Hallo Mei Tanaka")
                .contains("ein Platz wurde frei")
                .contains("18:30")
                .contains(evening.path())
                .contains("https://meet.example/x");
    }

    @Test
    void a_change_is_told_to_all_and_the_link_only_to_those_who_go() throws Exception {
        rsvps.rsvp(jonas, evening.id());
        rsvps.rsvp(greta, evening.id());
        events.change(
                evening.organizer(), evening.id(), Gathering.event(Gathering.seats(1), Gathering.STARTS.plusHours(1)));
        assertThat(last(jonas).getSubject()).isEqualTo("Changed: Board games & new faces");
        assertThat(text(jonas)).contains("7:30").contains("https://meet.example/x");
        assertThat(text(greta)).contains("19:30").contains("Jetzt gilt").doesNotContain("meet.example");
    }

    @Test
    void two_changes_before_the_first_was_told_are_one_mail() {
        rsvps.rsvp(jonas, evening.id());
        stage.deliver();
        int before = stage.deliver().to(jonas.email()).size();
        for (int hour = 1; hour <= 3; hour++) {
            events.change(
                    evening.organizer(),
                    evening.id(),
                    Gathering.event(Gathering.seats(1), Gathering.STARTS.plusHours(hour)));
        }
        assertThat(stage.deliver().to(jonas.email())).hasSize(before + 1);
    }

    @Test
    void other_words_alone_are_no_news() {
        rsvps.rsvp(jonas, evening.id());
        int before = stage.deliver().to(jonas.email()).size();
        NewEvent now = Gathering.event(Gathering.seats(3));
        events.change(
                evening.organizer(),
                evening.id(),
                new NewEvent("Another title", "Other words", now.when(), now.where(), now.room()));
        assertThat(stage.deliver().to(jonas.email())).hasSize(before);
    }

    @Test
    void a_cancellation_tells_why_where_a_reason_was_given() throws Exception {
        rsvps.rsvp(greta, evening.id());
        events.cancel(evening.organizer(), evening.id(), "The café is under water.");
        assertThat(last(greta).getSubject()).isEqualTo("Abgesagt: Board games & new faces");
        assertThat(text(greta)).contains("The café is under water.");
        assertThat(stage.deliver().to(jonas.email())).as("who did not answer").isEmpty();
    }

    @Test
    void without_a_reason_no_gap_is_left() throws Exception {
        rsvps.rsvp(jonas, evening.id());
        events.cancel(evening.organizer(), evening.id(), "");
        assertThat(text(jonas)).doesNotContain("\n\n\n").contains("this event was cancelled");
    }

    @Test
    void a_guest_with_an_address_gets_a_link_of_their_own_and_learns_who_takes_them_along() throws Exception {
        Evening roomy = new Gathering(program).with(Gathering.seats(5));
        rsvps.rsvp(greta, roomy.id());
        String yuki = Stage.freshEmail("yuki");
        rsvps.bring(greta, roomy.id(), "Yuki", yuki);
        MimeMessage mail = stage.deliver().last(yuki);
        assertThat(mail.getSubject()).contains("Mei Tanaka");
        assertThat(stage.deliver().text(yuki))
                .contains("Yuki")
                .contains("/tickets/")
                .doesNotContain(greta.email());
    }

    @Test
    void a_title_is_words_whatever_it_looks_like() throws Exception {
        Gathering gathering = new Gathering(program);
        NewEvent odd = Gathering.event(Gathering.seats(1));
        Evening evening = gathering.of(
                SampleGroups.open(),
                new NewEvent("Tea '{0}' & <b>", odd.description(), odd.when(), odd.where(), odd.room()));
        rsvps.rsvp(jonas, evening.id());
        events.cancel(evening.organizer(), evening.id(), "{1} it's raining");
        assertThat(last(jonas).getSubject()).isEqualTo("Cancelled: Tea '{0}' & <b>");
        assertThat(text(jonas)).contains("{1} it's raining");
    }

    @Test
    void what_is_over_is_changed_without_a_mail() {
        rsvps.rsvp(jonas, evening.id());
        int before = stage.deliver().to(jonas.email()).size();
        clock.set(Gathering.STARTS.plusHours(4).atZone(Gathering.LISBON).toInstant());
        events.change(
                evening.organizer(),
                evening.id(),
                Gathering.event(
                        Gathering.seats(1), Gathering.STARTS.plusHours(0).minusHours(1)));
        assertThat(stage.deliver().to(jonas.email())).hasSize(before);
        clock.release();
    }

    private Member german(Member member) {
        db.sql("update account set locale = 'de' where id = :id")
                .param("id", member.id().value())
                .update();
        return accounts.member(member.id()).orElseThrow();
    }

    private MimeMessage last(Member member) {
        return stage.deliver().last(member.email());
    }

    private String text(Member member) throws Exception {
        return stage.deliver().text(member.email()).replace("\r\n", "\n");
    }
}
