package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A next step as its owner sees it. */
class FollowUpTest {
    private static FollowUp step(String name, String email, String note, String where) {
        return new FollowUp(
                FollowUpId.next(),
                new PersonId(UUID.randomUUID()),
                name,
                null,
                Kind.HELLO,
                "",
                "Good to meet you",
                "Hi Anna,\n\nsee you.",
                Instant.EPOCH,
                email,
                true,
                note,
                where,
                true);
    }

    private static FollowUp to(String email) {
        return step("Anna Berg", email, "", "");
    }

    @Test
    void a_letter_opens_in_ones_own_mail_program() {
        assertThat(to("anna@kith.example").mailto())
                .isEqualTo(
                        "mailto:anna@kith.example?subject=Good%20to%20meet%20you&body=Hi%20Anna%2C%0D%0A%0D%0Asee%20you.");
    }

    @Test
    void words_that_mean_something_in_an_address_arrive_as_words() {
        String mailto = to("anna@kith.example")
                .saying("50% & more? #1", "Ümläute & Tee\r\n1+1=2")
                .mailto();

        assertThat(mailto)
                .contains("subject=50%25%20%26%20more%3F%20%231&body=%C3%9Cml%C3%A4ute%20%26%20Tee%0D%0A1%2B1%3D2");
        assertThat(URI.create(mailto).getSchemeSpecificPart())
                .isEqualTo("anna@kith.example?subject=50% & more? #1&body=Ümläute & Tee\r\n1+1=2");
    }

    @Test
    void an_address_cannot_bring_other_headers_along() {
        assertThat(to("anna+kith@kith.example").mailto()).startsWith("mailto:anna%2Bkith@kith.example?subject=");
        assertThat(to("a@kith.example?bcc=all@kith.example").mailto())
                .startsWith("mailto:a@kith.example%3Fbcc%3Dall@kith.example?subject=");
    }

    @Test
    void without_an_address_there_is_nothing_to_open_and_no_mail_to_have_sent() {
        assertThat(to("").mailto()).isEmpty();
        assertThat(to("").otherWays()).containsExactly("message", "call", "coffee", "other");
        assertThat(to("anna@kith.example").otherWays()).containsExactly("message", "call", "coffee", "mail", "other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Rust Evening | loves bees | Rust Evening. loves bees",
                "Rust Evening | ''         | Rust Evening",
                "''           | loves bees | loves bees",
                "''           | ''         | ''",
            })
    void where_and_what_stand_in_one_line(String where, String note, String line) {
        assertThat(step("Anna Berg", "", note, where).about()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"Anna Berg, Anna", "Anna, Anna", "Anna  Maria Berg, Anna", "Anna-Lena Berg, Anna-Lena", "王 芳, 王"})
    void the_first_name_is_what_stands_before_the_first_space(String name, String first) {
        assertThat(step(name, "", "", "").firstName()).isEqualTo(first);
    }
}
