package dev.kith.cards;

import dev.kith.kernel.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about a person that their owner can write: what an edit, an import or a merge changes, and what is put
 * back when it is undone. Texts are never null, only empty.
 *
 * @param birthday as RFC 6350 writes it: {@code 1985-04-12}, {@code --04-12} without a year, {@code 1985}, or empty
 */
public record Card(
        String name,
        String company,
        String title,
        String place,
        String birthday,
        String metWhere,
        List<String> tags,
        List<Way> ways,
        Map<Topic, String> known) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Card {
        tags = distinctTags(tags);
        ways = List.copyOf(ways);
        known = new TreeMap<>(known);
        known.values().removeIf(String::isBlank);
    }

    /** The card as it is kept beside a change, to take the change back. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static Card ofJson(String json) {
        return JSON.readValue(json, Card.class);
    }

    public static Card named(String name) {
        return new Card(name, "", "", "", "", "", List.of(), List.of(), Map.of());
    }

    public List<Way> ways(Way.Kind kind) {
        return ways.stream().filter(w -> w.kind() == kind).toList();
    }

    public String known(Topic topic) {
        return known.getOrDefault(topic, "");
    }

    /** Adds what {@code other} has and this has not; where both have a text of one line, this one's stands. */
    public Card with(Card other) {
        return new Card(
                first(name, other.name),
                first(company, other.company),
                first(title, other.title),
                first(place, other.place),
                first(birthday, other.birthday),
                first(metWhere, other.metWhere),
                joined(tags, other.tags),
                joinedWays(other.ways),
                joinedKnown(other.known));
    }

    /** With further lines on a topic; a line that is there already is not written twice. */
    public Card adding(Topic topic, String text) {
        return with(new Card("", "", "", "", "", "", List.of(), List.of(), Map.of(topic, text)));
    }

    public Card withTags(List<String> wanted) {
        return new Card(name, company, title, place, birthday, metWhere, wanted, ways, known);
    }

    /**
     * What a source says anew, put on top: a field that still is as the source last said it, or empty, follows the
     * source; one that the owner changed stays. What the owner took out of a list does not come back.
     */
    public Card news(Card seen, Card found) {
        return new Card(
                newer(seen, found, Card::name),
                newer(seen, found, Card::company),
                newer(seen, found, Card::title),
                newer(seen, found, Card::place),
                newer(seen, found, Card::birthday),
                newer(seen, found, Card::metWhere),
                joined(tags, minus(found.tags, seen.tags)),
                joinedWays(minus(found.ways, seen.ways)),
                newerKnown(seen, found));
    }

    private String newer(Card seen, Card found, Function<Card, String> field) {
        String mine = field.apply(this);
        String said = field.apply(found);
        boolean follows = mine.equals(field.apply(seen)) || mine.isBlank() && !said.equals(field.apply(seen));
        return follows && !said.isBlank() ? said : mine;
    }

    private Map<Topic, String> newerKnown(Card seen, Card found) {
        var all = new TreeMap<Topic, String>();
        for (Topic topic : Topic.values()) {
            all.put(topic, newer(seen, found, card -> card.known(topic)));
        }
        return all;
    }

    private static <T> List<T> minus(List<T> these, List<T> those) {
        return these.stream().filter(item -> !those.contains(item)).toList();
    }

    /**
     * Takes a change back: each field that still is as the change left it becomes what it was before. What was edited
     * since stays as it is.
     */
    public Card undo(Card before, Card after) {
        return new Card(
                back(before, after, Card::name),
                back(before, after, Card::company),
                back(before, after, Card::title),
                back(before, after, Card::place),
                back(before, after, Card::birthday),
                back(before, after, Card::metWhere),
                listBack(before, after, Card::tags),
                listBack(before, after, Card::ways),
                knownBack(before, after));
    }

    private <T> T back(Card before, Card after, Function<Card, T> field) {
        T now = field.apply(this);
        return Objects.equals(now, field.apply(after)) ? field.apply(before) : now;
    }

    /** What the change added goes, what it took away returns; the rest stays. */
    private <T> List<T> listBack(Card before, Card after, Function<Card, List<T>> field) {
        List<T> was = field.apply(before);
        List<T> became = field.apply(after);
        var now = new ArrayList<>(field.apply(this));
        now.removeIf(item -> became.contains(item) && !was.contains(item));
        was.stream()
                .filter(item -> !became.contains(item) && !now.contains(item))
                .forEach(now::add);
        return now;
    }

    private Map<Topic, String> knownBack(Card before, Card after) {
        var now = new TreeMap<Topic, String>();
        for (Topic topic : Topic.values()) {
            now.put(topic, back(before, after, card -> card.known(topic)));
        }
        return now;
    }

    private List<Way> joinedWays(List<Way> others) {
        var all = new ArrayList<>(ways);
        others.stream().filter(o -> all.stream().noneMatch(o::sameAs)).forEach(all::add);
        return all;
    }

    private Map<Topic, String> joinedKnown(Map<Topic, String> others) {
        var all = new TreeMap<>(known);
        others.forEach((topic, text) -> all.merge(topic, text, Card::joinedText));
        return all;
    }

    /** Both texts, line after line; a line that is there already is not written twice. */
    public static String joinedText(String mine, String theirs) {
        List<String> lines = mine.lines().toList();
        String fresh = theirs.lines()
                .filter(line -> line.isBlank() || !lines.contains(line))
                .collect(Collectors.joining("\n"))
                .strip();
        return mine.isBlank() || fresh.isEmpty() ? mine + fresh : mine + "\n" + fresh;
    }

    private static String first(String mine, String theirs) {
        return mine.isBlank() ? theirs : mine;
    }

    private static List<String> joined(List<String> mine, List<String> theirs) {
        var all = new ArrayList<>(mine);
        all.addAll(theirs);
        return all;
    }

    /** Tags that differ only by case or accents are the same tag; the first spelling stands. */
    private static List<String> distinctTags(List<String> tags) {
        var byFold = new LinkedHashMap<String, String>();
        for (String tag : tags) {
            if (!tag.isBlank()) {
                byFold.putIfAbsent(Words.fold(tag), tag.strip());
            }
        }
        return List.copyOf(byFold.values());
    }
}
