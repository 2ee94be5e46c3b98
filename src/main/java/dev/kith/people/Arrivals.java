package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.people.Arrival.Key;
import dev.kith.people.Arrival.Outcome;
import dev.kith.people.ArrivalRows.Change;
import dev.kith.people.ArrivalRows.Known;
import dev.kith.platform.Picture;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in people from files. The same file twice changes nothing; a newer one brings what is new, and leaves alone what
 * the owner changed or took out in between. A whole batch can be undone.
 */
@Component
public class Arrivals {
    /** How many people are undone in one transaction, so that the owner is not kept waiting. */
    private static final int SLICE = 200;

    private final PersonRows rows;
    private final MomentRows moments;
    private final ArrivalRows arrivals;
    private final ListIndex index;
    private final Clock clock;

    Arrivals(PersonRows rows, MomentRows moments, ArrivalRows arrivals, ListIndex index, Clock clock) {
        this.rows = rows;
        this.moments = moments;
        this.arrivals = arrivals;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Keeps these people, in one transaction, and tells for each what that did. Best called with some hundred at a time:
     * the owner's list is held until the transaction ends.
     */
    @Transactional
    public List<Outcome> keep(AccountId owner, ImportBatchId batch, List<Arrival> found) {
        index.hold(owner);
        var outcomes = new ArrayList<Outcome>();
        var changed = new ArrayList<PersonId>();
        Map<Key, Known> known = arrivals.known(owner, found);
        for (Arrival arrival : found) {
            outcomes.add(first(known, arrival)
                    .map(one -> update(owner, batch, one, arrival, changed))
                    .orElseGet(() -> add(owner, batch, arrival, known, changed)));
        }
        index.write(owner, changed);
        return outcomes;
    }

    /** What {@link #keep} would do, without doing it. */
    @Transactional(readOnly = true)
    public List<Outcome> look(Member owner, List<Arrival> found) {
        Map<Key, Known> known = arrivals.known(owner.id(), found);
        return found.stream()
                .map(arrival -> first(known, arrival)
                        .map(one -> outcome(owner.id(), one, arrival))
                        .orElse(Outcome.ADDED))
                .toList();
    }

    private Outcome outcome(AccountId owner, Known known, Arrival arrival) {
        Optional<Person> person = rows.find(owner, known.person());
        boolean changes = person.isPresent()
                && (!after(person.get().card(), known, arrival)
                                .equals(person.get().card())
                        || arrival.moments().stream().anyMatch(m -> !moments.has(owner, known.person(), m)));
        return changes ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /** The person with the first of the keys that is known. */
    private static Optional<Known> first(Map<Key, Known> known, Arrival arrival) {
        return arrival.keys().stream().map(known::get).filter(Objects::nonNull).findFirst();
    }

    private Outcome add(
            AccountId owner, ImportBatchId batch, Arrival arrival, Map<Key, Known> known, List<PersonId> changed) {
        Instant now = clock.instant();
        PersonId id = PersonId.next();
        rows.add(owner, id, arrival.card(), null, now);
        List<UUID> written = write(owner, id, arrival, now);
        arrivals.keepKeys(owner, batch, id, arrival);
        arrivals.keep(owner, batch, new Change(id, null, arrival.card(), written, now));
        arrival.keys().forEach(key -> known.putIfAbsent(key, new Known(id, arrival.card())));
        changed.add(id);
        return Outcome.ADDED;
    }

    private Outcome update(AccountId owner, ImportBatchId batch, Known known, Arrival arrival, List<PersonId> changed) {
        Optional<Person> person = rows.find(owner, known.person());
        if (person.isEmpty()) {
            // the owner took them out of the list: an import does not bring them back
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant();
        Card before = person.get().card();
        Card after = after(before, known, arrival);
        List<UUID> written = write(owner, known.person(), arrival, now);
        arrivals.keepKeys(owner, batch, known.person(), arrival);
        if (after.equals(before) && written.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        rows.save(owner, known.person(), after, now);
        arrivals.keep(owner, batch, new Change(known.person(), before, after, written, now));
        changed.add(known.person());
        return Outcome.UPDATED;
    }

    private static Card after(Card before, Known known, Arrival arrival) {
        return known.seen() == null ? before.with(arrival.card()) : before.news(known.seen(), arrival.card());
    }

    private List<UUID> write(AccountId owner, PersonId person, Arrival arrival, Instant now) {
        var written = new ArrayList<UUID>();
        for (Moment moment : arrival.moments()) {
            if (!moments.has(owner, person, moment)) {
                MomentId id = MomentId.next();
                moments.add(owner, person, id, moment, now);
                written.add(id.value());
            }
        }
        if (!written.isEmpty()) {
            moments.countLastContact(owner, person);
        }
        if (arrival.photo() != null) {
            Picture.square(arrival.photo()).ifPresent(jpeg -> rows.addPhotoIfNone(owner, person, jpeg, now));
        }
        return written;
    }

    /**
     * Undoes a part of a batch, some hundred people. Call it, each time in a transaction of its own, until it gives
     * {@link Optional#empty}: nothing is left to undo.
     */
    @Transactional
    public Optional<Arrival.Undone> undo(AccountId owner, ImportBatchId batch) {
        index.hold(owner);
        List<Change> changes = arrivals.changes(owner, batch, SLICE);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        int removed = 0;
        int restored = 0;
        var kept = new ArrayList<String>();
        for (Change change : changes) {
            Optional<Person> person = rows.findHidden(owner, change.person());
            if (person.isEmpty()) {
                continue;
            }
            if (change.before() != null) {
                restore(owner, change, person.get());
                restored++;
            } else if (untouched(owner, change, person.get())) {
                index.drop(owner, List.of(change.person()));
                rows.removeAtOnce(owner, change.person());
                removed++;
                continue;
            } else {
                kept.add(person.get().name());
            }
            arrivals.drop(owner, batch, change.person());
        }
        index.write(owner, changes.stream().map(Change::person).toList());
        return Optional.of(new Arrival.Undone(removed, restored, kept));
    }

    private boolean untouched(AccountId owner, Change change, Person person) {
        return person.card().equals(change.after()) && !arrivals.worked(owner, change.person(), change.moments());
    }

    private void restore(AccountId owner, Change change, Person person) {
        Card before = Objects.requireNonNull(change.before());
        moments.remove(owner, change.moments());
        moments.countLastContact(owner, change.person());
        rows.removePhotoOf(owner, change.person(), change.at());
        rows.save(owner, change.person(), person.card().undo(before, change.after()), clock.instant());
    }
}
