package dev.kith.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.search.Snippet.Piece;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class SearchTest {
    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    Search search;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    Member amara;

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
    }

    private PersonId rosa() {
        return people.add(
                amara.id(),
                new Card(
                        "Rosa Conceição",
                        "Teatro Azul",
                        "Light designer",
                        "Sintra",
                        "",
                        "Fado night",
                        List.of("volunteer"),
                        List.of(
                                new Way(Way.Kind.PHONE, "", "+351 912 345 678"),
                                Way.mail("rosa.c@azul.example"),
                                new Way(Way.Kind.LINK, "", "https://www.linkedin.com/in/rosaconceicao")),
                        Map.of(Topic.GREW_UP, "On a lighthouse in Aveiro", Topic.LOOKING_FOR, "A dramaturge")),
                null);
    }

    private PersonId named(String name) {
        return people.remember(amara.id(), NewPerson.named(name));
    }

    private void note(PersonId person, String text) {
        people.moment(amara.id(), person, Moment.of(Moment.Kind.NOTE, clock.instant(), text));
    }

    private List<String> names(String typed) {
        return search.find(amara, typed, 20).hits().stream().map(Hit::plainName).toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> p.hit() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa",
                "ROSA",
                "conceicao",
                "Conceição",
                "conc",
                "teatro",
                "light des",
                "sintra",
                "fado",
                "volunt",
                "912345678",
                "912 345 678",
                "351912345678",
                "rosa.c@azul",
                "rosaconceicao",
                "lighthouse",
                "aveiro",
                "dramaturge",
                "rosa lighthouse",
                "night aveiro rosa",
                "ros conc"
            })
    void anything_kept_about_someone_finds_them(String typed) {
        rosa();
        named("Someone Else");
        assertThat(names(typed)).containsExactly("Rosa Conceição");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conceicoa",
                "concexcao",
                "concicao",
                "conceiicao",
                "xonceicao",
                "ocnceicao",
                "onceicao",
                "lightjouse",
                "dramatruge",
                "aviero"
            })
    void one_wrong_letter_is_forgiven(String typed) {
        rosa();
        named("Someone Else");
        Search.Found found = search.find(amara, typed, 20);
        assertThat(found.hits()).extracting(Hit::plainName).containsExactly("Rosa Conceição");
        assertThat(found.corrected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conxxicao", "rxsa lighthouse berlin", "zzz", "", " ", "-- !", "rosa zebra"})
    void what_is_nowhere_finds_nobody(String typed) {
        rosa();
        assertThat(names(typed)).isEmpty();
    }

    @Test
    void every_note_and_moment_is_searched_and_shown_with_the_word_marked() {
        PersonId rui = named("Rui Alves");
        note(
                rui,
                "Talked for an hour and then another about restoring old wooden sailing boats on the Tejo, and about what"
                        + " the river does to varnish, ropes and to those who will not stop");
        Hit hit = search.find(amara, "wood", 20).hits().getFirst();
        assertThat(hit.where()).isEqualTo("people.in.moment");
        assertThat(text(hit.snippet()))
                .contains("old [wooden] sailing")
                .startsWith("… ")
                .endsWith(" …");
    }

    @Test
    void a_hit_in_the_name_comes_before_one_in_a_note_then_the_newest_contact() {
        PersonId noted = named("Rui Alves");
        PersonId old = named("Marina Costa");
        PersonId newer = named("Marina Dias");
        people.moment(
                amara.id(), old, Moment.of(Moment.Kind.CALL, clock.instant().minus(Duration.ofDays(90)), ""));
        people.moment(
                amara.id(), newer, Moment.of(Moment.Kind.CALL, clock.instant().minus(Duration.ofDays(3)), ""));
        people.moment(amara.id(), noted, Moment.of(Moment.Kind.CALL, clock.instant(), "keeps his boat in the marina"));
        assertThat(names("marin")).containsExactly("Marina Dias", "Marina Costa", "Rui Alves");
        assertThat(names("marina boat")).containsExactly("Rui Alves");
    }

    @Test
    void the_name_is_marked_too() {
        rosa();
        assertThat(text(search.find(amara, "conc", 20).hits().getFirst().name()))
                .isEqualTo("Rosa [Conceição]");
    }

    @Test
    void nobody_finds_what_is_on_another_list() {
        rosa();
        Member jonas = stage.member(Cast.JONAS);
        assertThat(search.find(jonas, "rosa", 20).hits()).isEmpty();
        assertThat(search.find(jonas, "conceicoa", 20).hits()).isEmpty();
    }

    @Test
    void what_is_no_longer_written_is_no_longer_found() {
        PersonId id = rosa();
        people.change(
                amara.id(), id, card -> new Card("Rosa Pires", "", "", "", "", "", List.of(), List.of(), Map.of()));
        assertThat(names("conceicao")).isEmpty();
        assertThat(names("lighthouse")).isEmpty();
        assertThat(names("pires")).containsExactly("Rosa Pires");
    }

    @Test
    void the_forgotten_are_not_found_until_they_are_back() {
        PersonId id = rosa();
        people.forget(amara.id(), id);
        assertThat(names("rosa")).isEmpty();
        people.restore(amara.id(), id);
        assertThat(names("rosa")).containsExactly("Rosa Conceição");
    }

    @Test
    void a_single_letter_looks_at_names_only() {
        named("Rui Alves");
        note(named("Ana Braga"), "rows, rides and runs");
        assertThat(names("r")).containsExactly("Rui Alves");
    }

    @Test
    void more_people_than_one_row_of_bits_holds_are_found_newest_first() {
        for (int i = 0; i < 600; i++) {
            PersonId id = named("Crowd Number" + i);
            if (i % 100 == 7) {
                people.moment(
                        amara.id(),
                        id,
                        Moment.of(Moment.Kind.COFFEE, clock.instant().plusSeconds(i), "espresso"));
            }
        }
        assertThat(names("espresso"))
                .containsExactly(
                        "Crowd Number507",
                        "Crowd Number407",
                        "Crowd Number307",
                        "Crowd Number207",
                        "Crowd Number107",
                        "Crowd Number7");
        assertThat(names("crowd")).hasSize(20).startsWith("Crowd Number507");
    }

    @Test
    void an_index_holds_no_word_that_nobody_has() {
        PersonId id = named("Rui Alves");
        note(id, "quixotic");
        people.forget(amara.id(), id);
        assertThat(db.sql("select count(*) from search_word where owner_id = :owner")
                        .param("owner", amara.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signs_without_spaces_between_words_are_found_one_by_one() {
        note(named("李小龙"), "北京大学");
        assertThat(names("小")).containsExactly("李小龙");
        assertThat(names("大学")).containsExactly("李小龙");
    }
}
