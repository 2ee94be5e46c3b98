package dev.kith.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a second import, a merge and the way back do to a card that its owner has worked on. */
class CardNewsTest {
    private static Card card(String company, String birthday, List<String> tags, List<Way> ways, String notes) {
        return new Card("Rosa", company, "", "", birthday, "", tags, ways, Map.of(Topic.NOTES, notes));
    }

    private static Card of(String company) {
        return card(company, "", List.of(), List.of(), "");
    }

    private static Card tagged(String... tags) {
        return card("", "", List.of(tags), List.of(), "");
    }

    private static Card reached(Way... ways) {
        return card("", "", List.of(), List.of(ways), "");
    }

    private static Card noted(String notes) {
        return card("", "", List.of(), List.of(), notes);
    }

    @ParameterizedTest
    @CsvSource({
        "Azul, Azul, Verde, Verde, a field left alone follows its source",
        "Mine, Azul, Verde, Mine, a field that was changed stays",
        "'', Azul, Verde, Verde, an emptied field takes what is really new",
        "'', Azul, Azul, '', an emptied field does not get the old word back",
        "'', '', Verde, Verde, an empty field is filled",
        "Azul, Azul, '', Azul, a source that falls silent takes nothing away",
        "Mine, '', Verde, Mine, what the owner wrote first stands"
    })
    void a_field_follows_its_source_until_the_owner_writes(
            String mine, String seen, String found, String then, String because) {
        assertThat(of(mine).news(of(seen), of(found)).company()).as(because).isEqualTo(then);
        assertThat(noted(mine).news(noted(seen), noted(found)).known(Topic.NOTES))
                .as(because)
                .isEqualTo(then);
    }

    @Test
    void a_tag_the_owner_took_out_does_not_come_back_and_a_new_one_comes() {
        Card now = tagged("mine").news(tagged("fado"), tagged("fado", "light"));
        assertThat(now.tags()).containsExactly("mine", "light");
    }

    @Test
    void a_number_the_owner_took_out_does_not_come_back_and_a_new_one_comes() {
        var old = Way.phone("+351 912 345 678");
        var fresh = Way.phone("+351 911 111 111");
        assertThat(reached().news(reached(old), reached(old, fresh)).ways()).containsExactly(fresh);
    }

    @Test
    void an_address_that_is_there_in_another_spelling_is_not_added() {
        var mine = new Way(Way.Kind.MAIL, "home", "rosa@example.org");
        assertThat(reached(mine)
                        .news(reached(), reached(Way.mail("Rosa@Example.ORG")))
                        .ways())
                .containsExactly(mine);
    }

    @Test
    void what_a_source_no_longer_has_stays_with_the_owner() {
        assertThat(tagged("fado", "light")
                        .news(tagged("fado", "light"), tagged("fado"))
                        .tags())
                .containsExactly("fado", "light");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void lines_are_added_to_any_topic_and_none_twice(Topic topic) {
        Card known = Card.named("Rosa").adding(topic, "Two boys").adding(topic, "Two boys\nA dog");
        assertThat(known.known(topic)).isEqualTo("Two boys\nA dog");
        assertThat(known.adding(topic, "  ")).isEqualTo(known);
        assertThat(known.known()).containsOnlyKeys(topic);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", b, b",
                "a, \"\", a",
                "a, a, a",
                "a, b, \"a\nb\"",
                "\"a\nb\", \"b\na\nc\", \"a\nb\nc\"",
                "a, \"\n\nb\n\n\", \"a\nb\"",
                "a, \"b\n\nc\", \"a\nb\n\nc\""
            })
    void two_texts_become_one_without_a_line_said_twice(String mine, String theirs, String both) {
        assertThat(Card.joinedText(mine, theirs)).isEqualTo(both);
    }

    @Test
    void joining_keeps_the_first_spelling_and_the_first_label() {
        Card both = card("", "", List.of("São Paulo"), List.of(new Way(Way.Kind.PHONE, "work", "912 345 678")), "")
                .with(card(
                        "Azul",
                        "--05-17",
                        List.of("sao paulo", "SÃO PAULO ", "fado"),
                        List.of(Way.phone("+351 912 345 678"), Way.mail("rosa@example.org")),
                        ""));
        assertThat(both.tags()).containsExactly("São Paulo", "fado");
        assertThat(both.ways())
                .containsExactly(new Way(Way.Kind.PHONE, "work", "912 345 678"), Way.mail("rosa@example.org"));
        assertThat(both.birthday()).isEqualTo("--05-17");
        assertThat(both.company()).isEqualTo("Azul");
    }

    @Test
    void joining_a_card_with_itself_changes_nothing() {
        Card card = card("Azul", "1985", List.of("a", "b"), List.of(Way.mail("rosa@example.org")), "one\n\ntwo");
        assertThat(card.with(card)).isEqualTo(card);
    }

    @Test
    void the_way_back_brings_what_was_taken_away_and_drops_what_was_added() {
        var old = Way.phone("+351 912 345 678");
        var fresh = Way.mail("rosa@example.org");
        var since = Way.mail("rosa@since.example");
        Card back = reached(fresh, since).undo(reached(old), reached(fresh));
        assertThat(back.ways()).containsExactlyInAnyOrder(old, since);
    }

    @Test
    void the_way_back_does_not_write_twice_what_was_put_back_by_hand() {
        var old = Way.phone("+351 912 345 678");
        assertThat(reached(old).undo(reached(old), reached()).ways()).containsExactly(old);
        assertThat(tagged("a").undo(tagged("a"), tagged("b")).tags()).containsExactly("a");
    }

    @Test
    void a_change_and_its_way_back_leave_the_card_as_it_was() {
        Card before = card("Azul", "1985-05-17", List.of("a"), List.of(Way.phone("112")), "one");
        Card after = card("Verde", "", List.of("b"), List.of(Way.mail("rosa@example.org")), "one\ntwo");
        assertThat(after.undo(before, after)).isEqualTo(before);
        assertThat(before.undo(before, before)).isEqualTo(before);
    }

    @Test
    void the_way_back_leaves_a_text_that_was_written_on_since() {
        assertThat(noted("new, and more").undo(noted("old"), noted("new")).known(Topic.NOTES))
                .isEqualTo("new, and more");
    }

    @Test
    void tags_are_stripped_and_blank_ones_are_none() {
        assertThat(tagged(" fado ", "", "  ", "FADO", "Straße", "strasse").tags())
                .containsExactly("fado", "Straße");
        assertThat(tagged("old").withTags(List.of("new", "New")).tags()).containsExactly("new");
    }

    @Test
    void a_card_is_not_changed_through_the_lists_it_was_made_of() {
        var tags = new java.util.ArrayList<>(List.of("fado"));
        var known = new java.util.HashMap<>(Map.of(Topic.FUN, "Chess"));
        var card = new Card("Rosa", "", "", "", "", "", tags, List.of(), known);
        tags.add("light");
        known.put(Topic.FUN, "Go");
        assertThat(card.tags()).containsExactly("fado");
        assertThat(card.known(Topic.FUN)).isEqualTo("Chess");
    }

    @Test
    void odd_letters_survive_being_put_away() {
        Card card = card("Zoë \"&\" \\ <b>\n\t🎈", "--02-29", List.of("日本", "🎈"), List.of(), "a\u2028b");
        assertThat(Card.ofJson(card.json())).isEqualTo(card);
    }
}
