package dev.kith.groups;

import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.ui.Parts.Part;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a group shows: one read for that page, and the pieces of higher folders. */
@Component
class GroupFront {
    private final GroupRows rows;
    private final MemberRows members;
    private final JoiningRows ways;
    private final List<GroupPart> parts;
    private final Clock clock;

    GroupFront(GroupRows rows, MemberRows members, JoiningRows ways, List<GroupPart> parts, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.ways = ways;
        this.parts = parts;
        this.clock = clock;
    }

    Group.Seen seen(Viewer viewer, Group group) {
        Role role = viewer instanceof Member member
                ? members.role(member.id(), group.id()).orElse(null)
                : null;
        boolean organizes = role != null && role.mayOrganize();
        return new Group.Seen(
                group,
                role,
                members.count(group.id()),
                members.crew(viewer, group.id(), organizes),
                rows.history(group.id()).orElse(null),
                role == null && viewer instanceof Member member && ways.waits(group.id(), member.id()),
                organizes ? ways.waiting(group.id()).size() : 0);
    }

    List<Part> parts(Viewer viewer, Group group) {
        return parts.stream().map(part -> part.on(viewer, group.id())).toList();
    }

    List<Group.Listed> inviting(Member viewer) {
        return rows.inviting(viewer, clock.instant());
    }
}
