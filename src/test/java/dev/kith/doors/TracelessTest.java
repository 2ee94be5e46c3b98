package dev.kith.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.doors.Street.Houses;
import dev.kith.encounters.Encounters;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.SampleGroups;
import dev.kith.introductions.Trio;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A tie that someone may not know of, and a no, change nothing that they can see: the pages, the mails, and what is asked
 * of the database are the same as where the tie is not, and where nobody has answered.
 */
@KithTest
class TracelessTest {
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
    private Groups groups;

    @Autowired
    private JdbcClient db;

    private Street street() {
        return new Street(stage, encounters, people, clock, db);
    }

    /**
     * Why the tie between Amara and Priya is none of Jonas' business.
     *
     * @param show takes it back; null where that cannot be
     */
    private record Hiding(
            String name, Consumer<Houses> hide, @Nullable Consumer<Houses> show) {}

    /** Those that stay come last. */
    private Stream<Hiding> hidings() {
        return Stream.of(
                new Hiding(
                        "one behind does not want to be found",
                        h -> street().hide(h.priya()),
                        h -> street().show(h.priya())),
                new Hiding(
                        "one between does not want to be found",
                        h -> street().hide(h.amara()),
                        h -> street().show(h.amara())),
                blocked("one behind blocked the asker", Houses::priya, Houses::jonas),
                blocked("the asker blocked one behind", Houses::jonas, Houses::priya),
                blocked("one behind blocked the connector", Houses::priya, Houses::amara),
                blocked("the connector blocked one behind", Houses::amara, Houses::priya),
                new Hiding("the tie was withdrawn", h -> withdraw(h.amara(), h.priya()), null),
                new Hiding("one behind left", h -> left(h.priya()), null));
    }

    private Hiding blocked(String name, Function<Houses, Member> who, Function<Houses, Member> whom) {
        return new Hiding(
                name,
                h -> blocks.block(who.apply(h), whom.apply(h).id()),
                h -> blocks.unblock(who.apply(h), whom.apply(h).id()));
    }

    private void left(Member member) {
        db.sql("delete from account where id = ?").param(member.id().value()).update();
    }

    @Test
    void a_hidden_tie_is_as_no_tie() {
        World with = world(street().built());
        World without = world(street().builtWithout());
        assertThat(with.seen().getFirst())
                .as("not hidden, it is seen")
                .isNotEqualTo(without.seen().getFirst());
        assertThat(with.seen().getLast())
                .as("but not by a stranger")
                .isEqualTo(without.seen().getLast());
        hidings().forEach(hiding -> {
            Stream.of(with, without).forEach(world -> hiding.hide.accept(world.houses));
            assertThat(with.seen()).as(hiding.name).isEqualTo(without.seen());
            if (hiding.show != null) {
                Stream.of(with, without).forEach(world -> hiding.show.accept(world.houses));
            }
        });
    }

    /** The street and a group in it; Jonas looks, and someone who knows none of them. */
    private record World(Houses houses, Seen.Reader jonas, Seen.Reader stranger) {
        List<Seen> seen() {
            return List.of(jonas.look(), stranger.look());
        }
    }

    private World world(Houses houses) {
        Member stranger = stage.member(Cast.TOMAS);
        GroupId group = groups.found(houses.jonas(), SampleGroups.open());
        db.sql("update groups set name = 'Hikers' where id = ?")
                .param(group.value())
                .update();
        for (Member one : List.of(houses.priya(), houses.mei(), stranger)) {
            groups.join(one, group, List.of());
        }
        String[] paths = {
            "/introductions/doors?q=" + houses.skill(),
            "/introductions/doors?q=" + houses.skill() + "s",
            "/introductions/doors?q=" + houses.skill() + "&group=" + group,
            "/introductions/doors?group=" + group,
            "/introductions/doors/" + houses.priya().id(),
            "/introductions/doors/" + houses.mei().id(),
            "/introductions/wishes/new?to=" + houses.amara().id() + "&member="
                    + houses.priya().id(),
            "/members/" + houses.priya().id(),
            "/members/" + houses.mei().id(),
            "/groups/" + group + "/members",
            "/introductions",
            "/"
        };
        return new World(
                houses,
                new Seen.Reader(houses.jonas(), stage, houses.skill(), paths),
                new Seen.Reader(stranger, stage, houses.skill(), paths));
    }

    /** Where they never met, nothing is taken back. */
    private void withdraw(Member one, Member other) {
        db.sql("select id from encounter where said_by in (:two) and other_id in (:two)")
                .param("two", List.of(one.id().value(), other.id().value()))
                .query(String.class)
                .list()
                .forEach(id ->
                        stage.here(one).post("/encounters/" + id + "/deletion").is(303));
    }

    /** A wish of Jonas' to Amara; what she does about it; what he, she and a stranger see. */
    private final class Wished {
        final Houses houses = street().built();
        final Browser hers;
        final String wish;
        private String page = "";

        Wished(Consumer<Houses> before) {
            before.accept(houses);
            hers = stage.here(houses.amara());
            wish = Street.wish(stage.here(houses.jonas()), houses.amara(), WishId.next(), "member", named())
                    .is(303)
                    .location();
        }

        private String named() {
            return houses.priya().id().toString();
        }

        private PersonId listed(Member member) {
            return people.ofMember(houses.amara(), member.id()).orElseThrow();
        }

        void yes() {
            page = hers.post(
                            "/people/" + listed(houses.jonas()) + "/introductions",
                            "to",
                            listed(houses.priya()).toString(),
                            "wish",
                            wish.substring(wish.lastIndexOf('/') + 1),
                            "one",
                            Trio.TO_ONE,
                            "other",
                            Trio.TO_OTHER)
                    .is(303)
                    .location();
        }

        void no() {
            hers.post(wish + "/refusal").is(303);
        }

        void thirdSaysNo() {
            Trio.refuse(stage.here(houses.priya()), page);
        }

        Seen by(Member member, String... more) {
            String[] paths = Stream.concat(
                            Stream.of(wish, "/introductions", "/", "/people", "/followups"), Stream.of(more))
                    .toArray(String[]::new);
            return new Seen.Reader(member, stage, houses.skill(), paths).look();
        }

        Seen byAsker() {
            return by(houses.jonas());
        }
    }

    private Wished wished(Consumer<Wished> then) {
        var wished = new Wished(houses -> {});
        then.accept(wished);
        return wished;
    }

    @Test
    void to_the_asker_every_no_is_as_no_answer() {
        Seen unanswered = wished(wish -> {}).byAsker();
        assertThat(wished(Wished::no).byAsker()).as("the connector's").isEqualTo(unanswered);
        Wished asked = wished(Wished::yes);
        assertThat(asked.byAsker()).as("none yet of the third one").isEqualTo(unanswered);
        asked.thirdSaysNo();
        assertThat(asked.byAsker()).as("the third one's").isEqualTo(unanswered);
        blocks.block(asked.houses.priya(), asked.houses.amara().id());
        assertThat(asked.byAsker())
                .as("of one who wants nothing more to do with them")
                .isEqualTo(unanswered);
        var blocked =
                new Wished(houses -> blocks.block(houses.amara(), houses.jonas().id()));
        assertThat(blocked.byAsker())
                .as("of a connector who blocked the asker before")
                .isEqualTo(unanswered);
        assertThat(stage.deliver().to(blocked.houses.amara().email())).isEmpty();
    }

    @Test
    void to_the_connector_a_no_of_the_third_one_is_as_no_answer() {
        Wished silent = wished(Wished::yes);
        Seen unanswered = silent.by(silent.houses.amara(), silent.page);
        Wished refused = wished(wish -> {
            wish.yes();
            wish.thirdSaysNo();
        });
        assertThat(refused.by(refused.houses.amara(), refused.page)).isEqualTo(unanswered);
    }

    @Test
    void after_a_month_all_of_them_have_ended_in_the_same_way() {
        List<Seen> ends = Stream.<Consumer<Wished>>of(wish -> {}, Wished::no, Wished::yes, wish -> {
                    wish.yes();
                    wish.thirdSaysNo();
                })
                .map(this::wished)
                .map(wish -> {
                    clock.advance(Duration.ofDays(30));
                    Seen end = wish.byAsker();
                    clock.set(TestClock.START);
                    return end;
                })
                .toList();
        ends.forEach(end -> {
            assertThat(end.answers()).isEqualTo(ends.getFirst().answers());
            assertThat(end.statements()).isEqualTo(ends.getFirst().statements());
            assertThat(end.mails()).noneMatch(mail -> mail.contains("/introductions"));
        });
    }

    @Test
    void a_stranger_sees_the_same_whatever_was_answered() {
        Wished silent = wished(wish -> {});
        Wished refused = wished(Wished::no);
        Wished made = wished(wish -> {
            wish.yes();
            Trio.agree(stage.here(wish.houses.priya()), wish.page);
        });
        Seen nothing = silent.by(stage.member(Cast.TOMAS));
        assertThat(refused.by(stage.member(Cast.TOMAS))).isEqualTo(nothing);
        assertThat(made.by(stage.member(Cast.TOMAS))).isEqualTo(nothing);
        assertThat(nothing.answers().get("/introductions/wishes/id")).startsWith("404");
    }

    @Test
    void a_third_one_who_said_no_is_asked_for_nothing_more() {
        Wished refused = wished(wish -> {
            wish.yes();
            wish.thirdSaysNo();
        });
        Seen hers = refused.by(refused.houses.priya(), refused.page);
        assertThat(hers.mails()).as("the one question").hasSize(1);
        assertThat(hers.answers().get("/introductions")).doesNotContain(Trio.TO_OTHER);
        assertThat(hers.answers().get("/introductions/id")).contains("You said not now");
    }

    @Test
    void a_withdrawn_tie_is_gone_from_the_next_answer() {
        Houses houses = street().built();
        Browser jonas = stage.here(houses.jonas());
        String door = "/introductions/doors?q=" + houses.skill();
        jonas.get(door).ok().says("Amara Okafor knows");
        jonas.get("/members/" + houses.priya().id()).ok().says("2nd");
        withdraw(houses.amara(), houses.priya());
        jonas.get(door).ok().saysNot("Amara Okafor knows");
        jonas.get("/members/" + houses.priya().id()).ok().saysNot("2nd");
        jonas.get("/introductions/doors/" + houses.priya().id()).ok().saysNot("Ask Amara");
    }
}
