package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.followups.Kind;
import dev.kith.followups.Planning;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Throttle;
import dev.kith.profiles.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of a coffee: propose, agree, offer other times, let it be, write it down. A {@link Coffee} is what one of the
 * two looked up in their own name, so whoever holds one may answer it; each verb looks at it anew inside its transaction,
 * and one that comes too late changes nothing and tells so.
 */
@Component
public class Coffees {
    private static final int MOST_A_DAY = 100;
    /** Times offered back and forth for one coffee: beyond that, one calls. */
    private static final int MOST_OFFERS_A_DAY = 20;

    private static final int MOST_SHOWN = 200;
    private static final Duration LATELY = Duration.ofDays(366);
    /** So long after a letter a coffee is suggested. */
    private static final Duration FRESH = Duration.ofDays(21);

    private final CoffeeRows rows;
    private final CoffeeMails mails;
    private final House house;
    private final Throttle throttle;
    private final Clock clock;

    Coffees(CoffeeRows rows, CoffeeMails mails, House house, Throttle throttle, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.house = house;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Who is known, and where a coffee that was held leaves its traces. */
    @Component
    record House(People people, Encounters encounters, Planning planning, List<Fellowship> fellowships) {}

    /** Someone to propose a coffee to: written to lately, and no coffee yet. */
    public record Idea(PersonId person, String name) {}

    public enum Outcome {
        DONE,
        /** It is not, or no longer, as the one who answered saw it. */
        CHANGED,
        NO_ADDRESS,
        TOO_MANY
    }

    public Optional<Coffee> find(Member me, CoffeeId id) {
        return rows.find(me.id(), id);
    }

    Optional<Coffee> ofGuest(CoffeeId id, String signature) {
        return mails.signed(id, signature) ? rows.ofGuest(id) : Optional.empty();
    }

    /** Open ones and those of the last year, the latest first. */
    List<Coffee> of(Member me) {
        return rows.of(me, clock.instant().minus(LATELY), MOST_SHOWN);
    }

    /** What waits for me until then: times to choose from, coffees that come, and those not written down. */
    public List<Coffee> waiting(Member me, Instant until) {
        Instant now = clock.instant();
        return rows.unfinished(me, now.minus(LATELY), MOST_SHOWN).stream()
                .filter(coffee -> switch (coffee.state(now)) {
                    case ASKED, OVER -> true;
                    case COMING -> Objects.requireNonNull(coffee.agreed()).at().isBefore(until);
                    case WAITING, WRITTEN, ENDED -> false;
                })
                .toList();
    }

    /** Whom one could have a coffee with, now that the letter is sent. */
    public List<Idea> ideas(Member me, int most) {
        return rows.ideas(me.id(), clock.instant().minus(FRESH), most);
    }

    List<Coffee> with(Member me, PersonId person) {
        return rows.with(me, person, MOST_SHOWN);
    }

    /** Whether Kith can bring a proposal to them: to a tie or a fellow here, or to an address that the owner has. */
    boolean reaches(Member me, Person person) {
        return isHere(me, person) || !person.email().isEmpty();
    }

    private boolean isHere(Member me, Person person) {
        return person.member() != null && mayAsk(me, person.member());
    }

    /** Whether a member may be asked here for a coffee, on someone's list or not. */
    boolean mayAsk(Member me, AccountId other) {
        return house.encounters().tied(me.id(), other) || fellowship(me, other).isPresent();
    }

    /** The name of where the two are fellows. */
    Optional<String> fellowship(Member me, AccountId other) {
        return house.fellowships().stream()
                .flatMap(fellowship -> fellowship.of(me, other).stream())
                .findFirst();
    }

    /** The same for a member who may be asked; it puts them on the list. */
    @Transactional
    Outcome propose(Member me, Profile member, CoffeeId id, Offer offer, String why) {
        PersonId person = house.people().remember(me.id(), NewPerson.member(member.id(), member.name(), ""));
        return propose(me, house.people().find(me, person).orElseThrow(), id, offer, why);
    }

    /** Proposed again under the same id it is proposed once. */
    @Transactional
    public Outcome propose(Member me, Person person, CoffeeId id, Offer offer, String why) {
        if (!reaches(me, person)) {
            return Outcome.NO_ADDRESS;
        }
        if (rows.find(me.id(), id).isPresent()) {
            return Outcome.DONE;
        }
        if (!throttle.allows("coffees", me.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Outcome.TOO_MANY;
        }
        Instant now = clock.instant();
        boolean here = isHere(me, person);
        if (!rows.add(me.id(), id, person.id(), here ? person.member() : null, why, now)) {
            return rows.find(me.id(), id).isPresent() ? Outcome.DONE : Outcome.CHANGED;
        }
        rows.offer(me.id(), id, 1, true, offer, now);
        mails.proposed(rows.find(me.id(), id).orElseThrow());
        return Outcome.DONE;
    }

    /** Takes one of the times that the other side offered. */
    @Transactional
    public Outcome agree(Coffee seen, int number, Instant start) {
        Coffee coffee = held(seen);
        Instant now = clock.instant();
        if (coffee.state(now) != Coffee.State.ASKED
                || coffee.number() != number
                || !coffee.offer().starts().contains(start)
                || start.isBefore(now)) {
            return Outcome.CHANGED;
        }
        rows.agree(coffee, start, now);
        mails.agreed(again(seen));
        return Outcome.DONE;
    }

    /** Other times, or another place; what was agreed stands until the other side takes one of them. */
    @Transactional
    public Outcome offer(Coffee seen, int number, Offer offer) {
        Coffee coffee = held(seen);
        Instant now = clock.instant();
        if (!isOpenForChange(coffee, now) || coffee.number() != number) {
            return Outcome.CHANGED;
        }
        if (!throttle.allows("coffee", coffee.id().toString(), MOST_OFFERS_A_DAY, Duration.ofDays(1))) {
            return Outcome.TOO_MANY;
        }
        rows.offer(coffee.owner(), coffee.id(), coffee.number() + 1, coffee.mine(), offer, now);
        mails.offered(again(seen));
        return Outcome.DONE;
    }

    /** Not now, or not any more; nobody is asked why. */
    @Transactional
    public Outcome end(Coffee seen) {
        Coffee coffee = held(seen);
        Instant now = clock.instant();
        if (!isOpenForChange(coffee, now)) {
            return coffee.ended() ? Outcome.DONE : Outcome.CHANGED;
        }
        rows.end(coffee, coffee.mine(), now);
        mails.ended(again(seen));
        return Outcome.DONE;
    }

    /** Until it is over; after that it can only be written down. */
    static boolean isOpenForChange(Coffee coffee, Instant now) {
        return switch (coffee.state(now)) {
            case ASKED, WAITING -> !coffee.over(now);
            case COMING -> true;
            case OVER, WRITTEN, ENDED -> false;
        };
    }

    /** What came of it: the encounter, what I learned of them, what I promised. */
    @Transactional
    public Outcome write(Member me, CoffeeId id, NotesForm notes) {
        house.people().hold(me.id());
        rows.hold(id);
        Coffee coffee = rows.find(me.id(), id).orElseThrow();
        Coffee.Agreed agreed = coffee.agreed();
        Instant now = clock.instant();
        if (agreed == null || coffee.ended() || agreed.at().isAfter(now)) {
            return Outcome.CHANGED;
        }
        if (coffee.written()) {
            return Outcome.DONE;
        }
        Occasion occasion = Occasion.of(agreed.place(), agreed.at());
        rows.write(
                me.id(),
                coffee,
                encounter(me, coffee, occasion, notes.learned()),
                !notes.listened().isEmpty(),
                now);
        Person person = person(me, coffee);
        house.people()
                .change(
                        me.id(),
                        person.id(),
                        card -> card.adding(Topic.LOOKING_FOR, notes.seeks()).adding(Topic.SKILLS, notes.gives()));
        if (!notes.promise().isEmpty()) {
            house.planning()
                    .add(me, person, Kind.PROMISE, notes.promise(), notes.day().orElseThrow());
        }
        return Outcome.DONE;
    }

    private EncounterId encounter(Member me, Coffee coffee, Occasion occasion, String note) {
        if (!coffee.mine()) {
            return house.encounters().coffee(me, coffee.owner(), occasion, note);
        }
        return coffee.member() == null
                ? house.encounters().coffee(me, Objects.requireNonNull(coffee.person()), occasion, note)
                : house.encounters().coffee(me, coffee.member(), occasion, note);
    }

    /** The other, who is on my list by now. */
    private Person person(Member me, Coffee coffee) {
        PersonId known = coffee.person();
        if (known == null) {
            known = house.people().ofMember(me, coffee.owner()).orElseThrow();
        }
        return house.people().find(me, known).orElseThrow();
    }

    private Coffee held(Coffee seen) {
        rows.hold(seen.id());
        return again(seen);
    }

    /** The same, for the same one of the two, as it stands now. */
    private Coffee again(Coffee seen) {
        if (seen.mine()) {
            return rows.find(seen.owner(), seen.id()).orElseThrow();
        }
        return seen.member() == null
                ? rows.ofGuest(seen.id()).orElseThrow()
                : rows.find(seen.member(), seen.id()).orElseThrow();
    }

    @EventListener
    void merged(Merged news) {
        rows.merge(news.owner(), news.kept(), news.gone());
    }

    @EventListener
    void parted(Merged.Parted news) {
        rows.part(news.owner(), news.kept(), news.gone());
    }
}
