package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PGobject;

class BoundTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{0190b7a0-0000-7000-8000-000000000001}; _uuid",
                "{0,12,-3}; _int4",
                "{t,f}; _bool",
                "{berlin,\"a b\"}; _text"
            })
    void an_array_is_bound_as_what_it_holds(String value, String type) throws Exception {
        assertEquals(type, ((PGobject) Bound.of(value)).getType());
    }

    @Test
    void bytes_are_bound_as_bytes() throws Exception {
        assertArrayEquals(new byte[] {0, (byte) 0xff}, (byte[]) Bound.of("\\x00ff"));
    }

    @Test
    void all_else_is_left_to_the_statement() throws Exception {
        assertEquals("{}", Bound.of("{}"));
        assertEquals("12", Bound.of("12"));
        assertNull(Bound.of(null));
    }
}
