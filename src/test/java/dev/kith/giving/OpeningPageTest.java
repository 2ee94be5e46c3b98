package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class OpeningPageTest {
    private static final String BAKERY = "A bakery with two ovens is to let from May, cheap.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    private Member amara;
    private Browser hers;
    private String address;
    private PersonId vera;

    @BeforeEach
    void she_knows_someone_who_looks_for_a_bakery() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        hers = stage.as(amara);
        address = Stage.freshEmail("vera");
        vera = known("Vera Brandt", address);
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, "A bakery to rent, with ovens"));
        known("Otto Lang", "");
    }

    private PersonId known(String name, String email) {
        return people.remember(amara.id(), new NewPerson(name, "", email, "", "", null));
    }

    private String heard(String text) {
        return hers.post("/openings", "text", text, "kind", "room").is(303).location();
    }

    private static List<String> names(Answer opening) {
        return opening.texts("li.row h3");
    }

    @Test
    void what_was_heard_shows_at_once_whom_it_could_help_and_why() {
        Answer opening = hers.get(heard(BAKERY)).ok();
        assertThat(names(opening)).startsWith("Vera Brandt").doesNotContain("Otto Lang");
        opening.says("bakery").says("Looking for");
        assertThat(opening.page().select("textarea").first().text()).contains("Hello Vera", BAKERY);
    }

    @Test
    void what_was_noted_a_moment_ago_counts_and_who_left_the_list_does_not() {
        String opening = heard("A kiln for potters, free to whoever fetches it.");
        assertThat(names(hers.get(opening).ok())).doesNotContain("Otto Lang");
        PersonId potter = known("Ada Pots", "");
        hers.post("/people/" + potter + "/moments", "kind", "note", "day", "2026-03-10", "text", "Potter, wants a kiln")
                .is(303);
        assertThat(names(hers.get(opening).ok())).contains("Ada Pots");
        hers.post("/people/" + potter + "/deletion").is(303);
        assertThat(names(hers.get(opening).ok())).doesNotContain("Ada Pots");
        hers.post("/people/" + potter + "/restoration").is(303);
        assertThat(names(hers.get(opening).ok())).contains("Ada Pots");
    }

    @Test
    void what_a_member_of_my_list_tells_everyone_counts_and_what_they_do_not_does_not() {
        Member jonas = stage.member(Cast.JONAS);
        people.remember(amara.id(), NewPerson.member(jonas.id(), jonas.name(), ""));
        Browser his = stage.as(jonas);
        String opening = heard("A trailer with a roof rack, to be fetched before winter.");
        assertThat(names(hers.get(opening).ok())).doesNotContain(jonas.name());
        his.post("/me", "name", jonas.name(), "looksFor", "A second-hand trailer")
                .is(303);
        assertThat(names(hers.get(opening).ok())).contains(jonas.name());
        his.post("/me/privacy", choices("looks_for", "nobody")).is(303);
        assertThat(names(hers.get(opening).ok())).doesNotContain(jonas.name());
    }

    /** All fields of the form as they are for everyone, but this one. */
    private static String[] choices(String field, String audience) {
        return Stream.of(Profile.Field.values())
                .map(Profile.Field::key)
                .flatMap(key -> Stream.of(key, key.equals(field) ? audience : "members"))
                .toArray(String[]::new);
    }

    @Test
    void one_press_offers_it_by_mail_once() {
        String opening = heard(BAKERY);
        hers.post(opening + "/offers/" + vera).leadsTo(opening);
        hers.post(opening + "/offers/" + vera).leadsTo(opening);

        var mail = stage.deliver();
        assertThat(mail.to(address)).hasSize(1);
        assertThat(mail.text(address)).contains("Hello Vera", BAKERY, "let it be");
        hers.get(opening).ok().says("Offered on");
        hers.get("/people/" + vera).ok().says(BAKERY);
        hers.get("/give").ok().says("Offered to one");
    }

    @Test
    void other_words_go_in_the_place_of_the_draft() {
        String opening = heard(BAKERY);
        hers.post(opening + "/offers/" + vera, "message-" + vera, "Ovens, Vera!")
                .leadsTo(opening);
        assertThat(stage.deliver().text(address)).contains("Ovens, Vera!").doesNotContain("let it be");
    }

    @Test
    void without_an_address_it_is_told_in_ones_own_way() {
        String opening = heard(BAKERY);
        PersonId silent = known("Ida Stone", "");
        int before = stage.deliver().count();
        hers.post(opening + "/offers/" + silent).comesBack().says("Kith knows no mail address");
        hers.post(opening + "/offers/" + silent, "how", "own").leadsTo(opening);
        hers.get(opening).ok().says("Ida Stone").says("Offered on");
        assertThat(stage.deliver().count()).isEqualTo(before);
    }

    @Test
    void what_came_of_it_is_noted() {
        String opening = heard(BAKERY);
        hers.post(opening + "/offers/" + vera + "/outcome", "how", "taken").is(404);
        hers.post(opening + "/offers/" + vera).is(303);
        hers.post(opening + "/offers/" + vera + "/outcome", "how", "no-thanks").leadsTo(opening);
        hers.post(opening + "/offers/" + vera + "/outcome", "how", "taken").leadsTo(opening);
        hers.post(opening + "/offers/" + vera + "/outcome", "how", "eaten").is(404);
        hers.get("/give").ok().says("taken by 1");
    }

    @Test
    void what_is_gone_can_come_back() {
        String opening = heard(BAKERY);
        hers.post(opening + "/end").leadsTo("/give");
        hers.get(opening).ok().says("not to be had any more");
        hers.post(opening + "/end/deletion").leadsTo(opening);
        hers.get(opening).ok().saysNot("not to be had any more");
    }

    @Test
    void whoever_is_left_out_does_not_come_to_mind_until_taken_in_again() {
        String opening = heard(BAKERY);
        hers.post("/people/" + vera + "/left-out").leadsTo("/people/" + vera);
        assertThat(names(hers.get(opening).ok())).doesNotContain("Vera Brandt");
        hers.get("/people/" + vera).ok().says("Left out of suggestions");
        hers.post("/people/" + vera + "/left-out/deletion").is(303);
        assertThat(names(hers.get(opening).ok())).contains("Vera Brandt");
    }

    @Test
    void an_ask_for_a_job_meets_other_words_first() {
        String opening = heard(BAKERY);
        String ask = "Do you have a job for me at your company?";
        hers.post(opening + "/offers/" + vera, "message-" + vera, ask)
                .comesBack()
                .says("An ask in a first message")
                .says(ask);
        assertThat(stage.deliver().to(address)).isEmpty();
        hers.post(opening + "/offers/" + vera, "message-" + vera, ask, "seen-" + vera, "etiquette")
                .leadsTo(opening);
    }

    @Test
    void a_form_sent_twice_is_one_opening() {
        String form = OpeningId.next().toString();
        String[] typed = {"form", form, "text", BAKERY, "kind", "room"};
        assertThat(hers.post("/openings", typed).location())
                .isEqualTo(hers.post("/openings", typed).location());
        assertThat(hers.get("/give").ok().texts("li.row h3")).hasSize(1);
    }

    @Test
    void what_one_heard_and_whom_one_knows_is_nobody_elses() {
        String opening = heard(BAKERY);
        Browser his = stage.as(stage.member(Cast.JONAS));
        his.get(opening).is(404);
        his.post(opening + "/offers/" + vera).is(404);
        his.post(opening + "/end").is(404);
        his.get("/give").ok().saysNot(BAKERY);
        String theirs = his.post("/openings", "text", BAKERY, "kind", "room").location();
        his.get(theirs).ok().saysNot("Vera");
        his.post(theirs + "/offers/" + vera).is(404);
    }

    @Test
    void an_empty_list_says_what_to_do() {
        Browser his = stage.as(stage.member(Cast.JONAS));
        his.get(his.post("/openings", "text", "A van", "kind", "other").location())
                .ok()
                .says("Nobody on your list comes to mind");
    }

    @Test
    void two_entries_that_become_one_keep_what_was_offered() {
        String opening = heard(BAKERY);
        PersonId twin = known("Vera B.", "");
        hers.post(opening + "/offers/" + twin, "how", "own").is(303);
        hers.post("/people/merges", "kept", vera.toString(), "gone", twin.toString())
                .is(303);
        assertThat(names(hers.get(opening).ok())).contains("Vera Brandt").doesNotContain("Vera B.");
        hers.get(opening).ok().says("Offered on");
    }
}
