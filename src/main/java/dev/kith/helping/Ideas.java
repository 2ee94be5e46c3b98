package dev.kith.helping;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.asks.Tellings;
import dev.kith.giving.OpeningId;
import dev.kith.giving.Sharing;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Someone you can help. Worked out before the morning for whoever was here lately, and when Today is first looked at for
 * everyone else; then it stays as it is for the day, but for what no longer holds.
 */
@Component
public class Ideas implements Jobs.Job {
    private static final String KIND = "helping";
    private static final LocalTime BEFORE_THE_MORNING = LocalTime.of(4, 0);

    /** Whoever was not here for so long is thought about again when they come. */
    private static final Duration LATELY = Duration.ofDays(14);

    /** For so many days nobody is thought of twice. */
    private static final int REST = 14;

    /** So many may think of the same member in a week. */
    private static final int ENOUGH = 3;

    private static final int WEEK = 7;
    private static final int KEPT = 90;

    private final IdeaRows rows;
    private final Search search;
    private final Told told;
    private final Accounts accounts;
    private final Jobs jobs;
    private final Clock clock;

    Ideas(IdeaRows rows, Search search, Told told, Accounts accounts, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.told = told;
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What others tell, which they may stop to tell at any time. */
    @Component
    record Told(Tellings tellings, Sharing sharing) {}

    /** @param coming whether it is being worked out: a page may ask again in a moment */
    public record Day(List<Idea> ideas, boolean coming) {}

    /** At most as many as the member wants, often none. */
    @Transactional
    public Day today(Member me) {
        int most = rows.budget(me.id());
        LocalDate today = today(me.zone());
        if (most == 0) {
            return new Day(List.of(), false);
        }
        if (!rows.isWorkedOut(me.id(), today)) {
            jobs.once(KIND, me.id() + " " + today, me.id().toString(), clock.instant());
            return new Day(List.of(), true);
        }
        return new Day(
                rows.of(me.id(), today).stream()
                        .filter(shown -> stillTold(me, shown))
                        .map(IdeaRows.Shown::idea)
                        .limit(most)
                        .toList(),
                false);
    }

    /** One of today's that still holds. */
    Optional<Idea> find(Member me, UUID id) {
        return rows.of(me.id(), today(me.zone())).stream()
                .filter(shown -> shown.idea().id().equals(id) && stillTold(me, shown))
                .map(IdeaRows.Shown::idea)
                .findFirst();
    }

    boolean isTheirs(Member me, UUID id) {
        return rows.isTheirs(me.id(), id);
    }

    /** Of a member who is not on the list it must still be to be seen, and say the same; so must what another heard of. */
    private boolean stillTold(Member me, IdeaRows.Shown shown) {
        AccountId member = shown.idea().member();
        OpeningId heard = shown.idea().author() == null ? null : shown.idea().opening();
        return (member == null
                        || told.tellings()
                                .of(me, Telling.What.ASKS, member, null)
                                .filter(telling -> telling.text().equals(shown.ask()))
                                .isPresent())
                && (heard == null || told.sharing().find(me, heard).isPresent());
    }

    /** Dismissed for good. False where it is none of theirs. */
    @Transactional
    public boolean letGo(Member me, UUID idea) {
        return rows.letGo(me.id(), idea, clock.instant());
    }

    @Transactional
    public boolean takeBack(Member me, UUID idea) {
        return rows.takeBack(me.id(), idea);
    }

    int budget(Member me) {
        return rows.budget(me.id());
    }

    /** @param most from 0, for none at all, to 3 */
    @Transactional
    void setBudget(Member me, int most) {
        rows.setBudget(me.id(), most);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String account) {
        accounts.member(AccountId.of(account)).ifPresent(this::workOut);
    }

    private void workOut(Member me) {
        LocalDate today = today(me.zone());
        int most = rows.budget(me.id());
        if (most == 0 || !rows.begin(me.id(), today, clock.instant())) {
            return;
        }
        var tired = rows.tired(me.id(), today.minusDays(REST), today.minusDays(WEEK), ENOUGH);
        List<Found> chosen = Choice.of(search.of(me), rows.letGo(me.id()), tired, most);
        for (int i = 0; i < chosen.size(); i++) {
            rows.add(me.id(), today, i, chosen.get(i));
        }
        rows.forgetBefore(me.id(), today.minusDays(KEPT));
        if (rows.wasHere(me.id(), clock.instant().minus(LATELY))) {
            LocalDate next = today.plusDays(1);
            jobs.once(
                    KIND,
                    me.id() + " " + next,
                    me.id().toString(),
                    next.atTime(BEFORE_THE_MORNING).atZone(me.zone()).toInstant());
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
