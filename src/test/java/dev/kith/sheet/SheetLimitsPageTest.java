package dev.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.people.OwnList;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the table ends: its pages, its views, the length of a cell and of a tag; and what another one sees of it. */
@KithTest
class SheetLimitsPageTest extends OwnList {
    @Autowired
    private JdbcClient db;

    @Test
    void fifty_people_are_one_page_and_one_more_is_another() {
        many(50);
        assertThat(browser.get("/people").ok().page().select("a[rel=next]")).isEmpty();
        many(1);
        Answer page = browser.get("/people").ok();
        assertThat(page.texts("tbody th")).hasSize(50);
        assertThat(page.page().select("a[rel=next]").attr("href")).isEqualTo("/people?page=2");
        Answer last = browser.get("/people?page=2").ok();
        assertThat(last.texts("tbody th")).hasSize(1);
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        page.says("51 people you know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?page=99", "?page=100000", "?page=-3", "?page=9999999", "?quiet=-1", "?tag=", "?place=%20"})
    void an_address_typed_by_hand_is_answered(String query) {
        many(1);
        browser.get("/people" + query).ok();
    }

    @Test
    void filters_that_nobody_fits_say_so_and_a_list_without_anyone_says_how_to_begin() {
        browser.get("/people").ok().says("The first name is the hardest");
        many(1);
        browser.get("/people?tag=nothing")
                .ok()
                .says("Nobody fits all of this.")
                .saysNot("The first name is the hardest");
    }

    @Test
    void thirty_views_fit_and_the_next_comes_back_with_its_name() {
        many(1);
        for (int i = 1; i <= 30; i++) {
            browser.post("/people/views?sort=company", "view", "View " + i).is(303);
        }
        Answer back = browser.post("/people/views?sort=company", "view", "One more")
                .comesBack()
                .says("30 views fit here. Delete one first.");
        assertThat(back.page().select("#view").attr("value")).isEqualTo("One more");
        assertThat(db.sql("select count(*) from saved_view where owner_id = :me")
                        .param("me", amara.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"60, 303", "61, 422", "0, 422"})
    void the_name_of_a_view_has_sixty_letters(int letters, int status) {
        many(1);
        browser.post("/people/views", "view", "x".repeat(letters)).is(status);
    }

    @Test
    void a_view_is_its_owners_alone() {
        many(1);
        browser.post("/people/views?tag=secret-plan", "view", "Amara's plan").is(303);
        Browser jonas = stage.here(stage.member(Cast.JONAS));
        jonas.get("/people").ok().saysNot("Amara's plan").saysNot("secret-plan");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 300, 200",
        "name, 301, 422",
        "company, 300, 200",
        "company, 301, 422",
        "company, 0, 200",
        "tags, 301, 422"
    })
    void a_cell_has_three_hundred_letters(String column, int letters, int status) {
        PersonId person = many(1).getFirst();
        browser.postFragment("/people/" + person + "/cells/" + column, "value", "x".repeat(letters))
                .is(status);
    }

    @Test
    void a_cell_of_a_person_that_there_is_not_is_not_found() {
        for (String id : List.of(PersonId.next().toString(), "nobody", "..")) {
            assertThat(browser.getFragment("/people/" + id + "/cells/company").status())
                    .as(id)
                    .isIn(400, 404);
        }
    }

    @Test
    void what_was_typed_into_a_cell_is_words_whatever_it_looks_like() {
        PersonId person = many(1).getFirst();
        Answer cell = browser.postFragment("/people/" + person + "/cells/company", "value", "<b>Bold</b> & {0}")
                .ok();
        assertThat(cell.texts("a.cell")).containsExactly("<b>Bold</b> & {0}");
        assertThat(browser.get("/people").ok().page().select("tbody b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 303", "61, 422"})
    void a_tag_has_sixty_letters(int letters, int status) {
        PersonId person = many(1).getFirst();
        browser.post("/people/selections", "action", "tag", "new-tag", "x".repeat(letters), "person", person.toString())
                .is(status);
    }

    @Test
    void a_selection_that_makes_no_difference_says_so_and_has_no_way_back() {
        PersonId person = many(1).getFirst();
        Answer done = browser.follow(
                browser.post("/people/selections", "action", "untag", "new-tag", "chess", "person", person.toString()));
        done.says("Nobody had the tag \"chess\".");
        assertThat(done.page().select("#flash form")).isEmpty();
    }

    @Test
    void someone_who_is_forgotten_meanwhile_is_passed_over() {
        List<PersonId> two = many(2);
        people.forget(amara.id(), List.of(two.getFirst()));
        browser.follow(browser.post(
                        "/people/selections",
                        "action",
                        "tag",
                        "new-tag",
                        "chess",
                        "person",
                        two.get(0).toString(),
                        "person",
                        two.get(1).toString()))
                .says("One person is tagged \"chess\".");
    }

    @Test
    void the_table_reads_in_german_too() {
        many(2);
        db.sql("update account set locale = 'de' where id = :me")
                .param("me", amara.id().value())
                .update();
        stage.here(amara)
                .get("/people")
                .ok()
                .says("Gespeicherte Ansichten")
                .says("Schlagwörter")
                .saysNot("Saved views");
        assertThat(stage.here(amara)
                        .get("/people/export")
                        .ok()
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("Schlagwörter")
                .doesNotContain("Tags");
    }

    @Test
    void without_signing_in_there_is_no_list() {
        for (String path : List.of("/people", "/people/export", "/people?tag=x")) {
            stage.visitor().get(path).is(303);
        }
        stage.visitor()
                .post("/people/selections", "action", "deletion", "all", "true")
                .is(303);
    }

    private List<PersonId> many(int people) {
        var all = new ArrayList<PersonId>();
        for (int i = 0; i < people; i++) {
            all.add(this.people.remember(
                    amara.id(), NewPerson.named("Person " + System.identityHashCode(all) + " " + i)));
        }
        return all;
    }
}
