package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Paged;
import dev.kith.kernel.Words;
import dev.kith.profiles.SharedGroups;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a group: seeing them, giving roles, removing someone, and taking a parting back. */
@Component
public class Members implements SharedGroups {
    /** How long someone who left comes back as if they had not. */
    static final Duration SECOND_THOUGHT = Duration.ofHours(1);

    private final MemberRows rows;
    private final GroupRows groups;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Members(MemberRows rows, GroupRows groups, ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.news = news;
        this.clock = clock;
    }

    public int count(GroupId group) {
        return rows.count(group);
    }

    @Override
    public boolean shared(AccountId a, AccountId b) {
        return rows.shared(a, b);
    }

    /** Organizers and co-organizers, for mail to them. */
    public List<AccountId> organizers(GroupId group) {
        return rows.organizers(group);
    }

    /** A page of them, newest first, by a part of their names. Not found by those who do not belong. */
    Paged<Fellow> page(Member viewer, GroupId group, String words, MemberRows.@Nullable After after) {
        Role role = rows.role(viewer.id(), group).orElseThrow(NotFound::new);
        String like = Words.fold(words).replaceAll("([\\\\%_])", "\\\\$1");
        List<Fellow> found = rows.page(viewer, group, role.mayOrganize(), like, after);
        return Paged.of(found, after == null ? 1 : 2, MemberRows.PAGE);
    }

    /** Gives someone a role. Only organizers may, and one of them has to remain. */
    @Transactional
    public Decision giveRole(Member organizer, GroupId group, AccountId account, Role role) {
        groups.hold(group);
        rows.role(organizer.id(), group).filter(Role::mayGiveRoles).orElseThrow(NotFound::new);
        Role before = rows.role(account, group).orElseThrow(NotFound::new);
        if (before == Role.ORGANIZER && role != Role.ORGANIZER && rows.lastOrganizer(group, account)) {
            return Decision.no("groups.refused.last-organizer");
        }
        rows.setRole(group, account, role);
        return Decision.YES;
    }

    /** Removes someone, who comes back only by invitation. Nobody removes an equal or someone above. */
    @Transactional
    public Decision remove(Member organizer, GroupId group, AccountId account) {
        groups.hold(group);
        Role mine = rows.role(organizer.id(), group).filter(Role::mayOrganize).orElseThrow(NotFound::new);
        Optional<Role> theirs = rows.role(account, group);
        if (theirs.isEmpty()) {
            return Decision.YES;
        }
        if (!mine.mayRemove(theirs.get())) {
            return Decision.no("groups.refused.rank");
        }
        rows.part(group, account, organizer.id(), clock.instant());
        news.publishEvent(new MembershipNews.Left(account, group, clock.instant()));
        return Decision.YES;
    }

    /** Takes a removal back. */
    @Transactional
    public void restore(Member organizer, GroupId group, AccountId account) {
        rows.role(organizer.id(), group).filter(Role::mayOrganize).orElseThrow(NotFound::new);
        rows.parted(group, account).filter(MemberRows.Parted::removed).orElseThrow(NotFound::new);
        back(group, account);
    }

    /** Takes one's own leaving back, shortly after it. */
    @Transactional
    public void comeBack(Member member, GroupId group) {
        rows.parted(group, member.id())
                .filter(p -> !p.removed() && clock.instant().isBefore(p.at().plus(SECOND_THOUGHT)))
                .orElseThrow(NotFound::new);
        back(group, member.id());
    }

    private void back(GroupId group, AccountId account) {
        if (rows.restore(group, account)) {
            news.publishEvent(new MembershipNews.Joined(account, group, clock.instant()));
        }
    }
}
