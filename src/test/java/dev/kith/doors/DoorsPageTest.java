package dev.kith.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.doors.Street.Houses;
import dev.kith.encounters.Encounters;
import dev.kith.people.People;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jonas knows Amara, who knows Priya, who knows Mei. */
@KithTest
class DoorsPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient db;

    private Street street;
    private Houses houses;
    private Browser jonas;
    private Member amara;
    private Member priya;
    private Member mei;

    @BeforeEach
    void built() {
        street = new Street(stage, encounters, people, clock, db);
        houses = street.built();
        amara = houses.amara();
        priya = houses.priya();
        mei = houses.mei();
        jonas = stage.here(houses.jonas());
    }

    private Answer search(String query) {
        return jonas.get("/introductions/doors?" + query).ok();
    }

    private List<String> found(String query) {
        return search(query).texts("main li.row h3 > span:first-child");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    void a_door_shows_who_could_open_it_and_why_and_not_who_is_behind() {
        Answer answer = search("q=" + houses.skill());
        assertThat(answer.texts("main li.row h3"))
                .containsExactly("Someone Amara Okafor knows2nd Someone you know knows them");
        answer.says("You → Amara Okafor → someone").says("Ask Amara");
        assertThat(answer.texts(".chip--why")).containsExactly(houses.skill());
        answer.saysNot("Priya").saysNot("Mei");
        assertThat(answer.body())
                .doesNotContain(priya.id().toString())
                .doesNotContain(mei.id().toString());
    }

    @Test
    void a_door_behind_a_door_names_nobody_on_the_way_but_my_own_tie() {
        Answer answer = search("q=" + houses.skill() + "s");
        assertThat(answer.texts("main li.row h3 > span:first-child")).containsExactly("Someone beyond Amara Okafor");
        answer.says("3rd").saysNot("Priya").saysNot("Mei");
    }

    @Test
    void how_many_are_behind_a_door_cannot_be_seen() {
        String one = search("q=" + houses.skill()).text();
        Member another = stage.member(Cast.LUCA);
        street.tell(another, "offers", houses.skill());
        street.tie(amara, another);
        assertThat(search("q=" + houses.skill()).text()).isEqualTo(one);
    }

    @Test
    void nobody_is_behind_no_door_and_strangers_have_none() {
        search("q=nothinglikethis").says("Nobody on the way fits");
        search("").saysNot("Nobody on the way fits");
        stage.here(stage.member(Cast.TOMAS))
                .get("/introductions/doors?q=" + houses.skill())
                .ok()
                .saysNot("Amara")
                .says("Nobody on the way fits");
    }

    @Test
    void company_place_and_words_narrow_together() {
        String company = Street.word("Looms");
        street.tell(priya, "headline", "Weaver at " + company, "place", "Porto, Portugal", "interests", "kites");
        assertThat(found("company=" + company)).hasSize(1);
        assertThat(found("company=" + company + "&place=Porto")).hasSize(1);
        assertThat(found("company=" + company + "&q=kites")).hasSize(1);
        assertThat(found("company=" + company + "&q=weaver")).hasSize(1);
        assertThat(found("company=" + company + "&place=Berlin")).isEmpty();
        assertThat(found("company=" + company + "&q=violins")).isEmpty();
        assertThat(search("company=" + company + "&place=Porto&q=kites").texts(".chip--why"))
                .containsExactly("kites", "at " + company, "in Porto");
    }

    @Test
    void what_someone_keeps_from_members_opens_no_door() {
        Browser hers = stage.here(priya);
        hers.post(
                        "/me/privacy",
                        "photo",
                        "members",
                        "place",
                        "members",
                        "headline",
                        "members",
                        "introduction",
                        "members",
                        "interests",
                        "members",
                        "offers",
                        "ties",
                        "looks_for",
                        "members",
                        "links",
                        "members")
                .is(303);
        assertThat(found("q=" + houses.skill())).containsExactly("Someone beyond Amara Okafor");
    }

    private String group(Member organizer) {
        return stage.here(organizer)
                .post(
                        "/groups",
                        "name",
                        "Hikers",
                        "summary",
                        "We walk.",
                        "place",
                        "Lisbon, Portugal",
                        "joining",
                        "open")
                .is(303)
                .location();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void in_a_group_of_mine_someone_whom_my_ties_know_is_found_and_in_another_nobody() {
        String group = group(priya);
        assertThat(found("group=" + id(group))).as("not mine yet").isEmpty();
        jonas.post(group + "/membership").is(303);
        assertThat(found("group=" + id(group))).containsExactly("Someone Amara Okafor knows");
        assertThat(found("q=" + houses.skill() + "&group=" + id(group))).hasSize(1);
        assertThat(found("q=violins&group=" + id(group))).isEmpty();
        assertThat(search("group=" + id(group)).texts(".chip--why")).containsExactly("in Hikers");
        search("group=none").says("Nobody on the way fits");
    }

    @Test
    void at_an_event_where_i_have_a_seat_someone_whom_my_ties_know_is_found() {
        String evening = Stage.evening(
                stage.here(priya),
                group(priya),
                "A walk",
                LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC),
                "publish");
        stage.here(priya).post(evening + "/rsvp").is(303);
        assertThat(found("event=" + id(evening))).as("not mine yet").isEmpty();
        jonas.post(evening + "/rsvp").is(303);
        assertThat(found("event=" + id(evening))).containsExactly("Someone Amara Okafor knows");
        assertThat(found("event=" + id(evening) + "&q=" + houses.skill())).hasSize(1);
        assertThat(found("event=" + id(evening) + "&q=violins")).isEmpty();
        search("event=" + id(evening)).says("at A walk").saysNot("Priya");
    }

    @Test
    void a_member_whom_i_see_has_a_degree_and_those_who_could_introduce_us() {
        jonas.get("/members/" + priya.id()).ok().says("2nd").says("Amara Okafor could introduce you");
        jonas.get("/members/" + mei.id()).ok().says("3rd").says("Amara Okafor knows someone who knows them");
        jonas.get("/members/" + amara.id()).ok().saysNot("How you could meet");
        jonas.get("/members/" + houses.jonas().id()).ok().saysNot("How you could meet");
        jonas.get("/introductions/doors/" + priya.id()).ok().says("Knows Priya").says("Ask Amara");
        jonas.get("/introductions/doors/" + mei.id())
                .ok()
                .says("Knows someone who knows")
                .saysNot("Priya");
        stage.here(stage.member(Cast.TOMAS))
                .get("/introductions/doors/" + priya.id())
                .ok()
                .says("Nobody you know leads to");
    }

    @Test
    void beside_the_names_of_a_group_stands_how_far_they_are() {
        String group = group(priya);
        stage.here(mei).post(group + "/membership").is(303);
        stage.here(amara).post(group + "/membership").is(303);
        jonas.post(group + "/membership").is(303);
        Answer members = jonas.get(group + "/members").ok();
        assertThat(members.texts("li.row:contains(Priya) .badge")).anyMatch(badge -> badge.startsWith("2nd"));
        assertThat(members.texts("li.row:contains(Mei) .badge")).anyMatch(badge -> badge.startsWith("3rd"));
        assertThat(members.texts("li.row:contains(Amara) .badge")).isEmpty();
        assertThat(members.texts("li.row:contains(Jonas) .badge")).isEmpty();
    }

    @Test
    void a_named_one_is_wished_for_in_three_steps_and_the_connector_need_not_choose() {
        String first = link(jonas.get("/members/" + priya.id()).ok(), "Ask for an introduction");
        String form = link(jonas.get(first).ok(), "Ask Amara");
        var fields = jonas.get(form).ok().form("/introductions/wishes");
        assertThat(fields)
                .containsEntry("about", priya.name())
                .containsEntry("member", priya.id().toString());
        String wish = jonas.post(
                        "/introductions/wishes",
                        "form",
                        fields.get("form"),
                        "to",
                        fields.get("to"),
                        "member",
                        fields.get("member"),
                        "about",
                        fields.get("about"),
                        "note",
                        "I have a loom")
                .is(303)
                .location();
        Browser hers = stage.here(amara);
        String yes = link(hers.get(wish).ok().says(priya.name()), "Yes, introduce them");
        hers.get(yes)
                .ok()
                .says("To " + priya.name())
                .says("To " + houses.jonas().name());
    }

    private static String link(Answer answer, String words) {
        String href = answer.page().select("a:contains(" + words + ")").attr("href");
        assertThat(href).as(words).isNotEmpty();
        return href;
    }

    @Test
    void whoever_is_not_seen_cannot_be_named() {
        street.hide(priya);
        jonas.get("/introductions/doors/" + priya.id()).is(404);
        jonas.get("/introductions/wishes/new?to=" + amara.id() + "&member=" + priya.id())
                .is(404);
        jonas.get("/introductions/wishes/new?to=" + amara.id() + "&member=none").is(404);
        jonas.get("/introductions/doors/" + houses.jonas().id()).is(404);
        Street.wish(jonas, amara, WishId.next(), "member", priya.id().toString())
                .is(404);
        Street.wish(jonas, amara, WishId.next(), "member", houses.jonas().id().toString())
                .is(404);
    }

    @Test
    void hidden_blocked_and_withdrawn_ones_are_gone_from_the_next_answer() {
        blocks.block(priya, amara.id());
        assertThat(found("q=" + houses.skill())).isEmpty();
        jonas.get("/members/" + priya.id()).ok().saysNot("How you could meet");
        blocks.unblock(priya, amara.id());
        assertThat(found("q=" + houses.skill())).hasSize(1);
        blocks.block(priya, houses.jonas().id());
        assertThat(found("q=" + houses.skill())).isEmpty();
        blocks.unblock(priya, houses.jonas().id());
        street.hide(amara);
        assertThat(found("q=" + houses.skill())).isEmpty();
    }

    @Test
    void too_long_a_question_comes_back() {
        jonas.get("/introductions/doors?q=" + "x".repeat(201)).is(422).says("Whom do you look for?");
        search("q=" + encoded("100% _\\ '\"")).says("Nobody on the way fits");
    }
}
