package dev.kith.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.demo.Cast;
import dev.kith.platform.Settings;
import dev.kith.platform.Settings.Registration;
import dev.kith.platform.Throttle;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.ui.NotFound;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

@KithTest
class InvitationsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private Settings settings;

    @Autowired
    private Throttle throttle;

    @Test
    void a_link_lets_one_person_in() {
        var amara = stage.member(Cast.AMARA);
        var token = invitations.make(amara).orElseThrow();
        var page = signUp(Registration.INVITED);
        assertThat(page.form(new CameFrom(token, ""), new ExtendedModelMap())).isEqualTo("accounts/sign-up");

        assertThat(join(page, token, Stage.freshEmail("invited"))).isEqualTo("accounts/sign-up-sent");

        assertThat(invitations.of(amara)).singleElement().satisfies(made -> {
            assertThat(made.taken()).isTrue();
            assertThat(made.takenBy()).isEqualTo("Newcomer");
        });
        assertThatThrownBy(() -> join(page, token, Stage.freshEmail("second"))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_known_address_does_not_use_the_link_up() {
        var token = invitations.make(stage.member(Cast.MEI)).orElseThrow();
        join(signUp(Registration.INVITED), token, stage.member(Cast.LUCA).email());
        assertThat(invitations.open(token)).isTrue();
    }

    @Test
    void without_a_link_there_is_no_way_in() {
        var invited = signUp(Registration.INVITED);
        assertThat(invited.form(new CameFrom("", ""), new ExtendedModelMap())).isEqualTo("accounts/sign-up-closed");
        assertThatThrownBy(() -> join(invited, "made-up", Stage.freshEmail("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_community_lets_nobody_in_even_with_a_link() {
        var token = invitations.make(stage.member(Cast.JONAS)).orElseThrow();
        var closed = signUp(Registration.CLOSED);
        assertThat(closed.form(new CameFrom(token, ""), new ExtendedModelMap())).isEqualTo("accounts/sign-up-closed");
        assertThatThrownBy(() -> join(closed, token, Stage.freshEmail("nobody")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_link_is_withdrawn_by_its_maker_only() {
        var amara = stage.member(Cast.AMARA);
        var token = invitations.make(amara).orElseThrow();
        var id = invitations.of(amara).getFirst().id();
        assertThat(invitations.withdraw(stage.member(Cast.LUCA), id)).isFalse();
        assertThat(invitations.withdraw(amara, id)).isTrue();
        assertThat(invitations.open(token)).isFalse();
    }

    @Test
    void at_most_ten_links_wait_at_a_time() {
        var amara = stage.member(Cast.AMARA);
        for (int i = 0; i < Invitations.MOST_WAITING; i++) {
            assertThat(invitations.make(amara)).isPresent();
        }
        assertThat(invitations.make(amara)).isEmpty();
    }

    @Test
    void a_link_to_a_group_lets_in_too_while_it_holds() {
        var organizer = stage.as(stage.member(Cast.AMARA));
        String group = organizer
                .post("/groups", "name", "Ledgers", "summary", "Hi.", "joining", "invitation")
                .is(303)
                .location();
        organizer.post(group + "/invitations/links").is(303);
        String link = organizer
                .get(group + "/invitations")
                .body()
                .replaceFirst("(?s).*(/invitations/[^\"/\\s<]{40,}).*", "$1");
        String token = link.substring("/invitations/".length());
        var visitor = stage.visitor();
        assertThat(visitor.get(link).ok().page().select("a[href=/sign-up?invitation=" + token + "]"))
                .hasSize(1);

        var page = signUp(Registration.INVITED);
        assertThat(page.form(new CameFrom(token, ""), new ExtendedModelMap())).isEqualTo("accounts/sign-up");
        String email = Stage.freshEmail("invited");
        assertThat(join(page, token, email)).isEqualTo("accounts/sign-up-sent");
        String confirmation = stage.deliver().link(email);
        assertThat(visitor.get(confirmation)
                        .ok()
                        .page()
                        .select("input[name=invitation]")
                        .val())
                .isEqualTo(token);
        visitor.post("/sign-up/confirmation", "token", confirmation.replaceFirst(".*=", ""), "invitation", token)
                .leadsTo(link);
        visitor.post(link).leadsTo(group);
        visitor.get(group).ok().says("Newcomer");

        // whoever has such a link may come; once it is taken back, nobody
        assertThat(join(page, token, Stage.freshEmail("invited"))).isEqualTo("accounts/sign-up-sent");
        organizer
                .get(group + "/invitations")
                .page()
                .select("form[action$=deletion]")
                .forEach(form -> organizer.post(form.attr("action")).is(303));
        assertThatThrownBy(() -> join(page, token, Stage.freshEmail("late"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> join(signUp(Registration.CLOSED), token, Stage.freshEmail("late")))
                .isInstanceOf(NotFound.class);
    }

    private String join(SignUpPage page, String token, String email) {
        return page.signUp(
                new SignUpPage.SignUpForm("Newcomer", email, Stage.PASSWORD, ""),
                new CameFrom(token, ""),
                Locale.ENGLISH,
                new ExtendedModelMap(),
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
    }

    private SignUpPage signUp(Registration registration) {
        return new SignUpPage(accounts, sessions, firstRun, invitations, as(registration), throttle);
    }

    private Settings as(Registration registration) {
        return new Settings(
                settings.data(),
                settings.port(),
                settings.bind(),
                settings.baseUrl(),
                settings.database(),
                settings.mailServer(),
                settings.mailFrom(),
                registration,
                settings.model());
    }
}
