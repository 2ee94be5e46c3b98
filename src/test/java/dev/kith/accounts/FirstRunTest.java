package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.demo.Cast;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A Kith has one community, founded once. */
@KithTest
class FirstRunTest {
    private static final Community SECOND = new Community("Another table", "", null, null, ZoneId.of("UTC"));

    @Autowired
    private Stage stage;

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private Accounts accounts;

    @Test
    void whoever_comes_second_founds_nothing_and_has_no_account_by_it() {
        String email = Stage.freshEmail("second");
        var account = new NewAccount("Second", email, Stage.PASSWORD, Locale.ENGLISH, ZoneId.of("UTC"));
        Community before = firstRun.community().orElseThrow();
        assertThat(firstRun.found(SECOND, account, Locale.ENGLISH)).isEmpty();
        assertThat(accounts.member(email)).isEmpty();
        assertThat(accounts.prove(email, Stage.PASSWORD)).isEmpty();
        assertThat(firstRun.community()).contains(before);
    }

    @Test
    void its_form_is_not_there_any_more_for_anyone() {
        assertThat(firstRun.open()).isFalse();
        stage.visitor().get("/first-run").is(404);
        stage.here(stage.host()).get("/first-run").is(404);
        stage.visitor()
                .post(
                        "/first-run",
                        "community",
                        "Another table",
                        "name",
                        "Eve",
                        "email",
                        Stage.freshEmail("eve"),
                        "password",
                        Stage.PASSWORD)
                .is(404);
    }

    @Test
    void a_member_who_is_no_host_changes_nothing_of_the_community() {
        Community before = firstRun.community().orElseThrow();
        Member mei = stage.member(Cast.MEI);
        assertThatIllegalArgumentException().isThrownBy(() -> firstRun.settle(mei, SECOND));
        assertThat(firstRun.community()).contains(before);
    }

    @Test
    void the_host_who_founded_it_is_known_by_name() {
        assertThat(accounts.hosts()).contains(stage.host().name());
        assertThat(accounts.firstHost().orElseThrow().host()).isTrue();
    }
}
