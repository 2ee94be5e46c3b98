package dev.kith.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Trio;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.reach.Reach;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amara has met Jonas, and wants nothing to do with him any more. */
@KithTest
class BlocksPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Reach reach;

    @Autowired
    private Mails mails;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private PersonId amaraInHisList;

    @BeforeEach
    void they_met() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.as(amara);
        his = stage.as(jonas);
        amaraInHisList = Trio.tie(encounters, people, clock, jonas, amara);
        hers.post("/me", "name", amara.name(), "headline", "Bakes", "discoverable", "true")
                .is(303);
        his.post("/me", "name", jonas.name(), "headline", "Builds", "discoverable", "true")
                .is(303);
    }

    private static String page(Member member) {
        return "/members/" + member.id();
    }

    private void block() {
        hers.post(page(jonas) + "/block").leadsTo("/me/privacy");
    }

    @Test
    void one_press_blocks_and_the_next_undoes_it() {
        hers.get(page(jonas)).ok().says("Want nothing to do with them?").says("Builds");
        block();
        var after = hers.get("/me/privacy").ok();
        after.says("no longer come up for each other").says(jonas.name());
        String undo = after.page().select("#flash form").attr("action");
        assertThat(undo).isEqualTo(page(jonas) + "/block/deletion");
        hers.get(page(jonas)).ok().says("You blocked them").saysNot("Builds");

        hers.post(undo).leadsTo("/me/privacy");
        hers.get("/me/privacy").ok().saysNot(jonas.name());
        hers.get(page(jonas)).ok().says("Builds").says("Want nothing to do with them?");
    }

    @Test
    void whom_it_concerns_sees_a_name_alone_and_nothing_that_tells_of_it() {
        his.get(page(amara)).ok().says("Bakes");
        block();
        his.get(page(amara))
                .ok()
                .says(amara.name())
                .saysNot("Bakes")
                .saysNot("You blocked them")
                .says("Want nothing to do with them?");
        his.get("/me/privacy").ok().saysNot(amara.name());
        his.get("/people/" + amaraInHisList).ok().says("bread");
    }

    @Test
    void who_does_not_want_to_be_found_is_not_there_for_whom_they_blocked() {
        hers.post("/me", "name", amara.name()).is(303);
        his.get(page(amara)).ok();
        block();
        his.get(page(amara)).is(404);
        his.post(page(amara) + "/block").is(404);
        hers.get("/me/privacy").ok().says(jonas.name());
    }

    @Test
    void there_is_no_way_over_them() {
        Member priya = stage.member(Cast.PRIYA);
        Trio.tie(encounters, people, clock, jonas, priya);
        assertThat(reach.shortest(amara, priya.id())).isPresent();
        block();
        assertThat(reach.shortest(amara, priya.id())).isEmpty();
        assertThat(reach.shortest(jonas, amara.id())).isEmpty();
        hers.post(page(jonas) + "/block/deletion");
        assertThat(reach.shortest(amara, priya.id())).isPresent();
    }

    @Test
    void what_kith_would_mail_in_his_name_does_not_come() {
        block();
        stage.deliver();
        int before = stage.deliver().to(amara.email()).size();
        his.post(
                        "/people/" + amaraInHisList + "/coffees",
                        "form",
                        "x",
                        "time1",
                        "2026-03-17T12:30",
                        "minutes",
                        "45",
                        "place",
                        "Café Central",
                        "why",
                        "Your bread")
                .is(303);
        mails.send(
                new Mail(amara.email().toUpperCase(Locale.ROOT), "Hello", "Again").from(jonas.name(), jonas.email()));
        assertThat(stage.deliver().to(amara.email())).hasSize(before);
        hers.get("/").ok().saysNot(jonas.name() + " offers").saysNot("Waits for your answer");
        hers.get("/coffees").ok().saysNot(jonas.name());
    }

    @Test
    void other_mail_comes_as_ever() {
        block();
        mails.send(new Mail(amara.email(), "An evening", "Is off"));
        mails.send(new Mail(jonas.email(), "Hello", "From her").from(amara.name(), amara.email()));
        assertThat(stage.deliver().text(amara.email())).contains("Is off");
        assertThat(stage.deliver().text(jonas.email())).contains("From her");
    }

    @Test
    void nobody_blocks_themselves_or_someone_who_is_not_there() {
        hers.post(page(amara) + "/block").is(404);
        hers.post("/members/00000000-0000-7000-8000-000000000000/block").is(404);
        hers.post(page(jonas) + "/block/deletion").is(404);
        stage.visitor().post(page(jonas) + "/block").is(303);
        hers.get("/me/privacy").ok().saysNot(jonas.name());
    }

    @Test
    void pressed_twice_it_is_one_block_and_it_goes_with_the_account() {
        block();
        block();
        assertThat(hers.get("/me/privacy").ok().texts("main .row__title")).containsExactly(jonas.name());
        his.post("/settings/leaving", "password", Stage.PASSWORD).is(303);
        hers.get("/me/privacy").ok().saysNot(jonas.name());
    }
}
