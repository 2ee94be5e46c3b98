package dev.kith.referrals;

import dev.kith.accounts.Member;
import dev.kith.groups.GroupId;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coffees of two members of a chapter: whose turn it is, and how many I held; of others nothing is counted. */
@Component
class OneToOnes {
    private static final int MOST_SHOWN = 20;
    private final OneToOneRows rows;
    private final Clock clock;

    OneToOnes(OneToOneRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param last when I had one with them that I wrote down; null for never */
    public record Turn(Chapters.Fellow fellow, @Nullable Instant last) {
        /** The filled form. */
        public String form() {
            return "/members/" + fellow.account() + "/coffees/new";
        }
    }

    /** Some, by a part of their names. */
    List<Turn> turns(Member me, GroupId group, String words) {
        return rows.turns(me.id(), group, words, MOST_SHOWN);
    }

    /** The first few. */
    List<Turn> next(Member me, GroupId group, int most) {
        return rows.turns(me.id(), group, "", most);
    }

    /** This month on my calendar. */
    int held(Member me, GroupId group) {
        YearMonth month = YearMonth.from(clock.instant().atZone(me.zone()));
        return rows.held(me.id(), group, start(month, me), start(month.plusMonths(1), me));
    }

    private static Instant start(YearMonth month, Member me) {
        return month.atDay(1).atStartOfDay(me.zone()).toInstant();
    }
}
