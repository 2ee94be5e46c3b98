package dev.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.OwnList;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class SheetPageTest extends OwnList {
    private PersonId add(String name, String company, String place, String... tags) {
        return people.add(
                amara.id(), new Card(name, company, "", place, "", "", List.of(tags), List.of(), Map.of()), null);
    }

    private List<String> names(String path) {
        return browser.get(path).ok().texts("tbody th");
    }

    private void three() {
        PersonId ana = add("Ana Braga", "Zeta", "Porto", "climbing");
        PersonId alvaro = add("Álvaro Costa", "", "Lisbon", "climbing", "design");
        PersonId bea = add("Bea Dias", "Alpha", "Lisbon Norte");
        people.moment(
                amara.id(), ana, Moment.of(Moment.Kind.CALL, clock.instant().minus(Duration.ofDays(200)), ""));
        people.moment(amara.id(), bea, Moment.of(Moment.Kind.CALL, clock.instant(), ""));
        people.nextStep(amara.id(), alvaro, LocalDate.of(2026, 3, 9), "Send the article");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Álvaro Costa|Ana Braga|Bea Dias'",
        "'?falling=true', 'Bea Dias|Ana Braga|Álvaro Costa'",
        "'?sort=company', 'Bea Dias|Ana Braga|Álvaro Costa'",
        "'?sort=company&falling=true', 'Ana Braga|Bea Dias|Álvaro Costa'",
        "'?sort=last-contact&falling=true', 'Bea Dias|Ana Braga|Álvaro Costa'",
        "'?sort=last-contact', 'Ana Braga|Bea Dias|Álvaro Costa'",
        "'?sort=next-step', 'Álvaro Costa|Ana Braga|Bea Dias'",
        "'?sort=tags', 'Ana Braga|Álvaro Costa|Bea Dias'",
        "'?sort=nonsense&page=x&quiet=y', 'Álvaro Costa|Ana Braga|Bea Dias'",
        "'?tag=climbing', 'Álvaro Costa|Ana Braga'",
        "'?tag=climbing&tag=design', 'Álvaro Costa'",
        "'?place=lisbon', 'Álvaro Costa|Bea Dias'",
        "'?place=%25', ''",
        "'?quiet=3', 'Ana Braga'"
    })
    void the_table_has_an_order_and_filters(String query, String names) {
        three();
        assertThat(String.join("|", names("/people" + query))).isEqualTo(names);
    }

    @Test
    void the_table_shows_what_is_due_and_offers_the_other_order() {
        three();
        Answer page = browser.get("/people").ok();
        assertThat(page.texts(".due")).containsExactly("Send the article, yesterday");
        assertThat(page.page().select("th[aria-sort=ascending] a").attr("href")).isEqualTo("/people?falling=true");
        page.says("3 people you know");
    }

    @Test
    void an_empty_list_says_how_to_begin() {
        browser.get("/people").ok().says("The first name is the hardest");
        three();
        browser.get("/people?tag=nobody").ok().says("Nobody fits all of this.");
    }

    @Test
    void a_long_list_has_pages() {
        for (int i = 0; i < 53; i++) {
            people.remember(amara.id(), NewPerson.named("Person %02d".formatted(i)));
        }
        assertThat(names("/people")).hasSize(50);
        assertThat(names("/people?page=2")).containsExactly("Person 50", "Person 51", "Person 52");
        assertThat(browser.get("/people").ok().page().select("a[rel=next]").attr("href"))
                .isEqualTo("/people?page=2");
    }

    @Test
    void a_view_is_saved_under_a_name_and_removed() {
        three();
        browser.post("/people/views?tag=climbing&sort=company", "view", "Climbers")
                .leadsTo("/people?sort=company&tag=climbing");
        Answer page = browser.get("/people?sort=company&tag=climbing").ok();
        assertThat(page.texts(".tabs__tab[aria-current]")).containsExactly("Climbers");
        String remove =
                page.page().selectFirst("section form[action*=deletion]").attr("action");
        stage.as(stage.member(Cast.JONAS)).post(remove).is(404);
        browser.post(remove).leadsTo("/people");
        browser.post(remove).is(404);
        browser.get("/people").ok().saysNot("Climbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a name that is much longer than anybody would ever want to read in a tab of a page"})
    void a_view_needs_a_name_that_fits(String name) {
        three();
        Answer back = browser.post("/people/views?tag=climbing", "view", name).comesBack();
        assertThat(back.page().select("#view").attr("value")).isEqualTo(name);
    }

    @Test
    void the_list_comes_as_a_file_without_formulas() {
        people.add(
                amara.id(),
                new Card(
                        "=HYPERLINK(\"x\")",
                        "Say \"hi\", then",
                        "",
                        "",
                        "--05-17",
                        "",
                        List.of("a", "b"),
                        List.of(new Way(Way.Kind.PHONE, "", "+351 912")),
                        Map.of(Topic.NOTES, "two\nlines")),
                null);
        Answer file = browser.get("/people/export").ok();
        assertThat(file.response().getContentType()).startsWith("text/csv");
        assertThat(file.body())
                .startsWith("\ufeffName,Company,")
                .contains("\"'=HYPERLINK(\"\"x\"\")\",\"Say \"\"hi\"\", then\"")
                .contains(",'+351 912,")
                .contains("'--05-17")
                .contains("\"two\nlines\"");
    }

    @Test
    void a_file_holds_nobody_elses_people() {
        three();
        assertThat(stage.as(stage.member(Cast.JONAS)).get("/people/export").ok().body())
                .doesNotContain("Braga");
    }

    @Test
    void a_cell_is_changed_in_place() {
        PersonId ana = add("Ana Braga", "Zeta", "Porto", "climbing");
        String cell = "/people/" + ana + "/cells/";
        assertThat(browser.getFragment(cell + "company").ok().texts("a.cell")).containsExactly("Zeta");
        assertThat(browser.getFragment(cell + "company?edit=true")
                        .ok()
                        .page()
                        .select("input[name=value]")
                        .attr("value"))
                .isEqualTo("Zeta");
        assertThat(browser.postFragment(cell + "company", "value", " Eta ").ok().texts("a.cell"))
                .containsExactly("Eta");
        browser.postFragment(cell + "tags", "value", "bees, Bees, roof").ok();
        browser.postFragment(cell + "name", "value", "Ana B.").ok();
        browser.postFragment(cell + "title", "value", "Baker").ok();
        browser.postFragment(cell + "met-where", "value", "Market").ok();
        browser.get("/people")
                .ok()
                .says("Ana B.")
                .says("Eta")
                .says("bees, roof")
                .says("Baker")
                .says("Market");
    }

    @Test
    void a_bad_cell_comes_back_filled() {
        PersonId ana = add("Ana Braga", "Zeta", "Porto");
        String cell = "/people/" + ana + "/cells/";
        browser.postFragment(cell + "name", "value", " ").comesBack().says("Please fill this in.");
        String long_ = String.join("", Collections.nCopies(301, "x"));
        Answer back = browser.postFragment(cell + "company", "value", long_).comesBack();
        assertThat(back.page().select("input[name=value]").attr("value")).isEqualTo(long_);
        browser.postFragment(cell + "last-contact", "value", "x").is(404);
        browser.postFragment(cell + "nothing", "value", "x").is(404);
    }

    @Test
    void a_stranger_changes_no_cell() {
        String cell = "/people/" + add("Ana Braga", "Zeta", "Porto") + "/cells/company";
        Browser jonas = stage.as(stage.member(Cast.JONAS));
        jonas.getFragment(cell).is(404);
        jonas.postFragment(cell, "value", "Mine").is(404);
        assertThat(names("/people")).containsExactly("Ana Braga");
    }

    private String[] chosen(String action, String tag, PersonId... ids) {
        var all = new ArrayList<>(List.of("action", action, "new-tag", tag));
        for (PersonId id : ids) {
            all.addAll(List.of("person", id.toString()));
        }
        return all.toArray(String[]::new);
    }

    private String undo(Answer done) {
        return browser.follow(done).ok().page().selectFirst("#flash form").attr("action");
    }

    @Test
    void many_are_tagged_at_once_and_it_is_taken_back_only_where_it_made_a_difference() {
        PersonId ana = add("Ana Braga", "", "", "climbing");
        PersonId bea = add("Bea Dias", "", "");
        Answer done = browser.post("/people/selections", chosen("tag", "climbing", ana, bea))
                .leadsTo("/people");
        String undo = undo(done);
        assertThat(names("/people?tag=climbing")).containsExactly("Ana Braga", "Bea Dias");
        browser.post(undo).leadsTo("/people");
        assertThat(names("/people?tag=climbing")).containsExactly("Ana Braga");
        browser.post(undo).is(404);
        browser.post(undo(browser.post("/people/selections", chosen("untag", "climbing", ana, bea))));
        assertThat(names("/people?tag=climbing")).containsExactly("Ana Braga");
    }

    @Test
    void many_are_deleted_at_once_and_back_by_undo() {
        PersonId ana = add("Ana Braga", "", "");
        PersonId bea = add("Bea Dias", "", "");
        add("Cy Estrela", "", "");
        Answer done = browser.post("/people/selections", chosen("deletion", "", ana, bea));
        browser.follow(done).ok().says("2 people are off your list.");
        assertThat(names("/people")).containsExactly("Cy Estrela");
        browser.post(undo(browser.post("/people/selections", "action", "deletion", "all", "true")));
        assertThat(names("/people")).containsExactly("Cy Estrela");
    }

    @Test
    void all_means_all_that_the_filters_show() {
        three();
        browser.post("/people/selections?place=lisbon", "action", "tag", "new-tag", "trip", "all", "true")
                .leadsTo("/people?place=lisbon");
        assertThat(names("/people?tag=trip")).containsExactly("Álvaro Costa", "Bea Dias");
    }

    @ParameterizedTest
    @CsvSource({
        "tag, '', true, 'Please fill this in.'",
        "tag, 'a, b', true, 'One tag at a time'",
        "tag, x, false, 'Please choose at least one person.'",
        "explode, x, true, 'Please say what to do.'"
    })
    void a_bad_selection_comes_back_with_what_was_chosen(String action, String tag, boolean choose, String says) {
        PersonId ana = add("Ana Braga", "", "");
        Answer back = browser.post("/people/selections", choose ? chosen(action, tag, ana) : chosen(action, tag))
                .comesBack()
                .says(says);
        assertThat(back.page().select("#new-tag").attr("value")).isEqualTo(tag);
        assertThat(back.page().select("input[name=person][checked]")).hasSize(choose ? 1 : 0);
        browser.post("/people/selections", "action", "deletion", "person", "nobody")
                .comesBack();
    }

    @Test
    void nobody_changes_the_people_of_another() {
        PersonId ana = add("Ana Braga", "", "");
        Browser jonas = stage.as(stage.member(Cast.JONAS));
        jonas.post("/people/selections", chosen("deletion", "", ana)).is(303);
        assertThat(names("/people")).containsExactly("Ana Braga");
        String undo = undo(browser.post("/people/selections", chosen("deletion", "", ana)));
        jonas.post(undo).is(404);
        assertThat(names("/people")).isEmpty();
    }
}
