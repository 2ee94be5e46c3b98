package dev.kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.EventId;
import dev.kith.events.Gathering;
import dev.kith.events.Rsvps;
import dev.kith.events.Ticket;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KithTest
class TicketPageTest {
    @Autowired
    Stage stage;

    @Autowired
    ApplicationContext program;

    @Autowired
    Rsvps rsvps;

    @Autowired
    Tickets tickets;

    private Gathering gathering;
    private Gathering.Evening evening;

    @BeforeEach
    void cast() {
        gathering = new Gathering(program);
        evening = gathering.with(Gathering.seats(1));
    }

    private String ask(String name, String email) {
        stage.visitor().get(evening.path() + "/visitors/new").ok();
        stage.visitor()
                .post(evening.path() + "/visitors", "name", name, "email", email)
                .ok()
                .says("Look into your mail");
        return stage.deliver().link(email);
    }

    @Test
    void without_an_account_one_comes_by_mail_and_holds_no_seat_before() {
        String email = Stage.freshEmail("ines");
        String ticket = ask("Ines", email);
        assertThat(gathering.places(evening)).isEmpty();
        stage.visitor().get(ticket).ok().says("One last step, Ines");
        stage.visitor().post(ticket + "/confirmation").leadsTo(ticket);
        stage.visitor().post(ticket + "/confirmation").leadsTo(ticket);
        stage.visitor().get(ticket).ok().says("You go, Ines.").says("meet.example");
        assertThat(gathering.places(evening)).containsExactly("Ines");
        assertThat(ask("Ines", email)).isEqualTo(ticket);
        stage.visitor().post(ticket + "/deletion").leadsTo(ticket);
        stage.visitor().get(ticket).says("No seat is kept");
        assertThat(gathering.places(evening)).isEmpty();
    }

    @Test
    void a_visitor_waits_and_is_told_like_everyone() {
        Member mei = stage.member(Cast.MEI);
        rsvps.rsvp(mei, evening.id());
        String email = Stage.freshEmail("ines");
        String ticket = ask("Ines", email);
        stage.visitor().post(ticket + "/confirmation");
        stage.visitor().get(ticket).says("Ines, you are number 1 in line");
        rsvps.withdraw(mei, evening.id());
        assertThat(stage.deliver().text(email)).contains("a seat became free").contains(ticket);
        stage.visitor().get(ticket).says("You go, Ines.");
    }

    @Test
    void the_form_comes_back_filled() {
        var back = stage.visitor()
                .post(evening.path() + "/visitors", "name", "Ines", "email", "ines@")
                .comesBack();
        assertThat(back.form(evening.path() + "/visitors"))
                .containsEntry("name", "Ines")
                .containsEntry("email", "ines@");
        stage.visitor()
                .post(evening.path() + "/visitors", "name", "", "email", "")
                .comesBack();
    }

    @Test
    void nobody_is_buried_in_mail() {
        String email = Stage.freshEmail("victim");
        for (int i = 0; i < 6; i++) {
            stage.visitor()
                    .post(evening.path() + "/visitors", "name", "V", "email", email)
                    .ok();
        }
        stage.visitor()
                .post(evening.path() + "/visitors", "name", "V", "email", email)
                .is(429)
                .says("Enough mails");
    }

    @Test
    void a_guest_who_becomes_a_member_takes_the_seat_along() {
        Member mei = stage.member(Cast.MEI);
        Member grace = stage.member(Cast.GRACE);
        var big = gathering.with(Gathering.seats(5));
        rsvps.rsvp(mei, big.id());
        String email = Stage.freshEmail("grace");
        rsvps.bring(mei, big.id(), "Grace", email);
        String ticket = stage.deliver().link(email);
        stage.visitor().get(ticket).says("Grace, you go with Mei Tanaka.");
        stage.as(grace).post(ticket + "/claim").leadsTo(big.path());
        rsvps.withdraw(mei, big.id());
        assertThat(gathering.places(big)).containsExactly("Grace Mbeki");
        stage.visitor().get(ticket).leadsTo(big.path());
        stage.visitor().post(ticket + "/deletion").is(404);
        assertThat(gathering.places(big)).containsExactly("Grace Mbeki");
    }

    @Test
    void whoever_has_a_seat_already_gives_the_other_back() {
        Member grace = stage.member(Cast.GRACE);
        var big = gathering.with(Gathering.seats(5));
        rsvps.rsvp(grace, big.id());
        Member mei = stage.member(Cast.MEI);
        rsvps.rsvp(mei, big.id());
        String email = Stage.freshEmail("grace");
        rsvps.bring(mei, big.id(), "Grace", email);
        stage.as(grace).post(stage.deliver().link(email) + "/claim").leadsTo(big.path());
        assertThat(gathering.places(big)).containsExactly("Grace Mbeki", "Mei Tanaka");
    }

    @Test
    void a_ticket_that_was_made_up_is_not_there() {
        stage.visitor().get(evening.path() + "/tickets/abc").is(404);
        stage.visitor()
                .get(evening.path() + "/tickets/" + EventId.next() + ".abc")
                .is(404);
        String other = tickets.code(new Ticket(EventId.next(), EventId.next().value()));
        stage.visitor().get(evening.path() + "/tickets/" + other).is(404);
    }
}
