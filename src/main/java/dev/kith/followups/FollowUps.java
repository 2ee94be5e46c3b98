package dev.kith.followups;

import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next small steps of a member: what is open, and the ways in which a step ends or moves. Every verb does nothing to
 * a step that is not the owner's, and says so by an empty answer; a step that ended before stays as it ended.
 */
@Component
public class FollowUps {
    private final FollowUpRows rows;
    private final OpenRows open;
    private final NextSteps nextSteps;
    private final Cadences cadences;
    private final People people;
    private final Clock clock;

    FollowUps(FollowUpRows rows, OpenRows open, NextSteps nextSteps, Cadences cadences, People people, Clock clock) {
        this.rows = rows;
        this.open = open;
        this.nextSteps = nextSteps;
        this.cadences = cadences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is due until then, promises apart: letters first, then steps, then those not heard of for long, the one
     * furthest beyond the wanted weeks first.
     */
    public List<FollowUp> due(Member owner, Instant until, int limit) {
        return open.due(owner, until, limit, clock.instant());
    }

    public List<FollowUp> promisesDue(Member owner, Instant until, int limit) {
        return open.promises(owner, until, limit, clock.instant());
    }

    /** Everything open that is due later. */
    public List<FollowUp> coming(Member owner, Instant after, int limit) {
        return open.coming(owner, after, limit, clock.instant());
    }

    /** Everything open with someone of the owner's list, the earliest first. */
    public List<FollowUp> open(Member owner, PersonId person) {
        return open.with(owner.id(), person, clock.instant());
    }

    /** Empty for one that is done or let go, and for anyone else's. */
    public Optional<FollowUp> find(Member owner, FollowUpId id) {
        return open.find(owner, id, clock.instant());
    }

    /** True for one of the owner's, open or ended. */
    @Transactional
    boolean isOwn(Member owner, FollowUpId id) {
        return rows.hold(owner.id(), id).isPresent();
    }

    /** Midnight at the end of the owner's day: what to ask {@link #due} with for Today. */
    public Instant endOfToday(Member owner) {
        // what is planned for tomorrow is due from midnight on, and not before
        return Days.endOfDay(owner, clock.instant()).minusMillis(1);
    }

    @Transactional
    void keep(Member owner, FollowUpId id, Draft draft) {
        rows.keep(owner.id(), id, draft);
    }

    /** Done in another way than by a letter from here; a line of what was said goes on the timeline. */
    @Transactional
    public Optional<FollowUp> done(Member owner, FollowUpId id, Moment.Kind how, String line) {
        return change(owner, id, step -> {
            Instant now = clock.instant();
            if (rows.done(owner.id(), id, how.key(), now)) {
                people.moment(owner.id(), step.person(), Moment.of(how, now, line(step, line)))
                        .ifPresent(moment -> rows.doneWith(owner.id(), id, moment));
            }
        });
    }

    private static String line(FollowUp step, String line) {
        return line.isEmpty() ? step.what() : line;
    }

    @Transactional
    void undone(Member owner, FollowUpId id) {
        hold(owner, id)
                .ifPresent(person -> rows.momentOfDone(owner.id(), id).ifPresent(moment -> {
                    rows.undone(owner.id(), id);
                    people.forgetMoment(owner.id(), person, new MomentId(moment));
                    nextSteps.refresh(owner, person);
                }));
    }

    /** Moves it to the morning of that day. */
    @Transactional
    public Optional<FollowUp> snooze(Member owner, FollowUpId id, LocalDate until) {
        return change(owner, id, step -> rows.snooze(owner.id(), id, Days.morning(owner, until), clock.instant()));
    }

    @Transactional
    void wake(Member owner, FollowUpId id) {
        hold(owner, id).ifPresent(person -> {
            rows.wake(owner.id(), id);
            nextSteps.refresh(owner, person);
        });
    }

    /** Nothing will come of it, and that is fine. */
    @Transactional
    public Optional<FollowUp> letGo(Member owner, FollowUpId id) {
        return change(owner, id, step -> {
            rows.letGo(owner.id(), id, clock.instant());
            cadences.schedule(owner, step.person());
        });
    }

    @Transactional
    void takeUp(Member owner, FollowUpId id) {
        hold(owner, id).ifPresent(person -> {
            rows.takenUp(owner.id(), id);
            nextSteps.refresh(owner, person);
        });
    }

    /** The list first: a new line on a timeline goes that way too, and may end the step. */
    private Optional<PersonId> hold(Member owner, FollowUpId id) {
        people.hold(owner.id());
        return rows.hold(owner.id(), id);
    }

    private Optional<FollowUp> change(Member owner, FollowUpId id, Consumer<FollowUp> verb) {
        return hold(owner, id)
                .flatMap(person -> open.find(owner, id, clock.instant()))
                .map(step -> {
                    verb.accept(step);
                    nextSteps.refresh(owner, step.person());
                    return step;
                });
    }
}
