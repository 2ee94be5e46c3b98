package dev.kith.demo;

import java.util.List;
import java.util.Locale;

/** A dozen invented people, each with a reason to be here. */
public enum Cast {
    AMARA(
            "Amara Okafor",
            "Accountant for small companies",
            "Lisbon, Portugal",
            List.of("board games", "hiking", "bookkeeping"),
            "Half an hour on taxes for anyone who starts a company.",
            "Small companies that outgrow their spreadsheet."),
    JONAS(
            "Jonas Weber",
            "Carpenter who builds kitchens",
            "Porto, Portugal",
            List.of("woodworking", "hiking", "cooking"),
            "A look at your flat before you buy.",
            "An apprentice, and a second-hand van."),
    MEI(
            "Mei Tanaka",
            "Data scientist between jobs",
            "Lisbon, Portugal",
            List.of("board games", "data science", "running"),
            "Help with anything in R or Python.",
            "A team that works on public health."),
    TOMAS(
            "Tomás Silva",
            "Runs a community kitchen",
            "Lisbon, Portugal",
            List.of("cooking", "volunteering", "gardening"),
            "A long table for thirty on Mondays.",
            "Volunteers for Saturday mornings."),
    PRIYA(
            "Priya Nair",
            "Product designer, new in town",
            "Lisbon, Portugal",
            List.of("design", "photography", "hiking"),
            "A portfolio review, honest and kind.",
            "People to hike with, and a first client here."),
    LUCA(
            "Luca Bianchi",
            "Founder of a bicycle workshop",
            "Lisbon, Portugal",
            List.of("cycling", "start-ups", "board games"),
            "Your bicycle fixed while we have coffee.",
            "Someone who knows city permits."),
    SOFIA(
            "Sofía Herrera",
            "Nurse and evening student",
            "Sintra, Portugal",
            List.of("volunteering", "running", "data science"),
            "How hospitals really work.",
            "A study partner for statistics."),
    NOAH(
            "Noah Lindqvist",
            "Backend developer",
            "Lisbon, Portugal",
            List.of("board games", "cycling", "open source"),
            "Code review and a rule book for any board game.",
            "A side project that matters."),
    ZAINAB(
            "Zainab Haddad",
            "Immigration lawyer",
            "Lisbon, Portugal",
            List.of("languages", "cooking", "design"),
            "Ten minutes on your residence papers.",
            "A designer for our leaflets."),
    EMIL(
            "Emil Novák",
            "Retired teacher, hiking guide",
            "Sintra, Portugal",
            List.of("hiking", "languages", "gardening"),
            "Every path in the hills, with its story.",
            "Young legs for trail maintenance."),
    GRACE(
            "Grace Mbeki",
            "Event photographer",
            "Cascais, Portugal",
            List.of("photography", "running", "languages"),
            "Portraits for people who hate being photographed.",
            "Weddings, and a bookkeeper."),
    HUGO(
            "Hugo Martin",
            "Hosts this community",
            "Lisbon, Portugal",
            List.of("start-ups", "volunteering", "design"),
            "Introductions, gladly.",
            "People who start groups.");

    private final String fullName;
    private final String headline;
    private final String place;
    private final List<String> interests;
    private final String offers;
    private final String looksFor;

    Cast(String fullName, String headline, String place, List<String> interests, String offers, String looksFor) {
        this.fullName = fullName;
        this.headline = headline;
        this.place = place;
        this.interests = interests;
        this.offers = offers;
        this.looksFor = looksFor;
    }

    public String fullName() {
        return fullName;
    }

    public String firstName() {
        return fullName.substring(0, fullName.indexOf(' '));
    }

    public String headline() {
        return headline;
    }

    public String place() {
        return place;
    }

    public List<String> interests() {
        return interests;
    }

    public String offers() {
        return offers;
    }

    public String looksFor() {
        return looksFor;
    }

    /** What they say when someone asks who they are. */
    public String introduction() {
        return "I am " + firstName() + ", " + headline.substring(0, 1).toLowerCase(Locale.ROOT) + headline.substring(1)
                + ". I like " + String.join(" and ", interests.subList(0, 2)) + ". Ask me about: "
                + offers.substring(0, 1).toLowerCase(Locale.ROOT) + offers.substring(1);
    }

    /** The address they sign in with in the demo. */
    public String email() {
        return name().toLowerCase(Locale.ROOT) + "@kith.example";
    }
}
