package dev.kith.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kith.graph.TieGraph;
import dev.kith.kernel.Ids;
import dev.kith.platform.Settings;
import dev.kith.testing.KithTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class FeedTest {
    private static final int MEMBERS = 12;

    @Autowired
    private DataSource database;

    @Autowired
    private ReachRows rows;

    @Autowired
    private Settings settings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private final List<UUID> members = new ArrayList<>();

    @BeforeEach
    void some_members() {
        for (int i = 0; i < MEMBERS; i++) {
            UUID id = Ids.next();
            members.add(id);
            db.sql(
                            "insert into account (id, email, name, locale, zone, created_at) values (:id, :email, 'X', 'en', 'UTC', now())")
                    .param("id", id)
                    .param("email", id + "@kith.example")
                    .update();
        }
    }

    private Feed node(String name) {
        return new Feed(database, rows, settings.on(folder.resolve(name)));
    }

    private void tie(UUID a, UUID b, int strength) {
        for (List<UUID> end : List.of(List.of(a, b), List.of(b, a))) {
            db.sql("""
                            insert into tie (account_id, other_id, since, strength) values (:a, :b, now(), :strength)
                            on conflict (account_id, other_id) do update set strength = excluded.strength
                            """)
                    .param("a", end.getFirst())
                    .param("b", end.getLast())
                    .param("strength", strength)
                    .update();
        }
    }

    private void untie(UUID a, UUID b) {
        db.sql("delete from tie where (account_id = :a and other_id = :b) or (account_id = :b and other_id = :a)")
                .param("a", a)
                .param("b", b)
                .update();
    }

    private void hide(UUID member, boolean hidden) {
        db.sql(
                        hidden
                                ? "insert into undiscoverable values (:id, now()) on conflict do nothing"
                                : "delete from undiscoverable where account_id = :id")
                .param("id", member)
                .update();
    }

    private void block(UUID member, UUID other) {
        db.sql("insert into block values (:member, :other, now())")
                .param("member", member)
                .param("other", other)
                .update();
    }

    private View everything() {
        return new Loading(database).load();
    }

    private View now(Feed node) {
        node.catchUp();
        return node.at(0).orElseThrow();
    }

    /** Every end of a tie between these members, with its strength. */
    private Map<String, Double> ties(View view) {
        Map<String, Double> ties = new TreeMap<>();
        for (UUID from : members) {
            int member = view.member(from);
            for (int other : member < 0 ? new int[0] : view.graph().tiesOf(member)) {
                ties.put(from + " " + view.members().id(other), view.graph().strength(member, other));
            }
        }
        return ties;
    }

    @Test
    void changes_make_the_same_graph_as_reading_everything() {
        Feed node = node("one");
        now(node);
        var random = new Random(7);
        for (int round = 0; round < 40; round++) {
            change(random);
            assertThat(ties(now(node))).isEqualTo(ties(everything()));
        }
        assertThat(ties(now(node))).isNotEmpty();
    }

    private void change(Random random) {
        UUID a = members.get(random.nextInt(MEMBERS));
        UUID b = members.get(random.nextInt(MEMBERS));
        if (a.equals(b)) {
            hide(a, random.nextBoolean());
        } else if (random.nextInt(3) == 0) {
            untie(a, b);
        } else {
            tie(a, b, 1 + random.nextInt(200));
        }
    }

    @Test
    void no_change_is_missed_however_the_transactions_overlap() throws Exception {
        Feed node = node("one");
        now(node);
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = threads.submit(() -> {
                while (!done.get()) {
                    node.catchUp();
                }
            });
            List<Callable<Void>> writers = IntStream.range(0, 4)
                    .mapToObj(n -> (Callable<Void>) () -> write(new Random(n), n))
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            done.set(true);
            reader.get();
        }
        assertThat(ties(now(node))).isNotEmpty().isEqualTo(ties(everything()));
    }

    /** Each writer has pairs of its own, so that they wait for each other only at the end. */
    private Void write(Random random, int writer) {
        for (int i = 0; i < 25; i++) {
            transactions.executeWithoutResult(status -> {
                for (int j = 0; j < 3; j++) {
                    UUID a = members.get(3 * writer + random.nextInt(3));
                    UUID b = members.get((3 * writer + 3 + random.nextInt(3)) % MEMBERS);
                    if (random.nextInt(3) == 0) {
                        untie(a, b);
                    } else {
                        tie(a, b, 1 + random.nextInt(200));
                    }
                }
                if (random.nextInt(5) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
        return null;
    }

    @Test
    void every_node_follows_by_itself_and_says_how_far_it_is() throws Exception {
        Feed one = node("one");
        Feed two = node("two");
        Files.createDirectory(folder.resolve("two"));
        var runner = new FeedRunner(two, true);
        runner.start();
        tie(members.get(0), members.get(1), 100);
        long change = rows.lastChange();

        await().until(() -> two.sequence() >= change);
        runner.stop();
        assertThat(one.sequence()).as("was not asked").isZero();
        assertThat(ties(now(two))).hasSize(2).isEqualTo(ties(now(one)));
        assertThat(folder.resolve("two/reach.graph")).as("for the next start").exists();
    }

    @Test
    void a_start_takes_the_file_and_reads_what_came_after() throws Exception {
        Files.createDirectory(folder.resolve("one"));
        tie(members.get(0), members.get(1), 100);
        Feed before = node("one");
        now(before);
        before.file();
        assertThat(folder.resolve("one/reach.graph")).isNotEmptyFile();

        tie(members.get(1), members.get(2), 50);
        untie(members.get(0), members.get(1));
        assertThat(ties(now(node("one")))).hasSize(2).isEqualTo(ties(everything()));
    }

    @Test
    void a_file_from_another_life_of_the_database_is_not_taken() throws Exception {
        Files.createDirectory(folder.resolve("one"));
        tie(members.get(0), members.get(1), 100);
        View view = everything();
        new GraphFile(folder.resolve("one/reach.graph"))
                .write(new View(TieGraph.EMPTY, new Members(0), view.change(), UUID.randomUUID()));

        assertThat(ties(now(node("one")))).hasSize(2);
    }

    @Test
    void a_tie_of_someone_who_hides_is_kept_at_their_end_only() {
        tie(members.get(0), members.get(1), 100);
        Feed node = node("one");
        now(node);
        hide(members.get(0), true);

        assertThat(ties(now(node))).containsOnlyKeys(members.get(0) + " " + members.get(1));
        assertThat(ties(everything())).isEqualTo(ties(now(node)));
    }

    @Test
    void a_tie_is_at_neither_end_where_one_of_both_blocks_the_other() {
        tie(members.get(0), members.get(1), 100);
        tie(members.get(1), members.get(2), 100);
        tie(members.get(2), members.get(0), 100);
        Feed node = node("one");
        now(node);
        block(members.get(0), members.get(1));
        block(members.get(2), members.get(1));

        assertThat(ties(now(node)))
                .containsOnlyKeys(members.get(0) + " " + members.get(2), members.get(2) + " " + members.get(0));
        assertThat(ties(everything())).isEqualTo(ties(now(node)));
    }

    @Test
    void what_a_transaction_has_not_committed_is_not_in_the_graph() {
        Feed node = node("one");
        now(node);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.executeWithoutResult(status -> {
                tie(members.get(0), members.get(1), 100);
                CompletableFuture.runAsync(() -> hide(members.get(0), false), other)
                        .join();
                CompletableFuture.runAsync(() -> hide(members.get(0), true), other)
                        .join();
                CompletableFuture.runAsync(() -> hide(members.get(0), false), other)
                        .join();
                assertThat(ties(now(node))).isEmpty();
                status.setRollbackOnly();
            });
        }
        assertThat(ties(now(node))).isEmpty();
    }

    @Test
    void what_is_long_past_is_let_go_of() {
        tie(members.get(0), members.get(1), 100);
        long last = rows.lastChange();
        rows.forgetUpTo(last);

        assertThat(db.sql("select count(*) from reach_change where number < :last")
                        .param("last", last)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.after(last, 10)).isEmpty();
        assertThat(rows.after(last - 1, 10))
                .hasValueSatisfying(news -> assertThat(news.change()).isEqualTo(last));
    }
}
