package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.demo.Cast;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What it takes to come in: letters and their links, addresses, passwords. */
@KithTest
class ComingInTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void it_is_a_tuesday_morning() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void and_so_it_is_for_whoever_comes_next() {
        clock.set(TestClock.START);
    }

    private static Answer signUp(Browser browser, String email, String zone) {
        return browser.post("/sign-up", "name", "Mei Tanaka", "email", email, "password", Stage.PASSWORD, "zone", zone);
    }

    private String token(String email) {
        String link = stage.deliver().link(email);
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    @Test
    void a_newcomer_who_reads_german_gets_german_letters_and_lives_where_the_browser_says() throws Exception {
        String email = Stage.freshEmail("neu");
        signUp(stage.visitor().speaking("de-AT"), email, "Europe/Vienna").ok().says("Schau in deine Mail");
        var mail = stage.deliver().last(email);
        assertThat(mail.getSubject()).isEqualTo("Bestätige deine Adresse");
        assertThat(stage.deliver().text(email))
                .startsWith("Hallo Mei Tanaka,")
                .contains("/sign-up/confirmation?token=");

        AccountId id = accounts.confirm(token(email)).orElseThrow();
        Member member = accounts.member(id).orElseThrow();
        assertThat(member.locale()).isEqualTo(Locale.GERMAN);
        assertThat(member.zone().getId()).isEqualTo("Europe/Vienna");
        assertThat(member.host()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Moon/Tranquility", "+02:00"})
    void whose_browser_names_no_zone_lives_where_the_community_does(String zone) {
        String email = Stage.freshEmail("zoneless");
        signUp(stage.visitor().speaking("fr"), email, zone).ok();
        Member member =
                accounts.member(accounts.confirm(token(email)).orElseThrow()).orElseThrow();
        assertThat(member.zone()).isEqualTo(firstRun.community().orElseThrow().zone());
        assertThat(member.locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_link_of_a_sign_up_holds_for_three_days_and_may_be_followed_twice() {
        String email = Stage.freshEmail("slow");
        signUp(stage.visitor(), email, "").ok();
        String token = token(email);
        clock.advance(Accounts.CONFIRM_WITHIN.minusSeconds(1));
        assertThat(accounts.confirm(token)).isPresent();
        assertThat(accounts.confirm(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(accounts.confirm(token)).isEmpty();
        assertThat(accounts.confirm("")).isEmpty();
    }

    @Test
    void a_link_for_a_new_password_holds_for_an_hour() {
        Member mei = stage.member(Cast.MEI);
        accounts.forgot(mei.email().toUpperCase(Locale.ROOT));
        String token = token(mei.email());
        clock.advance(Accounts.NEW_PASSWORD_WITHIN.minusSeconds(1));
        assertThat(accounts.mayRenew(token)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(accounts.mayRenew(token)).isFalse();
        assertThat(accounts.renew(token, "a new evening")).isEmpty();
    }

    @Test
    void of_two_links_for_a_new_password_the_second_one_holds() {
        Member mei = stage.member(Cast.MEI);
        accounts.forgot(mei.email());
        String first = token(mei.email());
        accounts.forgot(mei.email());
        String second = token(mei.email());
        assertThat(accounts.mayRenew(first)).isFalse();
        assertThat(accounts.mayRenew(second)).isTrue();
    }

    @Test
    void a_link_for_one_thing_opens_no_other() {
        Member mei = stage.member(Cast.MEI);
        accounts.forgot(mei.email());
        String token = token(mei.email());
        assertThat(accounts.confirm(token)).isEmpty();
        assertThat(accounts.move(token)).isEmpty();
        assertThat(accounts.mayRenew(token)).isTrue();
    }

    @Test
    void a_link_to_a_new_address_holds_for_a_day_and_the_next_one_takes_its_place() {
        Member mei = stage.member(Cast.MEI);
        String one = Stage.freshEmail("one");
        String two = Stage.freshEmail("two");
        accounts.askToMove(mei, one);
        String first = token(one);
        accounts.askToMove(mei, two);
        String second = token(two);
        assertThat(accounts.move(first)).isEmpty();
        clock.advance(Accounts.MOVE_WITHIN);
        assertThat(accounts.move(second)).isEmpty();
        assertThat(accounts.member(mei.id()).orElseThrow().email()).isEqualTo(mei.email());
    }

    @Test
    void an_address_that_was_taken_meanwhile_moves_nobody() {
        Member mei = stage.member(Cast.MEI);
        String wanted = Stage.freshEmail("wanted");
        accounts.askToMove(mei, wanted);
        String token = token(wanted);
        accounts.join(new NewAccount("Jonas", wanted, Stage.PASSWORD, Locale.ENGLISH, mei.zone()));
        assertThat(accounts.move(token)).isEmpty();
        assertThat(accounts.member(mei.id()).orElseThrow().email()).isEqualTo(mei.email());
    }

    @Test
    void an_address_is_known_in_any_spelling_and_a_password_in_one() {
        Member mei = stage.member(Cast.MEI);
        String loud = " " + mei.email().toUpperCase(Locale.ROOT) + " ";
        assertThat(accounts.prove(loud, Stage.PASSWORD)).contains(mei.id());
        assertThat(accounts.member(loud)).contains(mei);
        assertThat(accounts.prove(mei.email(), Stage.PASSWORD.toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertThat(accounts.prove(mei.email(), Stage.PASSWORD + " ")).isEmpty();
        assertThat(accounts.prove(mei.email(), "")).isEmpty();
        assertThat(accounts.prove("", "")).isEmpty();
    }

    @Test
    void a_wish_and_an_address_come_back_with_the_form_and_the_password_does_not() {
        Answer back = stage.visitor()
                .post("/sign-in", "email", "Mei <b>", "password", "secret words", "next", "/people?q=rosa&page=2")
                .comesBack()
                .says("do not go together");
        assertThat(back.form("/sign-in"))
                .containsEntry("email", "Mei <b>")
                .containsEntry("next", "/people?q=rosa&page=2")
                .containsEntry("password", "");
        assertThat(back.body()).doesNotContain("secret words").doesNotContain("Mei <b>");
        stage.visitor()
                .speaking("de")
                .post("/sign-in", "email", "mei", "password", "x")
                .comesBack()
                .says("passen nicht zusammen");
    }

    @Test
    void what_a_browser_says_of_itself_is_kept_to_two_hundred_letters() {
        Member mei = stage.member(Cast.MEI);
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", "Firefox " + "x".repeat(5_000));
        sessions.open(mei.id(), request, new MockHttpServletResponse());
        assertThat(sessions.devices(mei, request)).singleElement().satisfies(device -> {
            assertThat(device.agent()).hasSize(200);
            assertThat(device.name()).isEqualTo("Firefox");
            assertThat(device.here()).isFalse();
        });
    }

    @Test
    void only_a_host_makes_another_and_only_of_someone_who_is_here() {
        Member mei = stage.member(Cast.MEI);
        assertThat(accounts.makeHost(stage.host(), Stage.freshEmail("nobody"))).isFalse();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.makeHost(mei, mei.email()));
        assertThat(accounts.member(mei.id()).orElseThrow().host()).isFalse();
    }

    @Test
    void a_guest_who_wants_to_write_is_asked_to_sign_in_and_led_to_the_first_page_then() {
        stage.visitor().post("/people", "name", "Rosa").leadsTo("/sign-in?next=");
        stage.visitor().get("/people?q=a%26b").leadsTo("/sign-in?next=%2Fpeople%3Fq%3Da%2526b");
    }
}
