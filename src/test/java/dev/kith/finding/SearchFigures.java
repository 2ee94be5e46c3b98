package dev.kith.finding;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.demo.Cast;
import dev.kith.moments.Moment;
import dev.kith.people.Arrival;
import dev.kith.people.Arrivals;
import dev.kith.people.ImportBatchId;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures search among 20,000 people with ten notes each of one owner while two clients write. No test: it is run by
 * hand ({@code mvn test -Dtest=SearchFigures}), prints a table and asserts nothing.
 */
@KithTest
class SearchFigures {
    private static final int PEOPLE = Integer.getInteger("people", 20_000);
    private static final int NOTES = 10;
    private static final int VOCABULARY = 20_000;
    private static final int ROUNDS = 1_500;

    @Autowired
    Stage stage;

    @Autowired
    Arrivals arrivals;

    @Autowired
    People people;

    @Autowired
    Search search;

    @Autowired
    JdbcClient db;

    private final Random random = new Random(11);
    private final String[] words = words(VOCABULARY);
    private final String[] names = words(6_000);

    @Test
    void print() throws InterruptedException {
        Member owner = stage.member(Cast.AMARA);
        long begun = System.nanoTime();
        List<PersonId> all = fill(owner);
        System.out.printf("%d people with %d notes each kept in %d s%n", PEOPLE, NOTES, seconds(begun));
        db.sql("analyze").update();
        System.out.println(db.sql("""
                        select string_agg(relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)), ', ' order by relname)
                        from pg_class where relname in ('moment', 'person', 'search_word', 'search_entry')
                        """).query(String.class).single());
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        List<Thread> writers = List.of(writer(owner, all, stop, written, 1), writer(owner, all, stop, written, 2));
        begun = System.nanoTime();
        measure(owner, "warm-up", 300, () -> name(2 + random.nextInt(4)));
        measure(owner, "beginning of a name, 1 to 3 letters", ROUNDS, () -> name(1 + random.nextInt(3)));
        measure(owner, "a name", ROUNDS, () -> name(20));
        measure(owner, "beginning of a word of a note, 2 to 4 letters", ROUNDS, () -> word(2 + random.nextInt(3)));
        measure(owner, "a word of a note", ROUNDS, () -> word(20));
        measure(owner, "two words of notes", ROUNDS, () -> word(20) + " " + word(3));
        measure(owner, "a wrong letter", ROUNDS, () -> wrong(words[zipf(VOCABULARY)]));
        measure(owner, "as typed, all of these", ROUNDS, this::any);
        stop.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        System.out.printf(
                "meanwhile %d notes written, %.0f a second%n",
                written.get(), written.get() / Math.max(1.0, seconds(begun)));
    }

    private List<PersonId> fill(Member owner) {
        var batch = ImportBatchId.next();
        for (int from = 0; from < PEOPLE; from += 500) {
            var some = new ArrayList<Arrival>();
            for (int i = from; i < Math.min(PEOPLE, from + 500); i++) {
                some.add(someone(i));
            }
            arrivals.keep(owner.id(), batch, some);
        }
        return db.sql("select id from person where owner_id = :owner")
                .param("owner", owner.id().value())
                .query((row, n) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                .list();
    }

    private Arrival someone(int i) {
        var notes = new ArrayList<Moment>();
        for (int n = 0; n < NOTES; n++) {
            notes.add(Moment.of(
                    Moment.Kind.CALL, Instant.ofEpochSecond(1_600_000_000L + random.nextInt(150_000_000)), sentence()));
        }
        String name = names[zipf(names.length)] + " " + names[random.nextInt(names.length)];
        var card = new Card(name, words[zipf(VOCABULARY)], "", "", "", "", List.of(), List.of(), Map.of());
        return new Arrival(List.of(new Arrival.Key("made", "p" + i)), card, notes, null);
    }

    private String sentence() {
        var text = new StringBuilder();
        for (int w = 0; w < 16; w++) {
            text.append(words[zipf(VOCABULARY)]).append(' ');
        }
        return text.toString().strip();
    }

    private Thread writer(Member owner, List<PersonId> all, AtomicBoolean stop, AtomicInteger written, int seed) {
        var picks = new Random(seed);
        return Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                PersonId person = all.get(picks.nextInt(all.size()));
                people.moment(
                        owner.id(),
                        person,
                        Moment.of(Moment.Kind.NOTE, Instant.EPOCH, words[picks.nextInt(VOCABULARY)] + " met again"));
                written.incrementAndGet();
            }
        });
    }

    private void measure(Member owner, String what, int rounds, java.util.function.Supplier<String> typed) {
        var micros = new long[rounds];
        int hits = 0;
        for (int i = 0; i < rounds; i++) {
            String query = typed.get();
            long begun = System.nanoTime();
            hits += search.find(owner, query, 8).hits().size();
            micros[i] = (System.nanoTime() - begun) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-48s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  hits a search %.1f%n",
                what,
                micros[rounds / 2] / 1000.0,
                micros[rounds * 99 / 100] / 1000.0,
                micros[rounds - 1] / 1000.0,
                hits / (double) rounds);
    }

    private String any() {
        return switch (random.nextInt(5)) {
            case 0 -> name(1 + random.nextInt(4));
            case 1 -> word(2 + random.nextInt(4));
            case 2 -> word(20);
            case 3 -> word(20) + " " + word(3);
            default -> wrong(words[zipf(VOCABULARY)]);
        };
    }

    private String name(int letters) {
        return cut(names[zipf(names.length)], letters);
    }

    private String word(int letters) {
        return cut(words[zipf(VOCABULARY)], letters);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.min(word.length(), letters));
    }

    private String wrong(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }

    /** Small numbers often, large ones seldom, as words are used (Zipf). */
    private int zipf(int most) {
        return (int) Math.pow(most, random.nextDouble()) - 1;
    }

    private String[] words(int count) {
        String[] syllables = {
            "ba", "co", "de", "fi", "gu", "ha", "je", "ki", "lo", "mu", "na", "or", "pe", "qui", "ra", "sa", "te", "un",
            "va", "wo", "ex", "ye", "zi", "st", "er", "in", "an", "th", "re", "on"
        };
        return random.ints(Integer.MAX_VALUE / 2, 0, Integer.MAX_VALUE)
                .mapToObj(n -> {
                    var word = new StringBuilder();
                    for (int s = 0; s < 2 + n % 3; s++) {
                        word.append(syllables[random.nextInt(syllables.length)]);
                    }
                    return word.toString();
                })
                .distinct()
                .limit(count)
                .toArray(String[]::new);
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000L;
    }
}
