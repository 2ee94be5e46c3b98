package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A group of twenty thousand who all look for something and share what they heard, and Amara in it with a long list of
 * her own: each page shows its first rows by a handful of statements, and the next page goes on where it ended.
 */
@KithTest
class ManyTest {
    private static final int MANY = 20_000;
    private static final int A_HANDFUL = 14;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Sharing sharing;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser hers;
    private GroupId group;

    @BeforeEach
    void she_is_here() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        hers = stage.here(amara);
    }

    /** Shared later than whatever other tests share with all members. */
    private void a_large_group() {
        group = company.group(stage.member(Cast.LUCA), "Everyone", amara);
        db.sql("""
                        with a as (insert into account (id, email, name, locale, zone, created_at, looks_for, offers)
                          select gen_random_uuid(), 'many' || n || '-' || :group || '@kith.example',
                            'Many ' || lpad(n::text, 5, '0'), 'en', 'UTC', now(), 'Peace no ' || n, 'Quiet no ' || n
                          from generate_series(1, :many) n returning id, name), m as (
                        insert into membership (group_id, account_id, role, joined_at)
                        select :group::uuid, id, 'member', now() from a), o as (
                        insert into opening (owner_id, id, kind, text, heard_at)
                        select id, gen_random_uuid(), 'other', 'Heard by ' || name, now() from a returning owner_id, id, text)
                        insert into opening_shared (owner_id, opening_id, group_id, shared_at)
                        select owner_id, id, :group::uuid,
                          timestamptz '2099-01-01' + right(text, 5)::integer * interval '1 second' from o
                        """).param("group", group.toString()).param("many", MANY).update();
    }

    private Answer cheap(String page) {
        hers.get(page).ok();
        var answer = new ArrayList<Answer>();
        List<String> asked = Statements.during(() -> answer.add(hers.get(page).ok()));
        assertThat(asked).as(page).hasSizeLessThan(A_HANDFUL);
        return answer.getFirst();
    }

    private static List<String> names(Answer page) {
        return page.texts("main li.row h3");
    }

    private static String next(Answer page) {
        return page.page().select("a[rel=next]").attr("href");
    }

    private static String many(int n) {
        return "Many %05d".formatted(n);
    }

    @Test
    @Transactional
    void a_group_of_twenty_thousand_is_read_a_page_at_a_time() {
        a_large_group();
        what_a_large_group_looks_for_comes_by_name_a_page_at_a_time();
        the_last_page_leads_no_further();
        a_page_that_is_just_full_leads_no_further();
        what_they_heard_of_comes_newest_first_a_page_at_a_time();
        the_board_and_the_groups_page_show_a_few_of_each();
        as_many_as_are_asked_for_are_looked_at_for_others();
        whoever_hid_meanwhile_is_skipped_and_the_page_is_as_full();
    }

    private void what_a_large_group_looks_for_comes_by_name_a_page_at_a_time() {
        Answer first = cheap("/give/asks?what=asks&group=" + group);
        assertThat(names(first)).hasSize(Asks.PAGE).startsWith(many(1)).endsWith(many(Asks.PAGE));
        Answer second = cheap(next(first));
        assertThat(names(second)).hasSize(Asks.PAGE).startsWith(many(Asks.PAGE + 1));
        assertThat(names(cheap("/give/asks?what=offers&group=" + group))).startsWith(many(1));
    }

    private void the_last_page_leads_no_further() {
        String last = db.sql("select id::text from account where name = ? and email like ?")
                .params(many(MANY - 1), "many%-" + group + "@kith.example")
                .query(String.class)
                .single();
        Answer end = cheap("/give/asks?what=asks&group=" + group + "&after=m" + last);
        assertThat(names(end)).containsExactly(many(MANY));
        assertThat(next(end)).isEmpty();
    }

    private void a_page_that_is_just_full_leads_no_further() {
        String before = db.sql("select id::text from account where name = ? and email like ?")
                .params(many(MANY - Asks.PAGE), "many%-" + group + "@kith.example")
                .query(String.class)
                .single();
        Answer end = hers.get("/give/asks?what=asks&group=" + group + "&after=m" + before)
                .ok();
        assertThat(names(end)).hasSize(Asks.PAGE).endsWith(many(MANY));
        assertThat(next(end)).isEmpty();
    }

    private void whoever_hid_meanwhile_is_skipped_and_the_page_is_as_full() {
        db.sql("""
                        insert into undiscoverable (account_id, since)
                        select id, now() from account where name in (:names) and email like :mails
                        """)
                .param("names", List.of(many(1), many(2), many(3)))
                .param("mails", "many%-" + group + "@kith.example")
                .update();
        assertThat(names(hers.get("/give/asks?what=asks&group=" + group).ok()))
                .hasSize(Asks.PAGE)
                .startsWith(many(4));
    }

    private void what_they_heard_of_comes_newest_first_a_page_at_a_time() {
        Answer first = cheap("/give/openings?group=" + group);
        assertThat(names(first)).startsWith("Heard by " + many(MANY));
        Answer second = cheap(next(first));
        assertThat(names(second))
                .startsWith("Heard by " + many(MANY - names(first).size()));
        assertThat(names(second)).doesNotContainAnyElementsOf(names(first));
    }

    private void the_board_and_the_groups_page_show_a_few_of_each() {
        Answer board = cheap("/groups/" + group + "/board");
        assertThat(board.texts("section[aria-labelledby=board-openings] h3 a.row__link"))
                .hasSize(20)
                .startsWith("Heard by " + many(MANY));
        assertThat(board.texts("section[aria-labelledby=board-asks] li")).hasSize(20);
        assertThat(board.texts("section[aria-labelledby=board-offers] li")).hasSize(20);
        Answer page = hers.get("/groups/" + group).ok();
        assertThat(page.texts("section[aria-labelledby=board-openings] li")).hasSize(3);
        assertThat(page.texts("section[aria-labelledby=board-asks] li")).hasSize(3);
        assertThat(page.texts("section[aria-labelledby=board-offers] li")).hasSize(3);
    }

    private void as_many_as_are_asked_for_are_looked_at_for_others() {
        assertThat(sharing.forOthers(amara, 10))
                .hasSize(10)
                .extracting(Shared::title)
                .startsWith("Heard by " + many(MANY));
        assertThat(sharing.newest(amara, group, 3)).hasSize(3);
        assertThat(sharing.newest(amara, group, 0)).isEmpty();
    }

    @Test
    @Transactional
    void of_my_own_list_of_twenty_thousand_the_page_is_as_short() {
        Member priya = stage.member(Cast.PRIYA);
        hers = stage.here(priya);
        PersonId aaron = company.known(priya, "Aaron Ash", Topic.LOOKING_FOR, "Peace");
        hers.get("/give/asks").ok();
        int few = Statements.during(() -> hers.get("/give/asks").ok()).size();
        db.sql("""
                        with p as (insert into person (owner_id, id, name, folded, added_at, changed_at)
                          select ?, gen_random_uuid(), 'Mine ' || lpad(n::text, 5, '0'), 'mine ' || lpad(n::text, 5, '0'), now(), now()
                          from generate_series(1, 20000) n returning owner_id, id)
                        insert into person_known (owner_id, person_id, topic, text)
                        select owner_id, id, 'looking_for', 'Peace' from p
                        """).param(priya.id().value()).update();
        List<Answer> page = new ArrayList<>();
        assertThat(Statements.during(() -> page.add(hers.get("/give/asks").ok())))
                .hasSizeLessThanOrEqualTo(few);
        assertThat(names(page.getFirst())).hasSize(Asks.PAGE).startsWith("Aaron Ash", "Mine 00001");
        assertThat(names(hers.get(next(page.getFirst())).ok())).startsWith("Mine 00030");
        people.forget(priya.id(), aaron);
        assertThat(names(hers.get("/give/asks").ok())).startsWith("Mine 00001");
    }

    @Test
    @Transactional
    void a_thousand_openings_of_my_own_are_a_hundred_on_the_page() {
        Member mei = stage.member(Cast.MEI);
        db.sql("""
                        insert into opening (owner_id, id, kind, text, heard_at)
                        select ?, gen_random_uuid(), 'job', 'Job ' || lpad(n::text, 4, '0'),
                          timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 1000) n
                        """).param(mei.id().value()).update();
        hers = stage.here(mei);
        assertThat(names(cheap("/give"))).hasSize(100).startsWith("Job 1000").endsWith("Job 0901");
    }
}
