package dev.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.events.Gathering;
import dev.kith.events.Gathering.Evening;
import dev.kith.events.Rsvps;
import dev.kith.followups.FollowUps;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The choice of the morning mail, the way out of it, and its words. */
@KithTest
class DigestPageTest {
    /** The morning of the evening that {@link Gathering} makes. */
    private static final Instant MORNING = Instant.parse("2026-03-24T08:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Digest digest;

    @Autowired
    private DigestRows rows;

    @Autowired
    private Unsubscription unsubscription;

    @Autowired
    private People people;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Rsvps rsvps;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private Browser browser;

    @BeforeEach
    void a_member() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        browser = stage.here(amara);
    }

    @AfterEach
    void the_clock_as_it_was() {
        clock.release();
    }

    @Test
    void it_comes_at_eight_unless_one_says_otherwise() {
        assertThat(browser.get("/settings/digest").ok().form("/settings/digest"))
                .containsEntry("hour", "8")
                .containsEntry("wanted", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "23"})
    void any_hour_of_the_day_will_do(String hour) {
        browser.post("/settings/digest", "hour", hour, "wanted", "true").leadsTo("/settings/digest");
        assertThat(browser.get("/settings/digest").form("/settings/digest")).containsEntry("hour", hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "24", "8:30", "eight", "008", "1e1"})
    void an_hour_that_is_none_comes_back_and_changes_nothing(String hour) {
        browser.post("/settings/digest", "hour", hour, "wanted", "true").comesBack();
        assertThat(rows.hour(amara.id())).isEqualTo(8);
    }

    @Test
    void turned_off_it_stays_off_until_it_is_turned_on() {
        browser.post("/settings/digest", "hour", "7").leadsTo("/settings/digest");
        assertThat(rows.off(amara.id())).isTrue();
        assertThat(browser.get("/settings/digest").form("/settings/digest"))
                .containsEntry("hour", "7")
                .doesNotContainKey("wanted");
        browser.post("/settings/digest", "hour", "7").leadsTo("/settings/digest");
        browser.post("/settings/digest", "hour", "7", "wanted", "true").leadsTo("/settings/digest");
        assertThat(rows.off(amara.id())).isFalse();
    }

    @Test
    void a_visitor_has_no_choice_and_is_asked_to_sign_in() {
        stage.visitor().get("/settings/digest").leadsTo("/sign-in?next=%2Fsettings%2Fdigest");
        stage.visitor().post("/settings/digest", "hour", "7").is(303);
    }

    @Test
    void the_way_out_asks_before_it_is_one_and_works_without_an_account_at_hand() {
        String path = path(amara.id());
        stage.visitor().get(path).ok().says("No more morning mail?");
        assertThat(rows.off(amara.id()))
                .as("a mail program that looks at links ends nothing")
                .isFalse();
        stage.visitor().postFromElsewhere(path).ok().says("Done, it stops");
        stage.visitor().postFromElsewhere(path).ok();
        assertThat(rows.off(amara.id())).isTrue();
    }

    @Test
    void a_key_opens_one_way_out_and_no_other() {
        Member mei = stage.member(Cast.MEI);
        String key = path(amara.id()).replaceFirst(".*key=", "");
        for (String query : List.of(
                "who=" + mei.id() + "&key=" + key,
                "who=" + amara.id() + "&key=" + key + "x",
                "who=" + amara.id() + "&key=",
                "who=" + amara.id(),
                "who=nobody&key=" + key,
                "who=&key=")) {
            stage.visitor().get("/digest/unsubscription?" + query).is(404);
            stage.visitor().postFromElsewhere("/digest/unsubscription?" + query).is(404);
        }
        assertThat(rows.off(mei.id())).isFalse();
    }

    @Test
    void for_someone_who_left_the_way_out_still_says_that_it_stops() {
        String path = path(AccountId.next());
        stage.visitor().postFromElsewhere(path).ok();
    }

    @Test
    void it_says_what_is_on_and_whom_to_write_to_and_what_was_promised() throws Exception {
        Evening evening = new Gathering(program).with(Gathering.seats(5));
        rsvps.rsvp(amara, evening.id());
        promise("Grace Mbeki", "lend the tent");
        clock.set(MORNING);
        String mail = sent(amara);
        assertThat(mail)
                .contains("Good morning, Amara.")
                .contains("On today:\n- 6:30", "Board games & new faces, Café Kuna")
                .contains("You promised:\n- Grace Mbeki: lend the tent")
                .contains("/digest/unsubscription?who=" + amara.id());
    }

    @Test
    void in_german_it_is_german_throughout() throws Exception {
        db.sql("update account set locale = 'de', zone = 'Europe/Vienna' where id = :id")
                .param("id", amara.id().value())
                .update();
        amara = accounts.member(amara.id()).orElseThrow();
        Evening evening = new Gathering(program).with(Gathering.seats(5));
        rsvps.rsvp(amara, evening.id());
        promise("Grace Mbeki", "das Zelt leihen");
        clock.set(MORNING);
        assertThat(sent(amara))
                .contains("Guten Morgen, Amara.")
                .contains("Heute:\n- 19:30 Board games & new faces")
                .contains("Du hast versprochen:\n- Grace Mbeki: das Zelt leihen")
                .contains("Keine solchen Mails mehr:")
                .doesNotContain("Good morning");
    }

    @Test
    void an_event_for_which_one_waits_is_not_on_today() throws Exception {
        Evening evening = new Gathering(program).with(Gathering.seats(1));
        rsvps.rsvp(stage.member(Cast.JONAS), evening.id());
        rsvps.rsvp(amara, evening.id());
        promise("Grace Mbeki", "lend the tent");
        clock.set(MORNING);
        assertThat(sent(amara)).doesNotContain("Board games & new faces").contains("lend the tent");
    }

    @Test
    void nothing_to_say_is_no_mail() {
        clock.set(MORNING);
        int before = stage.deliver().to(amara.email()).size();
        transactions.executeWithoutResult(status -> digest.send(amara, clock.instant()));
        assertThat(stage.deliver().to(amara.email())).hasSize(before);
    }

    /** Midnight has passed in Auckland, it is noon in Lisbon, and not yet five in New York. */
    @Test
    void each_has_their_own_morning() {
        Instant now = Instant.parse("2026-03-24T12:00:00Z");
        Member auckland = in("Pacific/Auckland");
        Member lisbon = in("Europe/Lisbon");
        Member pagoPago = in("Pacific/Pago_Pago");
        List<UUID> claimed = claim(now, "Pacific/Auckland", "Europe/Lisbon", "Pacific/Pago_Pago");
        assertThat(claimed)
                .contains(lisbon.id().value())
                .doesNotContain(auckland.id().value(), pagoPago.id().value());
        assertThat(claim(now, "Europe/Lisbon"))
                .as("once a day")
                .doesNotContain(lisbon.id().value());
        assertThat(claim(now.plusSeconds(86_400), "Europe/Lisbon"))
                .contains(lisbon.id().value());
    }

    @Test
    void who_chose_midnight_gets_it_with_the_new_day() {
        Member early = in("Pacific/Auckland");
        rows.setHour(early.id(), 0);
        assertThat(claim(Instant.parse("2026-03-24T10:59:59Z"), "Pacific/Auckland"))
                .as("one second before midnight the day that ends is still theirs")
                .contains(early.id().value());
        assertThat(claim(Instant.parse("2026-03-24T11:00:00Z"), "Pacific/Auckland"))
                .contains(early.id().value());
    }

    private List<UUID> claim(Instant now, String... zones) {
        List<ZonedDateTime> clocks =
                List.of(zones).stream().map(zone -> now.atZone(ZoneId.of(zone))).toList();
        return rows.claim(clocks, now, 100_000);
    }

    private Member in(String zone) {
        Member member = stage.member(Cast.NOAH);
        db.sql("update account set zone = :zone where id = :id")
                .param("zone", zone)
                .param("id", member.id().value())
                .update();
        return member;
    }

    private void promise(String name, String what) {
        PersonId person = people.remember(amara.id(), new NewPerson(name, "", "", "", "", null));
        browser.post("/people/" + person + "/followups", "what", what, "due", "2026-03-24", "sort", "promise")
                .is(303);
    }

    private String sent(Member member) throws Exception {
        transactions.executeWithoutResult(status -> digest.send(member, clock.instant()));
        return stage.deliver().text(member.email()).replace("\r\n", "\n").replace('\u202f', ' ');
    }

    private String path(AccountId member) {
        return unsubscription.link(member).replaceFirst("^https?://[^/]+", "");
    }
}
