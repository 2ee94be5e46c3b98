package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.coffees.Coffees.Outcome;
import dev.kith.demo.Cast;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The list of coffees and its moments: empty, full, blocked, forgotten, and the second at which something ends. */
@KithTest
class ListTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-17T12:30:00Z");
    private static final Offer OFFER = new Offer(List.of(TUESDAY), 45, "Café Central", "");

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Coffees coffees;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private PersonId toJonas;
    private Browser hers;
    private Browser his;

    @BeforeEach
    void they_know_each_other() {
        clock.set(TestClock.START);
        company.rested();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        toJonas = company.tie(amara, jonas);
        hers = stage.here(amara);
        his = stage.here(jonas);
    }

    private CoffeeId proposed() {
        CoffeeId id = CoffeeId.next();
        assertThat(coffees.propose(amara, company.person(amara, toJonas), id, OFFER, "Your bread"))
                .isEqualTo(Outcome.DONE);
        return id;
    }

    private Coffee seen(Member by, CoffeeId id) {
        return coffees.find(by, id).orElseThrow();
    }

    private static List<String> rows(Answer page) {
        return page.texts("main li.row h3");
    }

    @Test
    void none_yet_is_a_calm_page_that_leads_to_people() {
        Answer page = hers.get("/coffees").ok().says("No coffee yet");
        assertThat(page.page().select(".empty a").attr("href")).isEqualTo("/people");
    }

    @Test
    void a_time_can_be_taken_until_its_first_second_and_no_later() {
        CoffeeId id = proposed();
        clock.set(TUESDAY.plusMillis(1));
        assertThat(coffees.agree(seen(jonas, id), 1, TUESDAY)).isEqualTo(Outcome.CHANGED);
        clock.set(TUESDAY);
        assertThat(coffees.agree(seen(jonas, id), 1, TUESDAY)).isEqualTo(Outcome.DONE);
    }

    @Test
    void it_can_be_called_off_until_it_is_over_and_written_down_from_its_beginning() {
        CoffeeId id = proposed();
        coffees.agree(seen(jonas, id), 1, TUESDAY);
        clock.set(TUESDAY.minusMillis(1));
        assertThat(coffees.write(amara, id, NotesForm.empty(day(TUESDAY)))).isEqualTo(Outcome.CHANGED);
        clock.set(TUESDAY);
        assertThat(coffees.write(amara, id, NotesForm.empty(day(TUESDAY)))).isEqualTo(Outcome.DONE);
        clock.set(TUESDAY.plus(Duration.ofMinutes(45)).minusMillis(1));
        assertThat(Coffees.isOpenForChange(seen(jonas, id), clock.instant())).isTrue();
        clock.set(TUESDAY.plus(Duration.ofMinutes(45)));
        assertThat(coffees.end(seen(jonas, id))).isEqualTo(Outcome.CHANGED);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, amara.zone());
    }

    @Test
    void a_block_hides_it_from_whoever_blocked() {
        CoffeeId id = proposed();
        blocks.block(jonas, amara.id());
        assertThat(coffees.find(jonas, id)).isEmpty();
        his.get("/coffees").ok().saysNot("Your bread");
        his.get("/coffees/" + id).is(404);
        hers.get("/coffees").ok().says(jonas.name());
        blocks.unblock(jonas, amara.id());
        assertThat(coffees.find(jonas, id)).isPresent();
    }

    @Test
    void someone_forgotten_is_named_by_their_account_where_they_proposed() {
        CoffeeId id = proposed();
        PersonId hersInHis = people.ofMember(jonas, amara.id()).orElseThrow();
        assertThat(seen(jonas, id).person()).isEqualTo(hersInHis);
        people.forget(jonas.id(), hersInHis);
        assertThat(seen(jonas, id).person()).isNull();
        assertThat(seen(jonas, id).name()).isEqualTo(amara.name());
    }

    @Test
    void what_the_list_of_each_calls_the_other_is_what_stands_there() {
        CoffeeId id = proposed();
        db.sql("update person set name = 'Jo of the boats' where owner_id = ? and id = ?")
                .params(amara.id().value(), toJonas.value())
                .update();
        assertThat(rows(hers.get("/coffees").ok())).containsExactly("Coffee with Jo of the boats");
        his.get("/coffees/" + id).ok().saysNot("Jo of the boats");
    }

    @Test
    void the_last_year_is_listed_and_what_waits_however_old() {
        CoffeeId old = proposed();
        clock.advance(Duration.ofDays(400));
        assertThat(coffees.of(amara)).extracting(Coffee::id).containsExactly(old);
        coffees.end(seen(amara, old));
        assertThat(coffees.of(amara)).isEmpty();
    }

    @Test
    @Transactional
    void twenty_thousand_are_two_hundred_on_the_page_by_as_many_statements_as_one() {
        proposed();
        hers.get("/coffees").ok();
        int few = Statements.during(() -> hers.get("/coffees").ok()).size();
        db.sql("""
                        with c as (insert into coffee (owner_id, id, person_id, member_id, why, proposed_at)
                          select :me, gen_random_uuid(), :person, :other, 'Loaf ' || n, timestamptz '2026-03-01'
                          from generate_series(1, 20000) n returning owner_id, id, why)
                        insert into coffee_offer (owner_id, coffee_id, number, by_owner, starts, minutes, place, link, offered_at)
                        select owner_id, id, 1, true,
                          array[timestamptz '2026-04-01' + substr(why, 6)::integer * interval '1 minute'], 45, 'Park', '', now()
                        from c
                        """)
                .param("me", amara.id().value())
                .param("person", toJonas.value())
                .param("other", jonas.id().value())
                .update();
        var page = new ArrayList<Answer>();
        assertThat(Statements.during(() -> page.add(hers.get("/coffees").ok()))).hasSizeLessThanOrEqualTo(few);
        assertThat(rows(page.getFirst())).hasSize(200);
        page.getFirst().says("Loaf 20000").saysNot("Loaf 19800").says("Loaf 19801");
        assertThat(his.get("/coffees").ok().texts("main li.row")).hasSize(200);
    }

    @Test
    void an_account_without_a_tie_or_a_chapter_cannot_be_asked_by_its_address() {
        Member mei = stage.member(Cast.MEI);
        hers.get("/members/" + mei.id() + "/coffees/new").is(404);
        company.tie(amara, mei);
        Answer form = hers.get("/members/" + mei.id() + "/coffees/new").ok();
        assertThat(form.form("/members/" + mei.id() + "/coffees").get("why")).contains("hear more about what you do");
    }

    @Test
    void one_who_blocked_gets_no_mail_and_sees_nothing_and_nobody_is_told() {
        blocks.block(jonas, amara.id());
        hers.get("/members/" + jonas.id() + "/coffees/new").ok();
        CoffeeId id = proposed();
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
        assertThat(coffees.find(jonas, id)).isEmpty();
        hers.get("/coffees/" + id).ok().says("Waiting for");
    }
}
