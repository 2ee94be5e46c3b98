package dev.kith.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static Gazetteer all;

    @BeforeAll
    static void read() throws IOException {
        var resource = Objects.requireNonNull(Places.class.getResourceAsStream("cities.tsv.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), UTF_8))) {
            all = Gazetteer.of(lines.lines());
        }
    }

    @Test
    void every_row_is_a_place_with_a_zone_a_country_and_a_position() {
        var countries = Set.of(Locale.getISOCountries());
        var odd = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            var city = all.city(i);
            assertThat(city.name()).isNotBlank();
            assertThat(city.latitude()).isBetween(-90.0, 90.0);
            assertThat(city.longitude()).isBetween(-180.0, 180.0);
            assertThat(city.zone().getRules()).isNotNull();
            if (!countries.contains(city.country())) {
                odd.add(city.country());
            }
        }
        // Kosovo has no letters in the standard; everyone uses these
        assertThat(odd).isSubsetOf("XK");
        assertThat(all.size()).isGreaterThan(60_000);
    }

    @Test
    void more_people_come_first_and_no_two_share_an_id_or_a_label() {
        var ids = new HashSet<Integer>();
        var labels = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            var city = all.city(i);
            assertThat(ids.add(city.id())).as(city.label()).isTrue();
            assertThat(labels.add(Typed.key(city.label()))).as(city.label()).isTrue();
            assertThat(i == 0 || all.population(i - 1) >= all.population(i)).isTrue();
        }
    }

    @Test
    void a_name_fits_as_a_whole_from_its_beginning_or_from_a_word() {
        var two = Gazetteer.of(Stream.of(
                "1\tFrankfurt am Main\tfrancfort|frankfurt\tHesse\tDE\t50.116\t8.684\t650000\tEurope/Berlin",
                "2\tSpringfield\t\tIllinois|IL\tUS\t39.802\t-89.644\t116565\tAmerica/Chicago"));
        assertThat(fit(two, 0, "frankfurt am main")).isEqualTo(Fit.NAME);
        assertThat(fit(two, 0, "frankfurt")).isEqualTo(Fit.SPELLING);
        assertThat(fit(two, 0, "francf")).isEqualTo(Fit.START);
        assertThat(fit(two, 0, "main")).isEqualTo(Fit.WORD);
        assertThat(fit(two, 0, "ain")).isEqualTo(Fit.NONE);
        assertThat(fit(two, 0, "frankfurt am mainz")).isEqualTo(Fit.NONE);
        assertThat(fit(two, 1, "springfieldx")).isEqualTo(Fit.NONE);
        assertThat(two.admin(1)).isEqualTo(new Gazetteer.Admin("Illinois", "illinois", "il"));
        assertThat(two.indexOf(2)).isEqualTo(1);
        assertThat(two.indexOf(3)).isEqualTo(-1);
    }

    private static Fit fit(Gazetteer places, int index, String key) {
        return places.fit(index, key.getBytes(UTF_8));
    }
}
