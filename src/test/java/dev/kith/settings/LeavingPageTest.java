package dev.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Accounts;
import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class LeavingPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Test
    void an_account_ends_with_its_password_and_is_gone() {
        var member = stage.member(Cast.AMARA);
        var browser = stage.as(member);
        browser.get("/settings/leaving").ok();
        browser.post("/settings/leaving", "password", Stage.PASSWORD).leadsTo("/sign-in");

        assertThat(accounts.member(member.id())).isEmpty();
        browser.get("/settings").is(303);
        stage.visitor()
                .post("/sign-in", "email", member.email(), "password", Stage.PASSWORD)
                .is(422);
    }

    @Test
    void a_wrong_password_ends_nothing() {
        var member = stage.member(Cast.MEI);
        stage.as(member)
                .post("/settings/leaving", "password", "a guess")
                .comesBack()
                .says("not your password");
        assertThat(accounts.member(member.id())).isPresent();
    }

    @Test
    void the_only_host_cannot_leave_the_community_alone() {
        hostsOfOtherTestsStepDown();
        stage.as(stage.host())
                .post("/settings/leaving", "password", Stage.PASSWORD)
                .comesBack()
                .says("only host");
    }

    private void hostsOfOtherTestsStepDown() {
        db.sql("delete from host where account_id <> :host")
                .param("host", stage.host().id().value())
                .update();
    }
}
