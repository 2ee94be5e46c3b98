package dev.kith.demo;

import dev.kith.platform.Command;
import dev.kith.platform.KithClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** {@code ./kith demo}: a year of the cast, up to this morning. The same dice every time. */
@Component
public class Demo implements Command {
    private static final int WEEKS = 50;
    private final Town town;
    private final Evenings evenings;
    private final Mornings mornings;
    private final Tables tables;
    private final Lately lately;
    private final KithClock clock;

    Demo(Town town, Evenings evenings, Mornings mornings, Tables tables, Lately lately, KithClock clock) {
        this.town = town;
        this.evenings = evenings;
        this.mornings = mornings;
        this.tables = tables;
        this.lately = lately;
        this.clock = clock;
    }

    /** What needs a year behind it. */
    @Component
    record Lately(Bridges bridges, Hands hands, Wishes wishes) {}

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments) {
        System.out.println("A year passes in Lisbon; that takes a moment.");
        play();
        System.out.println();
        System.out.println("Sign in as any of them, with the password \"" + Town.PASSWORD + "\":");
        for (Cast who : Cast.values()) {
            if (who != Cast.GRACE) {
                System.out.printf("  %-24s %s, %s%n", who.email(), who.fullName(), who.headline());
            }
        }
        return 0;
    }

    /** Tells the year that ends now. */
    public void play() {
        Instant now = clock.instant();
        try {
            tell(LocalDate.ofInstant(now, Town.ZONE), now, new Random(1973));
        } finally {
            clock.release();
        }
    }

    private void tell(LocalDate today, Instant now, Random dice) {
        LocalDate monday = today.minusWeeks(WEEKS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        clock.hold(monday.minusDays(3).atTime(12, 0).atZone(Town.ZONE).toInstant());
        Town.People people = town.settle();
        for (int week = 0; week < WEEKS; week++) {
            Circle circle = Circle.values()[week % Circle.values().length];
            LocalDate day = monday.plusWeeks(week).with(TemporalAdjusters.nextOrSame(circle.weekday));
            if (day.isBefore(today.minusDays(2))) {
                String title = circle.evenings.get(week / Circle.values().length % circle.evenings.size());
                evening(people, circle, title, day, dice);
                mornings.live(people, at(day.plusDays(2), LocalTime.of(9, 30)), dice);
                tables.live(people, at(day.plusDays(2), LocalTime.of(10, 30)), dice);
            }
        }
        evening(people, Circle.GAMES, "Yesterday's long game", today.minusDays(1), dice);
        lately.bridges().tell(people, today);
        lately.hands().tell(people, today);
        clock.hold(now);
        lately.wishes().tell(people, today);
        coming(people, today, dice);
    }

    private void evening(Town.People people, Circle circle, String title, LocalDate day, Random dice) {
        clock.hold(at(day.minusDays(6), LocalTime.NOON));
        evenings.live(
                people, evenings.announce(people, circle, title, LocalDateTime.of(day, circle.begins), dice), dice);
    }

    private void coming(Town.People people, LocalDate today, Random dice) {
        evenings.announce(
                people, Circle.DATA, "Questions to the river", today.plusDays(1).atTime(19, 0), dice);
        int days = 3;
        for (Circle circle : Circle.values()) {
            for (String title : circle.evenings.subList(0, 2)) {
                evenings.announce(people, circle, title, today.plusDays(days).atTime(circle.begins), dice);
                days += 4;
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Town.ZONE).toInstant();
    }
}
