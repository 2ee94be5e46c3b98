package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Ties;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of meeting: say that we met, say so too, take it back. */
@Component
public class Encounters implements Ties {
    /** An evening may end after midnight: until four it still is the day before. */
    private static final Duration NIGHT = Duration.ofHours(4);
    /** For so long someone is asked whether they met. */
    private static final Duration ASKED = Duration.ofDays(30);

    private final EncounterRows rows;
    private final Fellows fellows;
    private final People people;
    private final Accounts accounts;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Encounters(
            EncounterRows rows,
            Fellows fellows,
            People people,
            Accounts accounts,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.fellows = fellows;
        this.people = people;
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Someone without an account.
     *
     * @param form chosen when the form was made, so that a form sent twice is one encounter
     * @return whom it put on the list
     */
    @Transactional
    public PersonId met(Member me, EncounterId form, NewPerson person, Occasion occasion, String note) {
        people.hold(me.id());
        if (!rows.add(form, me.id(), null, occasion, clock.instant())) {
            return rows.side(me.id(), form).orElseThrow(NotFound::new).person();
        }
        PersonId remembered = people.remember(me.id(), person);
        said(me, form, remembered, occasion, note, Moment.Kind.MET, true);
        return remembered;
    }

    /**
     * A member. They are on my list at once; the tie waits for their word. Said again on the same day, or at the same
     * event, it is the same encounter; where they said it first, this is my word.
     */
    @Transactional
    public EncounterId met(Member me, AccountId other, Occasion occasion, String note) {
        return met(me, other, occasion, note, Moment.Kind.MET);
    }

    /** A coffee with a member: an encounter like any other, whose line on the timeline is a coffee. */
    @Transactional
    public EncounterId coffee(Member me, AccountId other, Occasion occasion, String note) {
        return met(me, other, occasion, note, Moment.Kind.COFFEE);
    }

    /** A coffee with someone of my list who has no account. */
    @Transactional
    public EncounterId coffee(Member me, PersonId person, Occasion occasion, String note) {
        people.hold(me.id());
        EncounterId id = EncounterId.next();
        rows.add(id, me.id(), null, occasion, clock.instant());
        said(me, id, person, occasion, note, Moment.Kind.COFFEE, false);
        return id;
    }

    private EncounterId met(Member me, AccountId other, Occasion occasion, String note, Moment.Kind kind) {
        if (me.id().equals(other) || accounts.member(other).isEmpty()) {
            throw new NotFound();
        }
        people.hold(me.id());
        rows.hold(me.id(), other);
        LocalDate day = LocalDate.ofInstant(occasion.at().minus(NIGHT), me.zone());
        Instant from = day.atStartOfDay(me.zone()).toInstant().plus(NIGHT);
        Instant until = day.plusDays(1).atStartOfDay(me.zone()).toInstant().plus(NIGHT);
        var event = occasion.event() == null ? null : occasion.event().id();
        EncounterRows.Row encounter = rows.between(me.id(), other, event, from, until)
                .orElseGet(() -> {
                    EncounterId id = EncounterId.next();
                    rows.add(id, me.id(), other, occasion, clock.instant());
                    return new EncounterRows.Row(id, me.id(), other, occasion);
                });
        restore(me, encounter);
        say(me, encounter, other, note, kind);
        return encounter.id();
    }

    /** The other one's word. Empty where nobody said so to me; a second word changes nothing. */
    @Transactional
    public Optional<PersonId> confirm(Member me, EncounterId id, String note) {
        people.hold(me.id());
        return rows.hold(me, id).filter(encounter -> encounter.other() != null).map(encounter -> {
            AccountId other = encounter.with(me.id());
            restore(me, encounter);
            return say(me, encounter, Objects.requireNonNull(other), note, Moment.Kind.MET);
        });
    }

    private PersonId say(Member me, EncounterRows.Row encounter, AccountId other, String note, Moment.Kind kind) {
        Optional<EncounterRows.Side> mine = rows.side(me.id(), encounter.id());
        if (mine.isPresent()) {
            noteMore(me, mine.get(), note, kind == Moment.Kind.MET ? Moment.Kind.NOTE : kind);
            return mine.get().person();
        }
        boolean first = people.ofMember(me, other).isEmpty();
        String name = accounts.member(other).orElseThrow(NotFound::new).name();
        Occasion occasion = encounter.occasion();
        PersonId person = people.remember(me.id(), NewPerson.member(other, name, occasion.words()));
        said(me, encounter.id(), person, occasion, note, kind, first);
        rows.tie(me.id(), other);
        return person;
    }

    /** Said before: what was typed now is kept as a further note. */
    private void noteMore(Member me, EncounterRows.Side mine, String note, Moment.Kind kind) {
        if (!note.isEmpty() && !note.equals(mine.note())) {
            people.moment(me.id(), mine.person(), Moment.of(kind, clock.instant(), note));
        }
    }

    private void said(
            Member me,
            EncounterId id,
            PersonId person,
            Occasion occasion,
            String note,
            Moment.Kind kind,
            boolean first) {
        String where = occasion.words().isEmpty() ? null : occasion.words();
        MomentId moment = people.moment(me.id(), person, new Moment(kind, occasion.at(), note, where))
                .orElse(null);
        rows.addSide(me.id(), id, new EncounterRows.Side(person, moment, note, first), clock.instant());
        news.publishEvent(weMet(me, id, person, occasion, note, first));
    }

    private static WeMet weMet(
            Member me, EncounterId id, PersonId person, Occasion occasion, String note, boolean first) {
        return new WeMet(me.id(), person, id, occasion.place(), occasion.title(), note, occasion.at(), first);
    }

    /**
     * Takes it back, or says "not me": a tie that rests on it is gone at once. Someone who came on the list by it, and of
     * whom nothing else was noted, leaves the list. False where it is not one of mine.
     */
    @Transactional
    public boolean withdraw(Member me, EncounterId id) {
        people.hold(me.id());
        Optional<EncounterRows.Row> encounter = rows.hold(me, id);
        if (encounter.isEmpty()) {
            return false;
        }
        if (rows.withdraw(me.id(), id, clock.instant())) {
            AccountId other = encounter.get().with(me.id());
            if (other != null) {
                rows.tie(me.id(), other);
            }
            rows.side(me.id(), id).ifPresent(side -> unsay(me, id, side));
        }
        return true;
    }

    private void unsay(Member me, EncounterId id, EncounterRows.Side side) {
        news.publishEvent(new Withdrawn(me.id(), side.person(), id));
        if (side.firstTime() && rows.nothingElse(me.id(), side.person())) {
            people.forget(me.id(), side.person());
        } else if (side.moment() != null) {
            people.forgetMoment(me.id(), side.person(), side.moment());
        }
    }

    /** Takes back that it was taken back. False where it is not one of mine. */
    @Transactional
    public boolean restore(Member me, EncounterId id) {
        people.hold(me.id());
        Optional<EncounterRows.Row> encounter = rows.hold(me, id);
        encounter.ifPresent(found -> restore(me, found));
        return encounter.isPresent();
    }

    private void restore(Member me, EncounterRows.Row encounter) {
        if (!rows.unwithdraw(me.id(), encounter.id())) {
            return;
        }
        rows.side(me.id(), encounter.id()).ifPresent(side -> {
            people.restore(me.id(), side.person());
            if (side.moment() != null) {
                people.restoreMoment(me.id(), side.person(), side.moment());
            }
            news.publishEvent(
                    weMet(me, encounter.id(), side.person(), encounter.occasion(), side.note(), side.firstTime()));
        });
        AccountId other = encounter.with(me.id());
        if (other != null) {
            rows.tie(me.id(), other);
        }
    }

    /** Those who say that they met me, and whom I have not answered. */
    public List<Waiting> waitingFor(Member me) {
        return fellows.waitingFor(me, clock.instant().minus(ASKED));
    }

    /** Whether the two have an encounter that both confirmed. */
    @Override
    public boolean tied(AccountId a, AccountId b) {
        return rows.tied(a, b);
    }

    @EventListener
    void merged(Merged merged) {
        rows.merge(merged.owner(), merged.kept(), merged.gone());
    }

    @EventListener
    void parted(Merged.Parted parted) {
        rows.part(parted.owner(), parted.kept(), parted.gone());
    }
}
