package dev.kith.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.graph.Strength;
import dev.kith.graph.TieGraph;
import dev.kith.graph.TieGraph.Change;
import dev.kith.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFileTest {
    private static final int MEMBERS = 3000;

    @TempDir
    private Path folder;

    private GraphFile file;
    private Path path;
    private View view;

    @BeforeEach
    void some_ties() throws IOException {
        var random = new Random(3);
        var members = new Members(10);
        for (int i = 0; i < MEMBERS; i++) {
            members.number(Ids.next());
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 4 * MEMBERS; i++) {
            double strength = i % 100 == 0 && i < MEMBERS ? random.nextDouble() : Strength.of(1 + random.nextInt(200));
            changes.add(new Change(random.nextInt(MEMBERS), random.nextInt(MEMBERS), strength));
        }
        view = new View(TieGraph.EMPTY.with(changes), members, 42, UUID.randomUUID());
        path = folder.resolve("reach.graph");
        file = new GraphFile(path);
        file.write(view);
    }

    @Test
    void it_comes_back_as_it_was() {
        View back = file.read().orElseThrow();

        assertThat(back.change()).isEqualTo(42);
        assertThat(back.mark()).isEqualTo(view.mark());
        assertThat(back.graph().size()).isEqualTo(view.graph().size());
        for (int member = 0; member < view.graph().size(); member++) {
            int[] ties = view.graph().tiesOf(member);
            assertThat(back.graph().tiesOf(member)).containsExactly(ties);
            for (int tie : ties) {
                assertThat(back.graph().strength(member, tie))
                        .isEqualTo(view.graph().strength(member, tie));
            }
            assertThat(back.member(view.members().id(member))).isEqualTo(member);
        }
        assertThat(back.member(UUID.randomUUID())).isEqualTo(Members.NOBODY);
    }

    @Test
    void a_file_that_is_cut_or_too_long_is_not_taken() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length : new int[] {0, 7, 8, 30, 47, 5_000, whole.length / 2, whole.length - 1, whole.length + 1}) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).as("%d of %d bytes", length, whole.length).isEmpty();
        }
        Files.delete(path);
        assertThat(file.read()).isEmpty();
    }

    @Test
    void one_wrong_bit_anywhere_is_noticed() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            int at = i < 60 ? i : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, damaged);
            assertThat(file.read()).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void a_write_that_was_broken_off_leaves_the_old_file() throws IOException {
        Files.writeString(folder.resolve("reach.graph.new"), "half a gra");
        assertThat(file.read()).isPresent();
        file.write(new View(view.graph(), view.members(), 43, view.mark()));
        assertThat(file.read().orElseThrow().change()).isEqualTo(43);
        assertThat(folder.resolve("reach.graph.new")).doesNotExist();
    }
}
