package dev.kith.circles;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures "whom to meet next" for lists of 10, 200 and 20,000 people, a seventh of them members who share ties, groups
 * and events. No test: it is run by hand ({@code mvn test -Dtest=CirclesFigures}), prints a table and asserts nothing.
 */
@KithTest
class CirclesFigures {
    private static final int ROUNDS = 40;

    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    Circles circles;

    @Autowired
    SecondCircle second;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void print() {
        clock.set(TestClock.START);
        for (int size : new int[] {10, 200, 20_000}) {
            measure(size);
        }
    }

    private void measure(int size) {
        Member owner = stage.member(Cast.AMARA);
        fill(owner, size);
        db.sql("analyze").update();
        Browser browser = stage.as(owner);
        System.out.printf(
                "%d people: first look %s ms%n",
                size, once(() -> browser.get("/people/next").ok()));
        System.out.printf(
                "  a look: %s%n", many(() -> browser.get("/people/next").ok()));
        System.out.printf("  the list alone: %s%n", many(() -> circles.list(owner)));
        var list = circles.list(owner);
        System.out.printf(
                "  its four lists: %s%n",
                many(() -> {
                    circles.beginnings(owner, list, 5);
                    second.of(owner, list, 5);
                }));
        PersonId someone = list.getFirst().person();
        System.out.printf(
                "  a look after a touch: %s%n",
                many(() -> {
                    people.moment(owner.id(), someone, Moment.of(Moment.Kind.CALL, clock.instant(), ""));
                    browser.get("/people/next").ok();
                }));
    }

    private void fill(Member owner, int size) {
        UUID me = owner.id().value();
        db.sql("select setseed(0.5)").query().listOfRows();
        db.sql("""
                        with members as (
                          insert into account (id, email, name, interests, locale, zone, created_at)
                          select gen_random_uuid(), gen_random_uuid() || '@kith.example', 'Member ' || n, '{bees}', 'en', 'UTC', now()
                          from generate_series(1, :size / 7) n returning id),
                        numbered as (select id, row_number() over () * 7 as n from members)
                        insert into person (owner_id, id, name, folded, member_id, added_at, changed_at)
                        select :me, gen_random_uuid(), 'Person ' || n, 'person ' || n, m.id, now(), now()
                        from generate_series(1, :size) n left join numbered m using (n)
                        """).param("me", me).param("size", size).update();
        db.sql("""
                        insert into moment (owner_id, id, person_id, kind, at, text, added_at)
                        select owner_id, gen_random_uuid(), id, 'call', timestamptz '2026-03-10' - interval '1 day' * (random() * 3000), '', now()
                        from person, generate_series(1, 5) where owner_id = :me
                        """).param("me", me).update();
        db.sql("""
                        insert into tie (account_id, other_id, since)
                        select :me, member_id, now() from person where owner_id = :me and member_id is not null
                        union all select member_id, :me, now() from person where owner_id = :me and member_id is not null
                        """).param("me", me).update();
        db.sql("""
                        with m as (select member_id, row_number() over () as n from person where owner_id = :me and member_id is not null),
                        pairs as (select a.member_id as one, b.member_id as other from m a join m b on b.n between a.n + 1 and a.n + 1 + a.n % 9)
                        insert into tie (account_id, other_id, since)
                        select one, other, now() from pairs union all select other, one, now() from pairs
                        """).param("me", me).update();
        for (int group = 0; group < 10; group++) {
            group(me, group);
        }
    }

    /** With ten events, to which a part of them went. */
    private void group(UUID me, int number) {
        UUID group = UUID.randomUUID();
        db.sql("insert into groups (id, name, zone, joining, founded_at) values (?, 'Group', 'UTC', 'open', now())")
                .param(group)
                .update();
        db.sql("""
                        insert into membership (group_id, account_id, joined_at)
                        select :group, :me, now() union all
                        select :group, member_id, now() from person where owner_id = :me and member_id is not null and random() < 0.3
                        """).param("group", group).param("me", me).update();
        db.sql("""
                        with events as (
                          insert into event (group_id, id, title, starts_local, ends_local, zone, starts_at, ends_at, created_at, published_at)
                          select :group, gen_random_uuid(), 'Evening', '2025-06-01', '2025-06-02', 'UTC',
                            timestamptz '2025-06-01' + interval '1 day' * n, timestamptz '2025-06-02' + interval '1 day' * n, now(), now()
                          from generate_series(1, 10) n returning group_id, id),
                        seated as (insert into seats (group_id, event_id) select group_id, id from events returning group_id, event_id)
                        select 1 from seated
                        """).param("group", group).query().listOfRows();
        db.sql("""
                        insert into attendee (group_id, event_id, id, arrival, account_id, asked_at, seated_at)
                        select s.group_id, s.event_id, gen_random_uuid(), row_number() over (partition by s.event_id), a.member_id, now(), now()
                        from seats s, lateral (
                          select :me as member_id union all
                          (select member_id from person where owner_id = :me and member_id is not null
                            and hashtext(member_id::text || s.event_id::text) % 10 = 0 limit 100)) a
                        where s.group_id = :group
                        """).param("group", group).param("me", me).update();
    }

    private static String once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return String.format("%.1f", (System.nanoTime() - begun) / 1e6);
    }

    private static String many(Runnable work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return String.format("p50 %.1f ms, p95 %.1f ms", times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }
}
