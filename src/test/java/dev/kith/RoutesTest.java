package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Routes.Route;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.kernel.Ids;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the program has, as it lists them itself: who may come in, and what a form from elsewhere gets. */
@KithTest
class RoutesTest {
    /** All that is open to someone who is not signed in. A new one is added here on purpose, or not at all. */
    private static final Set<String> OPEN = Set.of(
            "GET /",
            "GET /sign-up",
            "POST /sign-up",
            "GET /sign-up/confirmation",
            "POST /sign-up/confirmation",
            "POST /sign-up/letters",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/passkey/options",
            "POST /sign-in/passkey",
            "GET /forgotten-password",
            "POST /forgotten-password",
            "GET /new-password",
            "POST /new-password",
            "GET /settings/address/confirmation",
            "POST /settings/address/confirmation",
            "GET /first-run",
            "POST /first-run",
            "GET /digest/unsubscription",
            "POST /digest/unsubscription",
            "GET /discover",
            "GET /groups/{id}",
            "GET /invitations/{token}",
            "GET /events/{id}",
            "GET /events/{id}/event.ics",
            "GET /events/{id}/visitors/new",
            "POST /events/{id}/visitors",
            "GET /events/{id}/tickets/{code}",
            "POST /events/{id}/tickets/{code}/confirmation",
            "POST /events/{id}/tickets/{code}/deletion",
            "GET /coffees/{id}/guests/{signature}",
            "POST /coffees/{id}/guests/{signature}/agreement",
            "POST /coffees/{id}/guests/{signature}/offers",
            "POST /coffees/{id}/guests/{signature}/cancellation",
            "GET /introductions/{id}/guests/{signature}",
            "POST /introductions/{id}/guests/{signature}/agreement",
            "POST /introductions/{id}/guests/{signature}/refusal",
            "POST /introductions/{id}/guests/{signature}/words",
            "GET /places/cities");

    @Autowired
    private Stage stage;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    private Stream<Route> routes() {
        return Routes.of(mapping);
    }

    /** With an id that nothing has in place of each variable. */
    private static String filled(Route route) {
        return route.path().replaceAll("\\{[^}]+}", Ids.next().toString());
    }

    private static Answer send(Browser browser, Route route) {
        return route.verb().equals(RequestMethod.GET.name()) ? browser.get(filled(route)) : browser.post(filled(route));
    }

    @Test
    void just_these_routes_are_open_to_anyone() {
        assertThat(routes().filter(Route::open).map(Route::toString)).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @TestFactory
    Stream<DynamicTest> nobody_comes_in_where_it_is_not_open() {
        return routes().filter(r -> !r.open())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    Answer answer = send(stage.visitor(), route);
                    answer.is(303);
                    assertThat(answer.location()).startsWith("/sign-in?next=");
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_form_from_elsewhere_is_taken() {
        Member member = stage.member(Cast.AMARA);
        Browser browser = stage.as(member);
        return routes().filter(r -> r.verb().equals("POST") && !r.path().equals("/digest/unsubscription"))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> browser.postFromElsewhere(filled(route)).is(403)));
    }

    /** What there is not, and what is none of a member's business, look the same. */
    @TestFactory
    Stream<DynamicTest> a_member_finds_nothing_under_an_id_that_is_not_theirs() {
        Browser browser = stage.as(stage.member(Cast.JONAS));
        return routes().filter(r -> r.path().contains("{"))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(send(browser, route).status()).isIn(List.of(404, 303, 422))));
    }

    @TestFactory
    Stream<DynamicTest> nothing_breaks_when_it_is_asked_without_anything() {
        Browser browser = stage.as(stage.member(Cast.MEI));
        return routes().filter(r -> !r.path().equals("/sign-out"))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(send(browser, route).status()).isLessThan(500)));
    }
}
