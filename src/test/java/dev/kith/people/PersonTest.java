package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    private static Person person(Card card) {
        return new Person(PersonId.next(), card, null, null, null, "", null, Instant.EPOCH);
    }

    private static Person born(String birthday) {
        return person(new Card("Rosa", "", "", "", birthday, "", List.of(), List.of(), Map.of()));
    }

    private static Person reached(Way... ways) {
        return person(new Card("Rosa", "", "", "", "", "", List.of(), List.of(ways), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"Rosa Lima, Rosa", "Rosa, Rosa", "Rosa  Maria   Lima, Rosa", "Anne-Marie Weber, Anne-Marie", "李 明, 李"})
    void a_letter_begins_with_the_first_word_of_the_name(String name, String first) {
        assertThat(person(Card.named(name)).firstName()).isEqualTo(first);
    }

    @Test
    void one_writes_to_the_first_address_and_to_no_number() {
        assertThat(reached(Way.phone("112"), Way.mail("one@kith.example"), Way.mail("two@kith.example"))
                        .email())
                .isEqualTo("one@kith.example");
        assertThat(reached(Way.phone("112")).email()).isEmpty();
        assertThat(reached().email()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | en    | ''",
                "1985       | de    | 1985",
                "--05-17    | en    | May 17",
                "--05-17    | en-GB | 17 May",
                "--05-17    | de-AT | 17. Mai",
                "--02-29    | de    | 29. Februar",
                "1985-05-17 | en    | May 17, 1985",
                "1985-05-17 | en-GB | 17 May 1985",
                "1000-12-31 | de    | 31. Dezember 1000"
            })
    void a_birthday_is_written_in_the_readers_way(String birthday, String language, String written) {
        assertThat(born(birthday).birthday(Locale.forLanguageTag(language))).isEqualTo(written);
    }

    @Test
    void what_is_not_known_is_asked_in_order_and_notes_are_never_asked() {
        assertThat(person(Card.named("Rosa")).unknown()).isEqualTo(Topic.asked());
        var known = Map.of(Topic.FAMILY, "Two boys", Topic.NOTES, "Likes tea", Topic.FUN, " ");
        Person rosa = person(new Card("Rosa", "", "", "", "", "", List.of(), List.of(), known));
        assertThat(rosa.unknown())
                .doesNotContain(Topic.FAMILY, Topic.NOTES)
                .contains(Topic.FUN)
                .hasSize(Topic.asked().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "00000000-0000-0000-0000"})
    void an_address_of_nobody_is_refused(String id) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(id));
    }

    @Test
    void an_id_reads_back_as_it_was_written() {
        PersonId id = PersonId.next();
        assertThat(PersonId.of(id.toString())).isEqualTo(id);
    }
}
