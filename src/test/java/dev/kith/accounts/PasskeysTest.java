package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class PasskeysTest {
    @Autowired
    private Stage stage;

    @Test
    void the_browser_is_asked_in_the_name_of_the_member() {
        var member = stage.member(Cast.AMARA);
        stage.as(member)
                .post("/settings/passkeys/options", "token", "page-one")
                .ok()
                .says(member.email())
                .says("challenge");
        stage.visitor()
                .post("/sign-in/passkey/options", "token", "page-two")
                .ok()
                .saysNot(member.email());
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        for (var answer : new String[] {"", "no json", "{}", "[]", "null", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\"}"}) {
            stage.visitor().post("/sign-in/passkey/options", "token", "mine");
            stage.visitor()
                    .post("/sign-in/passkey", "token", "mine", "credential", answer)
                    .comesBack()
                    .says("not accepted");
        }
    }

    @Test
    void a_passkey_without_a_name_or_a_true_answer_is_not_added() {
        var browser = stage.as(stage.member(Cast.MEI));
        browser.post("/settings/passkeys", "label", "", "credential", "{}").comesBack();
        browser.post("/settings/passkeys/options", "token", "mine");
        var answer = browser.post("/settings/passkeys", "token", "mine", "label", "my phone", "credential", "{}")
                .comesBack()
                .says("not accepted");
        assertThat(answer.form("/settings/passkeys")).containsEntry("label", "my phone");
    }

    @Test
    void nobody_removes_what_is_not_theirs() {
        stage.as(stage.member(Cast.LUCA))
                .post("/settings/passkeys/AAAA/deletion")
                .is(404);
    }
}
