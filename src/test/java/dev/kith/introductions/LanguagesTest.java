package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUps;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each is told in their own language; someone without an account in the connector's. Emil reads German. */
@KithTest
class LanguagesTest {
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
    private Member emil;
    private Browser hers;
    private Browser emilIn;
    private String vera;

    @BeforeEach
    void she_knows_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        emil = stage.member(Cast.EMIL);
        hers = stage.as(amara);
        emilIn = stage.as(emil);
        emilIn.post("/settings", "name", emil.name(), "language", "de", "zone", "Europe/Lisbon", "etiquette", "true")
                .is(303);
        vera = Stage.freshEmail("vera");
    }

    private String asked() {
        return Trio.introduce(
                hers, Trio.tie(encounters, people, clock, amara, emil), Trio.guest(people, amara, "Vera Brandt", vera));
    }

    @Test
    void each_is_asked_in_their_language() {
        String page = asked();
        TestMail mail = stage.deliver();
        assertThat(mail.text(emil.email())).contains("findet, dass du und Vera Brandt");
        assertThat(mail.text(vera)).contains("thinks that you and " + emil.name());
        emilIn.get(page).ok().says("Ja, gern").says("Jetzt nicht");
    }

    @Test
    void each_is_told_of_the_end_in_their_language_and_so_is_the_next_step() {
        String page = asked();
        String link = stage.deliver().link(vera);
        Trio.agree(emilIn, page);
        Trio.agree(stage.visitor(), link);
        TestMail mail = stage.deliver();
        assertThat(mail.text(emil.email())).contains("habt beide zugestimmt", vera);
        assertThat(mail.text(vera)).contains("both agreed", emil.email());
        assertThat(mail.text(amara.email())).contains("take it from here");
        PersonId amaraInHis = people.ofMember(emil, amara.id()).orElseThrow();
        assertThat(followUps.open(emil, amaraInHis).stream().map(FollowUp::what))
                .anyMatch(what -> what.startsWith("Danke "));
    }

    @Test
    void a_member_whom_one_has_not_met_is_asked_at_the_address_that_one_has() {
        PersonId toEmil = Trio.guest(people, amara, "Emil", emil.email());
        String page = Trio.introduce(hers, toEmil, Trio.guest(people, amara, "Vera Brandt", vera));
        assertThat(stage.deliver().link(emil.email())).startsWith(page + "/guests/");
        emilIn.get("/").ok().saysNot(Trio.TO_ONE);
        emilIn.get(page).is(404);
    }

    @Test
    void the_pages_of_one_who_began_nothing_say_how_to_begin() {
        hers.get("/introductions").ok().says("No introduction yet");
        PersonId toVera = Trio.guest(people, amara, "Vera Brandt", vera);
        hers.get("/people/" + toVera + "/introductions/new").ok().says("nobody else on your list");
        hers.get("/people/" + toVera).ok().says("Introduce to");
    }
}
