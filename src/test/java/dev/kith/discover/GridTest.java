package dev.kith.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.places.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void every_point_of_a_circle_lies_in_one_of_its_cells() {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            double latitude = random.nextDouble(-90, 90);
            double longitude = random.nextDouble(-180, 180);
            double kilometres = random.nextDouble(1, 120);
            Box box = Box.around(latitude, longitude, kilometres);
            double other = Math.clamp(latitude + random.nextDouble(-1, 1), -90, 90);
            double along = turned(longitude + random.nextDouble(-2, 2));
            if (box.contains(other, along)) {
                assertThat(Grid.cells(box)).contains(Grid.cell(other, along));
            }
        }
    }

    @Test
    void no_cell_is_looked_in_twice() {
        assertThat(Grid.cells(Box.around(38.7, -9.1, 50)))
                .doesNotHaveDuplicates()
                .hasSizeLessThan(40);
        assertThat(Grid.cells(Box.around(-17.8, 179.9, 100))).doesNotHaveDuplicates();
        assertThat(Grid.cells(Box.around(89.9, 10, 100))).doesNotHaveDuplicates();
    }

    @Test
    void a_circle_across_the_date_line_has_cells_on_both_sides() {
        assertThat(Grid.cells(Box.around(-17.8, 179.95, 25)))
                .contains(Grid.cell(-17.8, 179.99), Grid.cell(-17.8, -179.95));
    }

    @Test
    void the_ends_of_the_earth_have_cells_too() {
        assertThat(Grid.cell(-90, -180)).isZero();
        assertThat(Grid.cell(90, 180)).isEqualTo(720 * 1440 + 1439);
    }

    private static double turned(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }
}
