package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachFilesTest {
    private static final String TIES = """
            10,20,0.5
            20,30,0.123456789
            10,40
            40,30,0.25

            30,50,1
            60,60
            20,10,0.4
            """;

    @TempDir
    private Path folder;

    @Test
    void each_kind_of_query_is_answered_in_its_order() throws IOException {
        assertEquals("""
                distance,10,50=3
                counts,10=2 1 1
                mutual,10,5=30:2
                strongest,10,30,5=0.25 0.0493827
                distance,50,10=3
                strongest,10,50,1=0.25
                """, answers("""
                distance,10,50
                counts,10
                mutual,10,5
                strongest,10,30,5

                distance,50,10
                strongest,10,50,1
                """));
    }

    @Test
    void of_two_lines_for_a_tie_the_later_holds() throws IOException {
        assertEquals("strongest,10,20,9=0.4 0.0308642\n", answers("strongest,10,20,9\n"));
    }

    @Test
    void whom_the_ties_do_not_know_is_nowhere() throws IOException {
        assertEquals("""
                distance,10,99=-1
                distance,99,99=-1
                distance,60,60=0
                counts,99=0 0 0
                mutual,99,3=
                strongest,10,99,3=
                counts,60=0 0 0
                distance,10,60=-1
                """, answers("""
                distance,10,99
                distance,99,99
                distance,60,60
                counts,99
                mutual,99,3
                strongest,10,99,3
                counts,60
                distance,10,60
                """));
    }

    @Test
    void a_line_that_cannot_be_read_is_named() throws IOException {
        for (String wrong : List.of("a,b", "1", "1,2,0", "1,2,1.5", "1,2,", "1,2,NaN", "1,2,0.5,3", "1.5,2")) {
            Path ties = Files.writeString(folder.resolve("wrong"), "1,2\n" + wrong + "\n");
            var refused = assertThrows(WrongLine.class, () -> GivenTies.read(ties), wrong);
            assertTrue(refused.getMessage().startsWith("line 2 is '" + wrong + "'"), refused.getMessage());
        }
        for (String wrong : List.of("distance,1", "far,1,2", "counts,x", "mutual,1,2,3", "strongest,1,2")) {
            assertThrows(WrongLine.class, () -> answers(wrong), wrong);
        }
    }

    @Test
    void an_option_too_few_or_unknown_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> ReachFiles.answer(List.of("--ties", "x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReachFiles.answer(List.of("--ties", "x", "--queries", "y", "--answer", "z")));
    }

    @Test
    void six_digits_are_written_as_c_writes_them() {
        assertEquals("1", SixDigits.of(1));
        assertEquals("0.5", SixDigits.of(0.5));
        assertEquals("0.123457", SixDigits.of(0.123456789));
        assertEquals("0.0001", SixDigits.of(0.0001));
        assertEquals("1e-05", SixDigits.of(0.00001));
        assertEquals("1.23457e-12", SixDigits.of(1.23456789e-12));
    }

    private String answers(String queries) throws IOException {
        Path ties = Files.writeString(folder.resolve("ties"), TIES);
        Path asked = Files.writeString(folder.resolve("queries"), queries);
        Path answered = folder.resolve("answers");
        ReachFiles.answer(List.of("--ties", "" + ties, "--queries", "" + asked, "--answers", "" + answered));
        return Files.readString(answered);
    }
}
