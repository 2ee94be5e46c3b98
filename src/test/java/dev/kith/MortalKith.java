package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kith.storage.DataFolder;
import dev.kith.testing.Answer;
import dev.kith.testing.HttpBrowser;
import dev.kith.testing.KithProcess;
import dev.kith.testing.TestMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Kith that is killed and started again on the same folder: its own durable PostgreSQL, a mail server that outlives
 * it, a host who founded it, a group, and members who are signed in.
 */
final class MortalKith implements AutoCloseable {
    static final String PASSWORD = "a quiet evening";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    final TestMail mail = new TestMail();
    private final Person host = new Person(UUID.randomUUID(), "hugo@kith.example", visitor());
    private final Path home;
    private final Path folder;
    private final AtomicReference<Consumer<String>> onTaken = new AtomicReference<>(address -> {});
    private String group = "";
    private final AtomicInteger kills = new AtomicInteger();
    private final Instant started = Instant.now();
    private volatile CompletableFuture<KithProcess> running = new CompletableFuture<>();
    private int people;

    MortalKith(Path home) {
        this.home = home;
        this.folder = home.resolve("kith");
        mail.onTaken(address -> onTaken.get().accept(address));
    }

    /** Its first start, with a host and a group. */
    void found() {
        begin();
        HttpBrowser first = host.browser();
        first.get("/first-run");
        first.post(
                        "/first-run",
                        "community",
                        "The Lisbon Table",
                        "place",
                        "Lisbon, Portugal",
                        "name",
                        "Hugo",
                        "email",
                        host.email(),
                        "password",
                        PASSWORD)
                .leadsTo("/");
        group = first.post("/groups", "name", "Survivors", "summary", "We go on.", "joining", "open")
                .is(303)
                .location();
        first.post(group + "/chapter").leadsTo(group + "/referrals");
    }

    /** Starts it, again after a kill, and waits until it answers. */
    void begin() {
        var next = new CompletableFuture<KithProcess>();
        running = next;
        try {
            next.complete(KithProcess.up(KithProcess.begin(
                    home,
                    Map.of(
                            "KITH_MAIL_SERVER",
                            "smtp://127.0.0.1:" + mail.port(),
                            "KITH_MAIL_FROM",
                            "kith@kith.example"),
                    "run",
                    "--data",
                    folder.toString(),
                    "--port",
                    "0")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            next.cancel(false);
        }
    }

    void kill() {
        running.join().kill();
        kills.incrementAndGet();
        assertThat(running.join().log()).doesNotContain("ERROR");
    }

    /** Who founded it. Their account is known to Kith alone. */
    Person host() {
        return host;
    }

    /** A moment from which all times of a test are counted. */
    Instant started() {
        return started;
    }

    int kills() {
        return kills.get();
    }

    /** Kills it while the mail server has taken the {@code number}th mail of what {@code act} does, and not yet said so. */
    void killAtMail(int number, Runnable act) {
        atMail(number, act, this::kill);
    }

    /** Asks it to stop at such a moment, and waits for its end. */
    void stopAtMail(int number, Runnable act) {
        atMail(number, act, () -> running.join().askToStop());
        running.join().waitForEnd();
        assertThat(running.join().log()).doesNotContain("ERROR", "WARN");
    }

    private void atMail(int number, Runnable act, Runnable then) {
        var left = new AtomicInteger(number);
        var done = new CompletableFuture<Void>();
        onTaken.set(address -> {
            if (left.decrementAndGet() == 0) {
                done.complete(CompletableFuture.runAsync(then).join());
            }
        });
        act.run();
        done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        onTaken.set(address -> {});
    }

    /** No mail is due any more. */
    void everyMailIsOut() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(db().sql("select kind || ' ' || coalesce(last_error, '') from job"
                                        + " where kind in ('mail', 'events.news')")
                                .query(String.class)
                                .list())
                        .isEmpty());
    }

    void until(Callable<Boolean> holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(holds);
    }

    JdbcClient db() {
        return JdbcClient.create(KithProcess.database(folder));
    }

    /** Lets nobody write to a table while {@code act} is done; everyone may read it. */
    void whileUnwritten(String table, Runnable act) {
        try (Connection connection = KithProcess.database(folder).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in share mode");
            act.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser in which nobody is signed in; it finds Kith again after a new start. */
    HttpBrowser visitor() {
        return new HttpBrowser(() -> running.join().address());
    }

    record Person(UUID account, String email, HttpBrowser browser) {}

    /** Fresh members, each signed in at a browser of their own. */
    List<Person> members(int count) {
        int first = people;
        people += count;
        List<Person> all = IntStream.range(first, people)
                .mapToObj(n -> new Person(UUID.randomUUID(), "member" + n + "@kith.example", visitor()))
                .toList();
        for (Person one : all) {
            // spring security's way to say that this one is not hashed: bcrypt for everyone takes longer than the test
            db().sql("""
                            with a as (insert into account (id, email, name, locale, zone, created_at)
                                values (:id, :email, :email, 'en', 'UTC', now()) returning id),
                              c as (insert into confirmation (account_id, confirmed_at) select id, now() from a)
                            insert into password (account_id, hash, set_at) select id, '{noop}' || :password, now() from a
                            """)
                    .param("id", one.account())
                    .param("email", one.email())
                    .param("password", PASSWORD)
                    .update();
        }
        all.forEach(one -> one.browser().signIn(one.email(), PASSWORD).is(303));
        return all;
    }

    /** Fresh members of the group, which is a chapter. */
    List<Person> fellows(int count) {
        List<Person> fellows = members(count);
        fellows.forEach(one -> db().sql("""
                        insert into membership (group_id, account_id, role, joined_at) values (?, ?, 'member', now())
                        """).params(id(group), one.account()).update());
        return fellows;
    }

    /** The path of the group. */
    String chapter() {
        return group;
    }

    private static String[] evening(int seats, int guests) {
        return new String[] {
            "title", "An evening that goes on",
            "starts", "2199-04-01T18:00",
            "ends", "2199-04-01T21:00",
            "zone", "Europe/Lisbon",
            "city", "Lisbon, Portugal",
            "capacity", Integer.toString(seats),
            "guests", Integer.toString(guests),
            "then", "publish"
        };
    }

    /** The path of a fresh event, announced by the host. */
    String event(int seats, int guests) {
        return host.browser()
                .post(group + "/events", evening(seats, guests))
                .is(303)
                .location();
    }

    Answer change(String event, int seats, int guests) {
        return host.browser().post(event, evening(seats, guests)).leadsTo(event);
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** What someone asks for, and is answered or not. */
    record Call(String who, Runnable ask) {}

    /** Everyone asks at once, and it is killed as soon as so many have been answered. Tells who was. */
    Set<String> killAfter(int answers, List<Call> calls) {
        var left = new CountDownLatch(answers);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        together(
                calls.stream()
                        .<Runnable>map(call -> () -> {
                            call.ask().run();
                            answered.add(call.who());
                            left.countDown();
                        })
                        .toList(),
                left);
        return answered;
    }

    /** Does all of it at once, and kills Kith when {@code enough} has been counted down. */
    void together(List<Runnable> all, CountDownLatch enough) {
        var calls = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> calls.add(threads.submit(one)));
            enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (Future<?> call : calls) {
            try {
                call.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(HttpBrowser.Unanswered.class);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(enough.getCount()).as("answers that were missing").isZero();
    }

    /** The identifiers of the mails to that address, each as often as it came. */
    List<String> mailsTo(String address) {
        return mail.ids(address);
    }

    @Override
    public void close() {
        try {
            running.join().stop();
        } finally {
            // with the database that a killed one left behind
            DataFolder.clear(folder);
            mail.close();
        }
    }
}
