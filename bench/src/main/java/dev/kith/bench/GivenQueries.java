package dev.kith.bench;

import dev.kith.graph.Walk;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers a file of queries, one a line: {@code distance,A,B}, {@code counts,A}, {@code mutual,A,K} and
 * {@code strongest,A,B,K}. Whom the ties do not know has none: distance -1, counts {@code 0 0 0}, nothing else.
 */
final class GivenQueries {
    private static final String EXPECTED = "distance,A,B · counts,A · mutual,A,K · strongest,A,B,K";
    private final GivenTies.Given given;

    GivenQueries(GivenTies.Given given) {
        this.given = given;
    }

    /** Writes each query, an equals sign and its answer, in their order. Tells how many there were. */
    int answer(Path queries, Path answers) throws IOException {
        int count = 0;
        try (BufferedReader in = Files.newBufferedReader(queries);
                BufferedWriter out = Files.newBufferedWriter(answers)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String query = line.strip();
                    out.write(query + "=" + answer(query, number) + "\n");
                    count++;
                }
            }
        }
        return count;
    }

    private String answer(String query, int number) {
        String[] words = query.split(",", -1);
        try {
            long[] values = Arrays.stream(words, 1, words.length)
                    .mapToLong(word -> Long.parseLong(word.strip()))
                    .toArray();
            return answer(words[0].strip(), values);
        } catch (IllegalArgumentException e) {
            throw new WrongLine(number, query, EXPECTED);
        }
    }

    String answer(String what, long... values) {
        return switch (what + values.length) {
            case "distance2" -> "" + from(values[0]).distance(given.member(values[1]));
            case "counts1" ->
                join(Arrays.stream(from(values[0]).counts()).boxed().toList());
            case "mutual2" ->
                join(from(values[0]).mutuals(most(values[1])).stream()
                        .map(one -> given.numbers()[one.member()] + ":" + one.ties())
                        .toList());
            case "strongest3" ->
                join(from(values[0]).strongest(given.member(values[1]), most(values[2])).stream()
                        .map(path -> SixDigits.of(path.strength()))
                        .toList());
            default -> throw new IllegalArgumentException();
        };
    }

    private Walk from(long number) {
        return given.graph().from(given.member(number));
    }

    private static int most(long number) {
        return (int) Math.clamp(number, 0, Integer.MAX_VALUE);
    }

    private static String join(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
