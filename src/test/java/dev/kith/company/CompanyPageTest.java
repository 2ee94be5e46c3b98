package dev.kith.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.circles.Neighbours;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.events.Gathering;
import dev.kith.events.NewEvent;
import dev.kith.events.Rsvps;
import dev.kith.people.OwnList;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amara goes to an evening, and so does Luca, whom she does not know. */
@KithTest
class CompanyPageTest extends OwnList {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Profiles profiles;

    @Autowired
    private JdbcClient db;

    private Neighbours all;
    private Gathering.Evening evening;
    private Member jonas;
    private Member luca;

    @BeforeEach
    void both_go() {
        all = new Neighbours(program);
        evening = new Gathering(program).with(new NewEvent.Room(null, 0));
        jonas = stage.member(Cast.JONAS);
        luca = stage.member(Cast.LUCA);
        all.tells(amara, List.of("bees"), "Bookkeeping", "A carpenter");
        all.tells(luca, List.of("chess"), "", "");
        rsvps.rsvp(amara, evening.id());
        rsvps.rsvp(luca, evening.id());
    }

    private Answer page() {
        // a kept page would be answered by 304
        return stage.as(amara).get(evening.path()).ok();
    }

    /** The part alone: the list of all who go has its own rules. */
    private String part() {
        return page().page().select("ul[aria-labelledby=to-meet]").outerHtml();
    }

    @Test
    void without_a_reason_there_is_no_list() {
        page().saysNot("Whom you could meet");
        assertThat(part()).isEmpty();
    }

    @Test
    void what_both_like_and_what_fits_are_said() {
        all.tells(luca, List.of("Bees"), "Carpenters and joiners", "A bookkeeper");
        page().says("Whom you could meet")
                .says("Looks for what you offer: A bookkeeper")
                .says("Offers what you look for: Carpenters and joiners")
                .says("Likes Bees, as you do");
    }

    @Test
    void what_is_told_to_few_is_no_reason() {
        all.tells(luca, List.of("bees"), "Carpenters", "A bookkeeper");
        profiles.choose(
                luca,
                Map.of(
                        Profile.Field.INTERESTS, Profile.Audience.NOBODY,
                        Profile.Field.OFFERS, Profile.Audience.TIES,
                        Profile.Field.LOOKS_FOR, Profile.Audience.GROUPS));
        assertThat(part()).isEmpty();
        profiles.choose(luca, Map.of(Profile.Field.LOOKS_FOR, Profile.Audience.MEMBERS));
        assertThat(part()).contains("A bookkeeper").doesNotContain("Carpenters", "bees");
    }

    @Test
    void a_tie_who_goes_as_well_could_introduce_them() {
        all.tie(amara, jonas);
        all.tie(jonas, luca);
        assertThat(part()).contains("You both know one other person").doesNotContain(jonas.name());
        rsvps.rsvp(jonas, evening.id());
        assertThat(part()).contains(jonas.name() + " goes, too, and could introduce you");
    }

    @Test
    void a_tie_that_hides_is_withdrawn_or_blocked_changes_nothing() {
        all.tie(amara, jonas);
        rsvps.rsvp(jonas, evening.id());
        String before = part();
        EncounterId met = all.tie(jonas, luca);
        assertThat(part()).isNotEqualTo(before);

        blocks.block(luca, jonas.id());
        assertThat(part()).isEqualTo(before);
        blocks.unblock(luca, jonas.id());
        all.withdraw(jonas, met);
        assertThat(part()).isEqualTo(before);
    }

    @Test
    void an_introducer_who_hides_is_not_named() {
        all.tie(amara, jonas);
        all.tie(jonas, luca);
        rsvps.rsvp(jonas, evening.id());
        all.hides(jonas);
        assertThat(part()).isEmpty();
    }

    @Test
    void who_hides_or_blocked_me_or_left_is_not_named() {
        all.tells(luca, List.of("bees"), "", "");
        assertThat(part()).contains(luca.name());
        blocks.block(luca, amara.id());
        assertThat(part()).isEmpty();
        blocks.unblock(luca, amara.id());
        blocks.block(amara, luca.id());
        assertThat(part()).isEmpty();
        blocks.unblock(amara, luca.id());
        all.hides(luca);
        assertThat(part()).isEmpty();
        all.leaves(luca);
        assertThat(part()).isEmpty();
    }

    @Test
    void only_who_goes_is_told() {
        all.tells(luca, List.of("bees"), "", "");
        all.tells(jonas, List.of("bees"), "", "");
        stage.as(jonas).get(evening.path()).ok().saysNot("Whom you could meet");
        stage.visitor().get(evening.path()).ok().saysNot("Whom you could meet");
        rsvps.withdraw(amara, evening.id());
        assertThat(part()).isEmpty();
    }

    @Test
    void who_waits_is_not_told_and_not_named() {
        Gathering.Evening small = new Gathering(program).with(Gathering.seats(1));
        rsvps.rsvp(amara, small.id());
        rsvps.rsvp(luca, small.id());
        all.tells(luca, List.of("bees"), "", "");
        stage.as(amara).get(small.path()).ok().saysNot("Whom you could meet");
        stage.as(luca).get(small.path()).ok().saysNot("Whom you could meet");
    }

    @Test
    void afterwards_it_is_over() {
        all.tells(luca, List.of("bees"), "", "");
        clock.set(Gathering.STARTS.atZone(Gathering.LISBON).toInstant().plus(Duration.ofHours(1)));
        assertThat(part()).as("while it runs").contains(luca.name());
        clock.advance(Duration.ofHours(3));
        assertThat(part()).isEmpty();
        clock.set(TestClock.START);
    }

    @Test
    void of_five_hundred_five_are_named() {
        db.sql("""
                        with many as (
                          insert into account (id, email, name, interests, locale, zone, created_at)
                          select gen_random_uuid(), gen_random_uuid() || '@kith.example', 'Guest ' || n, '{bees}', 'en', 'UTC', now()
                          from generate_series(1, 500) n returning id)
                        insert into attendee (group_id, event_id, id, arrival, account_id, asked_at, seated_at)
                        select ?, ?, gen_random_uuid(), 1000 + row_number() over (), id, now(), now() from many
                        """).params(evening.group().value(), evening.id().value()).update();
        Browser hers = stage.as(amara);
        assertThat(hers.get(evening.path()).ok().page().select("ul[aria-labelledby=to-meet] > li"))
                .hasSize(5);
    }
}
