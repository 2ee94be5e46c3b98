package dev.kith.followups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.drafts.Drafts;
import dev.kith.encounters.WeMet;
import dev.kith.encounters.Withdrawn;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans next steps: by itself after an encounter, and what the owner asks for. */
@Component
public class Planning {
    private final FollowUpRows rows;
    private final Drafts drafts;
    private final NextSteps nextSteps;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Planning(FollowUpRows rows, Drafts drafts, NextSteps nextSteps, People people, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.nextSteps = nextSteps;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The letter of the morning after; at once where that morning has passed. Not while one to that person is open. */
    @EventListener
    void met(WeMet news) {
        Member owner = accounts.member(news.owner()).orElseThrow();
        Person person = people.find(owner, news.person()).orElse(null);
        if (person == null || rows.hasOpen(news.owner(), news.person(), Kind.HELLO)) {
            return;
        }
        Instant now = clock.instant();
        Instant morning = Days.nextMorning(owner, news.at());
        Instant due = morning.isBefore(now) ? now : morning;
        var about = about(owner, person, rows.plannedFor(news.owner(), due));
        Draft draft = drafts.hello(about, news.event(), news.place(), news.note(), news.firstTime());
        plan(owner, new FollowUpRows.New(news.owner(), news.person(), Kind.HELLO, "", draft, due, news.encounter()));
    }

    @EventListener
    void withdrawn(Withdrawn news) {
        rows.forget(news.owner(), news.encounter());
        refresh(news.owner(), news.person());
    }

    @EventListener
    void merged(Merged news) {
        rows.merge(news.owner(), news.kept(), news.gone());
        refresh(news.owner(), news.kept());
    }

    @EventListener
    void parted(Merged.Parted news) {
        rows.part(news.owner(), news.kept(), news.gone());
        refresh(news.owner(), news.kept());
        refresh(news.owner(), news.gone());
    }

    /** A promise or a step of the owner's own, due from the beginning of that day. */
    @Transactional
    public FollowUpId add(Member owner, Person person, Kind kind, String what, LocalDate day) {
        var about = about(owner, person, 0);
        Draft draft = kind == Kind.PROMISE ? drafts.promise(about, what) : drafts.again(about);
        Instant due = day.atStartOfDay(owner.zone()).toInstant();
        return plan(owner, new FollowUpRows.New(owner.id(), person.id(), kind, what, draft, due, null));
    }

    /** A step with the letter that another folder wrote for it. */
    @Transactional
    public FollowUpId add(Member owner, Person person, String what, Draft draft, LocalDate day) {
        Instant due = day.atStartOfDay(owner.zone()).toInstant();
        return plan(owner, new FollowUpRows.New(owner.id(), person.id(), Kind.STEP, what, draft, due, null));
    }

    /** Time to be in touch again. */
    void again(Member owner, Person person, Instant due) {
        var about = about(owner, person, Math.floorMod(person.id().hashCode(), 12));
        plan(owner, new FollowUpRows.New(owner.id(), person.id(), Kind.AGAIN, "", drafts.again(about), due, null));
    }

    private FollowUpId plan(Member owner, FollowUpRows.New step) {
        people.hold(owner.id());
        FollowUpId id = FollowUpId.next();
        rows.add(id, step, clock.instant());
        nextSteps.refresh(owner, step.person());
        return id;
    }

    private void refresh(AccountId owner, PersonId person) {
        accounts.member(owner).ifPresent(member -> nextSteps.refresh(member, person));
    }

    private static Drafts.About about(Member owner, Person person, int turn) {
        return new Drafts.About(person.firstName(), owner.name().split("\\s+", 2)[0], owner.locale(), turn);
    }
}
