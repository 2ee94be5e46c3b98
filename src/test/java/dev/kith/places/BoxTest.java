package dev.kith.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTest {
    @Test
    void a_box_on_the_equator_is_as_wide_as_high() {
        var box = Box.around(0, 10, 111.195);
        assertThat(box.south()).isCloseTo(-1, within(0.001));
        assertThat(box.north()).isCloseTo(1, within(0.001));
        assertThat(box.west()).isCloseTo(9, within(0.001));
        assertThat(box.east()).isCloseTo(11, within(0.001));
        assertThat(box.crossesAntimeridian()).isFalse();
    }

    @Test
    void a_box_at_the_antimeridian_has_two_sides() {
        var suva = Box.around(-18.1, 178.4, 300);
        assertThat(suva.crossesAntimeridian()).isTrue();
        assertThat(suva.west()).isBetween(175.0, 177.0);
        assertThat(suva.east()).isBetween(-180.0, -178.0);
        assertThat(suva.contains(-18, 179.9)).isTrue();
        assertThat(suva.contains(-18, -179.5)).isTrue();
        assertThat(suva.contains(-18, 0)).isFalse();
        assertThat(suva.contains(-18, 170)).isFalse();
        assertThat(Box.around(-18.1, -179.9, 50).crossesAntimeridian()).isTrue();
    }

    @Test
    void around_a_pole_every_longitude_is_near() {
        var north = Box.around(89.9, 20, 50);
        assertThat(north.north()).isEqualTo(90);
        assertThat(north.contains(89.9, -160)).isTrue();
        var south = Box.around(-89.9, 20, 50);
        assertThat(south.south()).isEqualTo(-90);
        assertThat(south.contains(-89.95, -160)).isTrue();
        assertThat(south.contains(-80, 20)).isFalse();
    }

    @Test
    void the_whole_earth_fits_in_a_box() {
        assertThat(Box.around(10, 10, 30_000)).isEqualTo(new Box(-90, 90, -180, 180));
    }

    @Test
    void a_box_of_nothing_still_has_its_centre() {
        assertThat(Box.around(48.1, 11.5, 0).contains(48.1, 11.5)).isTrue();
        assertThat(Box.around(48.1, 11.5, -5).contains(48.1, 11.5)).isTrue();
        assertThat(Box.around(48.1, 180, 0).contains(48.1, 180)).isTrue();
        assertThat(Box.around(48.1, -180, 0).contains(48.1, -180)).isTrue();
    }

    @Test
    void everything_within_the_distance_is_in_the_box() {
        var random = new Random(7);
        int near = 0;
        for (int i = 0; i < 200_000; i++) {
            double latitude = random.nextDouble(-90, 90);
            double longitude = random.nextDouble(-180, 180);
            double kilometres = Math.pow(10, random.nextDouble(-1, 4));
            double spread = kilometres / 111 * 1.2;
            double otherLatitude = Math.clamp(latitude + random.nextDouble(-spread, spread), -90, 90);
            double width = Math.min(180, spread / Math.max(0.01, Math.cos(Math.toRadians(latitude))));
            double otherLongitude = Math.IEEEremainder(longitude + random.nextDouble(-width, width), 360);
            if (Places.kilometres(latitude, longitude, otherLatitude, otherLongitude) <= kilometres) {
                near++;
                assertThat(Box.around(latitude, longitude, kilometres).contains(otherLatitude, otherLongitude))
                        .as(
                                "%s,%s within %s km of %s,%s",
                                otherLatitude, otherLongitude, kilometres, latitude, longitude)
                        .isTrue();
            }
        }
        assertThat(near).isGreaterThan(50_000);
    }

    @Test
    void the_edge_of_the_circle_touches_the_box() {
        var box = Box.around(60, 0, 1000);
        double widest = 0;
        for (double latitude = box.south(); latitude < box.north(); latitude += 0.001) {
            if (Places.kilometres(60, 0, latitude, box.east()) <= 1000.01) {
                widest = latitude;
            }
        }
        assertThat(widest).isBetween(60.0, 63.0);
    }
}
