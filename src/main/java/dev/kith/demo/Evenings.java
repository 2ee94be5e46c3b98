package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.checkin.CheckIns;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.events.NewEvent;
import dev.kith.events.RsvpAnswer;
import dev.kith.events.Rsvps;
import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.platform.KithClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Lets the cast have an evening: announced, gone to, people met. */
@Component
class Evenings {
    private static final Duration LONG = Duration.ofHours(3);
    private static final List<String> NOTES = List.of(
            "Grew up by the sea, misses the fog",
            "Wants to learn to bake rye bread",
            "Two daughters, the older one plays chess",
            "Looks for a room with morning light",
            "Knows everyone at the city archive",
            "Just back from three months in Ghent",
            "Fixes radios for fun",
            "Would like to speak at the library some day",
            "Trains for a half marathon in May",
            "Thinks about going freelance next year");
    private final Events events;
    private final Rsvps rsvps;
    private final CheckIns checkIns;
    private final Encounters encounters;
    private final Places places;
    private final KithClock clock;

    Evenings(Events events, Rsvps rsvps, CheckIns checkIns, Encounters encounters, Places places, KithClock clock) {
        this.events = events;
        this.rsvps = rsvps;
        this.checkIns = checkIns;
        this.encounters = encounters;
        this.places = places;
        this.clock = clock;
    }

    record Evening(Circle circle, EventId event, String title, Instant begins, List<Going> going) {}

    record Going(Member member, RsvpAnswer answer) {}

    /** Announced some days before, with those of the group who say yes. */
    Evening announce(Town.People town, Circle circle, String title, LocalDateTime begins, Random dice) {
        Instant start = begins.atZone(Town.ZONE).toInstant();
        Member organizer = town.member(circle.organizer);
        var when = new NewEvent.When(begins, begins.plus(LONG), Town.ZONE, null);
        EventId event = events.draft(
                organizer,
                town.group(circle),
                new NewEvent(
                        title,
                        circle.summary,
                        when,
                        where(circle),
                        new NewEvent.Room(circle == Circle.BREAKFAST ? 5 : 30, 1)));
        events.publish(organizer, event);
        var going = new ArrayList<Going>();
        for (Cast who : town.of(circle)) {
            if (who == circle.organizer || dice.nextInt(10) < 8) {
                Member member = town.member(who);
                going.add(new Going(member, rsvps.rsvp(member, event)));
            }
        }
        return new Evening(circle, event, title, start, going);
    }

    private NewEvent.Where where(Circle circle) {
        City city = places.find(circle.city).orElseThrow();
        return new NewEvent.Where(circle.place, "", city.label(), city.latitude(), city.longitude(), false, "");
    }

    /** Those who come are checked in, and every second neighbour at the table is met. */
    void live(Town.People town, Evening evening, Random dice) {
        clock.hold(evening.begins().plus(Duration.ofMinutes(10)));
        Member organizer = town.member(evening.circle().organizer);
        List<Member> here = new ArrayList<>();
        for (Going going : evening.going()) {
            if (going.answer() instanceof RsvpAnswer.Going(var attendee)) {
                checkIns.checkIn(organizer, evening.event(), attendee, false);
                here.add(going.member());
            }
        }
        clock.hold(evening.begins().plus(Duration.ofHours(2)));
        Collections.shuffle(here, dice);
        for (int i = 0; i + 1 < here.size(); i += 2) {
            meet(town, evening, here.get(i), here.get(i + 1), dice);
        }
        if (evening.circle() == Circle.HIKES && dice.nextInt(3) == 0) {
            meetGrace(town, evening, here.getFirst());
        }
    }

    private void meet(Town.People town, Evening evening, Member one, Member other, Random dice) {
        EncounterId met = encounters.met(one, other.id(), occasion(town, evening), note(dice));
        encounters.confirm(other, met, note(dice));
    }

    /** She has no account: a name and a line are enough. */
    private void meetGrace(Town.People town, Evening evening, Member one) {
        Cast grace = Cast.GRACE;
        encounters.met(
                one,
                EncounterId.next(),
                new NewPerson(grace.fullName(), evening.title(), grace.email(), "", "", null),
                occasion(town, evening),
                "Photographer, took the picture of us on the wall");
    }

    private Occasion occasion(Town.People town, Evening evening) {
        var at = new Occasion.At(town.group(evening.circle()), evening.event(), evening.title());
        return new Occasion(evening.circle().place, at, clock.instant());
    }

    private static String note(Random dice) {
        return dice.nextInt(3) == 0 ? "" : NOTES.get(dice.nextInt(NOTES.size()));
    }
}
