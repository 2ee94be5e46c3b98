package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.introductions.Trio;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a year, on whose calendar, for whom, and however much it is. */
@KithTest
class YearTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Gifts gifts;

    @Autowired
    private GiftRemoval removal;

    @Autowired
    private GiftsKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private PersonId vera;

    @BeforeEach
    void she_knows_a_member_and_someone_without_an_account() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.here(amara);
        his = stage.here(jonas);
        vera = company.guest(amara, "Vera Brandt");
    }

    private List<String> lines(Browser browser, String page) {
        return browser.get(page).ok().texts("main li.row");
    }

    private GiftId noted(PersonId person, String what, Way way, String day) {
        GiftId id = GiftId.next();
        gifts.note(amara, id, company.person(amara, person), way, what, java.time.LocalDate.parse(day));
        return id;
    }

    private void thanked(String path, String text, String amount) {
        hers.post(path, "text", text, "amount", amount, "currency", "EUR").leadsTo("/gifts");
    }

    /** Introduced by Jonas to someone of his list: what Amara was given. */
    private String introduced(String email) {
        PersonId toAmara = company.tie(jonas, amara);
        PersonId ida = people.remember(jonas.id(), new dev.kith.cards.NewPerson("Ida Stone", "", email, "", "", null));
        String page = Trio.introduce(his, toAmara, ida);
        Trio.agree(hers, page);
        Trio.agree(stage.visitor(), stage.deliver().link(email));
        return page;
    }

    @Test
    void what_i_hand_on_a_minute_before_midnight_is_of_the_old_year_where_i_am() {
        clock.set(Instant.parse("2025-12-31T23:59:59Z"));
        hers = stage.here(amara);
        String opening = hers.post("/openings", "text", "An oven").is(303).location();
        hers.post(opening + "/offers/" + vera, "how", "own").is(303);
        clock.set(Instant.parse("2026-01-01T00:00:00Z"));
        String second = hers.post("/openings", "text", "A kiln").is(303).location();
        hers.post(second + "/offers/" + vera, "how", "own").is(303);
        assertThat(lines(hers, "/gifts?year=2025")).singleElement().asString().contains("An oven");
        assertThat(lines(hers, "/gifts")).singleElement().asString().contains("A kiln");
        db.sql("update account set zone = 'America/New_York' where id = ?")
                .param(amara.id().value())
                .update();
        assertThat(lines(stage.here(amara), "/gifts?year=2025"))
                .as("in New York it is the old year still")
                .hasSize(2);
    }

    @Test
    void of_one_day_the_latest_noted_comes_first() {
        noted(vera, "A book", Way.GIVEN, "2026-03-01");
        clock.advance(Duration.ofMinutes(1));
        noted(vera, "A jar", Way.GIVEN, "2026-03-01");
        clock.advance(Duration.ofMinutes(1));
        noted(vera, "A pot", Way.GIVEN, "2026-02-28");
        assertThat(lines(hers, "/gifts"))
                .extracting(line -> line.contains("A jar") ? "jar" : line.contains("A book") ? "book" : "pot")
                .containsExactly("jar", "book", "pot");
    }

    @Test
    void next_year_cannot_be_turned_to() {
        noted(vera, "A book", Way.GIVEN, "2026-03-01");
        assertThat(hers.get("/gifts?year=2027").ok().texts("main h2")).containsExactly("2026");
        assertThat(hers.get("/gifts?year=1899").ok().texts("main h2")).containsExactly("1900");
    }

    @Test
    @Transactional
    void twenty_thousand_gifts_cost_no_more_statements_than_two_and_the_first_page_is_right() {
        noted(vera, "A book", Way.GIVEN, "2026-03-01");
        noted(vera, "A jar", Way.GIVEN, "2026-03-02");
        hers.get("/gifts").ok();
        int few = Statements.during(() -> hers.get("/gifts").ok()).size();
        db.sql("""
                        insert into gift (owner_id, id, person_id, way, what, day, noted_at)
                        select ?, gen_random_uuid(), ?, case n % 2 when 0 then 'given' else 'received' end, 'Loaf ' || n,
                          date '2026-01-01' + n % 50, timestamptz 'epoch' + n * interval '1 second'
                        from generate_series(1, 20000) n
                        """).params(amara.id().value(), vera.value()).update();
        List<String> asked = Statements.during(() -> {
            List<String> first = lines(hers, "/gifts");
            assertThat(first).hasSize(50);
            assertThat(first.getFirst()).contains("A jar");
            assertThat(first.get(1)).contains("A book");
            assertThat(first.get(2)).contains("Loaf 19999");
        });
        assertThat(asked).hasSizeLessThanOrEqualTo(few);
        assertThat(lines(hers, "/gifts?page=401")).hasSize(2);
        assertThat(lines(hers, "/gifts?page=402")).isEmpty();
    }

    @Test
    void a_page_ends_exactly_where_it_is_full() {
        db.sql("""
                        insert into gift (owner_id, id, person_id, way, what, day, noted_at)
                        select ?, gen_random_uuid(), ?, 'given', 'Loaf ' || n, date '2026-01-01', now()
                        from generate_series(1, 50) n
                        """).params(amara.id().value(), vera.value()).update();
        assertThat(lines(hers, "/gifts")).hasSize(50);
        assertThat(hers.get("/gifts").page().select("main a[rel=next]")).isEmpty();
        noted(vera, "One more", Way.GIVEN, "2026-01-01");
        assertThat(lines(hers, "/gifts")).hasSize(50);
        assertThat(hers.get("/gifts").page().select("main a[rel=next]")).hasSize(1);
        assertThat(lines(hers, "/gifts?page=2")).hasSize(1);
    }

    @Test
    void a_persons_page_shows_the_last_five() {
        for (int day = 1; day <= 7; day++) {
            noted(vera, "Loaf " + day, Way.GIVEN, "2026-03-0" + day);
        }
        List<String> shown = hers.get("/people/" + vera).ok().texts("section[aria-labelledby=gifts] li");
        assertThat(shown).hasSize(5);
        assertThat(shown.getFirst()).contains("Loaf 7");
        assertThat(shown.getLast()).contains("Loaf 3");
    }

    @Test
    void an_introduction_of_someone_forgotten_is_not_told_of() {
        PersonId toJonas = company.tie(amara, jonas);
        String page = Trio.introduce(hers, toJonas, vera);
        Trio.agree(his, page);
        Trio.agree(
                stage.visitor(),
                stage.deliver().link(company.person(amara, vera).email()));
        assertThat(lines(hers, "/gifts")).hasSize(1);
        people.forget(amara.id(), vera);
        assertThat(lines(hers, "/gifts")).isEmpty();
        assertThat(lines(his, "/gifts")).as("he was introduced all the same").hasSize(1);
        people.restore(amara.id(), vera);
        assertThat(lines(hers, "/gifts")).hasSize(1);
    }

    @Test
    void a_thanks_with_an_amount_is_for_the_two_alone_and_in_no_mail() {
        String page = introduced(Stage.freshEmail("ida"));
        thanked(page + "/thanks", "A roof of my own", "1250.50");
        assertThat(lines(hers, "/gifts"))
                .anyMatch(
                        line -> line.contains("I said thanks") && line.contains("A roof") && line.contains("1,250.50"));
        assertThat(lines(his, "/gifts"))
                .anyMatch(line ->
                        line.contains("I was thanked") && line.contains("1,250.50") && line.contains(amara.name()));
        assertThat(TestMail.withoutIds(stage.deliver().text(jonas.email())))
                .contains("A roof")
                .doesNotContain("1,250", "1250");
        for (Member other : List.of(stage.host(), stage.member(Cast.MEI))) {
            assertThat(stage.here(other).get("/gifts").ok().text()).doesNotContain("1,250.50", "A roof");
            assertThat(json.writeValueAsString(keepsake.of(other))).doesNotContain("A roof");
        }
        assertThat(json.writeValueAsString(keepsake.of(jonas))).contains("A roof", "1250.5");
        assertThat(json.writeValueAsString(keepsake.of(amara))).contains("A roof", "1250.5");
    }

    @Test
    void a_block_hides_the_thanks_from_the_one_who_was_thanked_and_from_their_download() {
        String page = introduced(Stage.freshEmail("ida"));
        thanked(page + "/thanks", "A roof of my own", "");
        assertThat(his.get("/gifts").ok().text()).contains("A roof");
        blocks.block(amara, jonas.id());
        assertThat(his.get("/gifts").ok().text()).doesNotContain("A roof");
        assertThat(json.writeValueAsString(keepsake.of(jonas))).doesNotContain("A roof");
        assertThat(hers.get("/gifts").ok().text()).contains("A roof");
    }

    @Test
    void a_thanks_to_someone_merged_into_another_goes_along_and_comes_back() {
        PersonId again = company.guest(amara, "V. Brandt");
        GiftId gift = noted(again, "A book", Way.RECEIVED, "2026-03-01");
        thanked("/gifts/" + gift + "/thanks", "It was lovely", "");
        UUID merge = merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(lines(hers, "/gifts")).hasSize(2).allMatch(line -> line.contains("Vera Brandt"));
        merges.undo(amara.id(), merge);
        assertThat(lines(hers, "/gifts")).hasSize(2).allMatch(line -> line.contains("V. Brandt"));
    }

    @Test
    void whoever_thanked_and_left_leaves_no_word_and_whoever_was_thanked_and_left_leaves_their_name() {
        String page = introduced(Stage.freshEmail("ida"));
        thanked(page + "/thanks", "A roof of my own", "");
        accounts.erase(jonas);
        assertThat(hers.get("/gifts").ok().text()).contains("A roof", jonas.name());

        she_knows_a_member_and_someone_without_an_account();
        thanked(introduced(Stage.freshEmail("ida")) + "/thanks", "A boat of my own", "");
        accounts.erase(amara);
        assertThat(his.get("/gifts").ok().text()).doesNotContain("A boat");
    }

    @Test
    void what_is_noted_twice_at_once_is_noted_once() {
        GiftId id = noted(vera, "A book", Way.GIVEN, "2026-03-01");
        gifts.note(
                amara, id, company.person(amara, vera), Way.GIVEN, "Another", java.time.LocalDate.parse("2026-03-02"));
        assertThat(lines(hers, "/gifts")).singleElement().asString().contains("A book");
    }

    @Test
    void another_ones_id_notes_nothing_and_changes_nothing() {
        GiftId id = noted(vera, "A book", Way.GIVEN, "2026-03-01");
        PersonId ida = company.guest(jonas, "Ida Stone");
        his.post("/people/" + ida + "/gifts", "form", id.toString(), "gift", "Mine", "way", "given", "on", "2026-03-01")
                .is(303);
        assertThat(lines(hers, "/gifts")).singleElement().asString().contains("A book");
        assertThat(his.get("/gifts").ok().text()).doesNotContain("A book");
    }

    @Test
    void what_was_taken_out_can_be_brought_back_until_the_last_second_of_thirty_days() {
        GiftId id = noted(vera, "A book", Way.GIVEN, "2026-03-01");
        gifts.takeOut(amara, gifts.find(amara, id).orElseThrow());
        clock.advance(Gifts.KEPT.minusMillis(1));
        removal.run(amara.id().toString());
        assertThat(gifts.bringBack(amara, id)).isTrue();
        gifts.takeOut(amara, gifts.find(amara, id).orElseThrow());
        clock.advance(Gifts.KEPT);
        removal.run(amara.id().toString());
        assertThat(gifts.bringBack(amara, id)).isFalse();
    }

    @Test
    void a_year_in_german() {
        noted(vera, "A book", Way.RECEIVED, "2026-03-01");
        company.speaks(amara, "de");
        stage.here(amara).get("/gifts").ok().says("Gegeben und bekommen").says("A book");
    }
}
