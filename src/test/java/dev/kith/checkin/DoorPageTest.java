package dev.kith.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.events.Gathering;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.events.Ticket;
import dev.kith.groups.Groups;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.tickets.Tickets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KithTest
class DoorPageTest {
    @Autowired
    Stage stage;

    @Autowired
    ApplicationContext program;

    @Autowired
    Groups groups;

    @Autowired
    Rsvps rsvps;

    @Autowired
    Tickets tickets;

    private Gathering.Evening evening;
    private Member mei;
    private Browser door;
    private String list;

    @BeforeEach
    void cast() {
        evening = new Gathering(program).with(Gathering.seats(2));
        mei = stage.member(Cast.MEI);
        door = stage.as(evening.organizer());
        list = evening.path() + "/check-in";
    }

    private UUID place(Member member) {
        return switch (rsvps.rsvp(member, evening.id())) {
            case RsvpAnswer.Going(var attendee) -> attendee;
            case RsvpAnswer.Waiting(var attendee, var position) -> attendee;
            case RsvpAnswer.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void one_tap_checks_in_and_one_takes_it_back() {
        UUID attendee = place(mei);
        door.get(list).ok().says("Mei Tanaka").says("0 of 1 are here");
        var after = door.follow(door.post(evening.path() + "/check-ins", "attendee", attendee.toString())
                .leadsTo(list));
        after.says("Mei Tanaka is here.").says("1 of 1 are here");
        String undo = after.page().select(".flash form").attr("action");
        door.follow(door.post(undo).leadsTo(list)).says("0 of 1 are here");
    }

    @Test
    void a_list_that_asks_for_itself_is_told_at_once_and_only_once() {
        UUID attendee = place(stage.member(Cast.NOAH));
        place(stage.member(Cast.LUCA));
        var said = door.postFragment(evening.path() + "/check-ins", "attendee", attendee.toString())
                .ok();
        assertThat(said.texts(".flash__text")).containsExactly("Noah Lindqvist is here.");
        said.saysNot("Luca");
        assertThat(said.page().select(".flash__note form").attr("action")).endsWith("/deletion");
        door.get(list).says("1 of 2 are here").saysNot("Noah Lindqvist is here.");
        groups.join(mei, evening.group(), List.of());
        door.postFragment(evening.path() + "/walk-ins", "account", mei.id().toString())
                .ok()
                .says("All 2 seats are taken");
        door.getFragment(list).saysNot("All 2 seats");
    }

    @Test
    void the_list_is_narrowed_by_a_name_whatever_its_accents() {
        place(stage.member(Cast.SOFIA));
        place(mei);
        assertThat(door.get(list + "?q=sofia").ok().texts("#door .row__title")).containsExactly("Sofía Herrera");
        door.get(list + "?q=nobody%25").ok().says("Nobody of that name");
    }

    @Test
    void the_code_on_a_phone_checks_in_and_another_code_does_not() {
        UUID attendee = place(mei);
        var page = stage.as(mei).get(evening.path() + "/my-code").ok();
        assertThat(page.page().select(".qr svg[role=img]")).hasSize(1);
        String code = tickets.doorLink(new Ticket(evening.id(), attendee)).replaceFirst("https?://[^/]+", "");
        stage.as(mei).get(code).is(404);
        door.follow(door.get(code).leadsTo(list)).says("Mei Tanaka is here.");
        door.follow(door.get(code).leadsTo(list)).says("Mei Tanaka was here already.");
        door.get(code.replace(attendee.toString(), UUID.randomUUID().toString()))
                .is(404);
        door.get(list + "?code=" + tickets.code(new Ticket(evening.id(), attendee)))
                .is(404);
        stage.as(mei).get(evening.path()).says("You are checked in");
    }

    @Test
    void whoever_waits_or_walks_in_above_the_seats_needs_a_word_of_the_door() {
        place(stage.member(Cast.LUCA));
        place(stage.member(Cast.NOAH));
        place(mei);
        door.get(list).says("Let in without a seat");
        var back = door.post(evening.path() + "/walk-ins", "name", "Ines", "email", "")
                .comesBack();
        assertThat(back.form(evening.path() + "/walk-ins")).containsEntry("name", "Ines");
        back.says("All 2 seats are taken");
        String form = back.form(evening.path() + "/walk-ins").get("form");
        for (int i = 0; i < 2; i++) {
            door.post(evening.path() + "/walk-ins", "name", "Ines", "form", form, "above", "true")
                    .leadsTo(list);
        }
        assertThat(door.get(list).texts("#door .row__title"))
                .filteredOn("Ines"::equals)
                .hasSize(1);
        door.post(evening.path() + "/walk-ins", "name", "", "email", "x").comesBack();
    }

    @Test
    void a_member_of_the_group_who_did_not_answer_is_found_and_let_in() {
        groups.join(mei, evening.group(), List.of());
        door.get(list).ok().saysNot("Mei Tanaka");
        door.get(list + "?q=tanaka").ok().says("Of this group, has not answered");
        door.post(evening.path() + "/walk-ins", "account", mei.id().toString()).leadsTo(list);
        door.get(list).says("Mei Tanaka");
        door.post(
                        evening.path() + "/walk-ins",
                        "account",
                        stage.member(Cast.GRACE).id().toString())
                .is(404);
    }

    @Test
    void organizers_see_everyone_who_answered() {
        place(mei);
        rsvps.bring(mei, evening.id(), "Yuki", "yuki@kith.example");
        rsvps.withdraw(stage.member(Cast.NOAH), evening.id());
        door.get(evening.path() + "/attendees")
                .ok()
                .says("Guest of Mei Tanaka")
                .says("yuki@kith.example")
                .says("Noah Lindqvist");
    }
}
