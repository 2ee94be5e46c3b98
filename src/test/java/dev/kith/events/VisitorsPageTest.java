package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.groups.SampleGroups;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who comes along or comes without an account: what may be typed, and whose doors stay shut. */
@KithTest
class VisitorsPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    private Gathering gathering;
    private Gathering.Evening evening;

    @BeforeEach
    void cast() {
        clock.set(TestClock.START);
        gathering = new Gathering(program);
        evening = gathering.with(Gathering.seats(3));
    }

    @AfterEach
    void clockBack() {
        clock.release();
    }

    @Test
    void a_visitor_is_told_in_german_what_is_missing_and_keeps_what_was_typed() {
        String path = evening.path() + "/visitors";

        var back = stage.visitor()
                .speaking("de")
                .post(path, "name", " ", "email", "ines@")
                .comesBack()
                .says("Bitte füll das aus.")
                .says("Das sieht nicht wie eine E-Mail-Adresse aus.");
        assertThat(back.form(path)).containsEntry("email", "ines@");
        stage.visitor().speaking("de").post(path, "name", "Ines").comesBack();
    }

    @Test
    void a_visitors_name_has_eighty_letters_at_most() {
        String path = evening.path() + "/visitors";

        stage.visitor()
                .post(path, "name", "n".repeat(81), "email", Stage.freshEmail("ines"))
                .comesBack()
                .says("This is 81 characters long; 80 fit here.");
        stage.visitor()
                .post(path, "name", "n".repeat(80), "email", Stage.freshEmail("ines"))
                .ok();
    }

    @Test
    void what_is_not_announced_to_all_takes_no_visitors() {
        var hidden = gathering.of(SampleGroups.byInvitation(), Gathering.event(Gathering.seats(3)));
        EventId draft = events.draft(evening.organizer(), evening.group(), Gathering.event(Gathering.seats(3)));

        for (String path : List.of(hidden.path(), "/events/" + draft, "/events/" + EventId.next())) {
            stage.visitor().get(path + "/visitors/new").is(404);
            stage.visitor()
                    .post(path + "/visitors", "name", "Ines", "email", Stage.freshEmail("ines"))
                    .is(404);
        }
    }

    @Test
    void a_member_needs_no_visitors_form() {
        stage.here(stage.member(Cast.MEI)).get(evening.path() + "/visitors/new").leadsTo(evening.path());
    }

    @Test
    void a_code_for_the_door_has_who_holds_or_waits_for_a_seat() {
        Browser mei = stage.here(stage.member(Cast.MEI));
        mei.get(evening.path() + "/my-code").leadsTo(evening.path());

        mei.post(evening.path() + "/rsvp").is(303);
        mei.get(evening.path() + "/my-code").ok();
        mei.post(evening.path() + "/rsvp/deletion").is(303);
        mei.get(evening.path() + "/my-code").leadsTo(evening.path());
    }

    @Test
    void without_an_answer_of_ones_own_one_brings_nobody() {
        Browser mei = stage.here(stage.member(Cast.MEI));

        mei.post(evening.path() + "/guests", "name", "Uma", "email", "uma@kith.example")
                .comesBack();
        assertThat(gathering.places(evening)).isEmpty();
    }

    @Test
    void a_guest_is_named_in_eighty_letters_and_reached_by_a_whole_address_or_none() {
        Browser mei = stage.here(stage.member(Cast.MEI));
        mei.post(evening.path() + "/rsvp");

        mei.post(evening.path() + "/guests", "name", "g".repeat(81)).comesBack();
        mei.post(evening.path() + "/guests", "name", "Uma", "email", "uma at home")
                .comesBack();
        assertThat(gathering.places(evening)).hasSize(1);
        mei.post(evening.path() + "/guests", "name", "g".repeat(80)).is(303);
        assertThat(gathering.places(evening)).hasSize(2);
    }

    @Test
    void a_guest_of_another_is_not_mine_to_send_away() {
        Browser mei = stage.here(stage.member(Cast.MEI));
        mei.post(evening.path() + "/rsvp");
        mei.post(evening.path() + "/guests", "name", "Uma").is(303);
        String remove = mei.get(evening.path())
                .ok()
                .page()
                .select("form[action*=/guests/]")
                .attr("action");
        Browser luca = stage.here(stage.member(Cast.LUCA));
        luca.post(evening.path() + "/rsvp").is(303);

        luca.post(remove);
        assertThat(gathering.places(evening)).contains("Uma");
        mei.post(remove).leadsTo(evening.path());
        assertThat(gathering.places(evening)).doesNotContain("Uma");
    }

    @Test
    void from_the_begin_on_nobody_says_yes_any_more() {
        clock.set(Gathering.STARTS.atZone(Gathering.LISBON).toInstant().minusSeconds(1));
        stage.here(stage.member(Cast.LUCA)).post(evening.path() + "/rsvp").is(303);
        clock.set(Gathering.STARTS.atZone(Gathering.LISBON).toInstant());
        stage.here(stage.member(Cast.NOAH)).post(evening.path() + "/rsvp").is(303);

        assertThat(gathering.places(evening)).containsExactly("Luca Bianchi");
    }

    @Test
    void who_waits_reads_it_in_german_with_the_place_in_line() {
        Member mei = stage.german(Cast.MEI);
        var small = gathering.with(Gathering.seats(1));
        stage.here(stage.member(Cast.LUCA)).post(small.path() + "/rsvp").is(303);
        Browser german = stage.here(mei);

        german.follow(german.post(small.path() + "/rsvp"))
                .ok()
                .saysNot("You are number")
                .saysNot("meet.example");
        assertThat(gathering.places(small)).containsExactly("Luca Bianchi", "(Mei Tanaka)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%20", "..."})
    void a_ticket_that_was_made_up_opens_nothing_and_says_nothing(String code) {
        String ticket = evening.path() + "/tickets/" + code;

        stage.visitor().get(ticket).is(404);
        stage.visitor().post(ticket + "/confirmation").is(404);
        stage.visitor().post(ticket + "/deletion").is(404);
        stage.here(stage.member(Cast.MEI)).post(ticket + "/claim").is(404);
    }
}
