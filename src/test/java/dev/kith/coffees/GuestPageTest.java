package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
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

/** A coffee with someone who has no account: they answer by the link in their mail. */
@KithTest
class GuestPageTest {
    private static final Instant TUESDAY = Instant.parse(Table.TUESDAY + ":00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    private Member amara;
    private Browser hers;
    private PersonId vera;
    private String address;
    private String coffee;
    private String link;

    @BeforeEach
    void she_proposes() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        hers = stage.as(amara);
        address = Stage.freshEmail("vera");
        vera = Table.guest(people, amara, "Vera Brandt", address);
        coffee = Table.propose(hers, vera, CoffeeId.next().toString());
        link = stage.deliver().link(address);
    }

    @Test
    void the_link_shows_the_proposal_and_takes_an_answer_without_sign_in() {
        Browser guest = stage.visitor();
        guest.get(link).ok().says("Your bread").says(amara.name()).saysNot(amara.email());
        guest.post(link + "/agreement", "number", "1", "start", TUESDAY.toString())
                .leadsTo(link);

        TestMail mail = stage.deliver();
        assertThat(mail.calendar(address).orElseThrow())
                .contains("METHOD:REQUEST", "DTSTART:20260317T123000Z", "mailto:" + address);
        assertThat(mail.text(address)).contains(link);
        assertThat(mail.calendar(amara.email()).orElseThrow()).doesNotContain(address);
        guest.get(link).ok().says("You will meet");
    }

    @Test
    void a_guest_offers_other_times_on_the_owners_clock() {
        Browser guest = stage.visitor();
        guest.get(link).ok().says("Western European");
        guest.post(link + "/offers", "number", "1", "time1", "2026-03-20T16:00", "minutes", "30", "place", "Park")
                .leadsTo(link);
        hers.get(coffee).ok().says("Vera offers").says("Park");
        assertThat(stage.deliver().text(amara.email())).contains("Vera Brandt", "Park");
        hers.post(coffee + "/agreement", "number", "2", "start", "2026-03-20T16:00:00Z")
                .leadsTo(coffee);
        assertThat(stage.deliver().calendar(address).orElseThrow()).contains("SEQUENCE:2", "LOCATION:Park");
    }

    @Test
    void bad_times_come_back_filled() {
        assertThat(stage.visitor()
                        .post(link + "/offers", "number", "1", "time1", "soon", "minutes", "30", "place", "Park")
                        .comesBack()
                        .form(link + "/offers"))
                .containsEntry("time1", "soon")
                .containsEntry("place", "Park");
    }

    @Test
    void not_now_is_one_press_and_told_kindly() {
        stage.visitor().post(link + "/cancellation").leadsTo(link);
        assertThat(stage.deliver().text(amara.email())).contains("Another time, perhaps");
        stage.visitor().get(link).ok().says("Nothing comes of this one");
    }

    @Test
    void another_signature_opens_nothing() {
        String wrong = link.replaceFirst(".$", link.endsWith("A") ? "B" : "A");
        stage.visitor().get(wrong).is(404);
        stage.visitor().post(wrong + "/cancellation").is(404);
        stage.visitor().get(coffee).is(303);
    }

    @Test
    void written_down_it_is_an_encounter_on_her_list() {
        stage.visitor().post(link + "/agreement", "number", "1", "start", TUESDAY.toString());
        clock.set(TUESDAY.plus(Duration.ofHours(1)));
        hers.post(coffee + "/notes", "learned", "Paints ships").leadsTo(coffee);
        hers.get("/people/" + vera).ok().says("Paints ships");
        hers.get("/encounters").ok().says("Vera Brandt").says("Paints ships");
        assertThat(people.find(amara, vera).orElseThrow().lastContact()).isEqualTo(TUESDAY);
    }

    @Test
    void without_an_address_there_is_a_way_on_instead_of_a_form() {
        PersonId nameless = Table.guest(people, amara, "Otto", "");
        hers.get("/people/" + nameless + "/coffees/new").ok().says("Kith cannot reach Otto yet");
        Table.post(hers, nameless, "x").comesBack();
    }
}
