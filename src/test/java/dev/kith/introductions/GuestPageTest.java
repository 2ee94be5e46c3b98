package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
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

/** Vera has no account; she is introduced to Jonas, who has one. */
@KithTest
class GuestPageTest {
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
    private Browser jonasIn;
    private String vera;
    private String page;
    private String link;

    @BeforeEach
    void she_asks_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.as(amara);
        jonasIn = stage.as(jonas);
        vera = Stage.freshEmail("vera");
        PersonId toVera = Trio.guest(people, amara, "Vera Brandt", vera);
        page = Trio.introduce(hers, toVera, Trio.tie(encounters, people, clock, amara, jonas));
        link = stage.deliver().link(vera);
    }

    @Test
    void the_link_asks_without_sign_in_and_tells_no_address() {
        stage.visitor()
                .get(link)
                .ok()
                .says(Trio.TO_ONE)
                .says(jonas.name())
                .saysNot(jonas.email())
                .saysNot(amara.email())
                .saysNot(Trio.TO_OTHER);
    }

    @Test
    void both_agree_and_each_has_the_others_address() {
        Browser guest = stage.visitor();
        Trio.agree(guest, link);
        guest.get(link).ok().says("You agreed");
        Trio.agree(jonasIn, page);
        TestMail mail = stage.deliver();
        assertThat(mail.text(vera)).contains(jonas.name(), jonas.email(), link);
        assertThat(mail.text(jonas.email())).contains("Vera Brandt", vera);
        guest.get(link).ok().says(jonas.email());
        assertThat(jonasIn.get("/people").ok().text()).contains("Vera Brandt");
    }

    @Test
    void someone_who_is_on_the_list_under_that_address_is_not_put_there_twice() {
        PersonId known = people.remember(jonas.id(), new NewPerson("V. Brandt", "", vera, "", "", null));
        Trio.agree(jonasIn, page);
        Trio.agree(stage.visitor(), link);
        jonasIn.get("/people").ok().saysNot("Vera Brandt");
        assertThat(followUps.open(jonas, known).stream().map(FollowUp::what)).containsExactly("Write to V. Brandt");
    }

    @Test
    void the_address_is_the_one_that_was_asked_whatever_the_list_says_later() {
        hers.post(
                        hers.get(page).ok().page().select("dt a").first().attr("href"),
                        "name",
                        "Vera Brandt",
                        "mails",
                        "x@y.example")
                .is(303);
        Trio.agree(stage.visitor(), link);
        Trio.agree(jonasIn, page);
        assertThat(stage.deliver().text(jonas.email())).contains(vera).doesNotContain("x@y.example");
    }

    @Test
    void a_guest_says_what_became_of_it() {
        Browser guest = stage.visitor();
        Trio.agree(jonasIn, page);
        Trio.agree(guest, link);
        guest.post(link + "/words", "met", "true", "thanks", "Well seen", "outcome", "A job")
                .leadsTo(link);
        hers.get(page).ok().says("A job").says("Vera Brandt thanks you");
        assertThat(stage.deliver().text(amara.email())).contains("Well seen");
        guest.post(link + "/words", "outcome", "x".repeat(501)).comesBack();
    }

    @Test
    void another_signature_and_the_page_of_members_open_nothing() {
        String wrong = link.replaceFirst(".$", link.endsWith("A") ? "B" : "A");
        Browser guest = stage.visitor();
        guest.get(wrong).is(404);
        guest.post(wrong + "/agreement").is(404);
        guest.post(wrong + "/refusal").is(404);
        guest.post(wrong + "/words").is(404);
        stage.as(stage.member(Cast.PRIYA)).get(page).is(404);
        stage.as(stage.member(Cast.PRIYA)).post(page + "/agreement").is(404);
    }

    @Test
    void the_connector_cannot_answer_in_anyones_place() {
        hers.post(page + "/agreement").is(404);
        hers.post(page + "/refusal").is(404);
        hers.post(page + "/words", "outcome", "All well").is(404);
    }
}
