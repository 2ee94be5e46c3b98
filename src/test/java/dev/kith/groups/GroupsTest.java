package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.demo.Cast;
import dev.kith.kernel.Decision;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class GroupsTest {
    @Autowired
    private Groups groups;

    @Autowired
    private Members members;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    private Member amara;
    private Member jonas;
    private Member mei;

    @BeforeEach
    void people() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        mei = stage.member(Cast.MEI);
    }

    @Test
    void who_founds_a_group_organizes_it() {
        GroupId id = groups.found(amara, SampleGroups.open());

        assertThat(groups.role(amara, id)).contains(Role.ORGANIZER);
        assertThat(groups.role(jonas, id)).isEmpty();
        assertThat(groups.role(Viewer.VISITOR, id)).isEmpty();
        assertThat(members.organizers(id)).containsExactly(amara.id());
    }

    @Test
    void a_group_keeps_what_its_founder_said() {
        NewGroup said = SampleGroups.asking("Why us?");
        Group kept = groups.find(Viewer.VISITOR, groups.found(amara, said)).orElseThrow();

        assertThat(kept.name()).isEqualTo(said.name());
        assertThat(kept.topics()).isEqualTo(said.topics());
        assertThat(kept.place()).isEqualTo(said.place());
        assertThat(groups.questions(kept)).containsExactly("Why us?");
    }

    @Test
    void an_open_group_is_joined_at_once_and_only_once() {
        GroupId id = groups.found(amara, SampleGroups.open());

        assertThat(groups.join(jonas, id, List.of())).isEqualTo(new JoinOutcome.In());
        assertThat(groups.join(jonas, id, List.of())).isEqualTo(new JoinOutcome.In());
        assertThat(members.count(id)).isEqualTo(2);
    }

    @Test
    void joining_at_the_same_time_twice_makes_one_member() throws Exception {
        GroupId id = groups.found(amara, SampleGroups.open());
        Callable<JoinOutcome> join = () -> groups.join(jonas, id, List.of());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var joined : threads.invokeAll(List.of(join, join, join, join))) {
                assertThat(joined.get()).isEqualTo(new JoinOutcome.In());
            }
        }
        assertThat(members.count(id)).isEqualTo(2);
    }

    @Test
    void a_group_with_questions_wants_each_of_them_answered() {
        GroupId id = groups.found(amara, SampleGroups.asking("Which game?", "Since when?"));

        assertThat(groups.join(jonas, id, List.of("Chess"))).isEqualTo(new JoinOutcome.AnswersWanted());
        assertThat(groups.join(jonas, id, List.of("Chess", "  "))).isEqualTo(new JoinOutcome.AnswersWanted());
        assertThat(groups.join(jonas, id, List.of("Chess", "2019"))).isEqualTo(new JoinOutcome.Asked());
        assertThat(groups.role(jonas, id)).isEmpty();
    }

    @Test
    void an_organizer_lets_in_and_the_asker_hears_of_it() {
        GroupId id = groups.found(amara, SampleGroups.asking("Which game?"));
        groups.join(jonas, id, List.of("Chess"));
        assertThat(stage.deliver().text(amara.email())).contains("Jonas Weber").contains("/requests");

        assertThat(groups.approve(amara, id, jonas.id())).isEqualTo(Decision.YES);

        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
        assertThat(stage.deliver().text(jonas.email())).contains("you are a member");
    }

    @Test
    void a_request_is_answered_once() {
        GroupId id = groups.found(amara, SampleGroups.asking());
        groups.join(jonas, id, List.of());

        assertThat(groups.decline(amara, id, jonas.id())).isEqualTo(Decision.YES);
        assertThat(groups.decline(amara, id, jonas.id())).isInstanceOf(Decision.No.class);
        assertThat(groups.approve(amara, id, jonas.id())).isInstanceOf(Decision.No.class);
        assertThat(stage.deliver().to(jonas.email())).hasSize(1);
    }

    @Test
    void who_was_declined_may_ask_again_after_thirty_days() {
        GroupId id = groups.found(amara, SampleGroups.asking());
        groups.join(jonas, id, List.of());
        groups.decline(amara, id, jonas.id());

        assertThat(groups.join(jonas, id, List.of())).isInstanceOf(JoinOutcome.Refused.class);
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(31));
        try {
            assertThat(groups.join(jonas, id, List.of())).isEqualTo(new JoinOutcome.Asked());
        } finally {
            clock.set(before);
        }
    }

    @Test
    void only_organizers_of_this_group_answer_its_requests() {
        GroupId id = groups.found(amara, SampleGroups.asking());
        groups.found(mei, SampleGroups.open());
        groups.join(jonas, id, List.of());

        assertThatThrownBy(() -> groups.approve(mei, id, jonas.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.approve(jonas, id, jonas.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.decline(mei, id, jonas.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.change(mei, id, SampleGroups.open())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_group_by_invitation_exists_for_nobody_else() {
        GroupId id = groups.found(amara, SampleGroups.byInvitation());

        assertThat(groups.find(amara, id)).isPresent();
        assertThat(groups.find(jonas, id)).isEmpty();
        assertThat(groups.find(Viewer.VISITOR, id)).isEmpty();
        assertThatThrownBy(() -> groups.join(jonas, id, List.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_organizer_hands_over_before_leaving() {
        GroupId id = groups.found(amara, SampleGroups.open());
        groups.join(jonas, id, List.of());

        assertThat(groups.leave(amara, id)).isEqualTo(Decision.no("groups.refused.last-organizer"));
        assertThat(members.giveRole(amara, id, jonas.id(), Role.ORGANIZER)).isEqualTo(Decision.YES);
        assertThat(groups.leave(amara, id)).isEqualTo(Decision.YES);
        assertThat(groups.role(amara, id)).isEmpty();
        assertThat(members.organizers(id)).containsExactly(jonas.id());
    }

    @Test
    void two_organizers_who_leave_at_once_do_not_both_get_away() throws Exception {
        for (int round = 0; round < 10; round++) {
            GroupId id = groups.found(amara, SampleGroups.open());
            groups.join(jonas, id, List.of());
            members.giveRole(amara, id, jonas.id(), Role.ORGANIZER);
            List<Callable<Decision>> both = List.of(() -> groups.leave(amara, id), () -> groups.leave(jonas, id));
            var answers = new ArrayList<Decision>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var left : threads.invokeAll(both)) {
                    answers.add(left.get());
                }
            }
            assertThat(answers).containsOnlyOnce(Decision.YES);
            assertThat(members.organizers(id)).hasSize(1);
        }
    }

    @Test
    void leaving_a_group_one_does_not_belong_to_does_no_harm() {
        GroupId id = groups.found(amara, SampleGroups.open());

        assertThat(groups.leave(jonas, id)).isEqualTo(Decision.YES);
    }

    @Test
    void an_import_that_comes_twice_changes_nothing() {
        var from = new Group.ImportedFrom("meetup", "board-games-" + amara.id(), 1234, null, "https://example.org/g");

        GroupId first = groups.record(amara, SampleGroups.open(), from);
        GroupId second = groups.record(amara, SampleGroups.byInvitation(), from);

        assertThat(second).isEqualTo(first);
        assertThat(groups.find(amara, first).orElseThrow().joining()).isEqualTo(Group.Joining.OPEN);
        assertThat(members.count(first)).isEqualTo(1);
        assertThat(groups.role(amara, first)).contains(Role.ORGANIZER);
    }

    @Test
    void an_import_is_taken_back_only_while_nobody_else_joined() {
        GroupId alone = groups.record(
                amara, SampleGroups.open(), new Group.ImportedFrom("meetup", "a" + amara.id(), 3, null, ""));
        GroupId joined = groups.record(
                amara, SampleGroups.open(), new Group.ImportedFrom("meetup", "b" + amara.id(), 3, null, ""));
        GroupId founded = groups.found(amara, SampleGroups.open());
        groups.join(jonas, joined, List.of());

        assertThat(groups.discard(jonas, alone)).isInstanceOf(Decision.No.class);
        assertThat(groups.discard(amara, alone)).isEqualTo(Decision.YES);
        assertThat(groups.discard(amara, joined)).isInstanceOf(Decision.No.class);
        assertThat(groups.discard(amara, founded)).isInstanceOf(Decision.No.class);
        assertThat(groups.find(amara, alone)).isEmpty();
        assertThat(groups.find(amara, joined)).isPresent();
    }
}
