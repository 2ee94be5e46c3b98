package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.kernel.Decision;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communities: founding one, joining it, leaving it. */
@Component
public class Groups {
    private static final JoinOutcome REMOVED =
            new JoinOutcome.Refused(new Decision.No("groups.refused.removed", List.of()));
    private final GroupRows rows;
    private final MemberRows members;
    private final Requests requests;
    private final JoiningRows ways;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Groups(
            GroupRows rows,
            MemberRows members,
            Requests requests,
            JoiningRows ways,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.requests = requests;
        this.ways = ways;
        this.news = news;
        this.clock = clock;
    }

    /** The founder is its organizer. */
    @Transactional
    public GroupId found(Member founder, NewGroup group) {
        GroupId id = GroupId.next();
        rows.add(id, founder.id(), group, clock.instant());
        enter(id, founder.id(), Role.ORGANIZER);
        return id;
    }

    /**
     * Founds a group that lived elsewhere, with {@code host} as organizer; where it was imported before, answers that
     * one and changes nothing.
     */
    @Transactional
    public GroupId record(Member host, NewGroup group, Group.ImportedFrom from) {
        return rows.imported(from.source(), from.key()).orElseGet(() -> {
            GroupId id = found(host, group);
            rows.addImported(id, host.id(), from, clock.instant());
            return id;
        });
    }

    /** The groups that came from {@code source} before, by each key under which they are known there. */
    public Map<String, GroupId> imported(String source, Collection<String> keys) {
        return rows.imported(source, keys);
    }

    /** One more key under which the source knows a group. A key that stands for another group stays with it. */
    @Transactional
    public void alsoKnown(Member host, GroupId id, String source, String key) {
        rows.alsoKnown(id, host.id(), source, key, clock.instant());
    }

    /** Takes an import back. Refused where it is not theirs to take back, or someone joined or it was edited since. */
    @Transactional
    public Decision discard(Member host, GroupId id) {
        rows.hold(id);
        return rows.removeImported(id, host.id()) ? Decision.YES : Decision.no("groups.refused.in-use");
    }

    /** The group, where {@code viewer} may know of it: one by invitation exists for its members and the invited only. */
    public Optional<Group> find(Viewer viewer, GroupId id) {
        return rows.find(viewer, id, clock.instant());
    }

    public Optional<Role> role(Viewer viewer, GroupId id) {
        return viewer instanceof Member ? members.role(viewer, id) : Optional.empty();
    }

    /** Changes what its form holds. Not found by those who may not. */
    @Transactional
    public void change(Member organizer, GroupId id, NewGroup group) {
        role(organizer, id).filter(Role::mayOrganize).orElseThrow(NotFound::new);
        rows.change(id, group);
    }

    /** What someone is asked who wants to join; empty where joining takes one tap. */
    public List<String> questions(Group group) {
        return group.joining() == Group.Joining.QUESTIONS ? rows.questions(group.id()) : List.of();
    }

    /** @param answers in the order of the group's questions; a missing or blank one is asked for again */
    @Transactional
    public JoinOutcome join(Member member, GroupId id, List<String> answers) {
        Group group = find(member, id).orElseThrow(NotFound::new);
        if (role(member, id).isPresent()) {
            return new JoinOutcome.In();
        }
        if (ways.useUp(id, member.email(), clock.instant())) {
            enter(id, member.id(), Role.MEMBER);
            return new JoinOutcome.In();
        }
        if (removed(id, member)) {
            return REMOVED;
        }
        return switch (group.joining()) {
            case OPEN -> {
                enter(id, member.id(), Role.MEMBER);
                yield new JoinOutcome.In();
            }
            case QUESTIONS -> requests.ask(member, group, rows.questions(id), answers);
            case INVITATION -> throw new NotFound();
        };
    }

    /** Takes one's own request back before it is answered. */
    @Transactional
    public void withdraw(Member asker, GroupId id) {
        requests.withdraw(asker, find(asker, id).orElseThrow(NotFound::new).id());
    }

    /** The group behind an invitation that still holds, for whoever has its link. */
    public Optional<Group.Invited> invited(UUID invitation) {
        return rows.invited(invitation, clock.instant());
    }

    /** Lets in who was invited. @param personal whether they were meant by name, which also ends a removal */
    public JoinOutcome letIn(Member member, GroupId id, boolean personal) {
        if (!personal && removed(id, member)) {
            return REMOVED;
        }
        enter(id, member.id(), Role.MEMBER);
        return new JoinOutcome.In();
    }

    private boolean removed(GroupId id, Member member) {
        return members.parted(id, member.id())
                .filter(MemberRows.Parted::removed)
                .isPresent();
    }

    /** Refused for the last organizer, who has to hand over first. */
    @Transactional
    public Decision leave(Member member, GroupId id) {
        rows.hold(id);
        Optional<Role> role = role(member, id);
        if (role.isEmpty()) {
            return Decision.YES;
        }
        if (role.get() == Role.ORGANIZER && members.lastOrganizer(id, member.id())) {
            return Decision.no("groups.refused.last-organizer");
        }
        members.part(id, member.id(), null, clock.instant());
        news.publishEvent(new MembershipNews.Left(member.id(), id, clock.instant()));
        return Decision.YES;
    }

    /** Lets in who asked. Not found by those who may not decide. */
    @Transactional
    public Decision approve(Member organizer, GroupId id, AccountId asker) {
        Group group = organized(organizer, id);
        Decision decision = requests.approve(group, asker);
        if (decision instanceof Decision.Yes) {
            enter(id, asker, Role.MEMBER);
        }
        return decision;
    }

    /** Says no to who asked, by mail. */
    @Transactional
    public Decision decline(Member organizer, GroupId id, AccountId asker) {
        return requests.decline(organizer, organized(organizer, id), asker);
    }

    /** The group, where {@code viewer} organizes it. */
    public Group organized(Viewer viewer, GroupId id) {
        role(viewer, id).filter(Role::mayOrganize).orElseThrow(NotFound::new);
        return find(viewer, id).orElseThrow(NotFound::new);
    }

    private void enter(GroupId id, AccountId account, Role role) {
        if (members.add(id, account, role, clock.instant())) {
            news.publishEvent(new MembershipNews.Joined(account, id, clock.instant()));
        }
    }
}
