package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.finding.Search;
import dev.kith.kernel.Decision;
import dev.kith.moments.Moment;
import dev.kith.people.Arrival.Key;
import dev.kith.people.Arrival.Outcome;
import dev.kith.testing.KithTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The verbs of a list where several people, another's list, or a second time come into it. */
@KithTest
class ListTest extends OwnList {
    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Merges merges;

    @Autowired
    private Search search;

    private PersonId named(String name) {
        return people.remember(amara.id(), NewPerson.named(name));
    }

    private Card card(PersonId id) {
        return people.find(amara, id).orElseThrow().card();
    }

    private int found(String words) {
        return search.find(amara, words, 20).hits().size();
    }

    private static Arrival arriving(String key, String name, String company) {
        return new Arrival(
                List.of(new Key("test", key)),
                new Card(name, company, "", "", "", "", List.of(), List.of(), Map.of()),
                List.of(),
                null);
    }

    private List<Outcome> look(Arrival... found) {
        return arrivals.look(amara, List.of(found));
    }

    private List<Outcome> keep(Arrival... found) {
        return arrivals.keep(amara.id(), ImportBatchId.next(), List.of(found));
    }

    @Test
    void several_get_a_tag_at_once_and_only_those_who_lacked_it_are_told() {
        PersonId rosa = named("Rosa Lima");
        PersonId rui = named("Rui Alves");
        assertThat(people.tag(amara.id(), List.of(rosa), "fado")).containsExactly(rosa);
        assertThat(people.tag(amara.id(), List.of(rosa, rui), "fado")).containsExactly(rui);
        assertThat(card(rosa).tags()).containsExactly("fado");
        assertThat(found("fado")).isEqualTo(2);
    }

    @Test
    void a_tag_is_taken_off_those_who_have_it() {
        PersonId rosa = named("Rosa Lima");
        PersonId rui = named("Rui Alves");
        people.tag(amara.id(), List.of(rosa), "fado");
        assertThat(people.untag(amara.id(), List.of(rosa, rui), "fado")).containsExactly(rosa);
        assertThat(people.untag(amara.id(), List.of(rosa, rui), "fado")).isEmpty();
        assertThat(found("fado")).isZero();
    }

    @Test
    void nobody_tags_whom_they_forgot_or_never_had() {
        PersonId rosa = named("Rosa Lima");
        Member jonas = stage.member(Cast.JONAS);
        assertThat(people.tag(jonas.id(), List.of(rosa), "mine")).isEmpty();
        assertThat(people.untag(jonas.id(), List.of(rosa), "mine")).isEmpty();
        people.forget(amara.id(), rosa);
        assertThat(people.tag(amara.id(), List.of(rosa), "late")).isEmpty();
        people.restore(amara.id(), rosa);
        assertThat(card(rosa).tags()).isEmpty();
    }

    @Test
    void of_several_only_those_on_the_list_are_forgotten_and_come_back() {
        PersonId rosa = named("Rosa Lima");
        PersonId rui = named("Rui Alves");
        people.forget(amara.id(), rui);
        assertThat(people.forget(amara.id(), List.of(rosa, rui, PersonId.next())))
                .containsExactly(rosa);
        assertThat(people.restore(amara.id(), List.of(rosa, rui, PersonId.next())))
                .containsExactlyInAnyOrder(rosa, rui);
        assertThat(people.restore(amara.id(), List.of(rosa, rui))).isEmpty();
        assertThat(people.forget(amara.id(), List.of())).isEmpty();
    }

    @Test
    void the_forgotten_are_found_by_no_word_and_found_again_when_back() {
        PersonId rosa = named("Rosamunde Quux");
        assertThat(found("rosamunde")).isEqualTo(1);
        people.forget(amara.id(), rosa);
        assertThat(found("rosamunde")).isZero();
        people.restore(amara.id(), rosa);
        assertThat(found("rosamunde")).isEqualTo(1);
    }

    @Test
    void a_change_of_nobody_is_told_and_one_that_changes_nothing_is_fine() {
        PersonId rosa = named("Rosa Lima");
        assertThat(people.change(amara.id(), PersonId.next(), card -> card)).isFalse();
        assertThat(people.change(stage.member(Cast.JONAS).id(), rosa, card -> Card.named("Mine")))
                .isFalse();
        assertThat(people.change(amara.id(), rosa, card -> card)).isTrue();
        assertThat(card(rosa).name()).isEqualTo("Rosa Lima");
    }

    @Test
    void a_member_who_was_remembered_twice_keeps_the_first_words_and_gains_the_second() {
        Member mei = stage.member(Cast.MEI);
        PersonId id = people.remember(
                amara.id(), new NewPerson("Mei", "Board games", "mei@one.example", "", "Runs", mei.id()));
        people.remember(
                amara.id(), new NewPerson("Mei Tanaka", "Fado", "mei@two.example", "112", "Runs\nSings", mei.id()));
        assertThat(card(id).name()).isEqualTo("Mei");
        assertThat(card(id).metWhere()).isEqualTo("Board games");
        assertThat(card(id).known(Topic.NOTES)).isEqualTo("Runs\nSings");
        assertThat(card(id).ways())
                .containsExactlyInAnyOrder(Way.mail("mei@one.example"), Way.mail("mei@two.example"), Way.phone("112"));
    }

    @Test
    void a_next_step_is_taken_back_by_an_empty_one() {
        PersonId rosa = named("Rosa Lima");
        people.nextStep(amara.id(), rosa, null, "Send the book");
        assertThat(found("send book")).isEqualTo(1);
        people.nextStep(amara.id(), rosa, null, "");
        assertThat(people.find(amara, rosa).orElseThrow().nextStep()).isEmpty();
        assertThat(found("send book")).isZero();
    }

    @Test
    void a_first_look_at_a_file_tells_what_keeping_it_would_do_and_does_nothing() {
        assertThat(look(arriving("1", "Rosa Lima", "Azul"))).containsExactly(Outcome.ADDED);
        assertThat(found("rosa")).isZero();
        keep(arriving("1", "Rosa Lima", "Azul"));
        assertThat(look(
                        arriving("1", "Rosa Lima", "Azul"),
                        arriving("1", "Rosa Lima", "Verde"),
                        arriving("2", "Rui Alves", "")))
                .containsExactly(Outcome.UNCHANGED, Outcome.UPDATED, Outcome.ADDED);
        assertThat(found("verde")).isZero();
        assertThat(found("rui")).isZero();
    }

    @Test
    void a_new_line_of_a_timeline_is_news_and_one_that_is_there_is_not() {
        keep(arriving("1", "Rosa Lima", "Azul"));
        Moment call = Moment.of(Moment.Kind.CALL, clock.instant().minus(Duration.ofDays(9)), "from a file");
        var withCall = new Arrival(
                List.of(new Key("test", "1")),
                arriving("1", "Rosa Lima", "Azul").card(),
                List.of(call),
                null);
        assertThat(look(withCall)).containsExactly(Outcome.UPDATED);
        assertThat(keep(withCall)).containsExactly(Outcome.UPDATED);
        assertThat(look(withCall)).containsExactly(Outcome.UNCHANGED);
        assertThat(keep(withCall)).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void the_same_one_twice_in_a_file_is_one() {
        assertThat(keep(arriving("1", "Rosa Lima", "Azul"), arriving("1", "Rosa Lima", "Azul")))
                .containsExactly(Outcome.ADDED, Outcome.UNCHANGED);
        assertThat(found("rosa")).isEqualTo(1);
    }

    @Test
    void a_file_does_not_bring_back_whom_the_owner_took_out() {
        keep(arriving("1", "Rosa Lima", "Azul"));
        PersonId rosa = search.find(amara, "rosa", 1).hits().getFirst().id();
        people.forget(amara.id(), rosa);
        assertThat(keep(arriving("1", "Rosa Lima", "Verde"))).containsExactly(Outcome.UNCHANGED);
        assertThat(look(arriving("1", "Rosa Lima", "Verde"))).containsExactly(Outcome.UNCHANGED);
        assertThat(found("rosa")).isZero();
    }

    @Test
    void the_same_file_fills_each_list_on_its_own() {
        Member jonas = stage.member(Cast.JONAS);
        keep(arriving("1", "Rosa Lima", "Azul"));
        assertThat(arrivals.look(jonas, List.of(arriving("1", "Rosa Lima", "Azul"))))
                .containsExactly(Outcome.ADDED);
        assertThat(arrivals.look(amara, List.of())).isEmpty();
    }

    @Test
    void one_person_is_not_made_of_one() {
        PersonId rosa = named("Rosa Lima");
        assertThat(merges.merge(amara.id(), rosa, rosa)).isEmpty();
        assertThat(merges.merge(amara.id(), rosa, PersonId.next())).isEmpty();
        assertThat(people.find(amara, rosa)).isPresent();
    }

    @Test
    void a_merge_is_taken_back_once_and_by_its_owner() {
        PersonId rosa = named("Rosa Lima");
        PersonId other = named("R. Lima");
        UUID merge = merges.merge(amara.id(), rosa, other).orElseThrow();
        assertThat(merges.undo(stage.member(Cast.JONAS).id(), merge)).isEqualTo(Decision.no("people.merge.gone"));
        assertThat(merges.undo(amara.id(), merge)).isEqualTo(Decision.YES);
        assertThat(merges.undo(amara.id(), merge)).isEqualTo(Decision.no("people.merge.gone"));
        assertThat(people.find(amara, other)).isPresent();
    }

    @Test
    void a_merge_is_not_taken_back_when_the_one_who_stayed_has_left() {
        PersonId rosa = named("Rosa Lima");
        UUID merge = merges.merge(amara.id(), rosa, named("R. Lima")).orElseThrow();
        people.forget(amara.id(), rosa);
        assertThat(merges.undo(amara.id(), merge)).isEqualTo(Decision.no("people.merge.later"));
        people.restore(amara.id(), rosa);
        assertThat(merges.undo(amara.id(), merge)).isEqualTo(Decision.YES);
    }
}
