package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.profiles.ProfilePart;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a member at degree 2 or 3: how far they are, and over whom one could be introduced. */
@Component
@Order(20)
class MemberDoorPart implements ProfilePart {
    private final Doors doors;
    private final Parts parts;

    MemberDoorPart(Doors doors, Parts parts) {
        this.doors = doors;
        this.parts = parts;
    }

    @Override
    public Part on(Viewer viewer, AccountId member) {
        List<Door> found = viewer instanceof Member me ? doors.to(me, member) : List.of();
        return found.isEmpty() ? Part.NOTHING : parts.of("doors/member-part", "member", member, "doors", found);
    }
}
