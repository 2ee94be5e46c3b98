package dev.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.groups.Group.Joining;
import dev.kith.groups.Group.Place;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chapter of Luca's, in which Amara passes Jonas someone who needs a kitchen. */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralsPageTest {
    private static final String PHONE = "+351 21 555 0101";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Groups groups;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient db;

    private Member luca;
    private Member amara;
    private Member jonas;
    private Browser lucas;
    private Browser hers;
    private Browser his;
    private String group;
    private String third;

    @BeforeAll
    void three_members() {
        clock.set(TestClock.START);
        luca = stage.member(Cast.LUCA);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        lucas = stage.as(luca);
        hers = stage.as(amara);
        his = stage.as(jonas);
    }

    @BeforeEach
    void a_chapter_of_theirs() {
        clock.set(TestClock.START);
        // each test is a day of its own
        db.sql("delete from throttle").update();
        var place = new Place("Lisbon", null, null, ZoneId.of("Europe/Lisbon"));
        GroupId id = groups.found(luca, new NewGroup("Trades", "We work.", List.of(), place, Joining.OPEN, List.of()));
        group = "/groups/" + id;
        third = "Bea " + id;
        join(amara);
        join(jonas);
        lucas.post(group + "/chapter").is(303);
    }

    private void join(Member member) {
        groups.join(member, GroupId.of(group.substring(8)), List.of());
    }

    private Answer send(Browser from, Member to, String... more) {
        return from.post(group + "/referrals", with(to, more));
    }

    private String[] with(Member to, String... more) {
        var fields = new LinkedHashMap<String, String>();
        String[] all = {
            "to",
            to.id().toString(),
            "tier",
            "outside",
            "third",
            third,
            "phone",
            PHONE,
            "consent",
            "true",
            "heat",
            "3",
            "comment",
            "A kitchen for two",
            "on",
            "2026-03-09"
        };
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private String passed() {
        return send(hers, jonas).is(303).location();
    }

    @Test
    void a_group_passes_none_until_an_organizer_wants_it() {
        hers.get(group).ok().says("Pass a referral");
        lucas.post(group + "/chapter/deletion").leadsTo(group + "/referrals");
        hers.get(group).ok().saysNot("referral");
        hers.get(group + "/referrals").is(404);
        hers.get(group + "/referrals/new").is(404);
        send(hers, jonas).is(404);
        lucas.get(group).ok().says("Do members here pass business");
        lucas.get(group + "/referrals").ok().says("Switch referrals on");
        lucas.post(group + "/chapter").is(303);
        passed();
    }

    @Test
    void only_organizers_switch() {
        hers.post(group + "/chapter/deletion").is(404);
        stage.as(stage.member(Cast.MEI)).post(group + "/chapter").is(404);
        stage.as(stage.host()).post(group + "/chapter/deletion").is(404);
        hers.get(group + "/referrals").ok().saysNot("For organizers");
    }

    @Test
    void whoever_does_not_belong_learns_nothing_of_it() {
        Browser mei = stage.as(stage.member(Cast.MEI));
        mei.get(group).ok().saysNot("referral");
        mei.get(group + "/referrals").is(404);
        stage.visitor().get(group).ok().saysNot("referral");
    }

    @Test
    void from_the_groups_page_it_is_a_choice_and_a_form() {
        String choice = hers.get(group)
                .ok()
                .page()
                .select("a:contains(Pass a referral)")
                .attr("href");
        Answer members = hers.get(choice).ok();
        assertThat(members.texts("a.row__link")).containsExactly(jonas.name(), luca.name());
        Answer form = hers.get(members.page().select("a.row__link").first().attr("href"))
                .ok();
        assertThat(form.form(group + "/referrals"))
                .containsEntry("to", jonas.id().toString())
                .containsEntry("heat", "1")
                .containsEntry("tier", "outside")
                .doesNotContainKey("consent");
        form.says("not a new referral").says("Introduced in person").says("Contact passed on, and they know");
        assertThat(hers.get(choice + "?q=onas").ok().texts("a.row__link")).containsExactly(jonas.name());
        hers.get(choice + "?q=50%25").ok().says("Nobody here is called that");
    }

    @Test
    void the_receiver_has_a_mail_that_names_nobody_and_reads_the_rest_here() {
        String page = passed();
        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email()))
                .contains(amara.name(), "Trades", page)
                .doesNotContain(third, PHONE, "kitchen");
        his.get(mail.link(jonas.email()))
                .ok()
                .says(third)
                .says(PHONE)
                .says("A kitchen for two")
                .says("Spoken for the member")
                .says("from " + amara.name());
        hers.get(page).ok().says(third).says("to " + jonas.name());
    }

    @Test
    void without_the_tick_it_is_a_lead_and_nothing_is_kept() {
        Answer back = send(hers, jonas, "consent", "").comesBack();
        back.says("a lead, not a referral");
        assertThat(back.form(group + "/referrals")).containsEntry("third", third);
        hers.get(group + "/referrals").ok().says("No referral yet");
        his.get(group + "/referrals").ok().says("No referral yet");
    }

    @Test
    void inside_the_giver_buys() {
        String page = send(hers, jonas, "tier", "inside", "third", "", "phone", "", "consent", "")
                .is(303)
                .location();
        his.get(page).ok().says(amara.name() + " buys");
        hers.get(page).ok().says("You buy yourself");
    }

    @Test
    void the_third_person_is_for_the_two_alone() {
        String page = passed();
        for (Browser other : List.of(lucas, stage.as(stage.host()), stage.as(stage.member(Cast.MEI)))) {
            other.get(page).is(404);
            other.post(page + "/status", "status", "pending").is(404);
            other.post(page + "/details/deletion").is(404);
            assertThat(other.get("/settings/download").ok().body()).doesNotContain(third);
        }
        lucas.get(group + "/referrals").ok().saysNot(third);
        lucas.get(group + "/referrals/months").ok().saysNot(third);
        assertThat(his.get("/settings/download").ok().body()).contains(third, PHONE);
        assertThat(hers.get("/settings/download").ok().body()).contains(third, PHONE);
    }

    @Test
    void its_receiver_says_where_it_stands_step_by_step() {
        String page = passed();
        hers.post(page + "/status", "status", "pending").is(404);
        his.post(page + "/status", "status", "closed").is(303);
        his.get(page).ok().says("stands elsewhere");
        hers.get(page).ok().says("New");
        his.post(page + "/status", "status", "pending").leadsTo(page);
        hers.get(page).ok().says("In touch");
        his.post(page + "/status", "status", "no-sale").leadsTo(page);
        his.post(page + "/status", "status", "pending").leadsTo(page);
        his.post(page + "/status", "status", "closed").leadsTo(page);
        hers.get(page).ok().says("Became business");
        hers.get(group + "/referrals").ok().says("Became business");
        his.post(page + "/status", "status", "won").is(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void either_of_the_two_removes_the_details_and_they_are_gone_for_both(boolean giver) {
        String page = passed();
        (giver ? hers : his).post(page + "/details/deletion").leadsTo(page);
        for (Browser one : List.of(hers, his)) {
            one.get(page).ok().says("The details were removed").saysNot(third).saysNot(PHONE);
            one.get(group + "/referrals").ok().saysNot(third);
            assertThat(one.get("/settings/download").ok().body()).doesNotContain(third);
        }
        assertThat(db.sql(
                                "select count(*) from referral_details where name = ? and phone = ? and referral_id = ?::uuid")
                        .params(third, PHONE, page.substring(11))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_sent_twice_passes_one_and_writes_one_mail() {
        String form = ReferralId.next().toString();
        int before = stage.deliver().to(jonas.email()).size();
        send(hers, jonas, "form", form).leadsTo("/referrals/" + form);
        send(hers, jonas, "form", form).leadsTo("/referrals/" + form);
        assertThat(stage.deliver().to(jonas.email())).hasSize(before + 1);
        assertThat(hers.get(group + "/referrals").texts("main li.row")).hasSize(1);
    }

    @Test
    void another_ones_id_changes_nothing_of_theirs() {
        String page = passed();
        send(lucas, amara, "form", page.substring(11), "third", "Mallory").is(303);
        his.get(page).ok().says(third).saysNot("Mallory");
        lucas.get(page).is(404);
    }

    @Test
    void nobody_is_passed_one_who_is_not_there_hides_or_wants_nothing_to_do_with_the_giver() {
        Member mei = stage.member(Cast.MEI);
        String none = send(hers, mei).is(422).text();
        assertThat(send(hers, amara).is(422).text()).isEqualTo(none);
        join(mei);
        blocks.block(mei, amara.id());
        send(hers, mei).is(422).saysNot(mei.name());
        hers.get(group + "/referrals/new").ok().saysNot(mei.name());
        hers.get(group + "/referrals/new?to=" + mei.id()).is(404);
        hers.get(group + "/referrals/new?to=none").is(404);
        blocks.unblock(mei, amara.id());
        hers.get(group + "/referrals/new").ok().says(mei.name());
        db.sql("insert into undiscoverable (account_id, since) values (?, now())")
                .param(mei.id().value())
                .update();
        send(hers, mei).is(422).saysNot(mei.name());
        assertThat(stage.deliver().to(mei.email())).isEmpty();
    }

    @Test
    void it_is_a_touch_on_the_givers_list_and_names_nobody_there() {
        PersonId toLuca = people.remember(amara.id(), NewPerson.member(luca.id(), luca.name(), ""));
        send(hers, luca).is(303);
        assertThat(hers.get("/people/" + toLuca).ok().texts(".timeline__item"))
                .singleElement()
                .asString()
                .contains("Passed a referral in Trades")
                .doesNotContain(third);
    }

    @Test
    void twenty_a_day_are_enough() {
        for (int i = 0; i < 20; i++) {
            passed();
        }
        send(hers, jonas).comesBack().says("a lot for one day");
        clock.advance(Duration.ofDays(1));
        send(stage.as(amara), jonas).is(303);
    }

    @Test
    void organizers_see_how_many_by_name_and_month_and_no_more() {
        passed();
        send(hers, jonas, "tier", "inside", "third", "", "consent", "").is(303);
        send(hers, luca, "on", "2026-02-27").is(303);
        assertThat(lucas.get(group + "/referrals/months").ok().texts("tbody tr"))
                .containsExactly(amara.name() + " 1 1 0", jonas.name() + " 0 0 2");
        assertThat(lucas.get(group + "/referrals/months?month=2026-02").ok().texts("tbody tr"))
                .containsExactly(amara.name() + " 0 1 0", luca.name() + " 0 0 1");
        lucas.get(group + "/referrals/months?month=2025-12").ok().says("No referral in this month");
        lucas.get(group + "/referrals/months?month=spring&page=x").ok().says("March 2026");
        hers.get(group + "/referrals/months").is(404);
    }

    @Test
    void who_left_the_group_keeps_what_was_passed_and_is_in_no_table() {
        String page = passed();
        hers.post(group + "/membership/deletion").is(303);
        hers.get(page).ok().says(third);
        send(hers, jonas).is(404);
        assertThat(lucas.get(group + "/referrals/months").ok().texts("tbody tr"))
                .containsExactly(jonas.name() + " 0 0 1");
    }

    @Test
    void an_account_that_leaves_takes_what_it_received_and_leaves_what_it_gave() {
        Member mei = stage.member(Cast.MEI);
        join(mei);
        Browser meis = stage.as(mei);
        String page = send(meis, jonas).is(303).location();
        String back = send(his, mei, "third", "Ida Stone").is(303).location();
        his.get(back).ok().says("Ida Stone");
        meis.post("/settings/leaving", "password", Stage.PASSWORD).leadsTo("/sign-in");
        his.get(page).ok().says(third).says("someone who left").saysNot(mei.name());
        his.get(back).is(404);
        his.get(group + "/referrals").ok().says("someone who left").saysNot("Ida Stone");
    }

    @Test
    void many_are_turned_page_by_page() {
        db.sql("""
                        insert into referral (group_id, id, giver_id, receiver_id, tier, heat, day, passed_at)
                        select ?::uuid, gen_random_uuid(), ?, ?, 'inside', 1, date '2026-01-01' + n % 60, now()
                        from generate_series(1, 60) n
                        """)
                .params(group.substring(8), amara.id().value(), jonas.id().value())
                .update();
        assertThat(hers.get(group + "/referrals").ok().texts("main li.row")).hasSize(50);
        assertThat(his.get(group + "/referrals?page=2").ok().texts("main li.row"))
                .hasSize(10);
    }
}
