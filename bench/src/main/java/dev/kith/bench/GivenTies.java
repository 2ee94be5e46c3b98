package dev.kith.bench;

import dev.kith.graph.TieGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Ties from a file, {@code a,b[,strength]} a line: whole numbers, undirected, strength in (0,1] and 1 where it is left out.
 * Of two lines for the same tie the later one holds; a tie of someone to themselves is none, though it makes them known.
 */
final class GivenTies {
    private long[] a = new long[1024];
    private long[] b = new long[1024];
    private double[] strengths = new double[1024];
    private int lines;

    /** The graph, and the number in the file of each of its members, in ascending order. */
    record Given(TieGraph graph, long[] numbers) {
        /** Negative where the file does not have it. */
        int member(long number) {
            return Arrays.binarySearch(numbers, number);
        }
    }

    static Given read(Path file) throws IOException {
        var ties = new GivenTies();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    ties.add(line, number);
                }
            }
        }
        return ties.given();
    }

    private void add(String line, int number) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        try {
            long from = Long.parseLong(line.substring(0, first).strip());
            long to = Long.parseLong(line.substring(first + 1, second < 0 ? line.length() : second)
                    .strip());
            double strength = second < 0 ? 1 : Double.parseDouble(line.substring(second + 1));
            if (!(strength > 0 && strength <= 1)) {
                throw new IllegalArgumentException();
            }
            add(from, to, strength);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WrongLine(number, line, "a,b or a,b,strength with a strength above 0 and at most 1");
        }
    }

    void add(long from, long to, double strength) {
        if (lines == a.length) {
            a = Arrays.copyOf(a, 2 * lines);
            b = Arrays.copyOf(b, 2 * lines);
            strengths = Arrays.copyOf(strengths, 2 * lines);
        }
        a[lines] = from;
        b[lines] = to;
        strengths[lines++] = strength;
    }

    Given given() {
        long[] numbers = LongStream.concat(Arrays.stream(a, 0, lines), Arrays.stream(b, 0, lines))
                .sorted()
                .distinct()
                .toArray();
        int[] begins = begins(numbers);
        int[] places = places(numbers, begins);
        var graph = new TieGraph.Builder();
        for (int member = 0; member < numbers.length; member++) {
            row(graph, numbers, numbers[member], Arrays.copyOfRange(places, begins[member], begins[member + 1]));
            graph.endMember();
        }
        return new Given(graph.build(), numbers);
    }

    /** Where the lines of each member begin, if those of all stood in a row. */
    private int[] begins(long[] numbers) {
        int[] begins = new int[numbers.length + 1];
        for (int line = 0; line < lines; line++) {
            begins[Arrays.binarySearch(numbers, a[line]) + 1]++;
            begins[Arrays.binarySearch(numbers, b[line]) + 1]++;
        }
        Arrays.parallelPrefix(begins, Math::addExact);
        return begins;
    }

    private int[] places(long[] numbers, int[] begins) {
        int[] next = begins.clone();
        int[] places = new int[2 * lines];
        for (int line = 0; line < lines; line++) {
            places[next[Arrays.binarySearch(numbers, a[line])]++] = line;
            places[next[Arrays.binarySearch(numbers, b[line])]++] = line;
        }
        return places;
    }

    private void row(TieGraph.Builder graph, long[] numbers, long mine, int[] places) {
        long[] others = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            int line = places[i];
            long other = a[line] == mine ? b[line] : a[line];
            others[i] = (long) Arrays.binarySearch(numbers, other) << 32 | line;
        }
        Arrays.sort(others);
        for (int i = 0; i < others.length; i++) {
            int other = (int) (others[i] >> 32);
            boolean overtaken = i + 1 < others.length && (int) (others[i + 1] >> 32) == other;
            if (!overtaken && numbers[other] != mine) {
                graph.tie(other, strengths[(int) others[i]]);
            }
        }
    }
}
