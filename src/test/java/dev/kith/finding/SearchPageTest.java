package dev.kith.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.cards.NewPerson;
import dev.kith.moments.Moment;
import dev.kith.people.OwnList;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class SearchPageTest extends OwnList {
    PersonId rosa;

    @BeforeEach
    void with_rosa_on_it() {
        rosa = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        people.moment(amara.id(), rosa, Moment.of(Moment.Kind.NOTE, clock.instant(), "Keeps <b>bees</b> on a roof"));
    }

    @Test
    void a_word_of_an_old_note_is_shown_and_marked() {
        var page = browser.get("/people/search?q=bee").ok();
        assertThat(page.texts("#found mark")).containsExactly("bees");
        assertThat(page.page().select("#found b")).isEmpty();
        page.says("Rosa Lima").says("Keeps <b>bees</b> on a roof");
        assertThat(page.page().selectFirst("#q").attr("value")).isEqualTo("bee");
    }

    @Test
    void enter_opens_the_first_hit() {
        browser.get("/people/search?q=bees&go=true").leadsTo("/people/" + rosa);
        browser.get("/people/search?q=wasps&go=true").ok().says("Nobody on your list has that.");
    }

    @Test
    void while_typing_only_the_list_is_sent() {
        var fragment = browser.getFragment("/people/search?q=bees").ok();
        assertThat(fragment.page().select("main")).isEmpty();
        assertThat(fragment.texts("mark")).containsExactly("bees");
        assertThat(browser.getFragment("/people/search?q=").ok().text()).isEmpty();
    }

    @Test
    void a_near_miss_says_so() {
        browser.get("/people/search?q=rosaq+lima").ok().says("this comes close").says("Rosa Lima");
    }

    @Test
    void an_empty_search_asks_for_words() {
        browser.get("/people/search").ok().says("Type anything you remember");
    }
}
