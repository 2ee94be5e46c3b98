package dev.kith.followups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.people.Touched;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often an owner wants to be in touch with someone. Any touch moves it. When the weeks have passed, a job plans a
 * follow-up; a job whose time was moved meanwhile does nothing.
 */
@Component
public class Cadences implements Jobs.Job {
    static final int MOST_WEEKS = 260;
    private static final String KIND = "followups.cadence";
    private final CadenceRows rows;
    private final FollowUpRows followUps;
    private final Parts parts;
    private final Jobs jobs;
    private final Clock clock;

    Cadences(CadenceRows rows, FollowUpRows followUps, Parts parts, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.followUps = followUps;
        this.parts = parts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Those it asks for people and plans. */
    @Component
    record Parts(Planning planning, NextSteps nextSteps, People people, Accounts accounts) {}

    OptionalInt weeks(Member owner, PersonId person) {
        return rows.rhythm(owner.id(), person).stream()
                .mapToInt(CadenceRows.Rhythm::weeks)
                .findFirst();
    }

    @Transactional
    public void set(Member owner, PersonId person, int weeks) {
        parts.people().hold(owner.id());
        rows.set(owner.id(), person, weeks, clock.instant());
        schedule(owner, person);
    }

    @Transactional
    void remove(Member owner, PersonId person) {
        parts.people().hold(owner.id());
        rows.remove(owner.id(), person);
        parts.nextSteps().refresh(owner, person);
    }

    @EventListener
    void touched(Touched news) {
        followUps.touched(news.owner(), news.person(), clock.instant());
        parts.accounts().member(news.owner()).ifPresent(owner -> {
            schedule(owner, news.person());
            parts.nextSteps().refresh(owner, news.person());
        });
    }

    void schedule(Member owner, PersonId person) {
        rows.rhythm(owner.id(), person).ifPresent(rhythm -> {
            Instant due = due(owner, rhythm);
            String who = owner.id() + " " + person;
            jobs.once(KIND, who + " " + due.getEpochSecond(), who, due);
        });
    }

    /** Nine o'clock, so many weeks after the last touch. */
    private static Instant due(Member owner, CadenceRows.Rhythm rhythm) {
        LocalDate last = LocalDate.ofInstant(rhythm.from(), owner.zone());
        return Days.morning(owner, last.plusWeeks(rhythm.weeks()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] who = payload.split(" ");
        parts.accounts().member(AccountId.of(who[0])).ifPresent(owner -> plan(owner, PersonId.of(who[1])));
    }

    private void plan(Member owner, PersonId person) {
        Instant now = clock.instant();
        boolean open =
                followUps.hasOpen(owner.id(), person, Kind.AGAIN) || followUps.hasOpen(owner.id(), person, Kind.HELLO);
        rows.rhythm(owner.id(), person)
                .map(rhythm -> due(owner, rhythm))
                .filter(due -> !open && !due.isAfter(now))
                .ifPresent(due -> parts.people()
                        .find(owner, person)
                        .ifPresent(found -> parts.planning().again(owner, found, due)));
    }
}
