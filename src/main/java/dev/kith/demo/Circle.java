package dev.kith.demo;

import dev.kith.groups.Group.Joining;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** The groups of the demo, each with its evenings. */
enum Circle {
    GAMES(
            Cast.AMARA,
            "Board Games and Tea",
            "We play until somebody yawns. Bring a game or just yourself; rules are explained, nobody keeps a ranking.",
            List.of("board games", "open evenings"),
            "Lisbon, Portugal",
            "Café Tejo, back room",
            Joining.OPEN,
            DayOfWeek.SATURDAY,
            LocalTime.of(19, 0),
            List.of(
                    "Short games, long talks",
                    "The railway evening",
                    "Co-operative night",
                    "Bring the one nobody knows")),
    HIKES(
            Cast.EMIL,
            "Sintra Hikers",
            "Every path in the hills, at a pace for talking. Ten to fifteen kilometres, bread and cheese on top.",
            List.of("hiking", "photography"),
            "Sintra, Portugal",
            "Sintra station, by the clock",
            Joining.OPEN,
            DayOfWeek.SUNDAY,
            LocalTime.of(9, 30),
            List.of("Fog forest and the old wall", "Down to the ocean", "The seven springs", "Moss and monks")),
    TABLE(
            Cast.TOMAS,
            "The Long Table",
            "We cook for whoever comes. Thirty seats, one pot, and you sit beside someone you do not know.",
            List.of("cooking", "volunteering", "languages"),
            "Lisbon, Portugal",
            "Community kitchen, Rua da Bica",
            Joining.QUESTIONS,
            DayOfWeek.MONDAY,
            LocalTime.of(18, 30),
            List.of("Soup for thirty", "Bread from three countries", "The leftovers feast", "Cook with a nurse")),
    DATA(
            Cast.MEI,
            "Data for Good",
            "Evenings for people who count things that matter: health, homes, rivers. Bring a question or a data set.",
            List.of("data science", "open source", "volunteering"),
            "Lisbon, Portugal",
            "Library, second floor",
            Joining.OPEN,
            DayOfWeek.THURSDAY,
            LocalTime.of(18, 30),
            List.of(
                    "Clean water, dirty tables",
                    "A map of empty homes",
                    "How hospitals count",
                    "Charts your mother reads")),
    BREAKFAST(
            Cast.HUGO,
            "Founders' Breakfast",
            "Ten people, one table, an hour before work. What you are stuck on, and who could help.",
            List.of("start-ups", "design", "cycling"),
            "Lisbon, Portugal",
            "Bicycle workshop, Alfama",
            Joining.OPEN,
            DayOfWeek.WEDNESDAY,
            LocalTime.of(8, 0),
            List.of("What are you stuck on?", "First clients", "Permits, and how to get them", "Asking for less"));

    final Cast organizer;
    final String title;
    final String summary;
    final List<String> topics;
    final String city;
    final String place;
    final Joining joining;
    final DayOfWeek weekday;
    final LocalTime begins;
    final List<String> evenings;

    Circle(
            Cast organizer,
            String title,
            String summary,
            List<String> topics,
            String city,
            String place,
            Joining joining,
            DayOfWeek weekday,
            LocalTime begins,
            List<String> evenings) {
        this.organizer = organizer;
        this.title = title;
        this.summary = summary;
        this.topics = topics;
        this.city = city;
        this.place = place;
        this.joining = joining;
        this.weekday = weekday;
        this.begins = begins;
        this.evenings = evenings;
    }

    /** Who would like it: those who share a topic, and its organizer. */
    boolean suits(Cast who) {
        return who == organizer || who.interests().stream().anyMatch(topics::contains);
    }
}
