package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.coffees.Coffee;
import dev.kith.coffees.CoffeeId;
import dev.kith.coffees.Coffees;
import dev.kith.coffees.NotesForm;
import dev.kith.coffees.Offer;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.platform.KithClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The coffees of the year: some after a letter, most of them taken, all of those written down. */
@Component
class Tables {
    private static final List<String> PLACES =
            List.of("Café Tejo", "The kiosk in Jardim da Estrela", "Bakery at Rua da Bica", "Library café");
    private static final List<String> REASONS = List.of(
            "I would like to hear how you came to your work.",
            "You said something about next spring; tell me more?",
            "I keep thinking of what you said about starting small.");
    private static final List<String> LEARNED = List.of(
            "Grew up by the sea and still sleeps badly inland. Two brothers, one in Toronto.",
            "Came to the work by accident: a neighbour's shop needed help for one summer.",
            "Learns the accordion, very quietly, after ten at night.",
            "Moved here for love, stayed for the light. Runs along the river on Sundays.");
    private static final List<String> SEEKS =
            List.of("", "A second pair of eyes on an offer", "Someone who knows permits");
    private static final List<String> PROMISES =
            List.of("", "Send the article on small kitchens", "Ask about the free room");

    private final Coffees coffees;
    private final People people;
    private final KithClock clock;

    Tables(Coffees coffees, People people, KithClock clock) {
        this.coffees = coffees;
        this.people = people;
        this.clock = clock;
    }

    void live(Town.People town, Instant morning, Random dice) {
        clock.hold(morning);
        for (Member member : town.members().values()) {
            coffees.waiting(member, morning).forEach(coffee -> answer(member, coffee, morning, dice));
            if (dice.nextInt(3) == 0) {
                coffees.ideas(member, 1)
                        .forEach(idea -> people.find(member, idea.person())
                                .ifPresent(person -> propose(member, person, morning, dice)));
            }
        }
    }

    private void propose(Member member, Person person, Instant morning, Random dice) {
        Instant noon = morning.plus(Duration.ofDays(2)).plus(Duration.ofHours(2));
        var offer = new Offer(List.of(noon, noon.plus(Duration.ofDays(1))), 45, one(PLACES, dice), "");
        coffees.propose(member, person, CoffeeId.next(), offer, one(REASONS, dice));
    }

    private void answer(Member member, Coffee coffee, Instant morning, Random dice) {
        switch (coffee.state(morning)) {
            case ASKED -> {
                Instant start = coffee.offer().starts().getLast();
                if (dice.nextInt(6) == 0) {
                    coffees.end(coffee);
                } else if (start.isAfter(morning)) {
                    coffees.agree(coffee, coffee.number(), start);
                }
            }
            case OVER -> coffees.write(member, coffee.id(), notes(morning, dice));
            case WAITING, COMING, WRITTEN, ENDED -> {}
        }
    }

    private static NotesForm notes(Instant morning, Random dice) {
        String due = morning.plus(Duration.ofDays(10)).toString().substring(0, 10);
        return new NotesForm(one(LEARNED, dice), one(SEEKS, dice), "", one(PROMISES, dice), due, "true");
    }

    private static String one(List<String> these, Random dice) {
        return these.get(dice.nextInt(these.size()));
    }
}
