package dev.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table in German: past its last page, with odd cells, and as a file. */
@KithTest
class SheetBordersTest {
    @Autowired
    private Stage stage;

    @Autowired
    private People people;

    private Member mei;
    private Browser german;

    @BeforeEach
    void cast() {
        mei = stage.german(Cast.MEI);
        german = stage.here(mei);
    }

    private PersonId add(String name, String... tags) {
        return people.add(mei.id(), new Card(name, "", "", "", "", "", List.of(tags), List.of(), Map.of()), null);
    }

    private String file() {
        return german.get("/people/export").ok().body();
    }

    @Test
    void a_page_past_the_last_does_not_say_that_nobody_fits() {
        add("Ana");

        german.get("/people?page=9").ok().says("Ana").saysNot("Auf niemanden passt all das.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "＝1+1", " =1+1", "@x", "＋49"})
    void no_cell_of_the_file_is_run_by_a_spreadsheet(String name) {
        people.add(mei.id(), new Card("Ana", name, "", "", "", "", List.of(), List.of(), Map.of()), null);

        assertThat(file()).containsPattern("' ?" + Pattern.quote(name.strip()));
    }

    @Test
    void the_file_of_an_empty_list_is_its_heading_in_the_owners_words() {
        assertThat(file().lines()).hasSize(1);
        assertThat(file()).startsWith("\ufeffName,");
        assertThat(file()).contains("Fällig", "Letzter Kontakt");
    }

    @Test
    void markup_in_a_name_and_a_tag_stays_words() {
        add("<b>Ana</b>", "<i>bees</i>");

        var page = german.get("/people").ok().says("<b>Ana</b>").says("<i>bees</i>");
        assertThat(page.page().select("tbody b, tbody i")).isEmpty();
    }

    @Test
    void a_tag_with_signs_filters_by_just_that_tag() {
        add("Ana", "R & D");
        add("Bea", "R");
        String link = german.get("/people").ok().page().select(".chip").stream()
                .filter(chip -> chip.text().startsWith("R &"))
                .map(chip -> chip.attr("href").replace("+", "%20"))
                .findFirst()
                .orElseThrow();

        assertThat(german.get(link).ok().texts("tbody th")).containsExactly("Ana");
    }

    @Test
    void a_cell_that_is_not_sent_is_emptied_and_a_name_never_is() {
        String ana = "/people/" + add("Ana", "bees") + "/cells/";

        german.postFragment(ana + "tags").ok().says("Hinzufügen: Schlagwörter");
        german.postFragment(ana + "name").comesBack().says("Bitte füll das aus.");
        assertThat(german.get("/people").ok().texts("tbody th")).containsExactly("Ana");
    }

    @Test
    void of_many_changes_each_is_said_with_its_number() {
        PersonId ana = add("Ana");
        PersonId bea = add("Bea", "bees");
        String[] both = {
            "action", "tag", "new-tag", "bees", "person", ana.toString(), "person", bea.toString(),
        };

        german.follow(german.post("/people/selections", both)).says("Eine Person hat jetzt das Schlagwort \"bees\".");
        german.follow(german.post("/people/selections", both)).says("Alle hatten das Schlagwort \"bees\" schon.");
    }
}
