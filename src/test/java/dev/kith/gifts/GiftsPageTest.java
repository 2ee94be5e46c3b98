package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.platform.Jobs;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amara, who knows Vera, an old friend without an account. */
@KithTest
class GiftsPageTest {
    private static final String BOOK = "The book about knots";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser hers;
    private PersonId vera;

    @BeforeEach
    void she_knows_vera() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        hers = stage.as(amara);
        vera = known("Vera Brandt");
    }

    private PersonId known(String name) {
        return people.remember(amara.id(), new NewPerson(name, "", Stage.freshEmail("vera"), "", "", null));
    }

    private void noted(PersonId person, String what, String way, String day) {
        hers.post("/people/" + person + "/gifts", "gift", what, "way", way, "on", day)
                .leadsTo("/people/" + person);
    }

    private String newest() {
        return "/gifts/"
                + db.sql("select id from gift where owner_id = ? order by id desc limit 1")
                        .param(amara.id().value())
                        .query(UUID.class)
                        .single();
    }

    private List<String> lines(String page) {
        return hers.get(page).ok().texts("main li.row");
    }

    @Test
    void nothing_yet_is_a_calm_page_that_leads_to_giving() {
        hers.get("/gifts").ok().says("Nothing went from hand to hand yet");
        assertThat(hers.get("/gifts").page().select(".empty a").attr("href")).isEqualTo("/give");
    }

    @Test
    void a_persons_page_has_a_short_form_and_shows_what_it_noted() {
        var form = hers.get("/people/" + vera).ok().form("/people/" + vera + "/gifts");
        assertThat(form).containsEntry("way", "given").containsEntry("on", "2026-03-10");
        noted(vera, BOOK, "received", "2026-03-08");
        assertThat(hers.get("/people/" + vera).ok().texts("section[aria-labelledby=gifts] li"))
                .singleElement()
                .asString()
                .contains("I was given", BOOK);
    }

    @Test
    void a_gift_is_a_line_of_the_timeline_and_a_touch() {
        noted(vera, BOOK, "given", "2026-03-08");
        assertThat(hers.get("/people/" + vera).ok().texts(".timeline__item"))
                .anyMatch(line -> line.contains("Given: " + BOOK));
        assertThat(people.find(amara, vera).orElseThrow().lastContact()).hasToString("2026-03-08T12:00:00Z");
    }

    @Test
    void the_year_tells_both_ways_in_one_list_and_counts_nothing() {
        noted(vera, BOOK, "given", "2026-01-08");
        noted(vera, "A jar of honey", "received", "2026-02-08");
        assertThat(lines("/gifts")).hasSize(2);
        assertThat(lines("/gifts").getFirst()).contains("I was given", "A jar of honey", "Vera Brandt");
        assertThat(lines("/gifts").getLast()).contains("I gave", BOOK);
        assertThat(hers.get("/gifts").page().select("main h2").eachText()).containsExactly("2026");
    }

    @Test
    void years_follow_each_other_and_empty_ones_are_skipped() {
        noted(vera, BOOK, "given", "2026-01-08");
        noted(vera, "A jar of honey", "received", "2019-06-01");
        assertThat(hers.get("/gifts").ok().texts("nav[aria-label=Other years] a"))
                .containsExactly("2019");
        assertThat(lines("/gifts?year=2019"))
                .singleElement()
                .asString()
                .contains("honey")
                .doesNotContain(BOOK);
        assertThat(hers.get("/gifts?year=2019").texts("nav[aria-label=Other years] a"))
                .containsExactly("2026");
        hers.get("/gifts?year=2022").ok().says("Nothing stands here for this year");
        assertThat(hers.get("/gifts?year=2022").texts("nav[aria-label=Other years] a"))
                .containsExactly("2026", "2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?year=never", "?year=999999999999999999999", "?year=-5", "?page=0", "?page=-1", "?page=x"})
    void an_address_that_somebody_made_up_is_answered(String query) {
        noted(vera, BOOK, "given", "2026-01-08");
        hers.get("/gifts" + query).ok();
    }

    @Test
    void a_long_year_is_turned_page_by_page() {
        db.sql("""
                        insert into gift (owner_id, id, person_id, way, what, day, noted_at)
                        select ?, gen_random_uuid(), ?, 'given', 'Loaf ' || n, date '2026-01-01' + n % 60, now()
                        from generate_series(1, 120) n
                        """).params(amara.id().value(), vera.value()).update();
        assertThat(lines("/gifts")).hasSize(50);
        assertThat(lines("/gifts?page=3")).hasSize(20);
        assertThat(hers.get("/gifts?page=2").page().select("a[rel]").eachAttr("href"))
                .containsExactly("/gifts?year=2026&page=1", "/gifts?year=2026&page=3");
        assertThat(lines("/gifts?page=2")).doesNotContainAnyElementsOf(lines("/gifts"));
        assertThat(lines("/gifts?page=4")).isEmpty();
    }

    @Test
    void what_was_noted_is_taken_out_with_its_line_and_brought_back() {
        noted(vera, BOOK, "given", "2026-03-08");
        String gift = newest();
        hers.post(gift + "/deletion").leadsTo("/gifts?year=2026");
        hers.get("/gifts").ok().says("Taken out").saysNot(BOOK);
        hers.get("/people/" + vera).ok().saysNot(BOOK);
        hers.post(gift + "/deletion").is(404);
        hers.post(gift + "/restoration").is(303);
        hers.get("/gifts").ok().says(BOOK);
        hers.get("/people/" + vera).ok().says("Given: " + BOOK);
        hers.post(gift + "/restoration").is(404);
    }

    @Test
    void what_was_noted_can_be_said_otherwise_and_so_does_the_timeline() {
        noted(vera, BOOK, "given", "2026-03-08");
        String gift = newest();
        String form = hers.get("/gifts").ok().page().select("a[href$=/edit]").attr("href");
        assertThat(hers.get(form).ok().form(gift))
                .containsEntry("gift", BOOK)
                .containsEntry("way", "given")
                .containsEntry("on", "2026-03-08");
        hers.post(gift, "gift", "Two books", "way", "received", "on", "2025-12-24")
                .leadsTo("/gifts?year=2025");
        assertThat(lines("/gifts?year=2025")).singleElement().asString().contains("I was given", "Two books");
        hers.get("/gifts").ok().saysNot(BOOK);
        assertThat(hers.get("/people/" + vera).ok().texts(".timeline__item"))
                .singleElement()
                .asString()
                .contains("Received: Two books")
                .doesNotContain(BOOK);
        assertThat(people.find(amara, vera).orElseThrow().lastContact()).hasToString("2025-12-24T12:00:00Z");
    }

    @Test
    void a_change_of_words_alone_leaves_the_hour_of_the_line_as_it_was() {
        noted(vera, BOOK, "given", "2026-03-10");
        var hour = people.find(amara, vera).orElseThrow().lastContact();
        clock.advance(Duration.ofHours(3));
        hers.post(newest(), "gift", "Two books", "way", "given", "on", "2026-03-10")
                .is(303);
        assertThat(people.find(amara, vera).orElseThrow().lastContact()).isEqualTo(hour);
    }

    @Test
    void a_gift_whose_line_was_taken_off_the_timeline_changes_without_one() {
        noted(vera, BOOK, "given", "2026-03-08");
        String line = hers.get("/people/" + vera)
                .ok()
                .page()
                .select("a[href*=/moments/][href$=/edit]")
                .attr("href");
        hers.post(line.replace("/edit", "/deletion")).is(303);
        hers.post(newest(), "gift", "Two books", "way", "given", "on", "2026-03-08")
                .is(303);
        assertThat(hers.get("/people/" + vera).ok().texts(".timeline__item")).isEmpty();
        assertThat(lines("/gifts")).singleElement().asString().contains("Two books");
    }

    @Test
    void a_wrong_change_comes_back_filled_and_changes_nothing() {
        noted(vera, BOOK, "given", "2026-03-08");
        String gift = newest();
        var back = hers.post(gift, "gift", "Two books", "way", "lent", "on", "2027-01-01")
                .comesBack();
        assertThat(back.form(gift)).containsEntry("gift", "Two books").containsEntry("on", "2027-01-01");
        assertThat(lines("/gifts")).singleElement().asString().contains(BOOK);
    }

    @Test
    void what_is_taken_out_or_anothers_is_not_there_to_be_changed() {
        noted(vera, BOOK, "given", "2026-03-08");
        String gift = newest();
        Browser his = stage.here(stage.member(Cast.JONAS));
        his.get(gift + "/edit").is(404);
        his.post(gift, "gift", "Mine", "way", "given", "on", "2026-03-08").is(404);
        hers.get("/gifts").ok().says(BOOK);
        hers.post(gift + "/deletion").is(303);
        hers.get(gift + "/edit").is(404);
        hers.post(gift, "gift", "Two books", "way", "given", "on", "2026-03-08").is(404);
    }

    @Test
    void what_a_member_wanted_and_has_stands_among_what_was_given() {
        Member jonas = stage.member(Cast.JONAS);
        String opening = hers.post("/openings", "text", "An oven to let", "kind", "room", "audience", "members")
                .is(303)
                .location();
        Browser his = stage.here(jonas);
        his.post(opening + "/interest", "message", "For me").is(303);
        hers.get("/gifts").ok().saysNot(jonas.name());
        hers.post(opening + "/interests/" + jonas.id() + "/gift").is(303);
        assertThat(lines("/gifts"))
                .singleElement()
                .asString()
                .contains("I handed on", jonas.name(), "An oven to let", "Taken");
        his.get(opening).ok();
        his.get("/gifts").ok().saysNot(amara.name());
    }

    @Test
    void after_a_month_it_is_gone_for_good() {
        noted(vera, BOOK, "given", "2026-03-08");
        noted(vera, "A jar of honey", "given", "2026-03-08");
        String honey = newest();
        hers.post(honey + "/deletion").is(303);
        clock.advance(Duration.ofDays(29));
        jobs.runDue();
        clock.advance(Duration.ofDays(1));
        jobs.runDue();
        stage.as(amara).post(honey + "/restoration").is(404);
        stage.as(amara).get("/gifts").ok().says(BOOK).saysNot("honey");
    }

    @Test
    void a_form_sent_twice_notes_once() {
        String form = GiftId.next().toString();
        for (int i = 0; i < 2; i++) {
            hers.post("/people/" + vera + "/gifts", "form", form, "gift", BOOK, "way", "given", "on", "2026-03-08")
                    .is(303);
        }
        assertThat(lines("/gifts")).hasSize(1);
        assertThat(hers.get("/people/" + vera).texts(".timeline__item")).hasSize(1);
    }

    @Test
    void a_wrong_form_comes_back_on_a_page_of_its_own() {
        hers.post("/people/" + vera + "/gifts", "gift", BOOK, "way", "given", "on", "2027-01-01")
                .comesBack()
                .says("still to come");
        assertThat(lines("/gifts")).isEmpty();
    }

    @Test
    void whom_it_was_from_is_found_by_words() {
        assertThat(hers.get("/gifts/new?q=vera")
                        .ok()
                        .page()
                        .select("a.row__link")
                        .attr("href"))
                .isEqualTo("/people/" + vera + "/gifts/new");
        hers.get("/people/" + vera + "/gifts/new").ok().says("Vera Brandt");
        hers.get("/gifts/new?q=nothinglikethis").ok().says("Nobody on your list fits");
        assertThat(hers.get("/gifts/new").ok().texts("main li.row")).isEmpty();
    }

    @Test
    void an_opening_handed_on_stands_in_the_year_with_what_came_of_it() {
        String opening = hers.post("/openings", "text", "An oven to let\nfrom May", "kind", "room")
                .is(303)
                .location();
        hers.post(opening + "/offers/" + vera, "how", "own").is(303);
        assertThat(lines("/gifts")).singleElement().asString().contains("I handed on", "Vera Brandt", "An oven to let");
        hers.post(opening + "/offers/" + vera + "/outcome", "how", "taken").is(303);
        assertThat(lines("/gifts").getFirst()).contains("Taken");
        assertThat(hers.get("/gifts").page().select("li.row h3 a").attr("href")).isEqualTo(opening);
    }

    @Test
    void an_introduction_stands_there_once_it_is_made_for_her_and_for_him() {
        Member jonas = stage.member(Cast.JONAS);
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(amara, jonas.id(), stairs, "");
        encounters.met(jonas, amara.id(), stairs, "");
        PersonId toJonas = people.ofMember(amara, jonas.id()).orElseThrow();
        String page = hers.post(
                        "/people/" + toJonas + "/introductions",
                        "to",
                        vera.toString(),
                        "one",
                        "She builds",
                        "other",
                        "He builds")
                .is(303)
                .location();
        Browser his = stage.as(jonas);
        his.post(page + "/agreement").is(303);
        hers.get("/gifts").ok().saysNot(jonas.name());
        his.get("/gifts").ok().saysNot("Vera Brandt");

        String link =
                stage.deliver().link(people.find(amara, vera).orElseThrow().email());
        stage.visitor().post(link + "/agreement").is(303);
        assertThat(lines("/gifts")).singleElement().asString().contains("I introduced", jonas.name(), "Vera Brandt");
        assertThat(his.get("/gifts").ok().texts("main li.row"))
                .singleElement()
                .asString()
                .contains("I was introduced", "Vera Brandt", amara.name());
        assertThat(his.get("/gifts").page().select("li.row h3 a").attr("href")).isEqualTo(page);
    }

    @Test
    void two_entries_that_become_one_unite_their_gifts_and_part_with_them_again() {
        PersonId again = known("V. Brandt");
        noted(again, BOOK, "given", "2026-03-08");
        UUID merge = merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(lines("/gifts").getFirst()).contains("Vera Brandt");
        hers.get("/people/" + vera).ok().says(BOOK);
        merges.undo(amara.id(), merge);
        assertThat(lines("/gifts").getFirst()).contains("V. Brandt");
    }

    @Test
    void whoever_is_taken_off_the_list_is_in_no_year_until_they_are_back() {
        noted(vera, BOOK, "given", "2026-03-08");
        people.forget(amara.id(), vera);
        hers.get("/gifts").ok().saysNot(BOOK).saysNot("Vera");
        hers.post(newest() + "/deletion").is(404);
        people.restore(amara.id(), vera);
        hers.get("/gifts").ok().says(BOOK);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        noted(vera, BOOK, "received", "2026-03-08");
        Browser his = stage.as(stage.member(Cast.JONAS));
        his.get("/gifts").ok().saysNot(BOOK);
        his.post(newest() + "/deletion").is(404);
        his.get("/people/" + vera + "/gifts/new").is(404);
        his.post("/people/" + vera + "/gifts", "gift", "Mine", "way", "given", "on", "2026-03-08")
                .is(404);
        assertThat(his.get("/settings/download").ok().body()).doesNotContain(BOOK);
        assertThat(hers.get("/settings/download").ok().body()).contains(BOOK);
        assertThat(stage.as(stage.host()).get("/gifts").ok().text()).doesNotContain(BOOK);
    }

    @Test
    void what_is_taken_out_is_not_in_the_download_and_a_left_account_leaves_nothing() {
        noted(vera, BOOK, "received", "2026-03-08");
        hers.post(newest() + "/deletion").is(303);
        assertThat(hers.get("/settings/download").ok().body()).doesNotContain(BOOK);
        hers.post("/settings/leaving", "password", Stage.PASSWORD).leadsTo("/sign-in");
        assertThat(db.sql("select count(*) from gift where owner_id = ?")
                        .param(amara.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
