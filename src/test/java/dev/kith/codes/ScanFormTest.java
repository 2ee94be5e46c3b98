package dev.kith.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanFormTest {
    @Test
    void what_is_added_to_a_scan_has_a_length() {
        assertThat(new ScanForm(null, null).check().any()).isFalse();
        assertThat(new ScanForm("x".repeat(2000), "y".repeat(200)).check().any())
                .isFalse();
        assertThat(new ScanForm("x".repeat(2001), "y".repeat(201)).check().fields())
                .containsExactly("note", "place");
    }

    @Test
    void what_is_typed_is_kept_without_the_spaces_around_it() {
        assertThat(new ScanForm(" a ", "\tb\n")).isEqualTo(new ScanForm("a", "b"));
    }
}
