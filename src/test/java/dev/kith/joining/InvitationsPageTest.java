package dev.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.Role;
import dev.kith.groups.SampleGroups;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class InvitationsPageTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    private Member jonas;
    private Browser organizer;
    private Browser invited;
    private GroupId id;

    @BeforeEach
    void a_group_that_nobody_knows_of() {
        Member amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        organizer = stage.as(amara);
        invited = stage.as(jonas);
        id = groups.found(amara, SampleGroups.byInvitation());
    }

    @Test
    void a_link_lets_in_whoever_has_it() {
        String link = link();

        stage.visitor().get(link).ok().says("You are invited to").says("Sign in");
        invited.get(link).ok().says("Join");
        invited.post(link).leadsTo("/groups/" + id);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
        invited.get(link).leadsTo("/groups/" + id);
        stage.as(stage.member(Cast.MEI)).post(link).leadsTo("/groups/" + id);
    }

    @Test
    void a_link_taken_back_leads_nowhere() {
        String link = link();
        var list = organizer.get("/groups/" + id + "/invitations").ok();
        organizer
                .post(list.page().select("form[action$=/deletion]").attr("action"))
                .is(303);

        invited.get(link).is(404);
        invited.post(link).is(404);
    }

    @Test
    void a_link_that_was_made_up_leads_nowhere() {
        invited.get("/invitations/made-up").is(404);
        invited.get("/invitations/" + GroupId.next() + ".signature").is(404);
        invited.get(link().replaceFirst(".$", "~")).is(404);
    }

    @Test
    void a_link_holds_for_thirty_days() {
        String link = link();
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(29));
        try {
            stage.visitor().get(link).ok();
            clock.advance(Duration.ofDays(2));
            stage.visitor().get(link).is(404);
        } finally {
            clock.set(before);
        }
    }

    @Test
    void an_invitation_by_mail_shows_the_group_and_is_used_up() {
        organizer
                .post(
                        "/groups/" + id + "/invitations",
                        "emails",
                        " " + jonas.email().toUpperCase() + ", ")
                .leadsTo("/groups/" + id + "/invitations");
        String link = stage.deliver().link(jonas.email());

        invited.get("/groups").ok().says("You are invited");
        invited.get("/groups/" + id).ok().says("Join");
        invited.post(link).leadsTo("/groups/" + id);
        stage.as(stage.member(Cast.MEI)).post(link).is(404);
    }

    @Test
    void who_was_invited_by_mail_may_join_on_the_groups_page_too() {
        organizer
                .post("/groups/" + id + "/invitations", "emails", jonas.email())
                .is(303);

        invited.post("/groups/" + id + "/membership").leadsTo("/groups/" + id);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
    }

    @Test
    void an_invitation_by_name_opens_the_door_to_someone_who_was_removed() {
        String link = link();
        invited.post(link).is(303);
        organizer.post("/groups/" + id + "/members/" + jonas.id() + "/deletion").is(303);

        invited.post(link).leadsTo("/groups");
        assertThat(groups.role(jonas, id)).isEmpty();
        organizer
                .post("/groups/" + id + "/invitations", "emails", jonas.email())
                .is(303);
        invited.post("/groups/" + id + "/membership").leadsTo("/groups/" + id);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
    }

    @Test
    void addresses_that_are_none_come_back_with_the_others() {
        var answer = organizer
                .post("/groups/" + id + "/invitations", "emails", "mei@kith.example, jonas at home")
                .comesBack();

        assertThat(answer.form("/groups/" + id + "/invitations"))
                .containsEntry("emails", "mei@kith.example, jonas at home");
        organizer.post("/groups/" + id + "/invitations", "emails", "").comesBack();
        organizer
                .post("/groups/" + id + "/invitations", "emails", addresses(21))
                .comesBack()
                .says("At most 20");
    }

    @Test
    void nobody_floods_the_town_with_invitations() {
        for (int i = 0; i < 2; i++) {
            organizer
                    .post("/groups/" + id + "/invitations", "emails", addresses(20))
                    .is(303);
        }
        organizer
                .post("/groups/" + id + "/invitations", "emails", addresses(20))
                .comesBack()
                .says("more than 50");
    }

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Stage.freshEmail("guest"))
                .collect(Collectors.joining("\n"));
    }

    private String link() {
        organizer.post("/groups/" + id + "/invitations/links").is(303);
        String url = organizer
                .get("/groups/" + id + "/invitations")
                .ok()
                .texts(".copyline")
                .getFirst();
        return url.replaceFirst("https?://[^/]+", "");
    }
}
