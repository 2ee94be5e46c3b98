package dev.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Invitations;
import dev.kith.demo.Cast;
import dev.kith.platform.Settings;
import dev.kith.platform.Settings.Registration;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

@KithTest
class InvitationsPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Settings settings;

    @Test
    void the_page_is_there_only_where_members_invite() {
        stage.as(stage.member(Cast.NOAH)).get("/settings/invitations").is(404);
        var member = stage.member(Cast.NOAH);
        var page = new InvitationsPage(invitations, as(Registration.INVITED));
        var model = new ExtendedModelMap();
        assertThat(page.make(member, new MockHttpServletResponse(), model, null))
                .isEqualTo("settings/invitations");
        assertThat(String.valueOf(model.get("link"))).contains("/sign-up?invitation=");
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
