package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Paged;
import dev.kith.profiles.Profiles;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class MembersTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Members members;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Member tomas;
    private GroupId id;

    @BeforeEach
    void a_group_of_three() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        tomas = stage.member(Cast.TOMAS);
        id = groups.found(amara, SampleGroups.open());
        groups.join(jonas, id, List.of());
        groups.join(tomas, id, List.of());
    }

    @Test
    void only_an_organizer_gives_roles() {
        members.giveRole(amara, id, jonas.id(), Role.CO_ORGANIZER);

        assertThat(groups.role(jonas, id)).contains(Role.CO_ORGANIZER);
        assertThatThrownBy(() -> members.giveRole(jonas, id, tomas.id(), Role.HOST))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.giveRole(tomas, id, tomas.id(), Role.ORGANIZER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_does_not_want_to_be_found_is_seen_by_those_who_share_a_group() {
        db.sql("insert into undiscoverable (account_id, since) values (:amara, :now)")
                .param("amara", amara.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();

        assertThat(profiles.seenBy(jonas, amara.id())).isPresent();
        assertThat(profiles.seenBy(stage.member(Cast.NOAH), amara.id())).isEmpty();
    }

    @Test
    void the_last_organizer_stays_one() {
        assertThat(members.giveRole(amara, id, amara.id(), Role.MEMBER)).isInstanceOf(Decision.No.class);
    }

    @Test
    void nobody_removes_an_equal_or_someone_above() {
        members.giveRole(amara, id, jonas.id(), Role.CO_ORGANIZER);
        members.giveRole(amara, id, tomas.id(), Role.CO_ORGANIZER);

        assertThat(members.remove(jonas, id, amara.id())).isInstanceOf(Decision.No.class);
        assertThat(members.remove(jonas, id, tomas.id())).isInstanceOf(Decision.No.class);
        assertThat(members.remove(amara, id, tomas.id())).isEqualTo(Decision.YES);
        assertThatThrownBy(() -> members.remove(tomas, id, jonas.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void who_was_removed_does_not_walk_back_in() {
        members.remove(amara, id, jonas.id());

        assertThat(groups.join(jonas, id, List.of())).isInstanceOf(JoinOutcome.Refused.class);
        assertThatThrownBy(() -> members.comeBack(jonas, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_removal_taken_back_gives_the_role_back_too() {
        members.giveRole(amara, id, jonas.id(), Role.HOST);
        members.remove(amara, id, jonas.id());
        members.restore(amara, id, jonas.id());

        assertThat(groups.role(jonas, id)).contains(Role.HOST);
    }

    @Test
    void who_left_may_think_again_for_an_hour() {
        groups.leave(jonas, id);
        members.comeBack(jonas, id);
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);

        groups.leave(jonas, id);
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(61));
        try {
            assertThatThrownBy(() -> members.comeBack(jonas, id)).isInstanceOf(NotFound.class);
        } finally {
            clock.set(before);
        }
    }

    @Test
    void an_organizer_does_not_bring_back_who_left() {
        groups.leave(jonas, id);

        assertThatThrownBy(() -> members.restore(amara, id, jonas.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void accents_and_case_do_not_hide_a_name() {
        assertThat(names(members.page(amara, id, "TOMAS sil", null))).containsExactly("Tomás Silva");
        assertThat(names(members.page(amara, id, "silva", null))).containsExactly("Tomás Silva");
        assertThat(names(members.page(amara, id, "%", null))).isEmpty();
        assertThat(names(members.page(amara, id, "nobody like that", null))).isEmpty();
    }

    @Test
    void strangers_see_no_members() {
        Member mei = stage.member(Cast.MEI);

        assertThatThrownBy(() -> members.page(mei, id, "", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_member_sees_of_another_what_that_one_shows_to_groups() {
        db.sql("update account set headline = 'Cooks', place = 'Porto', interests = '{cooking}' where id = :id")
                .param("id", tomas.id().value())
                .update();
        keep("headline", "ties");
        keep("interests", "groups");
        keep("place", "nobody");

        Fellow seen = members.page(jonas, id, "Tomás", null).rows().getFirst();

        assertThat(seen.headline()).isEmpty();
        assertThat(seen.place()).isEmpty();
        assertThat(seen.interests()).containsExactly("cooking");
    }

    @Test
    void who_does_not_want_to_be_found_is_listed_to_organizers_only() {
        db.sql("insert into undiscoverable (account_id, since) values (:id, :now)")
                .param("id", tomas.id().value())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();

        assertThat(names(members.page(jonas, id, "", null))).doesNotContain("Tomás Silva");
        assertThat(names(members.page(amara, id, "", null))).contains("Tomás Silva");
        assertThat(names(members.page(tomas, id, "", null))).contains("Tomás Silva");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        db.sql("""
                        with newcomers as (insert into account (id, email, name, locale, zone, created_at)
                          select gen_random_uuid(), gen_random_uuid() || '@kith.example', 'Newcomer ' || n, 'en', 'UTC', :now
                          from generate_series(1, 120) n returning id)
                        insert into membership (group_id, account_id, joined_at) select :group, id, :now from newcomers
                        """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("group", id.value())
                .update();

        var seen = new java.util.ArrayList<Object>();
        Paged<Fellow> page = members.page(amara, id, "", null);
        while (true) {
            page.rows().forEach(f -> seen.add(f.account()));
            if (!page.more()) {
                break;
            }
            Fellow last = page.rows().getLast();
            var after = new MemberRows.After(last.joinedAt(), last.account().value());
            page = members.page(amara, id, "", MemberRows.After.of(after.toString()));
        }
        assertThat(seen).hasSize(123).doesNotHaveDuplicates();
    }

    private void keep(String field, String audience) {
        db.sql("insert into privacy_choice (account_id, field, audience) values (:id, :field, :audience)")
                .param("id", tomas.id().value())
                .param("field", field)
                .param("audience", audience)
                .update();
    }

    private static List<String> names(Paged<Fellow> page) {
        return page.rows().stream().map(Fellow::name).toList();
    }
}
