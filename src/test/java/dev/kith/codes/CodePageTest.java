package dev.kith.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Evening;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class CodePageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;

    @BeforeEach
    void cast() {
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.as(amara);
        his = stage.as(jonas);
    }

    @Test
    void my_code_their_scan_both_lists() {
        Evening.with(db, clock, amara, jonas);
        String code = code(hers);

        var scanned = his.get("/met/" + code).ok().says(amara.name());
        assertThat(scanned.form("/met/" + code)).containsEntry("place", Evening.TITLE);
        his.post("/met/" + code, "place", Evening.TITLE, "note", "taxes").leadsTo("/met");

        var asked = hers.get("/me/code/waiting")
                .ok()
                .says(jonas.name() + " says that you met")
                .says(Evening.TITLE);
        String yes = asked.page().select("form").attr("action");
        hers.post(yes, "note-" + yes.split("/")[2], "kitchens", "back", "code").leadsTo("/me/code");

        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
        his.get("/encounters").ok().says(amara.name()).says("taxes").saysNot("kitchens");
        hers.get("/encounters").ok().says(jonas.name()).says("kitchens").saysNot("taxes");
    }

    @Test
    void the_code_page_shows_a_square_that_holds_the_link() {
        var page = hers.get("/me/code").ok();
        assertThat(page.page().select(".qr svg path")).isNotEmpty();
        assertThat(page.texts(".copyline")).singleElement().asString().endsWith("/met/" + code(hers));
        assertThat(page.body()).doesNotContain(" style=");
    }

    @Test
    void the_page_asks_again_and_is_told_only_what_is_new() {
        String seen = hers.get("/me/code").page().select("#waiting").attr("hx-get");
        hers.get(seen).is(204);
        his.post("/met/" + code(hers), "note", "");

        var fresh = hers.get(seen).ok();
        hers.get(fresh.page().select("#waiting").attr("hx-get")).is(204);
    }

    @Test
    void the_letters_can_be_typed() {
        String code = code(hers);
        his.post("/met/codes", "letters", code.toLowerCase(Locale.ROOT)).leadsTo("/met/" + code);
        assertThat(his.post("/met/codes", "letters", "BBBBBB").comesBack().form("/met/codes"))
                .containsEntry("letters", "BBBBBB");
        his.get("/met/BBBBBB").is(422).says("Nobody shows these letters");
    }

    @Test
    void a_visitor_learns_nothing_and_comes_back_to_the_code_after_sign_in() {
        String code = code(hers);
        var answer = stage.visitor().get("/met/" + code).leadsTo("/sign-in?next=%2Fmet%2F" + code);
        assertThat(answer.body()).doesNotContain("Amara");
        stage.visitor()
                .post("/sign-in", "email", jonas.email(), "password", Stage.PASSWORD, "next", "/met/" + code)
                .leadsTo("/met/" + code);
    }

    @Test
    void not_me_ties_nobody() {
        his.post("/met/" + code(hers), "note", "");
        String yes =
                hers.get("/met").page().select("form[action$=/confirmation]").attr("action");
        hers.post(yes.replace("confirmation", "refusal"), "back", "code").leadsTo("/me/code");

        assertThat(encounters.tied(amara.id(), jonas.id())).isFalse();
        hers.get("/me/code").saysNot("says that you met");
    }

    @Test
    void ones_own_code_is_told_as_such() {
        String code = code(hers);
        hers.get("/met/" + code).ok().says("your own code");
        hers.post("/met/" + code, "note", "").is(422);
    }

    @Test
    void a_note_that_is_too_long_comes_back_whole() {
        String code = code(hers);
        String note = "x".repeat(2001);
        assertThat(his.post("/met/" + code, "note", note).comesBack().form("/met/" + code))
                .containsEntry("note", note);
    }

    @Test
    void a_code_runs_out_and_a_new_one_comes_an_hour_before() {
        String first = code(hers);
        clock.advance(Duration.ofHours(11).plusMinutes(30));
        String second = code(hers);
        assertThat(second).isNotEqualTo(first);
        his.get("/met/" + first).ok();

        clock.advance(Duration.ofHours(1));
        his.get("/met/" + first).is(422);
        his.get("/met/" + second).ok();
    }

    @Test
    void a_new_code_ends_the_old_one() {
        String old = code(hers);
        hers.post("/me/code").leadsTo("/me/code");
        his.get("/met/" + old).is(422);
    }

    @Test
    void what_someone_keeps_to_themselves_is_not_shown_to_who_scans() {
        db.sql("update account set headline = 'Accountant' where id = :id")
                .param("id", amara.id().value())
                .update();
        his.get("/met/" + code(hers)).ok().says("Accountant");
        db.sql("insert into privacy_choice (account_id, field, audience) values (:id, 'headline', 'nobody')")
                .param("id", amara.id().value())
                .update();
        his.get("/met/" + code(hers)).ok().saysNot("Accountant");
    }

    @Test
    void what_is_for_people_of_a_group_is_shown_to_them_and_what_is_for_ties_once_both_said_so() {
        db.sql("update account set headline = 'Accountant' where id = :id")
                .param("id", amara.id().value())
                .update();
        keeps("groups");
        his.get("/met/" + code(hers)).ok().saysNot("Accountant");
        String group = hers.post("/groups", "name", "Ledgers", "summary", "Hi.", "joining", "open")
                .is(303)
                .location();
        his.post(group + "/membership").is(303);
        his.get("/met/" + code(hers)).ok().says("Accountant");

        keeps("ties");
        his.get("/met/" + code(hers)).ok().saysNot("Accountant");
        his.post("/met/" + code(hers), "note", "", "place", "").is(303);
        hers.post("/met/" + code(his), "note", "", "place", "").is(303);
        his.get("/met/" + code(hers)).ok().says("Accountant");
    }

    private void keeps(String audience) {
        db.sql("""
                        insert into privacy_choice (account_id, field, audience) values (:id, 'headline', :audience)
                        on conflict (account_id, field) do update set audience = :audience
                        """).param("id", amara.id().value()).param("audience", audience).update();
    }

    @Test
    void guessing_ends() {
        for (int i = 0; i < 120; i++) {
            his.get("/met/BBBBBB");
        }
        his.get("/met/" + code(hers)).is(429).says("Too many tries").saysNot("Amara");
    }

    private static String code(Browser browser) {
        return browser.get("/me/code").ok().texts("#letters").getFirst();
    }
}
