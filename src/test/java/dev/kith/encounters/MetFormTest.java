package dev.kith.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.NewPerson;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetFormTest {
    @Test
    void a_name_is_enough() {
        assertThat(form("Rosa", "", "", "").check().any()).isFalse();
        assertThat(form(" ", "", "", "").check().fields()).containsExactly("name");
        assertThat(new MetForm(null, null, null, null, null, null, null).check().fields())
                .containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 2000, 50, 200, ''",
        "201, 2000, 50, 200, name",
        "200, 2001, 50, 200, note",
        "200, 2000, 51, 200, phone",
        "200, 2000, 50, 201, place"
    })
    void each_field_has_its_length(int name, int note, int phone, int place, String field) {
        var form = new MetForm("", "n".repeat(name), "o".repeat(note), "", "1".repeat(phone), "p".repeat(place), "");
        assertThat(String.join(",", form.check().fields())).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "rosa@", "rosa@kith.example mei@kith.example"})
    void an_address_that_is_none_is_told(String email) {
        assertThat(form("Rosa", "", email, "").check().fields()).containsExactly("email");
    }

    @Test
    void what_is_folded_away_opens_where_it_holds_something() {
        assertThat(form("Rosa", "note", "", "").more()).isFalse();
        assertThat(form("Rosa", "", "rosa@kith.example", "").more()).isTrue();
        assertThat(form("Rosa", "", "", "912").more()).isTrue();
    }

    @Test
    void a_form_sent_twice_has_one_id_and_a_made_up_one_a_fresh_one() {
        MetForm form = MetForm.at(Optional.empty());
        assertThat(form.id()).isEqualTo(form.id()).hasToString(form.form());
        MetForm madeUp = new MetForm("drop table", "Rosa", "", "", "", "", "");
        assertThat(madeUp.id()).isNotEqualTo(madeUp.id());
    }

    @Test
    void an_event_is_an_id_or_none() {
        UUID id = UUID.randomUUID();
        assertThat(MetForm.uuid(id.toString())).contains(id);
        assertThat(MetForm.uuid("")).isEmpty();
        assertThat(MetForm.uuid("1")).isEmpty();
    }

    @Test
    void who_was_met_comes_with_the_place() {
        var form = new MetForm("", " Rosa ", "bakes", "rosa@kith.example", " 912 ", " Tile yard ", "");
        assertThat(form.person()).isEqualTo(new NewPerson("Rosa", "Tile yard", "rosa@kith.example", "912", "", null));
    }

    private static MetForm form(String name, String note, String email, String phone) {
        return new MetForm("", name, note, email, phone, "", "");
    }
}
