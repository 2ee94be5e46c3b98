package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group at its borders: the page after fifty members, doors of others, German forms. */
@KithTest
class GroupsBordersTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Groups groups;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser hers;
    private GroupId id;
    private String path;

    @BeforeEach
    void cast() {
        amara = stage.german(Cast.AMARA);
        hers = stage.here(amara);
        id = groups.found(amara, SampleGroups.open());
        path = "/groups/" + id;
    }

    private void joined(int many) {
        db.sql("""
                        with many as (
                          insert into account (id, email, name, locale, zone, created_at)
                          select gen_random_uuid(), gen_random_uuid() || '@kith.example', 'Guest ' || n, 'en', 'UTC', now()
                          from generate_series(1, ?) n returning id)
                        insert into membership (group_id, account_id, role, joined_at)
                        select ?, id, 'member', now() from many
                        """).params(many, id.value()).update();
    }

    private List<String> names(String at) {
        return hers.get(at).ok().texts("main .rows .row__title");
    }

    @Test
    void fifty_members_stand_on_one_page() {
        joined(49);

        assertThat(names(path + "/members")).hasSize(50);
        assertThat(hers.get(path + "/members").page().select("a[href*=after=]")).isEmpty();
    }

    @Test
    void each_of_a_hundred_and_two_stands_on_one_of_three_pages_also_when_all_joined_at_once() {
        joined(101);
        var seen = new HashSet<String>();
        String at = path + "/members";
        for (int page = 1; page <= 3; page++) {
            var rows = names(at);
            assertThat(rows).hasSize(page < 3 ? 50 : 2);
            seen.addAll(rows);
            at = hers.get(at).page().select("a[href*=after=]").attr("href");
        }
        assertThat(seen).hasSize(102);
        assertThat(at).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "' or 1=1 --"})
    void signs_that_mean_something_to_a_database_find_nobody(String words) {
        joined(3);

        hers.get(path + "/members?q=" + words.replace(" ", "+")).ok().saysNot("Guest");
    }

    @Test
    void a_group_that_lacks_something_comes_back_in_german_with_what_was_typed() {
        var back = hers.post(
                        "/groups", "name", "", "summary", "Wir wandern.", "joining", "open", "topics", "x".repeat(41))
                .comesBack()
                .says("Bitte füll das aus.")
                .says("Ein Thema darf höchstens 40 Zeichen haben.");

        assertThat(back.form("/groups"))
                .containsEntry("summary", "Wir wandern.")
                .containsEntry("topics", "x".repeat(41))
                .containsEntry("name", "");
    }

    @Test
    void a_role_that_there_is_not_is_refused_in_german_and_nothing_changes() {
        Member jonas = stage.member(Cast.JONAS);
        groups.join(jonas, id, List.of());
        String role = path + "/members/" + jonas.id() + "/role";

        for (String king : List.of("king", "ORGANIZER", "", "member,host")) {
            hers.post(role, "role", king).comesBack().says("Wähle eine der Rollen.");
        }
        assertThat(groups.role(jonas, id)).contains(Role.MEMBER);
    }

    @Test
    void whom_the_group_does_not_have_it_neither_shows_nor_changes() {
        Member mei = stage.member(Cast.MEI);
        String stranger = path + "/members/" + mei.id();

        hers.get(stranger).is(404);
        hers.post(stranger + "/role", "role", "host").is(404);
    }

    @Test
    void the_organizer_of_one_group_is_a_stranger_in_the_next() {
        GroupId other = groups.found(stage.member(Cast.LUCA), SampleGroups.byInvitation());

        for (String door : List.of("", "/members", "/requests", "/edit")) {
            hers.get("/groups/" + other + door).is(404);
        }
        hers.post("/groups/" + other + "/members/" + amara.id() + "/role", "role", "organizer")
                .is(404);
    }

    @Test
    void a_plain_member_sees_no_requests_and_gives_no_roles() {
        Member jonas = stage.member(Cast.JONAS);
        groups.join(jonas, id, List.of());
        Browser his = stage.here(jonas);

        his.get(path + "/requests").is(404);
        his.get(path + "/members/" + amara.id()).is(404);
        his.post(path + "/members/" + jonas.id() + "/role", "role", "organizer").is(404);
        his.post(path + "/members/" + amara.id() + "/deletion").is(404);
        assertThat(groups.role(amara, id)).contains(Role.ORGANIZER);
    }
}
