package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class MembersPageTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Stage stage;

    private Member amara;
    private Member jonas;
    private Browser organizer;
    private GroupId id;

    @BeforeEach
    void a_group_of_two() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        organizer = stage.as(amara);
        id = groups.found(amara, SampleGroups.open());
        groups.join(jonas, id, List.of());
    }

    @Test
    void members_see_each_other_and_strangers_do_not() {
        stage.as(jonas)
                .get("/groups/" + id + "/members")
                .ok()
                .says("Amara Okafor")
                .saysNot("Manage");
        organizer.get("/groups/" + id + "/members").ok().says("Jonas Weber").says("Manage");
        stage.as(stage.member(Cast.MEI)).get("/groups/" + id + "/members").is(404);
    }

    @Test
    void a_name_is_found_by_any_part_of_it() {
        organizer.get("/groups/" + id + "/members?q=WEB").ok().says("Jonas Weber");
        organizer.get("/groups/" + id + "/members?q=nobody").ok().says("Nobody of that name");
        organizer.get("/groups/" + id + "/members?after=made-up").ok().says("Jonas Weber");
    }

    @Test
    void a_role_is_given_on_a_members_own_page() {
        String one = "/groups/" + id + "/members/" + jonas.id();
        assertThat(organizer.get(one).ok().form(one + "/role")).containsEntry("role", "member");

        organizer.post(one + "/role", "role", "co-organizer").leadsTo("/groups/" + id + "/members");
        assertThat(groups.role(jonas, id)).contains(Role.CO_ORGANIZER);
        organizer.post(one + "/role", "role", "king").comesBack().says("Choose one of the roles");
        organizer.post(one + "/role").comesBack();
    }

    @Test
    void the_last_organizer_keeps_the_role_and_is_told_why() {
        organizer
                .post("/groups/" + id + "/members/" + amara.id() + "/role", "role", "member")
                .comesBack()
                .says("You are the last organizer");
    }

    @Test
    void a_co_organizer_lets_in_and_removes_but_gives_no_roles() {
        Member mei = stage.member(Cast.MEI);
        groups.join(mei, id, List.of());
        organizer.post("/groups/" + id + "/members/" + jonas.id() + "/role", "role", "co-organizer");
        var second = stage.as(jonas);

        second.get("/groups/" + id + "/members/" + mei.id()).ok().says("Remove").saysNot("Give this role");
        second.post("/groups/" + id + "/members/" + mei.id() + "/role", "role", "host")
                .is(404);
        second.post("/groups/" + id + "/members/" + amara.id() + "/deletion").is(303);
        second.get("/groups/" + id + "/members/" + amara.id()).says("You cannot remove");
        assertThat(groups.role(amara, id)).contains(Role.ORGANIZER);
    }

    @Test
    void a_removal_can_be_undone_at_once() {
        organizer.post("/groups/" + id + "/members/" + jonas.id() + "/deletion").leadsTo("/groups/" + id + "/members");
        assertThat(groups.role(jonas, id)).isEmpty();

        var list = organizer.get("/groups/" + id + "/members").saysNot("Jonas Weber");
        organizer.post(list.page().select(".flash form").attr("action")).is(303);
        organizer.get("/groups/" + id + "/members").says("Jonas Weber");
    }

    @Test
    void who_was_removed_reads_why_the_door_is_shut() {
        organizer.post("/groups/" + id + "/members/" + jonas.id() + "/deletion").is(303);
        var removed = stage.as(jonas);

        removed.post("/groups/" + id + "/membership").is(303);
        removed.get("/groups/" + id).says("You were removed from this group");
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() {
        organizer
                .postFromElsewhere("/groups/" + id + "/members/" + jonas.id() + "/deletion")
                .is(403);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
    }
}
