package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class GroupsPageTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Stage stage;

    private Member amara;
    private Member jonas;
    private Browser organizer;
    private Browser stranger;

    @BeforeEach
    void people() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        organizer = stage.as(amara);
        stranger = stage.as(jonas);
    }

    @Test
    void a_group_is_founded_with_one_form() {
        organizer.get("/groups/new").ok().says("Found a group");
        var answer = organizer.post(
                "/groups",
                "name",
                "Trail Friends",
                "summary",
                "We mend paths.",
                "topics",
                "hiking, trails",
                "place",
                "Lisbon, Portugal",
                "joining",
                "open",
                "questions",
                "");

        answer.is(303);
        organizer
                .follow(answer)
                .ok()
                .says("Trail Friends")
                .says("We mend paths.")
                .says("Lisbon, Portugal")
                .says("hiking");
        organizer.get("/groups").ok().says("Trail Friends").says("Organizer");
    }

    @Test
    void a_form_that_fails_comes_back_filled() {
        var answer = organizer
                .post("/groups", "name", "", "summary", "We mend paths.", "place", "Nowhereville", "joining", "open")
                .comesBack();

        assertThat(answer.form("/groups"))
                .containsEntry("summary", "We mend paths.")
                .containsEntry("place", "Nowhereville")
                .containsEntry("joining", "open");
        answer.says("Please fill this in").says("We do not know this place");
    }

    @Test
    void anyone_sees_an_open_group_and_nobody_a_hidden_one() {
        GroupId open = groups.found(amara, SampleGroups.open());
        GroupId hidden = groups.found(amara, SampleGroups.byInvitation());

        stage.visitor().get("/groups/" + open).ok().says("We play on Thursdays").says("Amara Okafor");
        stage.visitor().get("/groups/" + hidden).is(404);
        stranger.get("/groups/" + hidden).is(404);
        organizer.get("/groups/" + hidden).ok();
    }

    @Test
    void an_address_that_names_no_group_is_a_page_that_is_not_there() {
        stranger.get("/groups/" + GroupId.next()).is(404);
        stranger.get("/groups/not-an-id").is(404);
    }

    @Test
    void an_organizer_changes_the_group() {
        GroupId id = groups.found(amara, SampleGroups.asking("Which game?"));

        var form = organizer.get("/groups/" + id + "/edit").ok().form("/groups/" + id);
        assertThat(form)
                .containsEntry("questions", "Which game?")
                .containsEntry("topics", "board games, meeting people");
        organizer
                .post("/groups/" + id, "name", "Go Players", "summary", "We play go.", "joining", "open")
                .leadsTo("/groups/" + id);
        organizer.get("/groups/" + id).says("Go Players").saysNot("Thursdays");
        organizer
                .post("/groups/" + id, "name", "Go", "summary", "", "joining", "open")
                .comesBack();
    }

    @Test
    void a_place_that_no_gazetteer_knows_stays_while_its_words_do() {
        var from = new Group.ImportedFrom("meetup", "odd" + amara.id(), 7, null, "https://example.org/odd");
        var known = SampleGroups.open();
        var place = new Group.Place("Qqq Base", -75.1, 0.2, known.place().zone());
        GroupId id = groups.record(
                amara, new NewGroup("Odd", "Far away.", List.of(), place, Group.Joining.OPEN, List.of()), from);

        organizer
                .post("/groups/" + id, "name", "Odd", "summary", "Far.", "joining", "open", "place", "Qqq Base")
                .is(303);
        assertThat(groups.find(amara, id).orElseThrow().place()).isEqualTo(place);
        organizer.get("/groups/" + id).says("7 members").says("Its page there");
    }

    @Test
    void strangers_members_and_organizers_of_other_groups_do_not_change_it() {
        GroupId id = groups.found(amara, SampleGroups.open());
        groups.found(jonas, SampleGroups.open());
        Member mei = stage.member(Cast.MEI);
        groups.join(mei, id, List.of());

        for (Browser someone : List.of(stranger, stage.as(mei))) {
            someone.get("/groups/" + id + "/edit").is(404);
            someone.post("/groups/" + id, "name", "X", "summary", "Y", "joining", "open")
                    .is(404);
            someone.get("/groups/" + id + "/requests").is(404);
            someone.get("/groups/" + id + "/invitations").is(404);
            someone.post("/groups/" + id + "/invitations", "emails", "a@b.example")
                    .is(404);
            someone.post("/groups/" + id + "/invitations/links").is(404);
            someone.get("/groups/" + id + "/members/" + amara.id()).is(404);
            someone.post("/groups/" + id + "/members/" + amara.id() + "/role", "role", "member")
                    .is(404);
            someone.post("/groups/" + id + "/members/" + amara.id() + "/deletion")
                    .is(404);
        }
        var nobody = stage.visitor();
        for (String path : List.of("/groups", "/groups/new", "/groups/" + id + "/edit", "/groups/" + id + "/members")) {
            assertThat(nobody.get(path).is(303).location()).startsWith("/sign-in");
        }
    }

    @Test
    void groups_nearby_are_offered_with_their_distance() {
        // on an island of their own, where no other test founds groups
        var told = profiles.mine(jonas);
        profiles.tell(
                jonas,
                new Profile(
                        told.id(),
                        told.name(),
                        told.photo(),
                        told.headline(),
                        told.introduction(),
                        "Ponta Delgada, Portugal",
                        told.interests(),
                        told.offers(),
                        told.looksFor(),
                        told.links(),
                        told.discoverable()));
        var place = new Group.Place("Near", 37.741, -25.671, SampleGroups.LISBON.zone());
        GroupId near = groups.found(
                amara,
                new NewGroup("Nearest of all " + amara.id(), "Here.", List.of(), place, Group.Joining.OPEN, List.of()));

        assertThat(stranger.get("/groups").ok().page().select("a[href=/groups/" + near + "]"))
                .isNotEmpty();
    }

    @Test
    void a_visitor_who_wants_to_join_signs_in_first_and_goes_on() {
        GroupId id = groups.found(amara, SampleGroups.open());

        assertThat(stage.visitor().get("/groups/" + id + "/membership").is(303).location())
                .isEqualTo("/sign-in?next=%2Fgroups%2F" + id + "%2Fmembership");
        stranger.get("/groups/" + id + "/membership").ok().says("Join");
    }

    @Test
    void one_tap_joins_and_another_leaves_with_a_way_back() {
        GroupId id = groups.found(amara, SampleGroups.open());

        stranger.post("/groups/" + id + "/membership").leadsTo("/groups/" + id);
        stranger.get("/groups/" + id).says("You are in").says("You belong to this group");
        stranger.post("/groups/" + id + "/membership/deletion").leadsTo("/groups");
        var left = stranger.get("/groups").ok().says("You left");
        String undo = left.page().select(".flash form").attr("action");
        stranger.post(undo).leadsTo("/groups/" + id);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
    }

    @Test
    void the_last_organizer_is_told_why_leaving_waits() {
        GroupId id = groups.found(amara, SampleGroups.open());

        organizer.post("/groups/" + id + "/membership/deletion").leadsTo("/groups/" + id);
        organizer.get("/groups/" + id).says("You are the last organizer");
    }

    @Test
    void questions_come_back_with_what_was_answered() {
        GroupId id = groups.found(amara, SampleGroups.asking("Which game?", "Since when?"));

        stranger.get("/groups/" + id + "/membership").ok().says("Which game?");
        var again = stranger.post("/groups/" + id + "/membership", "answer-1", "Chess")
                .comesBack();
        assertThat(again.form("/groups/" + id + "/membership")).containsEntry("answer-1", "Chess");
        stranger.post("/groups/" + id + "/membership", "answer-1", "x".repeat(1001), "answer-2", "2019")
                .comesBack()
                .says("characters long");

        stranger.post("/groups/" + id + "/membership", "answer-1", "Chess", "answer-2", "2019")
                .is(303);
        stranger.get("/groups/" + id).says("You asked to join");
        organizer.get("/groups/" + id).says("1 request waits");
        organizer
                .get("/groups/" + id + "/requests")
                .ok()
                .says("Jonas Weber")
                .says("Since when?")
                .says("2019");
        organizer
                .post("/groups/" + id + "/requests/" + jonas.id() + "/approval")
                .is(303);
        organizer
                .get("/groups/" + id + "/members/" + jonas.id())
                .ok()
                .says("Since when?")
                .says("2019");
        organizer.post("/groups/" + id + "/requests/" + jonas.id() + "/decline").is(303);
        organizer.get("/groups/" + id + "/requests").says("answered already").says("Nobody waits");
    }

    @Test
    void a_request_can_be_taken_back() {
        GroupId id = groups.found(amara, SampleGroups.asking());
        stranger.post("/groups/" + id + "/membership").is(303);
        stranger.post("/groups/" + id + "/membership/request/deletion").is(303);

        organizer.get("/groups/" + id + "/requests").says("Nobody waits");
        stranger.get("/groups/" + id).says("Join");
    }

    @Test
    void it_speaks_german_too() {
        GroupId id = groups.found(amara, SampleGroups.open());

        stage.visitor()
                .speaking("de")
                .get("/groups/" + id)
                .ok()
                .says("Mitmachen")
                .says("Organisiert von");
    }
}
