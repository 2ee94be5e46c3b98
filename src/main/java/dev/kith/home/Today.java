package dev.kith.home;

import dev.kith.accounts.Member;
import dev.kith.agenda.Agenda;
import dev.kith.coffees.Coffee;
import dev.kith.coffees.Coffees;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Waiting;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands on Today for one member. */
@Component
public class Today {
    private static final int MOST = 7;
    private static final int MOST_IDEAS = 2;
    /** After its end an event still asks whom one met. */
    private static final Duration STILL_ON = Duration.ofHours(6);

    private final Agenda agenda;
    private final Encounters encounters;
    private final FollowUps followUps;
    private final Coffees coffees;
    private final TodayRows rows;
    private final Clock clock;

    Today(Agenda agenda, Encounters encounters, FollowUps followUps, Coffees coffees, TodayRows rows, Clock clock) {
        this.agenda = agenda;
        this.encounters = encounters;
        this.followUps = followUps;
        this.coffees = coffees;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param asked those who say that they met the member
     * @param steps letters and steps that are due, promises apart
     * @param moreSteps whether there are further ones, on the page of follow-ups
     * @param coffees those that wait for an answer, are today, or are to be written down
     * @param ideas whom one could have a coffee with
     * @param newcomer whether the one suggestion of an empty Today is the profile
     */
    public record View(
            Instant now,
            List<Agenda.Entry> events,
            List<Waiting> asked,
            List<FollowUp> promises,
            List<FollowUp> steps,
            boolean moreSteps,
            List<Coffee> coffees,
            List<Coffees.Idea> ideas,
            boolean newcomer) {}

    View of(Member viewer) {
        Instant now = clock.instant();
        Instant endOfDay = followUps.endOfToday(viewer);
        List<FollowUp> steps = followUps.due(viewer, endOfDay, MOST + 1);
        return new View(
                now,
                agenda.of(viewer, now.minus(STILL_ON), endOfDay),
                encounters.waitingFor(viewer),
                followUps.promisesDue(viewer, endOfDay, MOST),
                steps.stream().limit(MOST).toList(),
                steps.size() > MOST,
                coffees.waiting(viewer, endOfDay),
                coffees.ideas(viewer, MOST_IDEAS),
                rows.withoutIntroduction(viewer));
    }
}
