package dev.kith.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class HostPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Test
    void there_is_no_such_page_for_anyone_but_a_host() {
        var member = stage.as(stage.member(Cast.AMARA));
        member.get("/host").is(404);
        member.post("/host", "name", "Mine", "zone", "UTC").is(404);
        member.post("/host/hosts", "email", "amara@kith.example").is(404);
        stage.visitor().get("/host").leadsTo("/sign-in?next=%2Fhost");
    }

    @Test
    void the_host_sees_how_it_runs() {
        stage.as(stage.host())
                .get("/host")
                .ok()
                .says("Members")
                .says("MB")
                .says("smtp://127.0.0.1")
                .says("Open: anyone may sign up");
    }

    @Test
    void a_mail_that_fails_is_shown_without_what_stands_in_it() {
        db.sql("""
                        insert into job (id, kind, payload, run_at, attempts, last_error)
                        values (gen_random_uuid(), 'mail', 'a private word', '9999-01-01', 3, 'connection refused')
                        """).update();
        stage.as(stage.host())
                .get("/host")
                .ok()
                .says("connection refused")
                .says("Tried 3 times and given up")
                .saysNot("a private word");
        db.sql("delete from job where last_error = 'connection refused'").update();
    }

    @Test
    void name_place_and_zone_of_the_community_are_changed() {
        var browser = stage.as(stage.host());
        browser.post("/host", "name", "The Porto Table", "place", "Porto, Portugal", "zone", "Europe/Lisbon")
                .leadsTo("/host");
        assertThat(browser.get("/host").form("/host"))
                .containsEntry("name", "The Porto Table")
                .containsEntry("place", "Porto, Portugal");
        browser.post("/host", "name", "The Lisbon Table", "place", "Lisbon, Portugal", "zone", "Europe/Lisbon");
    }

    @Test
    void a_community_with_bad_input_comes_back_filled() {
        var answer = stage.as(stage.host())
                .post("/host", "name", "", "place", "Porto", "zone", "Portugal time")
                .comesBack()
                .says("This time zone is not known");
        assertThat(answer.form("/host")).containsEntry("place", "Porto").containsEntry("zone", "Portugal time");
    }

    @Test
    void a_host_makes_another_member_a_host() {
        var member = stage.member(Cast.GRACE);
        var browser = stage.as(stage.host());
        browser.post("/host/hosts", "email", Stage.freshEmail("nobody"))
                .comesBack()
                .says("No member signs in with this address");
        browser.post("/host/hosts", "email", member.email()).leadsTo("/host");

        assertThat(accounts.member(member.id()).orElseThrow().host()).isTrue();
        stage.as(member).get("/host").ok();
        db.sql("delete from host where account_id = :id")
                .param("id", member.id().value())
                .update();
    }
}
