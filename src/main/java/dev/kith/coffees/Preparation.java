package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to read before a coffee: what we talked about, what I know, what to ask next, whom we both know. */
@Component
public class Preparation {
    private static final int TALKS = 3;
    private static final int BOTH_KNOW = 5;
    private final CoffeeRows rows;
    private final People people;
    private final Profiles profiles;
    private final List<AlsoKnown> others;

    Preparation(CoffeeRows rows, People people, Profiles profiles, List<AlsoKnown> others) {
        this.rows = rows;
        this.people = people;
        this.profiles = profiles;
        this.others = others;
    }

    /** A line of the timeline. */
    public record Talk(Instant at, String text) {}

    /**
     * @param known by topic, in the order in which one would ask
     * @param ask topics of which nothing is known
     * @param seeks what they say themselves that they look for, as far as I may see it; may be empty
     * @param bothKnow names of members whom both of us have met, and of those whom I brought together with them
     */
    public record Sheet(
            List<Talk> talks, Map<Topic, String> known, List<Topic> ask, String seeks, List<String> bothKnow) {}

    Sheet of(Member me, Coffee coffee) {
        Optional<Person> person = Optional.ofNullable(coffee.person()).flatMap(id -> people.find(me, id));
        AccountId other = other(coffee);
        Optional<Profile> profile = Optional.ofNullable(other).flatMap(id -> profiles.seenBy(me, id));
        return new Sheet(
                person.map(p -> rows.talks(me.id(), p.id(), TALKS)).orElse(List.of()),
                person.map(Preparation::known).orElse(Map.of()),
                person.map(Person::unknown).orElse(Topic.asked()),
                profile.map(Profile::looksFor).orElse(""),
                bothKnow(me, other, coffee.person()));
    }

    private List<String> bothKnow(Member me, @Nullable AccountId other, @Nullable PersonId person) {
        Stream<String> met = other == null ? Stream.empty() : rows.bothKnow(me.id(), other, BOTH_KNOW).stream();
        Stream<String> introduced = person == null
                ? Stream.empty()
                : others.stream().flatMap(also -> also.names(me, person, BOTH_KNOW).stream());
        return Stream.concat(met, introduced).distinct().limit(BOTH_KNOW).toList();
    }

    private static @Nullable AccountId other(Coffee coffee) {
        return coffee.mine() ? coffee.member() : coffee.owner();
    }

    private static Map<Topic, String> known(Person person) {
        var known = new LinkedHashMap<Topic, String>();
        for (Topic topic : Topic.asked()) {
            if (!person.known(topic).isEmpty()) {
                known.put(topic, person.known(topic));
            }
        }
        return known;
    }
}
