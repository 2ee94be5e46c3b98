package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingBenchTest {
    private final Map<String, String> told = new HashMap<>(Map.of(
            "texts", "10000.000",
            "state", "WithMeaning[model=small]",
            "ranking ms p50", "12.340",
            "ranking ms p99", "61.000",
            "change to answer ms p50", "5.000",
            "change to answer ms p99", "9.000",
            "put s", "20.000",
            "model s", "1.250"));

    @Test
    void what_match_told_becomes_a_table_with_its_targets() {
        String table = MatchingBench.table(told).toString();
        assertTrue(table.contains("10000 texts on one shelf, WithMeaning[model=small]"), table);
        assertTrue(row(table, "a ranking of 20").contains("12.3 | 61.0"), table);
        assertTrue(row(table, "a ranking of 20").contains("missed by 11 ms"), table);
        assertTrue(row(table, "a text changed").contains("met"), table);
        assertTrue(row(table, "put a text").contains("2.00"), table);
        assertTrue(row(table, "open the model").contains("1.25"), table);
    }

    @Test
    void words_alone_are_named_in_the_title() {
        told.put("state", "WordsOnly[why=MISSING]");
        assertTrue(MatchingBench.table(told).toString().contains("WordsOnly[why=MISSING]"));
    }

    private static String row(String table, String beginning) {
        return table.lines()
                .filter(line -> line.startsWith("| " + beginning))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }
}
