package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a mail says that Jonas was thanked, in his language, and once for each time. */
@KithTest
class LettersTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private Gifts gifts;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private PersonId toJonas;

    @BeforeEach
    void two_who_met() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.here(amara);
        his = stage.here(jonas);
        toJonas = company.tie(amara, jonas);
    }

    private String thanks(String what) {
        GiftId id = GiftId.next();
        gifts.note(amara, id, company.person(amara, toJonas), Way.RECEIVED, what, LocalDate.parse("2026-03-01"));
        return "/gifts/" + id + "/thanks";
    }

    private void thank() {
        hers.post(thanks("A boat"), "text", "It floats").leadsTo("/gifts");
    }

    @Test
    void it_is_in_the_language_of_whoever_is_thanked() {
        company.speaks(jonas, "de");
        thank();
        assertThat(stage.deliver().text(jonas.email())).contains("It floats", "sagt danke");
    }

    @Test
    void switched_off_no_mail_goes_and_switched_on_again_the_next_one_does() {
        his.post("/gifts/letters/deletion").leadsTo("/gifts");
        his.post("/gifts/letters/deletion").leadsTo("/gifts");
        thank();
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        his.get("/gifts").ok().says("It floats").says("no mail says so");
        his.post("/gifts/letters").leadsTo("/gifts");
        thank();
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
        his.get("/gifts").ok().says("a mail says so");
    }

    @Test
    void what_she_switches_off_is_hers_alone() {
        hers.post("/gifts/letters/deletion").leadsTo("/gifts");
        thank();
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void a_gift_that_was_given_or_taken_out_is_nothing_to_thank_for() {
        GiftId given = GiftId.next();
        gifts.note(amara, given, company.person(amara, toJonas), Way.GIVEN, "A book", LocalDate.parse("2026-03-01"));
        hers.get("/gifts/" + given + "/thanks").is(404);
        String received = thanks("A boat");
        hers.get(received).ok();
        hers.post(received.replace("/thanks", "/deletion")).is(303);
        hers.get(received).is(404);
        hers.post(received, "text", "It floats").is(404);
    }

    @Test
    void said_otherwise_as_given_a_gift_is_nothing_to_thank_for_any_more() {
        String received = thanks("A boat");
        hers.post(received.replace("/thanks", ""), "gift", "A boat", "way", "given", "on", "2026-03-01")
                .is(303);
        hers.get(received).is(404);
    }
}
