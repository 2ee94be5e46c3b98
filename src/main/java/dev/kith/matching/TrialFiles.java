package dev.kith.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a trial ranks: JSON lines with {@code id} and {@code text}, or, where none are given, invented ones.
 *
 * @param run where rankings go: {@code {"id": …, "ranked": [ids, best first]}} a line
 */
record TrialFiles(
        List<Line> documents, List<Line> queries, @Nullable Path run) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OPTIONS = List.of("--documents", "--queries", "--run", "--sample");
    private static final int INVENTED = 10_000;
    private static final int INVENTED_QUERIES = 200;

    record Line(String id, String text) {
        UUID item() {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * @param words {@code --documents FILE --queries FILE --run FILE}, and {@code --sample FILE:SIZE:NUMBER} to keep to
     *     one of the lists of documents that a file names; or nothing
     * @throws IllegalArgumentException with one line that says what is wrong
     */
    static TrialFiles of(List<String> words) {
        Map<String, String> given = given(words);
        if (given.isEmpty()) {
            return new TrialFiles(invented(INVENTED, 1), invented(INVENTED_QUERIES, 2), null);
        }
        List<Line> documents = lines(needed(given, "--documents"));
        List<Line> queries = lines(needed(given, "--queries"));
        Path run = Path.of(needed(given, "--run"));
        String sample = given.get("--sample");
        if (sample != null) {
            Set<String> kept = sample(sample);
            documents = documents.stream()
                    .filter(document -> kept.contains(document.id()))
                    .toList();
        }
        return new TrialFiles(documents, queries, run);
    }

    private static String needed(Map<String, String> given, String option) {
        String value = given.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return value;
    }

    private static Map<String, String> given(List<String> words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        "match knows " + String.join(" FILE ", OPTIONS) + " FILE:SIZE:NUMBER, not " + words.get(i));
            }
            given.put(words.get(i), words.get(i + 1));
        }
        return given;
    }

    private static List<Line> lines(String file) {
        var lines = new ArrayList<Line>();
        for (String line : read(file).lines().filter(each -> !each.isBlank()).toList()) {
            JsonNode json = json(file, line);
            if (!json.path("id").isString() || !json.path("text").isString()) {
                throw new IllegalArgumentException(file + ": a line without id or text: " + line);
            }
            lines.add(new Line(json.get("id").asString(), json.get("text").asString()));
        }
        return lines;
    }

    private static Set<String> sample(String sample) {
        String[] parts = sample.split(":");
        JsonNode list = parts.length == 3
                ? json(parts[0], read(parts[0])).path(parts[1]).path(number(parts[2]))
                : JSON.missingNode();
        if (!list.isArray()) {
            throw new IllegalArgumentException("there is no sample " + sample + "; it is FILE:SIZE:NUMBER");
        }
        var ids = new HashSet<String>();
        list.forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static JsonNode json(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no file " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Writes the rankings, in the order of the queries. */
    void write(List<List<String>> rankings) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < rankings.size(); i++) {
            lines.add(JSON.writeValueAsString(Map.of("id", queries.get(i).id(), "ranked", rankings.get(i))));
        }
        try {
            Files.write(Objects.requireNonNull(run), lines);
        } catch (IOException e) {
            throw new IllegalArgumentException(run + " cannot be written: " + e.getMessage());
        }
    }

    /** Notes such as people write about people, of a dozen words; the same for the same seed. */
    private static List<Line> invented(int many, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(i -> new Line(seed + "-" + i, Invention.note(random)))
                .toList();
    }

    /** Words that make notes. */
    private static final class Invention {
        private static final String[] ROLES =
                ("baker carpenter teacher nurse lawyer bookkeeper gardener programmer designer translator plumber"
                                + " photographer architect chemist driver editor farmer geologist librarian musician")
                        .split(" ");
        private static final String[] FIELDS =
                ("insurance solar schools shipping bridges museums hospitals bicycles textiles software films"
                                + " restaurants railways gardens hotels printing fisheries radio theatre markets")
                        .split(" ");
        private static final String[] LIKES =
                ("chess hiking sailing choirs pottery football cooking running poetry birds jazz dancing climbing"
                                + " painting cycling swimming astronomy history theatre volunteering")
                        .split(" ");

        static String note(Random random) {
            return "%s for %s and %s. Likes %s, knows people in %s, looks for %s"
                    .formatted(
                            one(ROLES, random),
                            one(FIELDS, random),
                            one(FIELDS, random),
                            one(LIKES, random),
                            one(FIELDS, random),
                            one(ROLES, random));
        }

        private static String one(String[] words, Random random) {
            return words[random.nextInt(words.length)];
        }
    }
}
