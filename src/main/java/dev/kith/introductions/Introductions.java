package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.coffees.AlsoKnown;
import dev.kith.encounters.Encounters;
import dev.kith.finding.Search;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The connector's verbs: choose two people of one's list, and have each of them asked alone. */
@Component
public class Introductions implements AlsoKnown {
    private static final int MOST_A_WEEK = 5;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_FOUND = 20;
    private static final int MOST_OFFERED = 8;

    private final IntroductionRows rows;
    private final Asks asks;
    private final House house;
    private final Throttle throttle;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Introductions(
            IntroductionRows rows,
            Asks asks,
            House house,
            Throttle throttle,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.asks = asks;
        this.house = house;
        this.throttle = throttle;
        this.news = news;
        this.clock = clock;
    }

    /** Who is known, and how. */
    @Component
    record House(People people, Search search, Encounters encounters) {}

    /**
     * One was begun that the first of the two may have wished for; whoever knows so calls {@link #wished} in the same
     * transaction, before anyone is asked.
     *
     * @param first of the two; null for someone without an account
     * @param wish as the form had it
     */
    public record Begun(
            Member connector,
            IntroductionId introduction,
            @Nullable AccountId first,
            String wish) {}

    /** Someone of the list who could be the other one. @param about title and company, as far as known */
    public record Candidate(PersonId person, String name, String about) {}

    /** One of the two, and what is written to them. */
    public record Line(Person person, String words) {}

    public enum Outcome {
        DONE,
        /** These two were introduced, or asked, before; whatever came of it, nobody is asked twice. */
        BEFORE,
        SAME_PERSON,
        NO_ADDRESS,
        TOO_MANY
    }

    public Optional<Introduction> find(Member me, IntroductionId id) {
        return rows.find(me.id(), id);
    }

    /** Those that I began, the newest first. */
    public List<Introduction> of(Member me) {
        return rows.of(me.id(), MOST_SHOWN);
    }

    List<Introduction> with(Member me, PersonId person) {
        return rows.with(me.id(), person, MOST_SHOWN);
    }

    Optional<IntroductionId> between(Member me, Person one, Person other) {
        return rows.between(me.id(), one.id(), other.id());
    }

    /** By what was typed; where nothing was, those with whom there was contact last. */
    List<Candidate> candidates(Member me, Person one, String typed) {
        if (typed.isBlank()) {
            return rows.latest(me.id(), one.id(), MOST_OFFERED);
        }
        return house.search().find(me, typed, MOST_FOUND).hits().stream()
                .filter(hit -> !hit.id().equals(one.id()))
                .map(hit -> new Candidate(hit.id(), hit.plainName(), hit.about()))
                .toList();
    }

    /** Whether Kith can ask them: a tie here, or someone whose address the owner has. */
    boolean reaches(Member me, Person person) {
        return account(me, person) != null || !person.email().isEmpty();
    }

    private @Nullable AccountId account(Member me, Person person) {
        AccountId member = person.member();
        return member != null && house.encounters().tied(me.id(), member) ? member : null;
    }

    /**
     * Asks each of the two alone; under the same id it asks once.
     *
     * @param wish of the first one, who has agreed by it, and is not asked; empty for none
     */
    @Transactional
    public Outcome introduce(Member me, IntroductionId id, Line toOne, Line toOther, String wish) {
        Person one = toOne.person();
        Person other = toOther.person();
        house.people().hold(me.id());
        if (rows.find(me.id(), id).isPresent()) {
            return Outcome.DONE;
        }
        if (one.id().equals(other.id()) || isSameAddress(one, other)) {
            return Outcome.SAME_PERSON;
        }
        if (!reaches(me, one) || !reaches(me, other)) {
            return Outcome.NO_ADDRESS;
        }
        if (between(me, one, other).isPresent()) {
            return Outcome.BEFORE;
        }
        if (!throttle.allows("introductions", me.id().toString(), MOST_A_WEEK, Duration.ofDays(7))) {
            return Outcome.TOO_MANY;
        }
        if (!rows.add(me.id(), id, clock.instant())) {
            return Outcome.BEFORE;
        }
        rows.addSide(me.id(), id, 1, one, account(me, one), toOne.words());
        rows.addSide(me.id(), id, 2, other, account(me, other), toOther.words());
        if (!wish.isEmpty()) {
            news.publishEvent(new Begun(me, id, account(me, one), wish));
        }
        asks.ask(me, id);
        return Outcome.DONE;
    }

    /** The first of the two has wished for it: they have agreed by that, are not asked, and see it once it is made. */
    public void wished(Begun begun) {
        rows.agreeFirst(begun.connector().id(), begun.introduction(), clock.instant());
    }

    /** The first of the two no longer wishes for it. False where it is made. */
    @Transactional
    public boolean unwished(AccountId connector, IntroductionId introduction) {
        return rows.disagreeFirst(connector, introduction, clock.instant());
    }

    /** With whom I brought someone of my list together, by the names of my list. */
    @Override
    public List<String> names(Member me, PersonId person, int most) {
        return rows.introducedTo(me.id(), person, most);
    }

    private static boolean isSameAddress(Person one, Person other) {
        return !one.email().isEmpty() && one.email().equalsIgnoreCase(other.email());
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
