package dev.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./kith bench reach --ties FILE --queries FILE --answers FILE}: reach on given ties, for anyone to check. */
final class ReachFiles {
    private static final Set<String> OPTIONS = Set.of("--ties", "--queries", "--answers");
    static final String USAGE = "bench reach --ties FILE --queries FILE --answers FILE";

    private ReachFiles() {}

    /** @throws IllegalArgumentException where the options or a file's line are wrong */
    static void answer(List<String> words) throws IOException {
        Map<String, Path> files = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            files.put(words.get(i), Path.of(words.get(i + 1)));
        }
        if (words.size() != 2 * OPTIONS.size() || !files.keySet().equals(OPTIONS)) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        long start = System.nanoTime();
        GivenTies.Given given = GivenTies.read(files.get("--ties"));
        long read = System.nanoTime();
        int count = new GivenQueries(given).answer(files.get("--queries"), files.get("--answers"));
        Bench.say("%,d members, %,d ties in %.1f s; %,d queries in %.1f s"
                .formatted(
                        given.graph().size(),
                        given.graph().ends() / 2,
                        (read - start) / 1e9,
                        count,
                        (System.nanoTime() - read) / 1e9));
    }
}
