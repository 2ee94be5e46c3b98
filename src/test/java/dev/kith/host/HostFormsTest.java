package dev.kith.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.host.HostPage.CommunityForm;
import dev.kith.host.MachineRoomRows.Counts;
import dev.kith.host.MachineRoomRows.FailingMail;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class HostFormsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TestClock clock;

    private Browser host;

    @BeforeEach
    void at_the_panel() {
        clock.set(TestClock.START);
        host = stage.here(stage.host());
    }

    @AfterEach
    void as_it_was() {
        db.sql("delete from job where last_error like 'test: %'").update();
        db.sql("update account set locale = 'en' where id = :id")
                .param("id", stage.host().id().value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utc", "Portugal time", "Europe/Atlantis", "+01:00", "GMT+1"})
    void a_zone_is_one_of_the_world(String zone) {
        assertThat(new CommunityForm("Kith", "", zone).check().fields()).containsExactly("zone");
    }

    @ParameterizedTest
    @CsvSource({"80, 200, ''", "81, 200, name", "80, 201, place", "0, 0, name"})
    void name_and_place_have_a_length(int name, int place, String field) {
        var form = new CommunityForm("n".repeat(name), "p".repeat(place), "UTC");
        assertThat(String.join(",", form.check().fields())).isEqualTo(field);
    }

    @Test
    void what_was_not_sent_is_told_field_by_field() {
        host.post("/host").comesBack();
        assertThat(new CommunityForm(null, null, null).check().fields()).containsExactly("name", "zone");
    }

    @Test
    void a_refused_form_changes_nothing() {
        host.post("/host", "name", "x".repeat(81), "place", "Lisbon, Portugal", "zone", "UTC")
                .comesBack();
        assertThat(host.get("/host").form("/host")).containsEntry("zone", "Europe/Lisbon");
    }

    @Test
    void a_place_that_nobody_knows_is_kept_as_words_without_a_point() {
        host.post("/host", "name", "The Lisbon Table", "place", "Behind the moon", "zone", "Europe/Lisbon")
                .leadsTo("/host");
        assertThat(db.sql("select latitude is null from community")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        host.post("/host", "name", "The Lisbon Table", "place", "Lisbon, Portugal", "zone", "Europe/Lisbon")
                .leadsTo("/host");
        assertThat(db.sql("select latitude is null from community")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void what_is_typed_as_a_name_is_only_a_name() {
        host.post("/host", "name", "<b>Table</b> & {0}", "place", "Lisbon, Portugal", "zone", "Europe/Lisbon")
                .leadsTo("/host");
        assertThat(host.get("/host").ok().says("<b>Table</b> & {0}").page().select("main b"))
                .isEmpty();
        host.post("/host", "name", "The Lisbon Table", "place", "Lisbon, Portugal", "zone", "Europe/Lisbon");
    }

    @Test
    void one_is_made_host_by_the_address_however_it_is_written_and_only_once() {
        Member grace = stage.member(Cast.GRACE);
        host.post("/host/hosts", "email", "  " + grace.email().toUpperCase(java.util.Locale.ROOT) + " ")
                .leadsTo("/host");
        host.post("/host/hosts", "email", grace.email()).is(303);
        assertThat(db.sql("select count(*) from host where account_id = :id")
                        .param("id", grace.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(accounts.member(grace.id()).orElseThrow().host()).isTrue();
        db.sql("delete from host where account_id = :id")
                .param("id", grace.id().value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "nobody@kith.example", "' or true --"})
    void an_address_of_nobody_comes_back_as_it_was_typed(String email) {
        assertThat(host.post("/host/hosts", "email", email).comesBack().form("/host/hosts"))
                .containsEntry("email", email);
    }

    @Test
    void a_mail_that_will_be_tried_again_says_when_and_only_ten_are_shown() {
        for (int attempts = 1; attempts <= 12; attempts++) {
            failing(attempts, "2026-03-10T10:30:00Z", "test: attempt " + attempts);
        }
        var page = host.get("/host").ok();
        page.says("test: attempt 12")
                .says("Tried 12 times")
                .says("10:30")
                .saysNot("test: attempt 1 ")
                .saysNot("test: attempt 2 ");
        assertThat(page.texts(".row--small .row__title"))
                .filteredOn(title -> title.startsWith("test:"))
                .hasSize(10);
    }

    @Test
    void a_mail_without_a_reason_says_so() {
        assertThat(new FailingMail(3, null, Instant.parse("9999-01-01T00:00:00Z")).triesAgain())
                .isFalse();
        assertThat(new FailingMail(3, null, Instant.parse("2026-03-10T10:30:00Z")).triesAgain())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1048576, 1", "1048577, 2", "10737418240, 10240"})
    void megabytes_are_rounded_up(long bytes, long megabytes) {
        assertThat(new Counts(0, 0, 0, bytes).databaseMegabytes()).isEqualTo(megabytes);
    }

    @Test
    void the_panel_reads_in_german_too() {
        failing(1, "2026-03-10T10:30:00Z", "test: nein");
        db.sql("update account set locale = 'de' where id = :id")
                .param("id", stage.host().id().value())
                .update();
        stage.here(accounts.member(stage.host().id()).orElseThrow())
                .get("/host")
                .ok()
                .says("Wie es läuft")
                .says("Einmal versucht, nächster Versuch")
                .says("Offen: Alle dürfen sich anmelden");
    }

    @Test
    void who_is_no_host_any_more_has_no_panel_any_more() {
        Member grace = stage.member(Cast.GRACE);
        accounts.makeHost(stage.host(), grace.email());
        stage.here(grace).get("/host").ok();
        db.sql("delete from host where account_id = :id")
                .param("id", grace.id().value())
                .update();
        stage.here(grace).get("/host").is(404);
        stage.here(grace).post("/host/hosts", "email", grace.email()).is(404);
    }

    private void failing(int attempts, String next, String why) {
        db.sql("""
                        insert into job (id, kind, payload, run_at, attempts, last_error)
                        values (gen_random_uuid(), 'mail', '{}', cast(:next as timestamptz), :attempts, :why)
                        """)
                .param("next", next)
                .param("attempts", attempts)
                .param("why", why)
                .update();
    }
}
