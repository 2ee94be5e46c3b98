package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.Way;
import dev.kith.demo.Cast;
import dev.kith.finding.Search;
import dev.kith.moments.Moment;
import dev.kith.people.Arrival.Key;
import dev.kith.people.Arrival.Outcome;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ArrivalsTest {
    private static final Instant CONNECTED = Instant.parse("2024-02-08T00:00:00Z");

    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Search search;

    @Autowired
    TestClock clock;

    Member amara;
    final ImportBatchId batch = ImportBatchId.next();

    @BeforeEach
    void sign_in() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
    }

    private static Arrival rosa(String company) {
        return new Arrival(
                List.of(new Key("linkedin", "rosa-lima")),
                new Card(
                        "Rosa Lima",
                        company,
                        "Light designer",
                        "",
                        "",
                        "",
                        List.of("LinkedIn"),
                        List.of(Way.mail("rosa@example.org")),
                        Map.of()),
                List.of(Moment.of(Moment.Kind.OTHER, CONNECTED, "Connected on LinkedIn")),
                null);
    }

    private Outcome keep(ImportBatchId batch, Arrival arrival) {
        return arrivals.keep(amara.id(), batch, List.of(arrival)).getFirst();
    }

    private Person find(String words) {
        return people.find(amara, search.find(amara, words, 1).hits().getFirst().id())
                .orElseThrow();
    }

    private void edit(PersonId id, String company) {
        people.change(
                amara.id(),
                id,
                c -> new Card(
                        c.name(),
                        company,
                        c.title(),
                        c.place(),
                        c.birthday(),
                        c.metWhere(),
                        c.tags(),
                        c.ways(),
                        c.known()));
    }

    @Test
    void the_same_import_twice_changes_nothing() {
        assertThat(keep(batch, rosa("Azul"))).isEqualTo(Outcome.ADDED);
        assertThat(keep(ImportBatchId.next(), rosa("Azul"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(search.find(amara, "rosa", 20).hits()).hasSize(1);
        assertThat(find("rosa").lastContact()).isEqualTo(CONNECTED);
    }

    @Test
    void a_newer_import_brings_what_is_new() {
        keep(batch, rosa("Azul"));
        assertThat(keep(ImportBatchId.next(), rosa("Verde"))).isEqualTo(Outcome.UPDATED);
        assertThat(find("rosa").card().company()).isEqualTo("Verde");
        assertThat(search.find(amara, "azul", 20).hits()).isEmpty();
    }

    @Test
    void what_the_owner_changed_is_not_overwritten() {
        keep(batch, rosa("Azul"));
        edit(find("rosa").id(), "Her own");
        keep(ImportBatchId.next(), rosa("Verde"));
        assertThat(find("rosa").card().company()).isEqualTo("Her own");
    }

    @Test
    void what_the_owner_took_out_does_not_come_back() {
        keep(batch, rosa("Azul"));
        people.change(
                amara.id(),
                find("rosa").id(),
                c -> new Card(c.name(), "", c.title(), "", "", "", List.of(), List.of(), Map.of()));
        assertThat(keep(ImportBatchId.next(), rosa("Azul"))).isEqualTo(Outcome.UNCHANGED);
        people.forget(amara.id(), find("rosa").id());
        assertThat(keep(ImportBatchId.next(), rosa("Verde"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(search.find(amara, "rosa", 20).hits()).isEmpty();
    }

    @Test
    void undo_removes_who_came_and_restores_who_was_changed() {
        keep(batch, rosa("Azul"));
        var newer = ImportBatchId.next();
        keep(newer, rosa("Verde"));
        keep(newer, new Arrival(List.of(new Key("vcard", "u1")), Card.named("Rui Alves"), List.of(), null));
        assertThat(arrivals.undo(amara.id(), newer)).contains(new Arrival.Undone(1, 1, List.of()));
        assertThat(arrivals.undo(amara.id(), newer)).isEmpty();
        assertThat(find("rosa").card().company()).isEqualTo("Azul");
        assertThat(search.find(amara, "rui", 20).hits()).isEmpty();
        assertThat(arrivals.undo(amara.id(), batch)).contains(new Arrival.Undone(1, 0, List.of()));
        assertThat(search.find(amara, "rosa", 20).hits()).isEmpty();
    }

    @Test
    void undo_keeps_whom_the_owner_worked_with_and_says_so() {
        keep(batch, rosa("Azul"));
        people.moment(amara.id(), find("rosa").id(), Moment.of(Moment.Kind.CALL, clock.instant(), "a good talk"));
        assertThat(arrivals.undo(amara.id(), batch)).contains(new Arrival.Undone(0, 0, List.of("Rosa Lima")));
        assertThat(find("rosa").name()).isEqualTo("Rosa Lima");
    }

    @Test
    void undo_leaves_what_was_edited_since() {
        keep(batch, rosa("Azul"));
        var newer = ImportBatchId.next();
        keep(newer, rosa("Verde"));
        edit(find("rosa").id(), "Her own");
        arrivals.undo(amara.id(), newer);
        assertThat(find("rosa").card().company()).isEqualTo("Her own");
        assertThat(find("rosa").card().title()).isEqualTo("Light designer");
    }

    @Test
    void what_comes_again_after_undo_is_added_again() {
        keep(batch, rosa("Azul"));
        arrivals.undo(amara.id(), batch);
        assertThat(keep(ImportBatchId.next(), rosa("Azul"))).isEqualTo(Outcome.ADDED);
    }

    @Test
    void nobody_undoes_the_import_of_another() {
        keep(batch, rosa("Azul"));
        assertThat(arrivals.undo(stage.member(Cast.JONAS).id(), batch)).isEmpty();
        assertThat(find("rosa").name()).isEqualTo("Rosa Lima");
    }
}
