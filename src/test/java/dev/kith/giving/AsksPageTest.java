package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jonas looks for a trumpet teacher; Mei gives trumpet lessons; Amara knows Vera, who looks for one too. */
@KithTest
class AsksPageTest {
    private static final String ASK = "Someone who teaches me the trumpet";
    private static final String OFFER = "Trumpet lessons for beginners";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private Browser meis;
    private String group;

    @BeforeEach
    void a_group_of_three() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        Member mei = stage.member(Cast.MEI);
        hers = stage.as(amara);
        his = stage.as(jonas);
        meis = stage.as(mei);
        group = hers.post("/groups", "name", "Brass Evening", "summary", "We blow.", "joining", "open")
                .is(303)
                .location();
        his.post(group + "/membership").is(303);
        meis.post(group + "/membership").is(303);
        his.post("/me", "name", jonas.name(), "looksFor", ASK, "discoverable", "true")
                .is(303);
        meis.post("/me", "name", mei.name(), "offers", OFFER, "discoverable", "true")
                .is(303);
        PersonId vera = people.remember(amara.id(), NewPerson.named("Vera Brandt"));
        people.change(amara.id(), vera, card -> card.adding(Topic.LOOKING_FOR, "A trumpet, and how to play it"));
    }

    private String inGroup() {
        return "&group=" + group.substring(group.lastIndexOf('/') + 1);
    }

    private static List<String> names(Answer page) {
        return page.ok().texts("main li.row h3");
    }

    @Test
    void my_people_come_first_and_then_members_as_they_tell() {
        assertThat(names(hers.get("/give/asks"))).startsWith("Vera Brandt");
        assertThat(names(hers.get("/give/asks?what=asks" + inGroup()))).containsExactly(jonas.name());
        hers.get("/give/asks?what=asks" + inGroup()).ok().says(ASK).saysNot(jonas.email());
        hers.get("/give/asks?what=offers" + inGroup()).ok().says(OFFER);
    }

    @Test
    void words_find_what_fits_best_first_and_say_why() {
        Answer found = hers.get("/give/asks?what=asks&q=trumpet");
        assertThat(names(found)).contains("Vera Brandt", jonas.name());
        assertThat(found.texts(".chip--why")).contains("trumpet");
        assertThat(names(hers.get("/give/asks?what=asks&q=trumpet" + inGroup())))
                .containsExactly(jonas.name());
        hers.get("/give/asks?what=offers&q=submarine" + inGroup()).ok().says("Nothing fits these words");
    }

    @Test
    void my_list_is_mine() {
        assertThat(names(his.get("/give/asks"))).doesNotContain("Vera Brandt");
        assertThat(names(his.get("/give/asks?q=trumpet"))).doesNotContain("Vera Brandt");
    }

    @Test
    void whoever_hides_or_has_a_block_is_in_neither_list() {
        blocks.block(jonas, amara.id());
        assertThat(names(hers.get("/give/asks?what=asks" + inGroup()))).isEmpty();
        assertThat(names(hers.get("/give/asks?q=trumpet" + inGroup()))).isEmpty();
        blocks.unblock(jonas, amara.id());
        his.post("/me", "name", jonas.name(), "looksFor", ASK).is(303);
        assertThat(names(hers.get("/give/asks?what=asks" + inGroup()))).isEmpty();
        assertThat(names(hers.get(group + "/board"))).doesNotContain(jonas.name());
    }

    @Test
    void a_group_of_others_is_not_found() {
        Browser stranger = stage.as(stage.member(Cast.PRIYA));
        stranger.get("/give/asks?what=asks" + inGroup()).is(404);
        stranger.get("/give/openings?" + inGroup().substring(1)).is(404);
        stranger.get(group + "/board").is(404);
        stranger.get("/give/asks?what=gossip").is(404);
    }

    @Test
    void a_long_list_is_read_in_pages_and_each_stands_there_once() {
        for (int i = 0; i < 40; i++) {
            PersonId one = people.remember(amara.id(), NewPerson.named("Xaver %02d".formatted(i)));
            people.change(amara.id(), one, card -> card.adding(Topic.LOOKING_FOR, "Peace and quiet"));
        }
        Answer first = hers.get("/give/asks").ok();
        assertThat(names(first)).hasSize(Asks.PAGE).startsWith("Vera Brandt", "Xaver 00");
        Answer second = hers.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(names(second)).startsWith("Xaver 29").doesNotContainAnyElementsOf(names(first));
        hers.get("/give/asks?after=made-up").ok();
        hers.get("/give/asks?after=pmade-up").ok();
    }

    @Test
    void the_board_holds_openings_asks_and_offers_for_its_members() {
        String opening = meis.post("/openings", "text", "A music stand, free", "audience", group.substring(8))
                .is(303)
                .location();
        hers.get(group + "/board").ok().says("A music stand, free").says(ASK).says(OFFER);
        meis.get(group + "/board").ok().says("A music stand, free");
        hers.get(group).ok().says("Board").says(ASK).says("A music stand, free");
        stage.as(stage.member(Cast.PRIYA)).get(group).ok().saysNot(ASK).saysNot("A music stand, free");
        stage.visitor().get(group).ok().saysNot(ASK);
        meis.post(opening + "/end").is(303);
        hers.get(group + "/board").ok().saysNot("A music stand, free");
    }

    @Test
    void an_empty_board_says_how_to_fill_it() {
        String quiet = hers.post("/groups", "name", "Quiet Room", "summary", "Hush.", "joining", "open")
                .is(303)
                .location();
        hers.get(quiet + "/board").ok().says("Nothing here yet").says("Share what you heard");
    }
}
