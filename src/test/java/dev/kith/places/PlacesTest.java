package dev.kith.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places = new Places();

    private List<String> labels(String typed) {
        return places.matching(typed, 8).stream().map(City::label).toList();
    }

    private String meant(String typed) {
        return places.find(typed).map(City::label).orElse("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"São Paulo", "sao paulo", "SÃO  PAULO", "Sao Pau", "sa\u0303o paulo, brasil"})
    void accents_and_case_do_not_matter(String typed) {
        assertThat(labels(typed)).first().isEqualTo("São Paulo, Brazil");
        assertThat(meant(typed)).isEqualTo("São Paulo, Brazil");
    }

    @Test
    void a_beginning_finds_the_larger_cities_first() {
        var found = places.matching("ber", 8);
        assertThat(found).hasSize(8).isSortedAccordingTo((a, b) -> b.population() - a.population());
        assertThat(found.getFirst().label()).isEqualTo("Berlin, Germany");
    }

    @Test
    void the_beginning_of_a_later_word_is_enough() {
        assertThat(labels("janeiro")).first().isEqualTo("Rio de Janeiro, Brazil");
        assertThat(labels("aneiro")).isEmpty();
    }

    @Test
    void one_letter_is_enough_and_nothing_finds_nothing() {
        assertThat(labels("b")).hasSize(8);
        assertThat(labels("")).isEmpty();
        assertThat(labels(" , ")).isEmpty();
        assertThat(labels(", Germany")).isEmpty();
        assertThat(places.matching("berlin", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xyzzyqua",
                "12345",
                "Berlin, Atlantis",
                "%_",
                "'; drop table city",
                "\u0000",
                "\ud83d\ude00",
                "\ud83d"
            })
    void unknown_text_gives_nothing(String typed) {
        assertThat(labels(typed)).isEmpty();
        assertThat(places.find(typed)).isEmpty();
    }

    @Test
    void endless_text_gives_nothing() {
        assertThat(labels("berlin ".repeat(100_000))).isEmpty();
        assertThat(places.find("b".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Berlin, DE                     | Berlin, Germany
            berlin, deutschland            | Berlin, Germany
            Berlin, New Hampshire          | Berlin, New Hampshire, United States
            Springfield, Illinois          | Springfield, Illinois, United States
            Springfield, IL                | Springfield, Illinois, United States
            Springfield, Illinois, USA     | Springfield, Illinois, United States
            Portland, OR                   | Portland, Oregon, United States
            Frankfurt am Main, Germany     | Frankfurt am Main, Germany
            Frankfurt                      | Frankfurt am Main, Germany
            Frankfurt (Oder)               | Frankfurt (Oder), Germany
            frankfurt oder                 | Frankfurt (Oder), Germany
            London                         | London, United Kingdom
            London, Ontario                | London, Canada
            london, on, canada             | London, Canada
            Paris                          | Paris, France
            Paris, TX                      | Paris, Texas, United States
            Birmingham, Alabama            | Birmingham, Alabama, United States
            York                           | York, United Kingdom
            Xi'an                          | Xi’an, China
            Tromso                         | Tromsø, Norway
            Lodz                           | Łódź, Poland
            Hyderabad                      | Hyderābād, India
            """)
    void a_region_or_a_country_tells_which_one(String typed, String label) {
        assertThat(meant(typed)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            München         | Munich, Germany
            Muenchen, DE    | Munich, Germany
            Köln            | Köln, Germany
            Wien            | Vienna, Austria
            Lisboa          | Lisbon, Portugal
            Mailand         | Milan, Italy
            Roma            | Rome, Italy
            New York        | New York City, United States
            Big Apple       | New York City, United States
            Warszawa        | Warsaw, Poland
            Bombay          | Mumbai, India
            """)
    void larger_cities_are_known_by_their_names_in_other_languages(String typed, String label) {
        assertThat(meant(typed)).isEqualTo(label);
        assertThat(labels(typed)).contains(label);
    }

    @Test
    void a_name_typed_to_its_end_comes_before_larger_cities_that_only_start_so() {
        assertThat(labels("porto")).startsWith("Porto, Portugal").contains("Porto Alegre, Brazil");
        assertThat(labels("york")).startsWith("York, United Kingdom").contains("New York City, United States");
        assertThat(labels("por, portugal")).contains("Porto, Portugal");
    }

    @Test
    void a_label_means_its_own_city_in_each_language_it_is_shown_in() {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRANCE, Locale.forLanguageTag("ja"))) {
            for (var typed : List.of("spr", "neu", "san", "new", "st", "al", "la", "york", "roma")) {
                for (var city : places.matching(typed, 12)) {
                    assertThat(places.find(city.label(locale)))
                            .as(city.label(locale))
                            .hasValue(city);
                }
            }
        }
    }

    @Test
    void the_region_stands_in_the_label_only_where_it_is_needed() {
        assertThat(places.find("Porto, Portugal").orElseThrow().label()).isEqualTo("Porto, Portugal");
        assertThat(labels("springfield"))
                .contains("Springfield, Missouri, United States", "Springfield, Massachusetts, United States");
    }

    @Test
    void the_country_is_named_in_the_language_of_the_reader() {
        var vienna = places.find("Vienna, Austria").orElseThrow();
        assertThat(vienna.label(Locale.GERMAN)).isEqualTo("Vienna, Österreich");
        assertThat(vienna.countryName(Locale.GERMANY)).isEqualTo("Österreich");
        assertThat(vienna.countryName(Locale.ENGLISH)).isEqualTo("Austria");
    }

    @Test
    void a_city_has_what_the_data_says() {
        var porto = places.find("Porto").orElseThrow();
        assertThat(porto.country()).isEqualTo("PT");
        assertThat(porto.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(porto.latitude()).isEqualTo(41.15);
        assertThat(porto.longitude()).isEqualTo(-8.611);
        assertThat(places.byId(porto.id())).hasValue(porto);
        assertThat(places.byId(-1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "52.53, 13.38, 'Berlin, Germany'",
        "41.16, -8.63, 'Porto, Portugal'",
        "-17.5, 179.99, 'Labasa, Fiji'",
        "-55.2, -68.1, 'Ushuaia, Argentina'",
    })
    void the_nearest_city_is_found(double latitude, double longitude, String label) {
        var nearest = places.nearest(latitude, longitude).orElseThrow();
        var wanted = places.find(label).orElseThrow();
        assertThat(nearest.kilometresTo(latitude, longitude))
                .isLessThanOrEqualTo(wanted.kilometresTo(latitude, longitude));
        assertThat(nearest.zone())
                .isEqualTo(places.nearest(wanted.latitude(), wanted.longitude())
                        .orElseThrow()
                        .zone());
    }

    @ParameterizedTest
    @CsvSource({"91, 0", "0, 181", "NaN, 0", "0, NaN", "-Infinity, 0"})
    void what_is_no_position_has_no_nearest_city(double latitude, double longitude) {
        assertThat(places.nearest(latitude, longitude)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Berlin, Munich, 504",
        "'London, United Kingdom', 'Paris, France', 344",
        "New York City, Los Angeles, 3936",
        "'Sydney, Australia', 'Auckland, New Zealand', 2155",
        "Singapore, Singapore, 0",
    })
    void distances_are_those_of_the_atlas(String from, String to, double kilometres) {
        var a = places.find(from).orElseThrow();
        var b = places.find(to).orElseThrow();
        assertThat(a.kilometresTo(b.latitude(), b.longitude())).isCloseTo(kilometres, within(kilometres * 0.006));
        assertThat(b.kilometresTo(a.latitude(), a.longitude()))
                .isCloseTo(a.kilometresTo(b.latitude(), b.longitude()), within(1e-9));
    }

    @Test
    void opposite_points_are_half_the_way_round_apart() {
        assertThat(Places.kilometres(90, 0, -90, 0)).isCloseTo(20_015, within(1.0));
        assertThat(Places.kilometres(12.3, -170, -12.3, 10)).isCloseTo(20_015, within(1.0));
        assertThat(Places.kilometres(0, 179.5, 0, -179.5)).isCloseTo(111.2, within(0.1));
    }
}
