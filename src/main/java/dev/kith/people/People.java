package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of a running list: remember, find, change, note what happened, forget and bring back. */
@Component
public class People {
    /** How long a forgotten person can be brought back. */
    static final Duration KEPT = Duration.ofDays(30);

    private final PersonRows rows;
    private final MomentRows moments;
    private final ListIndex index;
    private final Jobs jobs;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    People(
            PersonRows rows,
            MomentRows moments,
            ListIndex index,
            Jobs jobs,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.moments = moments;
        this.index = index;
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Holds the owner's list until the transaction ends. Whoever changes the list and something of their own holds the
     * list first, so that two presses never wait for each other.
     */
    public void hold(AccountId owner) {
        index.hold(owner);
    }

    /**
     * Puts someone on the list. A member is there once: a second call gives the same person, brought back if they were
     * forgotten, with what is new added and nothing overwritten.
     */
    @Transactional
    public PersonId remember(AccountId owner, NewPerson person) {
        index.hold(owner);
        Card card = card(person);
        Optional<PersonId> known = Optional.ofNullable(person.member()).flatMap(member -> rows.ofMember(owner, member));
        if (known.isPresent()) {
            restore(owner, known.get());
            change(owner, known.get(), mine -> mine.with(card));
            return known.get();
        }
        return add(owner, card, person.member());
    }

    /** Puts someone on the list with all that is known of them. */
    @Transactional
    public PersonId add(AccountId owner, Card card, @Nullable AccountId member) {
        index.hold(owner);
        PersonId id = PersonId.next();
        rows.add(owner, id, card, member, clock.instant());
        index.write(owner, id);
        return id;
    }

    /** Someone in the viewer's own list. Empty for a forgotten one and for anyone else's. */
    public Optional<Person> find(Member owner, PersonId person) {
        return rows.find(owner.id(), person);
    }

    /** The viewer's entry for a member. */
    public Optional<PersonId> ofMember(Member owner, AccountId member) {
        return rows.ofMember(owner.id(), member)
                .filter(id -> rows.find(owner.id(), id).isPresent());
    }

    /** Writes the card anew as {@code change} makes it. False where there is no such person. */
    @Transactional
    public boolean change(AccountId owner, PersonId person, UnaryOperator<Card> change) {
        index.hold(owner);
        Optional<Card> card = rows.find(owner, person).map(Person::card);
        card.map(change).filter(next -> !next.equals(card.get())).ifPresent(next -> {
            rows.save(owner, person, next, clock.instant());
            index.write(owner, person);
        });
        return card.isPresent();
    }

    /**
     * Adds a line to the timeline. A touch moves "last contact", never backwards, and is said as {@link Touched}.
     * For someone who is not in that list nothing is written, and the answer is empty.
     */
    @Transactional
    public Optional<MomentId> moment(AccountId owner, PersonId person, Moment moment) {
        index.hold(owner);
        if (rows.find(owner, person).isEmpty()) {
            return Optional.empty();
        }
        MomentId id = MomentId.next();
        moments.add(owner, person, id, moment, clock.instant());
        timelineChanged(owner, person);
        touched(owner, person, moment);
        return Optional.of(id);
    }

    /** A line of the timeline of someone in the viewer's own list. */
    public Optional<Moment> moment(Member owner, PersonId person, MomentId moment) {
        return rows.find(owner.id(), person).flatMap(p -> moments.find(owner.id(), person, moment));
    }

    @Transactional
    public void changeMoment(AccountId owner, PersonId person, MomentId id, Moment moment) {
        index.hold(owner);
        moments.change(owner, person, id, moment);
        timelineChanged(owner, person);
        touched(owner, person, moment);
    }

    /** Takes a line off the timeline; {@link #restoreMoment} brings it back for as long as {@link #KEPT}. */
    @Transactional
    public void forgetMoment(AccountId owner, PersonId person, MomentId moment) {
        index.hold(owner);
        Instant now = clock.instant();
        if (moments.forget(owner, person, moment, now)) {
            timelineChanged(owner, person);
            jobs.once(Removal.KIND, owner + " " + now, owner.toString(), now.plus(KEPT));
        }
    }

    @Transactional
    public void restoreMoment(AccountId owner, PersonId person, MomentId moment) {
        index.hold(owner);
        if (moments.restore(owner, person, moment)) {
            timelineChanged(owner, person);
        }
    }

    private void timelineChanged(AccountId owner, PersonId person) {
        moments.countLastContact(owner, person);
        index.write(owner, person);
    }

    private void touched(AccountId owner, PersonId person, Moment moment) {
        if (moment.kind().touch()) {
            news.publishEvent(new Touched(owner, person, moment.at()));
        }
    }

    Optional<byte[]> photo(Member owner, PersonId person) {
        return rows.photo(owner.id(), person);
    }

    @Transactional
    void setPhoto(AccountId owner, PersonId person, byte[] jpeg) {
        rows.setPhoto(owner, person, jpeg, clock.instant());
    }

    @Transactional
    void removePhoto(AccountId owner, PersonId person) {
        rows.removePhoto(owner, person);
    }

    /** What the list shows as the next step; an empty {@code what} for none. */
    @Transactional
    public void nextStep(AccountId owner, PersonId person, @Nullable LocalDate due, String what) {
        index.hold(owner);
        rows.nextStep(owner, person, due, what);
        index.write(owner, person);
    }

    /** Takes someone out of the list; for {@link #KEPT} they can be brought back. False where there is no such person. */
    @Transactional
    public boolean forget(AccountId owner, PersonId person) {
        return !forget(owner, List.of(person)).isEmpty();
    }

    /** @return those who were on the list */
    @Transactional
    public List<PersonId> forget(AccountId owner, Collection<PersonId> people) {
        index.hold(owner);
        Instant now = clock.instant();
        List<PersonId> forgotten = rows.forget(owner, people, now);
        if (!forgotten.isEmpty()) {
            index.write(owner, forgotten);
            jobs.once(Removal.KIND, owner + " " + now, owner.toString(), now.plus(KEPT));
            forgotten.forEach(person -> news.publishEvent(new Forgotten(owner, person)));
        }
        return forgotten;
    }

    /** Brings someone back. False where nobody was forgotten. */
    @Transactional
    public boolean restore(AccountId owner, PersonId person) {
        return !restore(owner, List.of(person)).isEmpty();
    }

    /** @return those who are back */
    @Transactional
    public List<PersonId> restore(AccountId owner, Collection<PersonId> people) {
        index.hold(owner);
        List<PersonId> restored = rows.restore(owner, people);
        index.write(owner, restored);
        return restored;
    }

    /** @return those who did not have the tag yet */
    @Transactional
    public List<PersonId> tag(AccountId owner, Collection<PersonId> people, String tag) {
        index.hold(owner);
        List<PersonId> tagged = rows.tag(owner, people, tag, clock.instant());
        index.write(owner, tagged);
        return tagged;
    }

    /** @return those who had the tag */
    @Transactional
    public List<PersonId> untag(AccountId owner, Collection<PersonId> people, String tag) {
        index.hold(owner);
        List<PersonId> untagged = rows.untag(owner, people, tag, clock.instant());
        index.write(owner, untagged);
        return untagged;
    }

    private static Card card(NewPerson person) {
        var ways = new ArrayList<Way>();
        if (!person.email().isBlank()) {
            ways.add(Way.mail(person.email()));
        }
        if (!person.phone().isBlank()) {
            ways.add(Way.phone(person.phone()));
        }
        return new Card(
                person.name(), "", "", "", "", person.metWhere(), List.of(), ways, Map.of(Topic.NOTES, person.note()));
    }
}
