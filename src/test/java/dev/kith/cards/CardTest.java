package dev.kith.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTest {
    private static Card card(String name, String company, List<String> tags, String notes) {
        return new Card(name, company, "", "", "", "", tags, List.of(), Map.of(Topic.NOTES, notes));
    }

    @Test
    void joining_two_cards_loses_nothing() {
        Card both = card("Rosa", "", List.of("fado"), "Likes tea\nPaints")
                .with(card("Rosa Lima", "Azul", List.of("Fado", "light"), "Paints\nHas a boat"));
        assertThat(both.name()).isEqualTo("Rosa");
        assertThat(both.company()).isEqualTo("Azul");
        assertThat(both.tags()).containsExactly("fado", "light");
        assertThat(both.known(Topic.NOTES)).isEqualTo("Likes tea\nPaints\nHas a boat");
    }

    @Test
    void a_change_is_taken_back_except_where_there_was_another_since() {
        Card before = card("Rosa", "Azul", List.of("a", "b"), "Old");
        Card after = card("Rosa Lima", "Verde", List.of("b", "c"), "New");
        Card now = card("Rosa Lima", "Her own", List.of("b", "c", "d"), "New");
        Card back = now.undo(before, after);
        assertThat(back.name()).isEqualTo("Rosa");
        assertThat(back.company()).isEqualTo("Her own");
        assertThat(back.tags()).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(back.known(Topic.NOTES)).isEqualTo("Old");
    }

    @Test
    void a_card_survives_being_put_away() {
        Card card = new Card(
                "Rosa \"R\" Lima",
                "",
                "",
                "",
                "--05-17",
                "",
                List.of("x"),
                List.of(new Way(Way.Kind.LINK, "blog", "https://rosa.example")),
                Map.of(Topic.GREW_UP, "Aveiro"));
        assertThat(Card.ofJson(card.json())).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, +351 912 345 678, 912-345-678",
        "MAIL, Rosa@Example.org, rosa@example.org",
        "LINK, https://www.linkedin.com/in/rosa-lima/, linkedin.com/in/Rosa-Lima",
        "LINK, http://de.linkedin.com/in/rosa-lima?trk=x, https://linkedin.com/in/rosa-lima"
    })
    void two_spellings_of_one_way_are_the_same(Way.Kind kind, String one, String other) {
        assertThat(new Way(kind, "", one).sameAs(new Way(kind, "work", other))).isTrue();
    }

    @Test
    void a_mail_address_is_no_phone() {
        assertThat(Way.mail("123456789").sameAs(Way.phone("123456789"))).isFalse();
    }
}
