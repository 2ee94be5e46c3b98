package dev.kith.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.groups.Group.Joining;
import dev.kith.groups.Group.Place;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.platform.Jobs;
import dev.kith.profiles.Blocks;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amara thanks Jonas, whom she is tied to, and Vera, who has no account. Luca organizes their chapter. */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThanksPageTest {
    private static final String SHOWN = "4,321.50";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Encounters encounters;

    @Autowired
    private Groups groups;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Member jonas;
    private Member luca;
    private Browser hers;
    private Browser his;
    private Browser lucas;
    private PersonId toJonas;
    private String group;
    /** New in each test. */
    private String words;

    @BeforeAll
    void a_chapter() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        luca = stage.member(Cast.LUCA);
        hers = stage.as(amara);
        his = stage.as(jonas);
        lucas = stage.as(luca);
        toJonas = tie(amara, jonas);
        var place = new Place("Lisbon", null, null, ZoneId.of("Europe/Lisbon"));
        GroupId id = groups.found(luca, new NewGroup("Trades", "We work.", List.of(), place, Joining.OPEN, List.of()));
        groups.join(amara, id, List.of());
        groups.join(jonas, id, List.of());
        group = "/groups/" + id;
        lucas.post(group + "/chapter").is(303);
    }

    @BeforeEach
    void a_day_of_its_own() {
        clock.set(TestClock.START);
        db.sql("delete from throttle").update();
        words = "It changed my spring " + UUID.randomUUID();
    }

    private PersonId tie(Member one, Member other) {
        Occasion stairs = Occasion.of("Stairs", clock.instant());
        encounters.met(one, other.id(), stairs, "");
        encounters.met(other, one.id(), stairs, "");
        return people.ofMember(one, other.id()).orElseThrow();
    }

    private String given(PersonId by) {
        hers.post("/people/" + by + "/gifts", "gift", "A free afternoon", "way", "received", "on", "2026-03-08")
                .is(303);
        return "/gifts/" + newest("gift", "owner_id", amara);
    }

    private String newest(String table, String column, Member owner) {
        return db.sql("select id from " + table + " where " + column + " = ? order by id desc limit 1")
                .param(owner.id().value())
                .query(String.class)
                .single();
    }

    /** From Jonas to Amara. */
    private String referred() {
        return his.post(
                        group + "/referrals",
                        "to",
                        amara.id().toString(),
                        "tier",
                        "outside",
                        "third",
                        "Bea Brook",
                        "phone",
                        "123",
                        "consent",
                        "true",
                        "heat",
                        "4",
                        "on",
                        "2026-03-08")
                .is(303)
                .location();
    }

    private void thank(String thing) {
        hers.post(thing + "/thanks", "text", words, "amount", "4321.50", "currency", "EUR")
                .leadsTo("/gifts");
    }

    private PersonId guest(String email) {
        return people.remember(amara.id(), new NewPerson("Vera Brandt", "", email, "", "", null));
    }

    private static void saysNoAmount(String text) {
        assertThat(TestMail.withoutIds(text)).doesNotContain("4321");
    }

    @Test
    void for_a_gift_of_a_tie_it_arrives_with_them_and_the_amount_too() {
        thank(given(toJonas));
        assertThat(line(his))
                .contains("I was thanked", amara.name(), words, SHOWN, "for the two of you alone")
                .doesNotContain("free afternoon");
        assertThat(line(hers)).contains("I said thanks", jonas.name(), words, SHOWN);
    }

    private String line(Browser browser) {
        return browser.get("/gifts").ok().texts("main li.row").stream()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_mail_says_so_in_these_words_and_never_the_amount() {
        thank(given(toJonas));
        assertThat(stage.deliver().text(jonas.email()))
                .contains(amara.name(), words)
                .doesNotContain(SHOWN, "EUR", "free afternoon")
                .satisfies(ThanksPageTest::saysNoAmount);
    }

    @Test
    void who_takes_no_such_mail_reads_it_here() {
        his.post("/gifts/letters/deletion").leadsTo("/gifts");
        his.get("/gifts").ok().says("no mail says so");
        thank(given(toJonas));
        assertThat(stage.deliver().text(jonas.email())).doesNotContain(words);
        assertThat(line(his)).contains(words);
        his.post("/gifts/letters").leadsTo("/gifts");
        his.get("/gifts").ok().says("a mail says so");
        thank(given(toJonas));
        assertThat(stage.deliver().text(jonas.email())).contains(words);
    }

    @Test
    void someone_without_an_account_gets_the_words_as_a_mail() {
        String email = Stage.freshEmail("vera");
        String gift = given(guest(email));
        Answer form = hers.get(gift + "/thanks").ok();
        assertThat(form.form(gift + "/thanks").get("text")).contains("Dear Vera", "A free afternoon");
        form.says("as a mail from you");
        thank(gift);
        assertThat(stage.deliver().text(email))
                .contains(words)
                .doesNotContain(SHOWN)
                .satisfies(ThanksPageTest::saysNoAmount);
        assertThat(line(hers)).contains(SHOWN);
    }

    @Test
    void without_an_address_it_is_noted() {
        int before = stage.deliver().count();
        String gift = given(guest(""));
        hers.get(gift + "/thanks").ok().says("you tell Vera yourself");
        thank(gift);
        assertThat(stage.deliver().count()).isEqualTo(before);
        assertThat(line(hers)).contains(words);
    }

    @Test
    void it_is_a_line_of_the_timeline_without_the_amount() {
        PersonId vera = guest(Stage.freshEmail("vera"));
        thank(given(vera));
        assertThat(hers.get("/people/" + vera).ok().texts(".timeline__item"))
                .anyMatch(line -> line.contains("Thanks: " + words)
                        && !TestMail.withoutIds(line).contains("4321"));
    }

    @Test
    void from_a_referrals_page_its_receiver_thanks_and_nobody_else_can() {
        String referral = referred();
        String form = hers.get(referral)
                .ok()
                .page()
                .select("a:contains(Thank " + jonas.name().split(" ")[0] + ")")
                .attr("href");
        assertThat(hers.get(form).ok().form(form).get("text")).contains("your referral");
        for (Browser other : List.of(his, lucas, stage.as(stage.host()))) {
            other.get(form).is(404);
            other.post(form, "text", "Mine").is(404);
        }
        thank(referral);
        assertThat(line(his)).contains(words, SHOWN);
    }

    @Test
    void referrals_stand_in_the_years_of_both() {
        referred();
        assertThat(his.get("/gifts").ok().texts("main li.row"))
                .anyMatch(line -> line.contains("I passed a referral") && line.contains("Bea Brook"));
        assertThat(hers.get("/gifts").ok().texts("main li.row"))
                .anyMatch(line -> line.contains("I was passed a referral") && line.contains("Say thanks"));
    }

    @Test
    void for_an_introduction_the_connector_is_thanked_once_it_was_made() {
        PersonId vera =
                people.remember(jonas.id(), new NewPerson("Ada Reis", "", Stage.freshEmail("ada"), "", "", null));
        PersonId toAmara = people.ofMember(jonas, amara.id()).orElseThrow();
        String page = his.post(
                        "/people/" + toAmara + "/introductions",
                        "to",
                        vera.toString(),
                        "one",
                        "She weaves",
                        "other",
                        "She counts")
                .is(303)
                .location();
        hers.get(page + "/thanks").is(404);
        hers.post(page + "/agreement").is(303);
        hers.post(page + "/thanks", "text", words).is(404);
        String link =
                stage.deliver().link(people.find(jonas, vera).orElseThrow().email());
        stage.visitor().post(link + "/agreement").is(303);
        assertThat(hers.get(page + "/thanks").ok().form(page + "/thanks").get("text"))
                .contains("introduction to Ada Reis");
        his.get(page + "/thanks").is(404);
        thank(page);
        assertThat(line(his)).contains(words, SHOWN);
    }

    /** Every page of each of the others, and their downloads; and all that goes out. */
    @Test
    void an_amount_is_for_the_two_alone() {
        String referral = referred();
        String gift = given(toJonas);
        stage.deliver();
        int before = stage.deliver().count();
        thank(referral);
        thank(gift);
        Member host = stage.host();
        Browser theHosts = stage.as(host);
        for (Browser other : List.of(lucas, theHosts)) {
            for (String page : List.of(
                    "/",
                    "/gifts",
                    group,
                    group + "/members",
                    group + "/referrals",
                    group + "/referrals/months",
                    "/members/" + jonas.id(),
                    "/members/" + amara.id(),
                    "/settings/download",
                    "/host",
                    referral,
                    referral + "/thanks",
                    gift + "/thanks")) {
                assertThat(other.get(page).body()).as(page).doesNotContain(SHOWN, "4321.5", words);
            }
        }
        TestMail mail = stage.deliver();
        assertThat(mail.count()).isEqualTo(before + 2);
        assertThat(mail.text(jonas.email())).doesNotContain(SHOWN).satisfies(ThanksPageTest::saysNoAmount);
        assertThat(hers.get("/settings/download").ok().body()).contains("4321.5", words);
        assertThat(his.get("/settings/download").ok().body()).contains("4321.5", words);
        assertThat(db.sql("select payload from job").query(String.class).list())
                .allSatisfy(ThanksPageTest::saysNoAmount);
    }

    @Test
    void only_for_what_i_was_given() {
        hers.post("/people/" + toJonas + "/gifts", "gift", "A book", "way", "given", "on", "2026-03-08")
                .is(303);
        String gift = "/gifts/" + newest("gift", "owner_id", amara);
        hers.get(gift + "/thanks").is(404);
        hers.post(gift + "/thanks", "text", words).is(404);
        his.get(given(toJonas) + "/thanks").is(404);
    }

    @Test
    void a_member_whom_i_only_wrote_down_is_not_reached_in_here() {
        Member mei = stage.member(Cast.MEI);
        PersonId person = people.remember(amara.id(), NewPerson.member(mei.id(), mei.name(), ""));
        thank(given(person));
        assertThat(stage.as(mei).get("/gifts").ok().text()).doesNotContain(words);
        assertThat(stage.deliver().to(mei.email())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_block_keeps_it_from_arriving_and_nobody_is_told(boolean byGiver) {
        Member mei = stage.member(Cast.MEI);
        String gift = given(tie(amara, mei));
        if (byGiver) {
            blocks.block(mei, amara.id());
        } else {
            blocks.block(amara, mei.id());
        }
        int before = stage.deliver().to(mei.email()).size();
        thank(gift);
        assertThat(line(hers)).contains(words);
        Browser meis = stage.as(mei);
        assertThat(line(meis)).isEmpty();
        assertThat(meis.get("/settings/download").ok().body()).doesNotContain(words);
        assertThat(stage.deliver().to(mei.email())).hasSize(before);
        blocks.unblock(amara, mei.id());
    }

    @Test
    void taken_back_neither_sees_it_and_one_press_brings_it_back() {
        thank(given(toJonas));
        String thanks = "/thanks/" + newest("thanks", "thanker_id", amara);
        his.post(thanks + "/deletion").is(404);
        hers.post(thanks + "/deletion").leadsTo("/gifts");
        assertThat(line(hers)).isEmpty();
        assertThat(line(his)).isEmpty();
        assertThat(his.get("/settings/download").body()).doesNotContain(words);
        hers.post(thanks + "/deletion").is(404);
        hers.post(thanks + "/restoration").leadsTo("/gifts");
        assertThat(line(his)).contains(words);
        hers.post(thanks + "/deletion").is(303);
        clock.advance(Duration.ofDays(30));
        jobs.runDue();
        assertThat(db.sql("select count(*) from thanks where text = ?")
                        .param(words)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_sent_twice_thanks_once() {
        String gift = given(toJonas);
        String form = ThanksId.next().toString();
        int before = stage.deliver().to(jonas.email()).size();
        for (int i = 0; i < 2; i++) {
            hers.post(gift + "/thanks", "form", form, "text", words).leadsTo("/gifts");
        }
        assertThat(stage.deliver().to(jonas.email())).hasSize(before + 1);
        assertThat(his.get("/gifts").texts("main li.row").stream().filter(line -> line.contains(words)))
                .hasSize(1);
    }

    @Test
    void twenty_a_day_are_enough() {
        String gift = given(toJonas);
        for (int i = 0; i < 20; i++) {
            hers.post(gift + "/thanks", "text", words + i).is(303);
        }
        Answer back = hers.post(gift + "/thanks", "text", words, "amount", "7", "currency", "CHF")
                .comesBack();
        back.says("a lot for one day");
        assertThat(back.form(gift + "/thanks")).containsEntry("amount", "7").containsEntry("currency", "CHF");
    }

    @Test
    void the_currency_that_i_told_last_stands_there_next_time() {
        String gift = given(toJonas);
        clock.advance(Duration.ofMinutes(5));
        hers.post(gift + "/thanks", "text", words, "amount", "7", "currency", "chf")
                .is(303);
        assertThat(hers.get(gift + "/thanks").ok().form(gift + "/thanks")).containsEntry("currency", "CHF");
        assertThat(line(his)).contains("CHF");
    }

    @Test
    void a_gift_that_is_taken_out_for_good_leaves_the_thanks_where_they_are() {
        String gift = given(toJonas);
        thank(gift);
        hers.post(gift + "/deletion").is(303);
        hers.get(gift + "/thanks").is(404);
        clock.advance(Duration.ofDays(30));
        jobs.runDue();
        assertThat(line(stage.as(jonas))).contains(words, SHOWN);
    }

    @Test
    void who_is_merged_or_forgotten_takes_my_line_along_and_the_givers_stays() {
        PersonId vera = guest(Stage.freshEmail("vera"));
        PersonId again = guest(Stage.freshEmail("vera"));
        thank(given(again));
        UUID merge = merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(hers.get("/gifts")
                        .page()
                        .select("li.row:contains(" + words + ") h3 a")
                        .attr("href"))
                .isEqualTo("/people/" + vera);
        merges.undo(amara.id(), merge);
        assertThat(hers.get("/gifts")
                        .page()
                        .select("li.row:contains(" + words + ") h3 a")
                        .attr("href"))
                .isEqualTo("/people/" + again);
        people.forget(amara.id(), again);
        assertThat(line(hers)).isEmpty();
        people.restore(amara.id(), again);
        assertThat(line(hers)).contains(words);
    }

    @Test
    void a_thanker_who_leaves_takes_their_words_along_and_a_giver_who_leaves_does_not() {
        Member mei = stage.member(Cast.MEI);
        Browser meis = stage.as(mei);
        PersonId toMei = tie(amara, mei);
        thank(given(toMei));
        PersonId jonasOfMei = tie(mei, jonas);
        meis.post("/people/" + jonasOfMei + "/gifts", "gift", "Tea", "way", "received", "on", "2026-03-08")
                .is(303);
        String mine = "Words of Mei " + UUID.randomUUID();
        meis.post("/gifts/" + newest("gift", "owner_id", mei) + "/thanks", "text", mine)
                .is(303);
        his.get("/gifts").ok().says(mine);
        meis.post("/settings/leaving", "password", Stage.PASSWORD).is(303);
        his.get("/gifts").ok().saysNot(mine);
        assertThat(line(hers)).contains(words, mei.name());
    }
}
