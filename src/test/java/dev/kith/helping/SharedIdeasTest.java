package dev.kith.helping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jonas heard of a loom and shares it with a group; Amara, who is in it, knows Vera, who looks for one. */
@KithTest
class SharedIdeasTest {
    private static final String LOOM = "A countermarch loom, free to whoever fetches it.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private GroupId group;
    private PersonId vera;

    @BeforeEach
    void a_group_of_two() {
        clock.set(TestClock.START);
        company.rested();
        company.unshared();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.here(amara);
        his = stage.here(jonas);
        group = company.group(jonas, "Weavers", amara);
        vera = company.known(amara, "Vera Brandt", Topic.LOOKING_FOR, "A countermarch loom");
    }

    private String heard(String audience) {
        return his.post("/openings", "text", LOOM, "audience", audience).is(303).location();
    }

    private List<String> today() {
        hers.get("/").ok();
        stage.deliver();
        return hers.get("/").ok().texts("#help-today h3");
    }

    @Test
    void what_is_shared_with_my_group_may_help_someone_of_my_list() {
        heard(group.toString());
        assertThat(today()).containsExactly("Vera Brandt");
        hers.get("/").ok().says("May want this: " + LOOM).says("countermarch");
    }

    @Test
    void so_may_what_is_shared_with_all_members() {
        heard("members");
        assertThat(today()).containsExactly("Vera Brandt");
    }

    @Test
    void what_is_for_its_author_alone_or_for_another_group_is_no_idea_of_mine() {
        heard("me");
        heard(company.group(jonas, "Others").toString());
        assertThat(today()).isEmpty();
    }

    @Test
    void whoever_heard_of_it_need_not_be_told() {
        PersonId toJonas = company.tie(amara, jonas);
        people.forget(amara.id(), vera);
        people.change(amara.id(), toJonas, card -> card.adding(Topic.LOOKING_FOR, "A countermarch loom"));
        heard("members");
        assertThat(today()).isEmpty();
    }

    @Test
    void it_is_gone_at_once_when_its_author_takes_it_back_or_it_is_not_to_be_had() {
        String opening = heard(group.toString());
        assertThat(today()).hasSize(1);
        his.post(opening + "/audience", "audience", "me").is(303);
        assertThat(today()).isEmpty();
        his.post(opening + "/audience", "audience", group.toString()).is(303);
        assertThat(today()).hasSize(1);
        his.post(opening + "/end").is(303);
        assertThat(today()).isEmpty();
    }

    @Test
    void a_block_or_leaving_the_group_ends_it() {
        heard(group.toString());
        assertThat(today()).hasSize(1);
        blocks.block(jonas, amara.id());
        assertThat(today()).isEmpty();
        blocks.unblock(jonas, amara.id());
        assertThat(today()).hasSize(1);
        hers.post("/groups/" + group + "/membership/deletion").is(303);
        assertThat(today()).isEmpty();
    }

    @Test
    void whose_author_left_is_no_idea_any_more() {
        heard("members");
        assertThat(today()).hasSize(1);
        accounts.erase(jonas);
        assertThat(today()).isEmpty();
    }

    @Test
    void what_i_want_for_myself_is_not_for_others() {
        String opening = heard("members");
        hers.post(opening + "/interest", "message", "For me").is(303);
        assertThat(today()).isEmpty();
    }

    @Test
    void what_i_passed_on_is_mine_and_stands_there_once() {
        String opening = heard("members");
        String copy = hers.post(opening + "/copies").is(303).location();
        assertThat(today()).containsExactly("Vera Brandt");
        assertThat(hers.get("/").ok().page().select("#help-today a.button").attr("href"))
                .isEqualTo(copy);
        hers.post(copy + "/offers/" + vera, "how", "own").is(303);
        assertThat(today()).isEmpty();
    }

    @Test
    void offered_in_another_way_meanwhile_it_is_done() {
        String opening = heard("members");
        assertThat(today()).hasSize(1);
        String copy = hers.post(opening + "/copies").is(303).location();
        hers.post(copy + "/offers/" + vera, "how", "own").is(303);
        assertThat(today()).isEmpty();
    }

    @Test
    void after_its_last_day_nothing_is_said_of_it() {
        his.post("/openings", "text", LOOM, "audience", "members", "until", "2026-03-10")
                .is(303);
        assertThat(today()).hasSize(1);
        clock.advance(Duration.ofDays(15));
        hers = stage.here(amara);
        assertThat(today()).isEmpty();
    }
}
