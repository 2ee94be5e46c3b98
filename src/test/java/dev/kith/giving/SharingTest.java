package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.demo.Cast;
import dev.kith.giving.Openings.Offered;
import dev.kith.groups.GroupId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What Amara shares with a group of hers and Jonas's, who looks for it; Priya belongs to no group. */
@KithTest
class SharingTest {
    private static final String LATHE = "A lathe for woodturners, free to whoever fetches it.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Openings openings;

    @Autowired
    private Sharing sharing;

    @Autowired
    private GivingKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Member priya;
    private GroupId group;

    @BeforeEach
    void a_group_of_two() {
        clock.set(TestClock.START);
        company.rested();
        company.unshared();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        group = company.group(amara, "Turners", jonas);
        tell(jonas, "A lathe for woodturners");
    }

    private void tell(Member who, String looksFor) {
        profiles.tell(
                who, new Profile(who.id(), who.name(), false, "", "", "", List.of(), "", looksFor, List.of(), true));
    }

    private OpeningId shared(Member by, String audience, @Nullable String until) {
        return sharing.keep(by, new OpeningForm("", LATHE, "other", until, audience));
    }

    private OpeningId shared(String audience) {
        return shared(amara, audience, null);
    }

    private Opening own(OpeningId id) {
        return openings.find(amara, id).orElseThrow();
    }

    private Shared seen(Member by, OpeningId id) {
        return sharing.find(by, id).orElseThrow();
    }

    private boolean sees(Member who, OpeningId id) {
        boolean found = sharing.find(who, id).isPresent();
        assertThat(sharing.newest(who, null, 50).stream()
                        .anyMatch(one -> one.id().equals(id)))
                .as("in the list as by its id")
                .isEqualTo(found);
        return found;
    }

    private List<String> looking(OpeningId id) {
        return sharing.members(amara, own(id)).stream().map(Telling::name).toList();
    }

    @Test
    void one_shares_with_nobody_with_everyone_or_with_groups_of_ones_own_by_name() {
        company.group(priya, "Others");
        GroupId second = company.group(priya, "Carvers", amara);
        assertThat(sharing.circles(amara).stream().map(dev.kith.giving.Audience::key))
                .containsExactly("me", "members", second.toString(), group.toString());
        assertThat(sharing.circles(stage.member(Cast.MEI))).hasSize(2);
    }

    @Test
    void a_circle_that_is_not_ones_own_is_not_there() {
        OpeningId id = shared("me");
        GroupId others = company.group(priya, "Others");
        for (String audience : List.of(others.toString(), "", "everyone", "ME")) {
            assertThatThrownBy(() -> sharing.share(amara, id, audience)).isInstanceOf(NotFound.class);
        }
        assertThat(own(id).audience().shared()).isFalse();
    }

    @Test
    void each_audience_sees_it_and_no_other() {
        OpeningId id = shared("me");
        assertThat(sees(jonas, id)).isFalse();
        sharing.share(amara, id, group.toString());
        assertThat(sees(jonas, id)).isTrue();
        assertThat(sees(priya, id)).isFalse();
        sharing.share(amara, id, "members");
        assertThat(sees(priya, id)).isTrue();
        sharing.share(amara, id, "me");
        assertThat(sees(jonas, id)).isFalse();
        assertThat(sees(priya, id)).isFalse();
    }

    @Test
    void its_author_finds_it_among_their_own_and_on_the_groups_board() {
        OpeningId id = shared(group.toString());
        assertThat(sharing.find(amara, id)).isEmpty();
        assertThat(sharing.newest(amara, null, 9)).isEmpty();
        assertThat(sharing.newest(amara, group, 9)).extracting(Shared::id).containsExactly(id);
        assertThat(sharing.newest(priya, group, 9)).isEmpty();
    }

    @Test
    void a_hidden_author_is_seen_by_their_group_alone() {
        OpeningId inGroup = shared(group.toString());
        OpeningId forAll = shared("members");
        company.hide(amara);
        assertThat(sees(jonas, inGroup)).isTrue();
        assertThat(sees(jonas, forAll)).isFalse();
        assertThat(sees(priya, inGroup)).isFalse();
        company.show(amara);
        assertThat(sees(jonas, forAll)).isTrue();
    }

    @Test
    void a_hidden_reader_sees_as_before() {
        OpeningId id = shared(group.toString());
        company.hide(jonas);
        assertThat(sees(jonas, id)).isTrue();
        assertThat(looking(id)).as("and does not come to mind").isEmpty();
    }

    @Test
    void a_block_of_either_side_hides_it_until_it_is_lifted() {
        OpeningId id = shared(group.toString());
        for (boolean hers : new boolean[] {true, false}) {
            Member one = hers ? amara : jonas;
            Member other = hers ? jonas : amara;
            blocks.block(one, other.id());
            assertThat(sees(jonas, id)).isFalse();
            assertThat(looking(id)).isEmpty();
            blocks.unblock(one, other.id());
            assertThat(sees(jonas, id)).isTrue();
        }
    }

    @Test
    void after_its_last_day_where_the_reader_is_it_is_in_no_list_and_can_still_be_read() {
        OpeningId id = shared(amara, "members", "2026-03-31");
        clock.set(Instant.parse("2026-03-31T22:59:59Z"));
        assertThat(sharing.newest(jonas, null, 9)).extracting(Shared::id).containsExactly(id);
        clock.set(Instant.parse("2026-03-31T23:00:00Z"));
        assertThat(sharing.newest(jonas, null, 9)).isEmpty();
        assertThat(sharing.find(jonas, id)).isPresent();
        db.sql("update account set zone = 'America/New_York' where id = ?")
                .param(jonas.id().value())
                .update();
        Member inNewYork = accounts.member(jonas.id()).orElseThrow();
        assertThat(sharing.newest(inNewYork, null, 9)).hasSize(1);
    }

    @Test
    void shared_again_it_keeps_its_place_and_taken_back_it_loses_it() {
        OpeningId first = shared("members");
        clock.advance(Duration.ofMinutes(1));
        OpeningId second = shared("members");
        sharing.share(amara, first, group.toString());
        assertThat(sharing.newest(jonas, null, 9)).extracting(Shared::id).containsExactly(second, first);
        sharing.share(amara, first, "me");
        clock.advance(Duration.ofMinutes(1));
        sharing.share(amara, first, "members");
        assertThat(sharing.newest(jonas, null, 9)).extracting(Shared::id).containsExactly(first, second);
    }

    @Test
    void shared_at_the_same_moment_each_stands_on_one_page() {
        for (int i = 0; i < 70; i++) {
            shared("members");
        }
        var first = sharing.around(jonas, null, null);
        assertThat(first.more()).isTrue();
        Shared last = first.rows().getLast();
        var second = sharing.around(jonas, null, new Shared.After(last.sharedAt(), last.id()));
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(first.rows().size() + second.rows().size()).isLessThanOrEqualTo(70);
        assertThat(second.rows()).isNotEmpty();
    }

    @Test
    void members_who_look_for_it_come_to_mind_unless_they_are_on_the_list_already() {
        OpeningId id = shared(group.toString());
        assertThat(looking(id)).containsExactly(jonas.name());
        company.tie(amara, jonas);
        assertThat(looking(id)).isEmpty();
    }

    @Test
    void for_what_is_for_nobody_or_gone_nobody_comes_to_mind() {
        OpeningId id = shared("me");
        assertThat(looking(id)).isEmpty();
        assertThat(sharing.asking(amara, own(id), jonas.id())).isEmpty();
        sharing.share(amara, id, group.toString());
        assertThat(sharing.asking(amara, own(id), jonas.id())).isPresent();
        assertThat(sharing.asking(amara, own(id), priya.id())).isEmpty();
        openings.gone(amara, id);
        assertThat(looking(id)).isEmpty();
    }

    @Test
    void who_tells_it_to_their_ties_alone_comes_to_the_mind_of_those() {
        OpeningId id = shared(group.toString());
        profiles.choose(jonas, Map.of(Field.LOOKS_FOR, Audience.TIES));
        assertThat(looking(id)).isEmpty();
        assertThat(sharing.asking(amara, own(id), jonas.id())).isEmpty();
        company.tie(amara, jonas);
        assertThat(sharing.asking(amara, own(id), jonas.id())).isPresent();
        profiles.choose(jonas, Map.of(Field.LOOKS_FOR, Audience.MEMBERS));
    }

    @Test
    void twenty_a_day_can_be_wanted_and_one_is_wanted_once() {
        OpeningId id = shared("members");
        assertThat(sharing.want(jonas, seen(jonas, id), "Me")).isEqualTo(Offered.DONE);
        assertThat(sharing.want(jonas, seen(jonas, id), "Me again")).isEqualTo(Offered.DONE);
        for (int i = 1; i < 20; i++) {
            assertThat(sharing.want(jonas, seen(jonas, shared("members")), "Me"))
                    .isEqualTo(Offered.DONE);
        }
        OpeningId more = shared("members");
        assertThat(sharing.want(jonas, seen(jonas, more), "Me")).isEqualTo(Offered.TOO_MANY);
        assertThat(seen(jonas, more).wanted()).isFalse();
        assertThat(stage.deliver().to(amara.email())).hasSize(20);
        clock.advance(Duration.ofDays(1));
        assertThat(sharing.want(jonas, seen(jonas, shared("members")), "Me")).isEqualTo(Offered.DONE);
    }

    @Test
    void who_wants_it_is_seen_by_its_author_in_the_order_in_which_they_said_so() {
        OpeningId id = shared("members");
        sharing.want(priya, seen(priya, id), "For my sister");
        clock.advance(Duration.ofMinutes(1));
        sharing.want(jonas, seen(jonas, id), "");
        assertThat(sharing.interests(amara, own(id)))
                .extracting(Shared.Interest::name)
                .containsExactly(priya.name(), jonas.name());
        blocks.block(priya, amara.id());
        assertThat(sharing.interests(amara, own(id)))
                .extracting(Shared.Interest::name)
                .containsExactly(jonas.name());
    }

    @Test
    void only_one_who_wanted_it_can_be_said_to_have_it_and_is_on_the_list_then() {
        OpeningId id = shared("members");
        assertThatThrownBy(() -> sharing.given(amara, own(id), jonas.id())).isInstanceOf(NotFound.class);
        sharing.want(jonas, seen(jonas, id), "");
        sharing.given(amara, own(id), jonas.id());
        sharing.given(amara, own(id), jonas.id());
        assertThat(own(id).taken()).isEqualTo(1);
        assertThat(own(id).offered()).isEqualTo(1);
        PersonId his = people.ofMember(amara, jonas.id()).orElseThrow();
        assertThat(openings.candidates(amara, own(id)).getFirst().person()).isEqualTo(his);
        assertThat(sharing.interests(amara, own(id)).getFirst().has()).isTrue();
    }

    @Test
    void passed_on_it_is_a_copy_of_ones_own_and_the_same_one_each_time() {
        OpeningId id = shared(amara, "members", "2026-04-01");
        OpeningId copy = sharing.passOn(jonas, seen(jonas, id));
        assertThat(sharing.passOn(jonas, seen(jonas, id))).isEqualTo(copy);
        Opening his = openings.find(jonas, copy).orElseThrow();
        assertThat(his.text()).isEqualTo(LATHE);
        assertThat(his.until()).hasToString("2026-04-01");
        assertThat(his.audience().shared()).as("for nobody else by itself").isFalse();
        assertThat(openings.find(amara, copy)).isEmpty();
        assertThat(sharing.passOn(priya, seen(priya, id))).isNotEqualTo(copy);
    }

    @Test
    void what_its_author_says_is_gone_is_gone_for_those_who_passed_it_on() {
        OpeningId id = shared("members");
        OpeningId copy = sharing.passOn(jonas, seen(jonas, id));
        openings.gone(amara, id);
        assertThat(openings.find(jonas, copy).orElseThrow().gone()).isTrue();
        openings.backAgain(amara, id);
        assertThat(openings.find(jonas, copy).orElseThrow().gone()).isFalse();
        openings.gone(jonas, copy);
        assertThat(own(id).gone()).as("his copy is his").isFalse();
    }

    @Test
    void whoever_passed_it_on_keeps_it_when_its_author_shares_it_no_more_or_leaves() {
        OpeningId id = shared("members");
        OpeningId copy = sharing.passOn(jonas, seen(jonas, id));
        sharing.share(amara, id, "me");
        assertThat(openings.find(jonas, copy)).isPresent();
        accounts.erase(amara);
        assertThat(openings.find(jonas, copy)).isPresent();
    }

    @Test
    void what_is_wanted_or_passed_on_does_not_come_up_for_others_again() {
        OpeningId wanted = shared("members");
        OpeningId passed = shared("members");
        OpeningId left = shared("members");
        sharing.want(jonas, seen(jonas, wanted), "");
        sharing.passOn(jonas, seen(jonas, passed));
        assertThat(sharing.forOthers(jonas, 9)).extracting(Shared::id).containsExactly(left);
        assertThat(sharing.forOthers(priya, 9)).hasSize(3);
        assertThat(sharing.forOthers(amara, 9)).as("her own").isEmpty();
        openings.gone(amara, left);
        assertThat(sharing.forOthers(jonas, 9)).isEmpty();
    }

    @Test
    void a_draft_to_a_member_says_what_they_tell_and_leads_to_the_opening() {
        OpeningId id = shared("members");
        Telling to = sharing.asking(amara, own(id), jonas.id()).orElseThrow();
        assertThat(sharing.draft(amara, own(id), to))
                .contains(jonas.name().split(" ")[0], "A lathe for woodturners", LATHE, "/openings/" + id)
                .doesNotContain(jonas.email());
    }

    @Test
    void the_group_that_is_dissolved_or_left_takes_what_was_shared_with_it_out_of_sight() {
        OpeningId id = shared(group.toString());
        stage.here(jonas).post("/groups/" + group + "/membership/deletion").is(303);
        assertThat(sees(jonas, id)).isFalse();
        assertThat(looking(id)).isEmpty();
        assertThat(own(id).audience().key()).isEqualTo(group.toString());
    }

    @Test
    void each_takes_along_what_they_shared_and_wanted() {
        OpeningId id = shared(group.toString());
        sharing.want(jonas, seen(jonas, id), "I have a van");
        assertThat(json.writeValueAsString(keepsake.of(amara)))
                .contains(LATHE, "Turners")
                .doesNotContain("a van");
        assertThat(json.writeValueAsString(keepsake.of(jonas)))
                .contains(LATHE, "I have a van")
                .doesNotContain("Turners");
        assertThat(json.writeValueAsString(keepsake.of(priya))).doesNotContain(LATHE);
    }

    @Test
    void an_interest_of_one_who_left_is_gone_with_them() {
        OpeningId id = shared("members");
        sharing.want(jonas, seen(jonas, id), "I have a van");
        accounts.erase(jonas);
        assertThat(sharing.interests(amara, own(id))).isEmpty();
    }
}
