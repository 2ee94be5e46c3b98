package dev.kith.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.SampleGroups;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.reach.Wanted.What;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ReachTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Reach reach;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Groups groups;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Member luca;
    private Member noah;
    private EncounterId met;

    /** Amara knows Jonas, Jonas knows Luca, Luca knows Noah. */
    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        luca = stage.member(Cast.LUCA);
        noah = stage.member(Cast.NOAH);
        met = tie(amara, jonas);
        tie(jonas, luca);
        tie(luca, noah);
    }

    private EncounterId tie(Member a, Member b) {
        EncounterId id = encounters.met(a, b.id(), Occasion.of("Lisbon", clock.instant()), "");
        encounters.confirm(b, id, "");
        return id;
    }

    @Test
    void each_has_a_degree_and_oneself_none() {
        assertThat(degrees(amara)).isEqualTo(Map.of(jonas.id(), 1, luca.id(), 2, noah.id(), 3));
        assertThat(degrees(luca)).isEqualTo(Map.of(jonas.id(), 1, noah.id(), 1, amara.id(), 2));
    }

    @Test
    void candidates_come_nearest_first() {
        assertThat(reach.nearest(amara, List.of(noah.id(), stage.host().id(), jonas.id(), luca.id())))
                .containsExactly(new Reached(jonas.id(), 1), new Reached(luca.id(), 2), new Reached(noah.id(), 3));
    }

    @Test
    void the_second_degree_comes_with_how_many_know_them() {
        Member mei = stage.member(Cast.MEI);
        tie(amara, mei);
        tie(mei, luca);
        tie(mei, noah);

        assertThat(reach.secondDegree(amara, 5))
                .containsExactly(new SecondDegree(luca.id(), 2), new SecondDegree(noah.id(), 1));
        assertThat(reach.between(amara, luca.id())).containsExactlyInAnyOrder(jonas.id(), mei.id());
        assertThat(reach.secondDegree(amara, 1)).hasSize(1);
    }

    @Test
    void a_chain_names_both_ends_and_who_is_between() {
        assertThat(reach.shortest(amara, noah.id())).hasValueSatisfying(chain -> {
            assertThat(chain.members()).containsExactly(amara.id(), jonas.id(), luca.id(), noah.id());
            assertThat(chain.degree()).isEqualTo(3);
            assertThat(chain.strength()).isEqualTo(0.125);
        });
        assertThat(reach.strongest(amara, noah.id(), 3))
                .singleElement()
                .isEqualTo(reach.shortest(amara, noah.id()).orElseThrow());
        assertThat(reach.shortest(amara, amara.id())).isEmpty();
        assertThat(reach.shortest(amara, AccountId.next())).isEmpty();
    }

    @Test
    void who_met_again_is_tied_more_strongly() {
        EncounterId again = encounters.met(
                amara, jonas.id(), Occasion.of("Porto", clock.instant().minus(Duration.ofDays(9))), "");
        assertThat(strength()).as("not confirmed").isEqualTo(0.5);
        encounters.confirm(jonas, again, "");
        assertThat(strength()).isEqualTo(0.75);
        encounters.withdraw(amara, met);
        assertThat(strength()).isEqualTo(0.5);
    }

    private double strength() {
        return reach.shortest(amara, jonas.id()).orElseThrow().strength();
    }

    @Test
    void a_withdrawn_tie_is_gone_at_once_and_back_with_the_undo() {
        encounters.withdraw(jonas, met);
        assertThat(degrees(amara)).isEmpty();
        assertThat(reach.shortest(amara, noah.id())).isEmpty();

        encounters.restore(jonas, met);
        assertThat(degrees(amara)).hasSize(3);
    }

    @Test
    void who_does_not_want_to_be_found_is_in_no_answer_and_between_nobody_but_may_ask() {
        discoverable(luca, false);
        assertThat(degrees(amara)).isEqualTo(Map.of(jonas.id(), 1));
        assertThat(degrees(jonas)).isEqualTo(Map.of(amara.id(), 1));
        assertThat(reach.shortest(jonas, luca.id())).isEmpty();
        assertThat(reach.strongest(jonas, luca.id(), 3)).isEmpty();
        assertThat(reach.secondDegree(amara, 9)).isEmpty();
        assertThat(reach.between(amara, luca.id())).isEmpty();
        assertThat(degrees(luca)).isEqualTo(Map.of(jonas.id(), 1, noah.id(), 1, amara.id(), 2));

        Member mei = stage.member(Cast.MEI);
        tie(luca, mei);
        assertThat(degrees(mei)).as("also by a tie made meanwhile").isEmpty();

        discoverable(luca, true);
        assertThat(degrees(amara)).hasSize(3);
        assertThat(degrees(mei)).hasSize(4).containsEntry(luca.id(), 1);
    }

    private void discoverable(Member member, boolean discoverable) {
        Profile mine = profiles.mine(member);
        tell(mine, mine.headline(), mine.place(), mine.interests(), mine.offers(), discoverable);
    }

    private void tell(Profile p, String headline, String place, List<String> interests, String offers, boolean found) {
        profiles.tell(
                stageMember(p.id()),
                new Profile(
                        p.id(),
                        p.name(),
                        p.photo(),
                        headline,
                        p.introduction(),
                        place,
                        interests,
                        offers,
                        p.looksFor(),
                        p.links(),
                        found));
    }

    private Member stageMember(AccountId id) {
        return List.of(amara, jonas, luca, noah).stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whom_one_blocked_is_nowhere_for_either_and_their_tie_carries_nobody() {
        blocks.block(jonas, luca.id());
        assertThat(degrees(jonas)).isEqualTo(Map.of(amara.id(), 1));
        assertThat(degrees(luca)).isEqualTo(Map.of(noah.id(), 1));
        assertThat(degrees(amara)).as("nobody is led over the two").isEqualTo(Map.of(jonas.id(), 1));
        blocks.unblock(jonas, luca.id());

        blocks.block(noah, amara.id());
        assertThat(degrees(amara)).isEqualTo(Map.of(jonas.id(), 1, luca.id(), 2));
        assertThat(reach.shortest(amara, noah.id())).isEmpty();
        assertThat(degrees(noah)).isEqualTo(Map.of(luca.id(), 1, jonas.id(), 2));
        assertThat(degrees(jonas)).hasSize(3);
    }

    @Test
    void who_left_is_gone_with_their_ties() {
        db.sql("delete from account where id = :id")
                .param("id", jonas.id().value())
                .update();

        assertThat(degrees(amara)).isEmpty();
        assertThat(reach.shortest(amara, noah.id())).isEmpty();
    }

    @Test
    void nobodys_list_is_an_edge_nor_an_encounter_that_only_one_says_was() {
        Member mei = stage.member(Cast.MEI);
        people.remember(amara.id(), NewPerson.member(mei.id(), mei.name(), "Lisbon"));
        encounters.met(mei, jonas.id(), Occasion.of("Lisbon", clock.instant()), "");

        assertThat(degrees(mei)).isEmpty();
        assertThat(reach.degrees(amara, List.of(mei.id()))).isEmpty();
    }

    @Test
    void people_at_degree_two_and_three_are_found_by_what_they_tell_everyone() {
        tellOf(luca, "Baker at Padaria São Jorge", "Lisbon, Portugal", List.of("board games"), "Sourdough, ovens");
        tellOf(noah, "Baker", "Porto, Portugal", List.of("hiking"), "");
        tellOf(jonas, "Baker", "Lisbon, Portugal", List.of("board games"), "");

        assertThat(found(Wanted.of(What.SKILL, "baker")))
                .containsExactly(new Reached(luca.id(), 2), new Reached(noah.id(), 3));
        assertThat(found(Wanted.of(What.SKILL, "oven sourd"))).containsExactly(new Reached(luca.id(), 2));
        assertThat(found(Wanted.of(What.COMPANY, "sao JORGE"))).containsExactly(new Reached(luca.id(), 2));
        assertThat(found(Wanted.of(What.INTEREST, "hiking"))).containsExactly(new Reached(noah.id(), 3));
        assertThat(found(Wanted.of(What.SKILL, "baker"), Wanted.of(What.PLACE, "porto")))
                .containsExactly(new Reached(noah.id(), 3));
        assertThat(found(Wanted.of(What.PLACE, "ort")))
                .as("the middle of a word")
                .isEmpty();
        assertThat(found(Wanted.of(What.SKILL, " ,.'%\\ "))).as("no word").isEmpty();
        assertThat(found()).isEmpty();
    }

    private void tellOf(Member member, String headline, String place, List<String> interests, String offers) {
        tell(profiles.mine(member), headline, place, interests, offers, true);
    }

    @Test
    void what_is_kept_from_some_finds_nobody_from_the_next_question_on() {
        tellOf(luca, "Luthier", "Lisbon, Portugal", List.of("cellos"), "");
        assertThat(found(Wanted.of(What.SKILL, "luthier"))).hasSize(1);
        assertThat(found(Wanted.of(What.INTEREST, "cellos"))).hasSize(1);

        profiles.choose(luca, Map.of(Profile.Field.HEADLINE, Profile.Audience.TIES));
        assertThat(found(Wanted.of(What.SKILL, "luthier"))).isEmpty();
        profiles.choose(luca, Map.of(Profile.Field.HEADLINE, Profile.Audience.MEMBERS));
        assertThat(found(Wanted.of(What.SKILL, "luthier"))).hasSize(1);

        tellOf(luca, "Carpenter", "Lisbon, Portugal", List.of(), "");
        assertThat(found(Wanted.of(What.SKILL, "luthier"))).isEmpty();
        assertThat(found(Wanted.of(What.INTEREST, "cellos"))).isEmpty();

        discoverable(luca, false);
        assertThat(found(Wanted.of(What.SKILL, "carpenter"))).isEmpty();
    }

    @Test
    void who_gets_a_first_tie_later_is_found_as_well() {
        String word = "glassblower" + Ids.next().toString().substring(0, 13).replace("-", "");
        Member mei = stage.member(Cast.MEI);
        db.sql("update account set headline = :word where id = :id")
                .param("word", word)
                .param("id", mei.id().value())
                .update();
        assertThat(found(Wanted.of(What.SKILL, word))).isEmpty();

        tie(mei, jonas);
        assertThat(found(Wanted.of(What.SKILL, word))).containsExactly(new Reached(mei.id(), 2));
    }

    @Test
    void a_groups_members_are_found_by_its_members_only() {
        GroupId group = groups.found(luca, SampleGroups.open());
        assertThat(found(Wanted.in(group))).isEmpty();
        groups.join(amara, group, List.of());
        assertThat(found(Wanted.in(group))).containsExactly(new Reached(luca.id(), 2));
        groups.leave(amara, group);
        assertThat(found(Wanted.in(group))).isEmpty();
    }

    private List<Reached> found(Wanted... wanted) {
        return reach.search(amara, List.of(wanted), 20);
    }

    private Map<AccountId, Integer> degrees(Member viewer) {
        return reach.degrees(viewer, List.of(amara.id(), jonas.id(), luca.id(), noah.id(), AccountId.next()));
    }
}
