package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.HttpBrowser.Unanswered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members who come, bring guests, and go again, all at once, each with what they were answered last. */
final class RsvpStorm {
    static final int GUESTS = 2;
    private final MortalKith kith;
    private final String event;
    private final int seats;
    private final List<Walker> walkers;

    RsvpStorm(MortalKith kith, int seats, int members) {
        this.kith = kith;
        this.seats = seats;
        this.event = kith.event(seats, GUESTS);
        this.walkers = kith.members(members).stream().map(Walker::new).toList();
    }

    /** @param place whether they have one, seated or in line */
    private record Standing(boolean place, Set<String> guests) {
        static final Standing NONE = new Standing(false, Set.of());

        Standing with(String guest) {
            Set<String> more = new TreeSet<>(guests);
            more.add(guest);
            return new Standing(true, more);
        }
    }

    private final class Walker {
        final MortalKith.Person person;
        Standing answered = Standing.NONE;
        /** What they asked for when the line went dead. */
        @Nullable
        Standing asked;

        Walker(MortalKith.Person person) {
            this.person = person;
        }

        /** On and on, until nobody answers. */
        void walk(Random chance, CountDownLatch answers) {
            try {
                while (true) {
                    step(chance);
                    answers.countDown();
                }
            } catch (Unanswered killed) {
                assertThat(asked).isNotNull();
            }
        }

        private void step(Random chance) {
            int luck = chance.nextInt(10);
            if (!answered.place() || luck < 2) {
                ask(new Standing(true, answered.guests()), "/rsvp");
            } else if (luck < 7 || answered.guests().size() == GUESTS) {
                ask(Standing.NONE, "/rsvp/deletion");
            } else {
                String guest = "Guest " + chance.nextInt(100);
                ask(answered.with(guest), "/guests", "name", guest);
            }
        }

        private void ask(Standing wanted, String path, String... form) {
            asked = wanted;
            person.browser().post(event + path, form).leadsTo(event);
            answered = wanted;
            asked = null;
        }

        void holds(Standing now) {
            List<Standing> allowed =
                    Stream.of(answered, asked).filter(s -> s != null).toList();
            assertThat(now).as("what %s was answered", person.email()).isIn(allowed);
            answered = now;
            asked = null;
        }
    }

    /** Lets everyone act at once, and kills Kith after so many answers. */
    void killAfter(int answers, long seed) {
        var enough = new CountDownLatch(answers);
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < walkers.size(); i++) {
            var chance = new Random(seed * 1_000 + i);
            Walker walker = walkers.get(i);
            all.add(() -> walker.walk(chance, enough));
        }
        kith.together(all, enough);
    }

    record Place(UUID id, @Nullable UUID account, @Nullable UUID host, String name, boolean seated, boolean moved) {}

    private List<Place> places() {
        return kith.db().sql("""
                        select id, account_id as account, guest_of as host, name, seated_at is not null as seated,
                          coalesce(seated_at > asked_at, false) as moved
                        from attendee where event_id = ? order by arrival
                        """).param(MortalKith.id(event)).query(Place.class).list();
    }

    /** Every answer holds, the seats are counted right, and those who came first have them. */
    void holds() {
        List<Place> places = places();
        everyoneStandsAsAnswered(places);
        int seated = Math.min(seats, places.size());
        assertThat(places).filteredOn(Place::seated).as("seats taken").hasSize(seated);
        assertThat(places.subList(0, seated)).as("those who came first").allMatch(Place::seated);
        assertThat(kith.db()
                        .sql("select taken, waiting from seats where event_id = ?")
                        .param(MortalKith.id(event))
                        .query()
                        .singleRow())
                .containsEntry("taken", seated)
                .containsEntry("waiting", places.size() - seated);
        whoeverMovedUpWasTold(places);
    }

    private void everyoneStandsAsAnswered(List<Place> places) {
        Map<UUID, Set<String>> guests = new HashMap<>();
        for (Place guest : places) {
            if (guest.host() != null) {
                assertThat(guests.computeIfAbsent(guest.host(), host -> new TreeSet<>())
                                .add(guest.name()))
                        .isTrue();
            }
        }
        Map<UUID, Standing> standing = new HashMap<>();
        for (Place place : places) {
            if (place.account() != null) {
                Set<String> own = guests.remove(place.id());
                var now = new Standing(true, own == null ? Set.of() : own);
                assertThat(standing.put(place.account(), now)).as("twice").isNull();
            }
        }
        assertThat(guests).as("guests without a host").isEmpty();
        for (Walker walker : walkers) {
            walker.holds(standing.getOrDefault(walker.person.account(), Standing.NONE));
        }
    }

    private void whoeverMovedUpWasTold(List<Place> places) {
        kith.everyMailIsOut();
        var moved = new HashSet<UUID>();
        places.stream().filter(Place::moved).map(Place::account).forEach(moved::add);
        for (Walker walker : walkers) {
            List<String> mails = kith.mailsTo(walker.person.email());
            if (moved.contains(walker.person.account())) {
                assertThat(mails).as("mails to %s", walker.person.email()).isNotEmpty();
            }
            int twice = mails.size() - new LinkedHashSet<>(mails).size();
            assertThat(twice).as("mails that came twice").isLessThanOrEqualTo(kith.kills());
        }
    }

    /** The page says to each of them what the database holds. */
    void isShown() {
        Map<UUID, String> said = new HashMap<>();
        int line = 0;
        for (Place place : places()) {
            line += place.seated() ? 0 : 1;
            if (place.account() != null) {
                said.put(place.account(), place.seated() ? "You go" : "You are number " + line + " in line");
            }
        }
        for (Walker walker : walkers) {
            String words = said.get(walker.person.account());
            if (words != null) {
                walker.person.browser().get(event).ok().says(words);
            }
        }
    }
}
