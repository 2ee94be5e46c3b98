package dev.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is its owner's alone: to anyone else nobody on it exists. */
@KithTest
class StrangerTest {
    @Autowired
    Stage stage;

    @Autowired
    People people;

    Member amara;
    List<String> looks;
    List<String> writes;

    @BeforeEach
    void a_person_on_the_list() {
        amara = stage.member(Cast.AMARA);
        PersonId rosa = people.remember(amara.id(), NewPerson.named("Rosa Lima"));
        MomentId line = people.moment(amara.id(), rosa, Moment.of(Moment.Kind.NOTE, java.time.Instant.EPOCH, "secret"))
                .orElseThrow();
        String path = "/people/" + rosa;
        looks = List.of(path, path + "/edit", path + "/photo", path + "/moments/" + line + "/edit");
        writes = List.of(
                path,
                path + "/deletion",
                path + "/restoration",
                path + "/photo/deletion",
                path + "/moments",
                path + "/moments/" + line,
                path + "/moments/" + line + "/deletion",
                path + "/moments/" + line + "/restoration");
    }

    @Test
    void another_member_finds_nothing_at_any_address_and_changes_nothing() {
        Browser jonas = stage.as(stage.member(Cast.JONAS));
        looks.forEach(path -> jonas.get(path).is(404).saysNot("Rosa"));
        writes.forEach(path -> jonas.post(path, "name", "Mine", "kind", "note", "day", "2026-01-01", "text", "x")
                .is(404));
        jonas.upload(looks.get(2), "photo", "x.png", new byte[0]).is(404);
        stage.as(amara).get(looks.getFirst()).ok().says("Rosa Lima").says("secret");
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        Browser visitor = stage.visitor();
        looks.forEach(path -> assertThat(visitor.get(path).is(303).location()).startsWith("/sign-in"));
        assertThat(visitor.get("/people/search?q=rosa").is(303).location()).startsWith("/sign-in");
    }

    @Test
    void an_address_that_is_none_is_not_found() {
        Browser browser = stage.as(amara);
        browser.get("/people/nobody").is(404);
        browser.get("/people/00000000-0000-0000-0000-000000000000").is(404);
        browser.get(looks.getFirst() + "/moments/nothing/edit").is(404);
    }
}
