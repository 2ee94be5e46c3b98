package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n@x"})
    void a_cell_that_a_spreadsheet_would_run_goes_out_as_text(String cell) {
        assertThat(CsvCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a=b", "1-2", "ada@example.org", " two words", "'quoted"})
    void any_other_cell_goes_out_as_it_is(String cell) {
        assertThat(CsvCell.safe(cell)).isEqualTo(cell);
    }
}
