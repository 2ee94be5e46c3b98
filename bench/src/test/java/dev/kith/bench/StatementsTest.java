package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final String LOG = """
            2026-05-04 18:00:00.001 UTC [7] LOG:  execute <unnamed>: select 'before'
            2026-05-04 18:00:00.002 UTC [9] LOG:  execute <unnamed>: select 'the bench asks'
            2026-05-04 18:00:00.003 UTC [7] LOG:  execute <unnamed>: BEGIN
            2026-05-04 18:00:00.004 UTC [8] LOG:  execute S_3: select * from job
            2026-05-04 18:00:00.005 UTC [7] LOG:  execute S_1/C_2: select title
            \tfrom event
            \twhere id = $1 and by = $2
            2026-05-04 18:00:00.005 UTC [7] DETAIL:  Parameters: $1 = 'it''s', $2 = NULL
            2026-05-04 18:00:00.006 UTC [7] LOG:  execute S_2: COMMIT
            2026-05-04 18:00:00.007 UTC [9] LOG:  execute <unnamed>: select 'the bench has its answer'
            2026-05-04 18:00:00.008 UTC [7] LOG:  execute <unnamed>: select 'after'
            """;

    @Test
    void what_stands_between_the_marks_is_one_request() {
        List<Statements> requests = Statements.read(LOG.lines(), Set.of());

        assertEquals(1, requests.size());
        assertEquals(2, requests.getFirst().count());
    }

    @Test
    void the_background_is_left_out_and_lines_and_values_are_put_together() {
        Statements request =
                Statements.read(LOG.lines(), Set.of("select * from job")).getFirst();

        assertEquals(1, request.count());
        assertEquals(
                List.of("BEGIN", "select title\nfrom event\nwhere id = $1 and by = $2", "COMMIT"),
                request.all().stream().map(Statements.Statement::sql).toList());
        assertEquals(Arrays.asList("it's", null), request.all().get(1).values());
    }

    @Test
    void a_transaction_in_which_the_background_works_is_left_out_whole() {
        assertEquals(
                0,
                Statements.read(LOG.lines(), Set.of("select title\nfrom event\nwhere id = $1 and by = $2"))
                        .getFirst()
                        .all()
                        .stream()
                        .filter(s -> s.begins() || s.ends())
                        .count());
    }

    @Test
    void the_end_of_a_transaction_that_began_before_is_left_out() {
        String log = LOG.lines().filter(line -> !line.endsWith("BEGIN")).collect(Collectors.joining("\n"));

        assertEquals(
                0,
                Statements.read(log.lines(), Set.of()).getFirst().all().stream()
                        .filter(Statements.Statement::ends)
                        .count());
    }

    @Test
    void a_value_may_be_as_long_as_a_list_of_a_thousand_ids() {
        String ids = "{" + "0190b7a0-0000-7000-8000-000000000001,".repeat(1000) + "}";

        assertEquals(List.of("", ids), Statements.values("Parameters: $1 = '', $2 = '" + ids + "'"));
    }

    @Test
    void the_same_statements_can_be_asked_with_other_values() {
        Statements other = Statements.read(LOG.lines(), Set.of()).getFirst().with(v -> v.equals("it's") ? "EVENT" : v);

        assertEquals(Arrays.asList("EVENT", null), other.all().get(2).values());
    }
}
