package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.SampleGroups;
import dev.kith.people.OwnList;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Answer;
import dev.kith.testing.KithTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Amara knows Jonas, and Jonas knows Luca, who likes what she likes. */
@KithTest
class SecondCirclePageTest extends OwnList {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Groups groups;

    private Neighbours all;
    private Member jonas;
    private Member luca;
    private PersonId toJonas;

    @BeforeEach
    void she_knows_jonas() {
        all = new Neighbours(program);
        jonas = stage.member(Cast.JONAS);
        luca = stage.member(Cast.LUCA);
        all.tells(amara, List.of("Bees", "tea"), "", "");
        all.tells(luca, List.of("bees", "chess"), "", "");
        all.tie(amara, jonas);
        toJonas = people.ofMember(amara, jonas.id()).orElseThrow();
    }

    private Answer next() {
        return browser.get("/people/next").ok();
    }

    private String bare() {
        return Neighbours.bare(next());
    }

    private List<String> second() {
        return next().texts("section[aria-labelledby=second] h3");
    }

    @Test
    void whom_i_may_not_know_by_name_is_someone_whom_jonas_knows() {
        all.tie(jonas, luca);
        Answer page = next();
        assertThat(page.texts("section[aria-labelledby=second] .row"))
                .singleElement()
                .asString()
                .contains("Someone Jonas knows", "Likes bees, as you do", "Ask Jonas")
                .doesNotContain("chess", "Luca");
        assertThat(page.body()).doesNotContain(luca.id().toString(), luca.name());
        String ask =
                page.page().select("section[aria-labelledby=second] a.button").attr("href");
        assertThat(ask).isEqualTo("/introductions/wishes/new?to=" + jonas.id() + "&about=bees");
        assertThat(browser.get(ask).ok().form("/introductions/wishes")).containsEntry("about", "bees");
    }

    @Test
    void whom_i_see_in_a_group_anyway_is_named() {
        GroupId group = groups.found(jonas, SampleGroups.open());
        groups.join(luca, group, List.of());
        all.tie(jonas, luca);
        assertThat(second()).containsExactly("Someone Jonas knows");

        groups.join(amara, group, List.of());
        Answer page = next();
        assertThat(page.texts("section[aria-labelledby=second] h3")).containsExactly(luca.name());
        page.says("as you are");
        String ask =
                page.page().select("section[aria-labelledby=second] a.button").attr("href");
        assertThat(ask).isEqualTo("/introductions/wishes/new?to=" + jonas.id() + "&member=" + luca.id());
        assertThat(browser.get(ask).ok().form("/introductions/wishes"))
                .containsEntry("about", luca.name())
                .containsEntry("member", luca.id().toString());
        assertThat(page.page().select("section[aria-labelledby=second] h3 a").attr("href"))
                .isEqualTo("/members/" + luca.id());

        groups.leave(luca, group);
        assertThat(second()).containsExactly("Someone Jonas knows");
    }

    @Test
    void without_anything_in_common_nothing_is_said() {
        all.tells(luca, List.of("chess"), "", "");
        String before = bare();
        all.tie(jonas, luca);
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void who_hides_changes_nothing() {
        String before = bare();
        all.tie(jonas, luca);
        assertThat(bare()).isNotEqualTo(before);
        all.hides(luca);
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void nobody_is_led_over_someone_who_hides() {
        all.tie(jonas, luca);
        all.hides(jonas);
        assertThat(second()).isEmpty();
    }

    @Test
    void who_blocked_me_or_is_blocked_changes_nothing() {
        String before = bare();
        all.tie(jonas, luca);
        blocks.block(luca, amara.id());
        assertThat(bare()).isEqualTo(before);
        blocks.unblock(luca, amara.id());
        assertThat(bare()).isNotEqualTo(before);
        blocks.block(amara, luca.id());
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void a_tie_between_two_who_blocked_each_other_leads_nowhere() {
        String before = bare();
        all.tie(jonas, luca);
        blocks.block(luca, jonas.id());
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_tie_changes_nothing() {
        String before = bare();
        EncounterId met = all.tie(jonas, luca);
        assertThat(bare()).isNotEqualTo(before);
        all.withdraw(luca, met);
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void who_left_changes_nothing() {
        String before = bare();
        all.tie(jonas, luca);
        all.leaves(luca);
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void what_is_told_to_few_is_no_reason() {
        String before = bare();
        all.tie(jonas, luca);
        profiles.choose(luca, Map.of(Profile.Field.INTERESTS, Profile.Audience.TIES));
        assertThat(bare()).isEqualTo(before);
        profiles.choose(luca, Map.of(Profile.Field.INTERESTS, Profile.Audience.MEMBERS));
        assertThat(bare()).isNotEqualTo(before);
    }

    @Test
    void whom_i_have_on_my_list_needs_no_introducer() {
        all.tie(jonas, luca);
        people.remember(amara.id(), NewPerson.member(luca.id(), luca.name(), "Stairs"));
        assertThat(second()).isEmpty();
    }

    @Test
    void jonas_introduces_one_however_many_he_knows() {
        Member mei = stage.member(Cast.MEI);
        all.tells(mei, List.of("bees"), "", "");
        all.tie(jonas, luca);
        all.tie(jonas, mei);
        assertThat(second()).hasSize(1);
        assertThat(browser.get("/people/next/second").ok().texts("li.row h3")).hasSize(1);
    }

    @Test
    void not_now_is_said_of_the_introducer_and_can_be_undone() {
        all.tie(jonas, luca);
        String action = "/people/" + toJonas + "/pauses/second";
        assertThat(next().page().select("form[action=" + action + "]")).isNotEmpty();
        browser.post(action).leadsTo("/people/next");
        assertThat(second()).isEmpty();
        browser.post(action + "/deletion").leadsTo("/people/next");
        assertThat(second()).hasSize(1);
    }

    @Test
    void an_encounter_that_one_alone_says_was_leads_nowhere() {
        String before = bare();
        program.getBean(dev.kith.encounters.Encounters.class)
                .met(jonas, luca.id(), dev.kith.encounters.Occasion.of("Stairs", clock.instant()), "");
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void whom_we_both_know_makes_a_bridge_and_who_hides_does_not() {
        Member mei = stage.member(Cast.MEI);
        all.tie(amara, mei);
        String before = bare();
        all.tie(jonas, mei);
        assertThat(next().texts("section[aria-labelledby=bridges] h3"))
                .containsExactlyInAnyOrder(jonas.name(), mei.name());
        next().says("You both know one other person");

        all.hides(mei);
        assertThat(next().texts("section[aria-labelledby=bridges] h3")).isEmpty();
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void a_group_that_both_are_in_is_shared_unless_one_of_them_hides_or_blocks() {
        GroupId group = groups.found(jonas, SampleGroups.open());
        String before = bare();
        groups.join(amara, group, List.of());
        next().says("In one group together");
        blocks.block(jonas, amara.id());
        assertThat(bare()).isEqualTo(before);
        blocks.unblock(jonas, amara.id());
        all.hides(jonas);
        assertThat(bare()).isEqualTo(before);
    }

    @Test
    void whom_i_blocked_is_not_proposed() {
        all.tie(amara, stage.member(Cast.MEI));
        GroupId group = groups.found(jonas, SampleGroups.open());
        groups.join(amara, group, List.of());
        assertThat(next().texts("section[aria-labelledby=bridges] h3")).containsExactly(jonas.name());
        blocks.block(amara, jonas.id());
        assertThat(next().body()).doesNotContain(toJonas.toString());
    }
}
