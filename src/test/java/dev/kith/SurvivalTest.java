package dev.kith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.MortalKith.Call;
import dev.kith.MortalKith.Person;
import dev.kith.testing.Answer;
import dev.kith.testing.HttpBrowser;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        kith.host.post(event + "/cancellation", "reason", "Rain").is(303);
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
