package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.coffees.Fellowship;
import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import dev.kith.kernel.Paged;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Groups that pass referrals: switched on and off by their organizers. */
@Component
public class Chapters implements Fellowship {
    private static final int MOST_OFFERED = 20;
    private final ChapterRows rows;
    private final Clock clock;

    Chapters(ChapterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What someone is in a group, and whether referrals are passed there. */
    public record Standing(GroupId group, String name, Role role, boolean chapter) {}

    /** A fellow member whom a referral may be passed to. @param about what they do, as far as they tell the group */
    public record Fellow(AccountId account, String name, String about) {}

    /** What one member passed and was passed in a month. */
    public record Count(String name, int inside, int outside, int received) {}

    /** Not found by those who may not organize the group. */
    public void begin(Member organizer, GroupId group) {
        organized(organizer, group);
        rows.begin(group, organizer.id(), clock.instant());
    }

    /** What was passed stays; nothing more can be. */
    public void end(Member organizer, GroupId group) {
        organized(organizer, group);
        rows.end(group);
    }

    /** Empty for who does not belong to the group. */
    Optional<Standing> standing(Viewer viewer, GroupId group) {
        return viewer instanceof Member member ? rows.standing(member.id(), group) : Optional.empty();
    }

    Standing organized(Member organizer, GroupId group) {
        return standing(organizer, group)
                .filter(standing -> standing.role().mayOrganize())
                .orElseThrow(NotFound::new);
    }

    /** A chapter that the member belongs to; not found otherwise. */
    Standing chapter(Member member, GroupId group) {
        return standing(member, group).filter(Standing::chapter).orElseThrow(NotFound::new);
    }

    /** Some of those to whom {@code me} may pass a referral, by a part of their names. */
    List<Fellow> fellows(Member me, GroupId group, String words) {
        return rows.fellows(me.id(), group, words, MOST_OFFERED);
    }

    Optional<Fellow> fellow(Member me, GroupId group, AccountId account) {
        return rows.fellow(me.id(), group, account);
    }

    /** Members of a chapter meet one to one, whether they met before or not. */
    @Override
    public Optional<String> of(Member me, AccountId other) {
        return me.is(other) ? Optional.empty() : rows.shared(me.id(), other);
    }

    Paged<Count> month(GroupId group, YearMonth month, int page) {
        return rows.month(group, month, page);
    }
}
