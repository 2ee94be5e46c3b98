package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What someone keeps for the people of their groups. */
@KithTest
class SharedGroupsTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Stage stage;

    private Member amara;
    private Member jonas;

    @BeforeEach
    void amara_says_what_she_offers_to_people_of_her_groups() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        var told = profiles.mine(amara);
        profiles.tell(
                amara,
                new Profile(told.id(), told.name(), false, "", "", "", List.of(), "A spare key", "", List.of(), true));
        profiles.choose(amara, Map.of(Field.OFFERS, Audience.GROUPS));
    }

    private String seenBy(Member reader) {
        return profiles.seenBy(reader, amara.id()).orElseThrow().offers();
    }

    @Test
    void is_seen_by_who_shares_one_and_not_by_a_stranger() {
        GroupId id = groups.found(amara, SampleGroups.open());
        groups.found(jonas, SampleGroups.open());
        assertThat(seenBy(jonas)).isEmpty();
        groups.join(jonas, id, List.of());
        assertThat(seenBy(jonas)).isEqualTo("A spare key");
        stage.as(jonas).get("/members/" + amara.id()).ok().says("A spare key");
        stage.as(stage.member(Cast.MEI)).get("/members/" + amara.id()).ok().saysNot("A spare key");
    }

    @Test
    void is_hidden_again_once_one_of_them_leaves() {
        GroupId id = groups.found(amara, SampleGroups.byInvitation());
        groups.letIn(jonas, id, true);
        assertThat(seenBy(jonas)).isEqualTo("A spare key");
        groups.leave(jonas, id);
        assertThat(seenBy(jonas)).isEmpty();
    }

    @Test
    void lets_them_find_someone_whom_others_do_not() {
        var told = profiles.mine(amara);
        profiles.tell(
                amara, new Profile(told.id(), told.name(), false, "", "", "", List.of(), "", "", List.of(), false));
        stage.as(jonas).get("/members/" + amara.id()).is(404);
        groups.join(jonas, groups.found(amara, SampleGroups.open()), List.of());
        stage.as(jonas).get("/members/" + amara.id()).ok();
    }
}
