package dev.kith.groups;

import dev.kith.groups.Group.Joining;
import dev.kith.groups.Group.Place;
import dev.kith.kernel.Words;
import dev.kith.places.City;
import dev.kith.ui.Problems;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed to found a group or to change it: topics between commas, questions one a line. */
public record GroupForm(String name, String topics, String place, String summary, String joining, String questions) {
    static final int MOST_TOPICS = 12;
    static final int LONGEST_TOPIC = 40;
    static final int MOST_QUESTIONS = 5;
    static final int LONGEST_QUESTION = 200;

    public GroupForm(
            @Nullable String name,
            @Nullable String topics,
            @Nullable String place,
            @Nullable String summary,
            @Nullable String joining,
            @Nullable String questions) {
        this.name = Problems.clean(name);
        this.topics = Problems.clean(topics);
        this.place = Problems.clean(place);
        this.summary = Problems.clean(summary);
        this.joining = Problems.clean(joining);
        this.questions = Problems.clean(questions);
    }

    static GroupForm empty() {
        return new GroupForm("", "", "", "", Joining.OPEN.key(), "");
    }

    static GroupForm of(Group group, List<String> questions) {
        return new GroupForm(
                group.name(),
                String.join(", ", group.topics()),
                group.place().name(),
                group.summary(),
                group.joining().key(),
                String.join("\n", questions));
    }

    Problems check(boolean placeKnown) {
        return Problems.none()
                .required("name", name, 80)
                .addIf(words().size() > MOST_TOPICS, "topics", "groups.problem.topics", MOST_TOPICS)
                .addIf(
                        words().stream().anyMatch(t -> t.length() > LONGEST_TOPIC),
                        "topics",
                        "groups.problem.topic-long",
                        LONGEST_TOPIC)
                .atMost("place", place, 120)
                .addIf(!place.isEmpty() && !placeKnown, "place", "groups.problem.place")
                .required("summary", summary, 5000)
                .addIf(
                        Arrays.stream(Joining.values()).noneMatch(j -> j.key().equals(joining)),
                        "joining",
                        "groups.problem.joining")
                .addIf(lines().size() > MOST_QUESTIONS, "questions", "groups.problem.questions", MOST_QUESTIONS)
                .addIf(
                        lines().stream().anyMatch(q -> q.length() > LONGEST_QUESTION),
                        "questions",
                        "groups.problem.question-long",
                        LONGEST_QUESTION);
    }

    /** @param otherwise the zone of a group that is nowhere */
    NewGroup group(Optional<City> city, ZoneId otherwise) {
        return group(city.map(c -> new Place(place, c.latitude(), c.longitude(), c.zone()))
                .orElse(new Place("", null, null, otherwise)));
    }

    NewGroup group(Place at) {
        return new NewGroup(name, summary, words(), at, Joining.of(joining), lines());
    }

    /** The topics, each once, however it is spelled. */
    private List<String> words() {
        var once = new LinkedHashMap<String, String>();
        split(topics, "[,;\n]").forEach(topic -> once.putIfAbsent(Words.fold(topic), topic));
        return List.copyOf(once.values());
    }

    private List<String> lines() {
        return split(questions, "\n").toList();
    }

    private static Stream<String> split(String text, String at) {
        return Arrays.stream(text.split(at, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
