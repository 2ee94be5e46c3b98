package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Name;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of one row of LinkedIn's connections mean. */
class LinkedInRowTest {
    @ParameterizedTest
    @CsvSource({
        "9 gennaio 2018, 2018-01-09",
        "9 gen 2018, 2018-01-09",
        "12 luglio 2019, 2019-07-12",
        "1 agosto 2020, 2020-08-01",
        "5 févr. 2021, 2021-02-05",
        "30 juin 2020, 2020-06-30",
        "14 décembre 2022, 2022-12-14",
        "3 mrt 2019, 2019-03-03",
        "4 mei 2020, 2020-05-04",
        "31 augustus 2021, 2021-08-31",
        "12 ene 2021, 2021-01-12",
        "7 de marzo de 2022, 2022-03-07",
        "2 de fev. de 2020, 2020-02-02",
        "25 de dezembro de 2023, 2023-12-25",
        "1. Oktober 2021, 2021-10-01",
        "30. Juli 2020, 2020-07-30",
        "6-Mai-21, 2021-05-06",
        "6-dic-2021, 2021-12-06",
        "1 January 2005, 2005-01-01",
    })
    void a_month_is_known_by_its_name_in_seven_languages(String words, LocalDate day) {
        assertThat(LinkedInRow.day(words)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 Feb 2025",
                "00 Jan 2024",
                "32 Jan 2024",
                "31 Apr 2024",
                "Jan 2024",
                "2024-13-01",
                "2024-02-30",
                "2024-1-1",
                "08 Feb 2026 10:00",
                "Feb 08, 2026",
                "8-2-26",
                "08/Feb/2026"
            })
    void a_day_that_never_was_or_is_written_otherwise_is_left_open(String words) {
        assertThat(LinkedInRow.day(words)).isEmpty();
    }

    @Test
    void a_name_may_stand_in_either_cell() {
        assertThat(LinkedInRow.name("Ada", "")).hasValue(new Name("Ada", "Ada", null, null, false));
        assertThat(LinkedInRow.name("", "Okafor")).hasValue(new Name("Okafor", null, "Okafor", null, false));
        assertThat(LinkedInRow.name("", "")).isEmpty();
    }

    @Test
    void a_title_alone_is_no_name_and_a_name_that_looks_like_one_stays() {
        assertThat(LinkedInRow.name("", ", PhD")).isEmpty();
        assertThat(LinkedInRow.name("Ada", "MBA")).hasValue(new Name("Ada MBA", "Ada", "MBA", null, false));
        assertThat(LinkedInRow.name("Ada", ", PhD")).hasValue(new Name("Ada", "Ada", null, "PhD", false));
    }

    @Test
    void a_comma_at_the_end_is_no_title() {
        assertThat(LinkedInRow.name("Ada", "Okafor,")).hasValue(new Name("Ada Okafor", "Ada", "Okafor", null, false));
    }

    @Test
    void titles_before_and_behind_the_comma_keep_their_order() {
        assertThat(LinkedInRow.name("Ada", "Okafor PhD, MBA"))
                .hasValue(new Name("Ada Okafor", "Ada", "Okafor", "PhD, MBA", false));
        assertThat(LinkedInRow.name("Ada", "de la Cruz LL.M. CFA"))
                .hasValue(new Name("Ada de la Cruz", "Ada", "de la Cruz", "LL.M., CFA", false));
    }

    @Test
    void a_profile_makes_the_key_sure_and_name_and_firm_make_weak_ones() {
        assertThat(LinkedInRow.keys("https://www.linkedin.com/in/Ada-O/", "Ada  Okafor", "Loom & Co", "08 Feb 2026"))
                .containsExactly(
                        new Key("linkedin", "in/ada-o", true),
                        new Key("linkedin", "ada okafor|loom & co", false),
                        new Key("linkedin", "ada okafor|loom & co|2026-02-08", false));
    }

    @Test
    void without_a_profile_or_a_day_the_keys_stay_the_same_however_it_is_spelled() {
        List<Key> once = LinkedInRow.keys("", "ADA Okafor", "", "");

        assertThat(once).isEqualTo(LinkedInRow.keys("https://loom.example", " Ada okafor ", " ", "sometime"));
        assertThat(once)
                .containsExactly(new Key("linkedin", "ada okafor|", false), new Key("linkedin", "ada okafor||", false));
    }
}
