package dev.kith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.MortalKith.Call;
import dev.kith.MortalKith.Person;
import dev.kith.storage.DataFolder;
import dev.kith.testing.Answer;
import dev.kith.testing.HttpBrowser;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kith is killed (SIGKILL) while people use it and started again on the same folder: whatever someone was answered is
 * there, and every mail that was due goes out.
 *
 * <p>The one gap is mail: a Kith that dies after the mail server took a mail, and before the row of that mail went,
 * sends it again, with the same Message-ID. That is at most one mail a kill, since mails go out one after another. When
 * Kith is asked to stop, it has no gap.
 */
@Timeout(300)
class SurvivalTest {
    @TempDir
    static Path home;

    private static MortalKith kith;

    @BeforeAll
    static void begin() {
        kith = new MortalKith(home);
        kith.found();
    }

    @AfterAll
    static void end() {
        kith.close();
    }

    @Test
    void whoever_was_answered_goes_or_waits_and_brings_their_guests() {
        var storm = new RsvpStorm(kith, 12, 24);
        for (long seed = 1; seed <= 2; seed++) {
            storm.killAfter(new Random(seed).nextInt(60, 240), seed);
            kith.begin();
            storm.holds();
        }
        storm.isShown();
    }

    @Test
    void a_confirmation_holds_and_the_mail_that_asks_for_it_goes_out() {
        String event = kith.event(3, 0);
        List<Asker> all = new ArrayList<>();
        IntStream.range(0, 8).forEach(n -> all.add(Asker.visitor(event, "visitor" + n + "@kith.example")));
        IntStream.range(0, 4).forEach(n -> all.add(Asker.newcomer("newcomer" + n + "@kith.example")));

        Set<String> asked = kith.killAfter(
                7, all.stream().map(one -> new Call(one.email(), one::ask)).toList());
        kith.begin();
        all.stream().filter(one -> !asked.contains(one.email())).forEach(Asker::ask);
        kith.everyMailIsOut();

        Set<String> confirmed = kith.killAfter(
                6, all.stream().map(one -> new Call(one.email(), one::confirm)).toList());
        kith.begin();
        assertThat(all)
                .filteredOn(one -> confirmed.contains(one.email()))
                .isNotEmpty()
                .allSatisfy(Asker::holds);
        // a link that was followed into a silence is followed again
        all.stream().filter(one -> !confirmed.contains(one.email())).forEach(Asker::confirm);
        assertThat(all).allSatisfy(Asker::holds);
        assertThat(attendees(event)).isEqualTo(8);
    }

    /** Someone without an account, at a browser that keeps nothing they know. */
    private record Asker(HttpBrowser browser, String email, String event) {
        private static final Pattern LINK = Pattern.compile("http://[^/]+(\\S+/(?:tickets/|confirmation)\\S+)");

        static Asker visitor(String event, String email) {
            return new Asker(kith.visitor(), email, event);
        }

        static Asker newcomer(String email) {
            return new Asker(kith.visitor(), email, "");
        }

        void ask() {
            if (event.isEmpty()) {
                browser.post("/sign-up", "name", "New", "email", email, "password", MortalKith.PASSWORD)
                        .ok();
            } else {
                browser.post(event + "/visitors", "name", "Someone", "email", email)
                        .ok();
            }
        }

        void confirm() {
            String link = link();
            if (event.isEmpty()) {
                String token = link.substring(link.indexOf('=') + 1);
                browser.post("/sign-up/confirmation", "token", token).is(303);
            } else {
                browser.post(link + "/confirmation").is(303);
            }
        }

        void holds() {
            if (event.isEmpty()) {
                kith.visitor().signIn(email, MortalKith.PASSWORD).is(303);
            } else {
                Answer ticket = browser.get(link()).ok();
                assertThat(ticket.text()).containsAnyOf("You go", "in line");
            }
        }

        private String link() {
            for (var message : kith.mail.to(email)) {
                try {
                    Matcher link = LINK.matcher(String.valueOf(message.getContent()));
                    if (link.find()) {
                        return link.group(1);
                    }
                } catch (MessagingException | IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            throw new AssertionError("no link for " + email);
        }
    }

    private static int attendees(String event) {
        return kith.db()
                .sql("select count(*) from attendee where event_id = ?")
                .param(MortalKith.id(event))
                .query(Integer.class)
                .single();
    }

    @Test
    void every_mail_goes_out_and_a_kill_repeats_at_most_one() {
        String event = kith.event(10, 0);
        List<Person> people = kith.members(40);
        people.forEach(one -> one.browser().post(event + "/rsvp").leadsTo(event));
        List<Person> waiting = people.subList(10, 40);
        int before = kith.mail.count();

        // thirty get a seat, and a mail about it
        kith.killAtMail(7, () -> kith.change(event, 40, 0));
        kith.killAtMail(new Random(3).nextInt(2, 12), kith::begin);
        kith.stopAtMail(3, kith::begin);
        kith.begin();
        kith.everyMailIsOut();
        assertThat(kith.mail.count() - before).as("two in the gap").isEqualTo(30 + 2);
        waiting.forEach(one -> assertThat(distinct(one)).hasSize(1));

        // forty learn that nothing comes of it; the kill falls where it falls
        before = kith.mail.count();
        int some = before + new Random(4).nextInt(30);
        kith.host().browser().post(event + "/cancellation", "reason", "Rain").is(303);
        kith.until(() -> kith.mail.count() >= some);
        kith.kill();
        kith.begin();
        kith.everyMailIsOut();
        assertThat(kith.mail.count() - before).isBetween(40, 41);
        waiting.forEach(one -> assertThat(distinct(one)).hasSize(2));
        people.subList(0, 10).forEach(one -> assertThat(distinct(one)).hasSize(1));
    }

    private static Set<String> distinct(Person person) {
        return new HashSet<>(kith.mailsTo(person.email()));
    }

    @Test
    void an_import_is_all_there_or_not_at_all_and_goes_on_by_itself() {
        Person ada = kith.members(1).getFirst();
        byte[] file = connections(2_000);
        String batch = imported(ada, "/people/imports", "Connections.csv", file);
        kith.until(() -> progress(batch) >= 500);
        kith.kill();
        assertThat(people(ada)).isIn(0, 2_000);
        kith.begin();
        kith.until(() -> {
            assertThat(people(ada)).isIn(0, 2_000);
            return finished(batch);
        });
        ada.browser().get(batch).ok().says("2,000 new people");

        String again = imported(ada, "/people/imports", "Connections.csv", file);
        kith.until(() -> finished(again));
        ada.browser().get(again).ok().says("Nothing changed");
        assertThat(people(ada)).isEqualTo(2_000);
    }

    @Test
    void a_file_of_which_half_had_come_is_as_if_it_had_never_been_sent() throws IOException {
        Person ada = kith.members(1).getFirst();
        Path work = DataFolder.work(home.resolve("kith"));
        byte[] file = connections(20_000);
        try (var half = ada.browser().uploadHalf("/people/imports", "files", "Connections.csv", file)) {
            kith.until(() -> !filesIn(work).isEmpty());
            kith.kill();
            assertThat(filesIn(work)).isNotEmpty();
        }
        kith.begin();
        assertThat(filesIn(work)).isEmpty();
        assertThat(kith.db()
                        .sql("select count(*) from import_batch where owner_id = ?")
                        .param(ada.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toFile().length() > 0 && Files.isRegularFile(each))
                    .toList();
        }
    }

    @Test
    void an_archive_that_was_killed_before_its_last_word_comes_in_once() {
        byte[] file = archive(400);
        kith.whileUnwritten("import_report", () -> {
            String batch = imported(kith.host(), "/host/imports", "events_2019.json", file);
            kith.until(() -> progress(batch) == 400 + 1);
            kith.kill();
        });
        kith.begin();
        kith.until(() -> {
            assertThat(archived()).isIn(0, 400);
            return archived() == 400;
        });

        String again = imported(kith.host(), "/host/imports", "events_2019.json", file);
        kith.until(() -> finished(again));
        kith.host().browser().get(again).ok().says("Nothing changed");
        assertThat(archived()).isEqualTo(400);
    }

    private static byte[] archive(int events) {
        return IntStream.range(0, events)
                .mapToObj("""
                        {"id":"old-%1$d","title":"Evening %1$d","status":"PAST","dateTime":"2019-07-04T18:30:00+02:00",
                        "description":"Bring wool","eventUrl":"https://www.meetup.com/loom/events/%1$d/",
                        "rsvps":{"yesCount":14,"waitlistCount":3},
                        "venues":[{"name":"Spool Hall","address":"Spool Street 1","city":"Berlin","country":"de"}],
                        "group":{"name":"Old Loom","urlname":"loom"}}
                        """::formatted)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(UTF_8);
    }

    private static int archived() {
        return kith.db()
                .sql("select count(*) from event_history where key like 'old-%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_letter_whose_sending_was_answered_goes_out_once() {
        Person ada = kith.members(1).getFirst();
        List<Letter> letters = IntStream.range(0, 8)
                .mapToObj(n -> Letter.to(ada, "friend" + n + "@elsewhere.example", 1))
                .toList();
        Set<String> sent = kith.killAfter(
                4, letters.stream().map(one -> new Call(one.to(), one::send)).toList());
        kith.begin();
        assertThat(letters)
                .filteredOn(one -> sent.contains(one.to()))
                .isNotEmpty()
                .allSatisfy(Letter::isDone);
        // whoever heard nothing presses again, and so does someone who forgot that they did
        letters.forEach(Letter::send);
        kith.everyMailIsOut();
        assertThat(letters).allSatisfy(Letter::isDone);
        for (Letter letter : letters) {
            assertThat(new HashSet<>(kith.mailsTo(letter.to()))).hasSize(1);
        }
        assertThat(letters.stream().flatMap(one -> kith.mailsTo(one.to()).stream()))
                .hasSizeBetween(8, 8 + 1);
    }

    @Test
    void an_offer_and_a_wish_for_it_that_were_answered_hold_and_ask_nobody_twice() {
        List<Person> people = kith.members(5);
        Person ada = people.getFirst();
        String opening = ada.browser()
                .post("/openings", "text", "A loom, free to whoever fetches it", "audience", "members")
                .is(303)
                .location();
        var calls = new ArrayList<Call>();
        for (int n = 0; n < 8; n++) {
            String address = "weaver" + n + "@elsewhere.example";
            String person = ada.browser()
                    .post("/people", "name", "Weaver " + n, "mails", address)
                    .is(303)
                    .location();
            String offer = opening + "/offers/" + MortalKith.id(person);
            calls.add(new Call(address, () -> ada.browser().post(offer).is(303)));
        }
        people.subList(1, 5)
                .forEach(one -> calls.add(new Call(
                        one.email(),
                        () -> one.browser().post(opening + "/interest").is(303))));

        Set<String> answered = kith.killAfter(5, calls);
        kith.begin();
        assertThat(offeredOrWanted(opening)).containsAll(answered);
        calls.forEach(call -> call.ask().run());
        kith.everyMailIsOut();
        assertThat(offeredOrWanted(opening))
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(Call::who).toList());
        assertThat(gifts(ada)).isEqualTo(8);
        for (Call call : calls.subList(0, 8)) {
            assertThat(new HashSet<>(kith.mailsTo(call.who()))).hasSize(1);
        }
        assertThat(distinct(ada)).as("one from each who wants it").hasSize(4);
    }

    private static List<String> offeredOrWanted(String opening) {
        return kith.db()
                .sql("""
                        select w.value from opening_offer o join person_way w using (owner_id, person_id) where o.opening_id = :id
                        union all select a.email from opening_interest i join account a on a.id = i.account_id
                        where i.opening_id = :id
                        """)
                .param("id", MortalKith.id(opening))
                .query(String.class)
                .list();
    }

    /** Lines of gifts on all timelines of someone. */
    private static int gifts(Person owner) {
        return kith.db()
                .sql("select count(*) from moment where owner_id = ? and kind = 'gift'")
                .param(owner.account())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_morning_mail_comes_once() {
        List<Person> people = kith.members(6);
        UUID[] ids = people.stream().map(Person::account).toArray(UUID[]::new);
        // nobody's morning before everyone has something to do
        kith.db()
                .sql("insert into digest_off (account_id, since) select id, now() from unnest(?) id")
                .param(ids)
                .update();
        people.forEach(one -> Letter.to(one, "friend@elsewhere.example", 0));
        int before = kith.mail.count();
        kith.killAtMail(2, () -> {
            kith.db()
                    .sql("insert into digest_hour (account_id, hour) select id, 0 from unnest(?) id")
                    .param(ids)
                    .update();
            kith.db()
                    .sql("delete from digest_off where account_id = any(?)")
                    .param(ids)
                    .update();
            kith.db().sql("update job set run_at = now() where kind = 'digest'").update();
        });
        kith.begin();
        kith.everyMailIsOut();
        people.forEach(one -> assertThat(distinct(one)).hasSize(1));
        assertThat(kith.mail.count() - before).as("one in the gap").isEqualTo(6 + 1);
    }

    /** A next step with someone, and the letter that does it. */
    private record Letter(HttpBrowser browser, String to, UUID step) {
        static Letter to(Person owner, String address, int days) {
            var browser = kith.visitor();
            browser.signIn(owner.email(), MortalKith.PASSWORD).is(303);
            String person = browser.post("/people", "name", "A friend", "mails", address)
                    .is(303)
                    .location();
            String due = LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
            browser.post(person + "/followups", "what", "The article", "due", due, "sort", "step")
                    .is(303);
            UUID step = kith.db()
                    .sql("select id from follow_up where person_id = ?")
                    .param(MortalKith.id(person))
                    .query(UUID.class)
                    .single();
            return new Letter(browser, address, step);
        }

        void send() {
            browser.post("/followups/" + step + "/letter", "subject", "The article", "text", "Here it is.", "seen", "1")
                    .is(303);
        }

        void isDone() {
            assertThat(kith.db()
                            .sql("select how from follow_up_done where follow_up_id = ?")
                            .param(step)
                            .query(String.class)
                            .list())
                    .containsExactly("mail");
        }
    }

    /** Brings the file and says go. */
    private static String imported(Person owner, String door, String name, byte[] file) {
        String batch = owner.browser().upload(door, "files", name, file).is(303).location();
        owner.browser().post(batch + "/start").leadsTo(batch);
        return batch;
    }

    private static byte[] connections(int rows) {
        return Stream.concat(
                        Stream.of("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"),
                        IntStream.range(0, rows)
                                .mapToObj(n ->
                                        "Ada,Number %1$d,https://www.linkedin.com/in/ada-%1$d,,Loom,Weaver,08 Feb 2024\n"
                                                .formatted(n)))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString()
                .getBytes(UTF_8);
    }

    private static int people(Person owner) {
        return kith.db()
                .sql("select count(*) from person where owner_id = ?")
                .param(owner.account())
                .query(Integer.class)
                .single();
    }

    private static int progress(String batch) {
        return kith.db()
                .sql("select coalesce(max(done), 0) from import_run where batch_id = ?")
                .param(MortalKith.id(batch))
                .query(Integer.class)
                .single();
    }

    private static boolean finished(String batch) {
        return kith.db()
                .sql("select exists (select 1 from import_report where batch_id = ?)")
                .param(MortalKith.id(batch))
                .query(Boolean.class)
                .single();
    }
}
