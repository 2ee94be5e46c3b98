package dev.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.testing.KithTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./kith match} on files. */
@KithTest
class TrialTest {
    private static final List<String> PEOPLE = List.of(
            "{'id': 'p1', 'text': 'Runs a bakery', 'more': [1]}",
            "{'id': 'p2', 'text': 'Plays chess'}",
            "",
            "{'id': 'p3', 'text': 'Teaches chess at a bakery'}");
    private static final List<String> WANTED = List.of(
            "{'id': 'q1', 'text': 'chess', 'kind': 'title', 'rel': {'p2': 2}}",
            "{'id': 'q2', 'text': 'a bakery that plays chess'}",
            "{'id': 'q3', 'text': 'sailing'}");

    @Autowired
    private Trial trial;

    @TempDir
    Path folder;

    private String documents;
    private String queries;
    private Path run;

    @BeforeEach
    void files() throws IOException {
        documents = file("people.jsonl", PEOPLE);
        queries = file("openings.jsonl", WANTED);
        run = folder.resolve("run.jsonl");
    }

    @Test
    void rankings_are_written_in_the_order_of_the_queries_best_first() throws IOException {
        assertThat(trial.run(List.of("--documents", documents, "--queries", queries, "--run", run.toString())))
                .isZero();
        assertThat(Files.readAllLines(run))
                .hasSize(3)
                .satisfiesExactly(
                        chess -> assertThat(chess)
                                .contains("'q1'".replace('\'', '"'), "p2", "p3")
                                .doesNotContain("p1"),
                        both -> assertThat(both).containsSubsequence("p3", "p"),
                        nobody -> assertThat(nobody).contains("\"ranked\":[]"));
    }

    @Test
    void a_sample_keeps_to_some_of_the_documents() throws IOException {
        String sample = file("samples.json", List.of("{'2': [['p1'], ['p1', 'p2']]}")) + ":2:1";
        var files = TrialFiles.of(
                List.of("--documents", documents, "--queries", queries, "--run", run.toString(), "--sample", sample));
        assertThat(files.documents()).extracting(TrialFiles.Line::id).containsExactly("p1", "p2");
    }

    @Test
    void what_is_wrong_is_told_in_a_line() throws IOException {
        assertThat(trial.run(List.of("--documents", documents))).isEqualTo(2);
        refused("--queries is missing", "--documents", documents);
        refused("not --fly", "--fly", "1");
        refused("not --run", "--documents", documents, "--run");
        refused("there is no file nowhere", "--documents", "nowhere", "--queries", queries, "--run", "x");
        refused("is not JSON", "--documents", file("bad", List.of("{")), "--queries", queries, "--run", "x");
        refused(
                "without id or text",
                "--documents",
                file("half", List.of("{'id': 1}")),
                "--queries",
                queries,
                "--run",
                "x");
        String samples = file("samples.json", List.of("{'2': []}"));
        for (String wrong : List.of(samples, samples + ":3:0", samples + ":2:0", samples + ":2:x")) {
            refused(
                    "there is no sample",
                    "--documents",
                    documents,
                    "--queries",
                    queries,
                    "--run",
                    "x",
                    "--sample",
                    wrong);
        }
    }

    @Test
    void without_files_there_are_ten_thousand_invented_notes() {
        TrialFiles invented = TrialFiles.of(List.of());
        assertThat(invented.documents())
                .hasSize(10_000)
                .isEqualTo(TrialFiles.of(List.of()).documents());
        assertThat(invented.queries()).hasSize(200);
        assertThat(invented.run()).isNull();
    }

    private static void refused(String why, String... words) {
        assertThatThrownBy(() -> TrialFiles.of(List.of(words)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(
                        folder.resolve(name),
                        lines.stream().map(line -> line.replace('\'', '"')).toList())
                .toString();
    }
}
