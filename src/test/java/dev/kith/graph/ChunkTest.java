package dev.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The ties of some members in a row, in memory and in a file. */
class ChunkTest {
    private static final long PLENTY = 1 << 20;

    /** Member 0 has ties to 3 and 9, member 1 none, member 2 one to 0. */
    private static Chunk.Builder some() {
        var chunk = new Chunk.Builder(1);
        chunk.add(3, 0.5);
        chunk.add(9, 1);
        chunk.endMember();
        chunk.endMember();
        chunk.add(0, 0.005);
        chunk.endMember();
        return chunk;
    }

    private static byte[] written(Chunk chunk) throws IOException {
        var bytes = new ByteArrayOutputStream();
        chunk.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Chunk read(byte[] bytes, long most) throws IOException {
        return Chunk.read(new DataInputStream(new ByteArrayInputStream(bytes)), most);
    }

    private static int[] begins(Chunk chunk) {
        return Arrays.stream(chunk.cells, 0, Chunk.HEAD)
                .map(cell -> cell - Chunk.HEAD)
                .toArray();
    }

    private static int[] ties(Chunk chunk) {
        return Arrays.copyOfRange(chunk.cells, Chunk.HEAD, Chunk.HEAD + chunk.ties());
    }

    @Test
    void there_is_a_cell_wherever_ties_may_begin() {
        for (Chunk chunk : new Chunk[] {some().build(), thirds(), Chunk.EMPTY}) {
            assertThat(chunk.cells[chunk.cells[Chunk.MASK]]).isZero();
        }
    }

    @Test
    void members_without_a_turn_have_no_ties() {
        Chunk chunk = some().build();
        assertThat(begins(chunk)).startsWith(0, 2, 2, 3);
        assertThat(Arrays.stream(begins(chunk)).skip(3)).containsOnly(3);
        assertThat(ties(chunk)).containsExactly(3, 9, 0);
    }

    @Test
    void whole_steps_take_a_byte_and_others_are_kept_exactly() {
        Chunk steps = some().build();
        assertThat(steps.exact).isNull();
        assertThat(steps.steps).containsExactly(100, (byte) 200, 1);

        var builder = some();
        builder.add(5, 1.0 / 3);
        Chunk exact = builder.build();
        assertThat(exact.steps).isEmpty();
        assertThat(exact.exact).containsExactly(0.5, 1, 0.005, 1.0 / 3);
        for (int i = 0; i < 3; i++) {
            assertThat(exact.strength(Chunk.HEAD + i)).isEqualTo(steps.strength(Chunk.HEAD + i));
        }
    }

    @Test
    void what_is_written_comes_back() throws IOException {
        for (Chunk chunk : new Chunk[] {some().build(), thirds(), Chunk.EMPTY}) {
            Chunk back = read(written(chunk), PLENTY);
            assertThat(back.cells).isEqualTo(chunk.cells);
            assertThat(back.steps).isEqualTo(chunk.steps);
            assertThat(back.exact).isEqualTo(chunk.exact);
        }
    }

    private static Chunk thirds() {
        var chunk = new Chunk.Builder(0);
        for (int i = 1; i < 50; i++) {
            chunk.add(i, 1.0 / (3 * i));
        }
        chunk.endMember();
        return chunk.build();
    }

    @Test
    void cut_anywhere_it_is_none() throws IOException {
        byte[] whole = written(some().build());
        for (int length : new int[] {0, 3, 4, 5, 100, whole.length - 4, whole.length - 1}) {
            assertThatExceptionOfType(EOFException.class)
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> read(Arrays.copyOf(whole, length), PLENTY));
        }
    }

    @Test
    void it_announces_no_more_than_can_follow() throws IOException {
        byte[] whole = written(some().build());
        for (int announced : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 4}) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < Integer.BYTES; i++) {
                damaged[i] = (byte) (announced >>> 8 * (3 - i));
            }
            assertThatExceptionOfType(EOFException.class)
                    .as("%d ties", announced)
                    .isThrownBy(() -> read(damaged, 3 * Integer.BYTES));
        }
    }

    @Test
    void a_part_of_another_chunk_is_taken_over_with_its_strengths() {
        var mixed = new Chunk.Builder(0);
        mixed.copy(some().build(), Chunk.HEAD + 1, Chunk.HEAD + 3);
        mixed.copy(thirds(), Chunk.HEAD, Chunk.HEAD + 1);
        mixed.copy(some().build(), Chunk.HEAD, Chunk.HEAD + 1);
        mixed.endMember();
        Chunk chunk = mixed.build();
        assertThat(ties(chunk)).containsExactly(9, 0, 1, 3);
        assertThat(chunk.exact).containsExactly(1, 0.005, 1.0 / 3, 0.5);
    }

    @Test
    void it_is_full_after_so_many_turns() {
        var chunk = new Chunk.Builder(0);
        for (int i = 0; i < Chunk.MEMBERS; i++) {
            assertThat(chunk.full()).isFalse();
            chunk.endMember();
        }
        assertThat(chunk.full()).isTrue();
        assertThat(chunk.members()).isEqualTo(Chunk.MEMBERS);
    }
}
