package dev.kith.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code search_list}, {@code search_entry} and {@code search_word}. */
@Component
class IndexRows {
    static final int CHUNK = 1024;
    static final String NAME = "name";
    static final String ANY = "any";

    /** Before what stands for all words that begin so, instead of one. */
    private static final String BEGINS = "<";

    private static final int KEPT = 3;

    private final JdbcClient db;

    IndexRows(JdbcClient db) {
        this.db = db;
    }

    /** Holds the owner's list until the transaction ends: one writer at a time. */
    void hold(UUID owner) {
        db.sql("insert into search_list (owner_id) values (:owner) on conflict do nothing")
                .param("owner", owner)
                .update();
        db.sql("select 1 from search_list where owner_id = :owner for update")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    record Known(UUID id, int number, Set<String> words) {}

    Map<UUID, Known> known(UUID owner, Collection<UUID> ids) {
        return db
                .sql("""
                        select entry_id, number, words from search_entry
                        where owner_id = :owner and entry_id = any(:ids)
                        """)
                .param("owner", owner)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Known(row.getObject(1, UUID.class), row.getInt(2), Set.of((String[])
                        row.getArray(3).getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** The first of {@code count} numbers that no entry of the list has. */
    int numbers(UUID owner, int count) {
        return db.sql("""
                        update search_list set next_number = next_number + :count where owner_id = :owner
                        returning next_number - :count
                        """)
                .param("owner", owner)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    void drop(UUID owner, Collection<UUID> ids) {
        db.sql("delete from search_entry where owner_id = :owner and entry_id = any(:ids)")
                .param("owner", owner)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void keep(UUID owner, Known entry, @Nullable Instant recent) {
        db.sql("""
                        insert into search_entry (owner_id, entry_id, number, recent, words)
                        values (:owner, :entry, :number, coalesce(cast(:recent as timestamptz), timestamptz 'epoch'), :words)
                        on conflict (owner_id, entry_id) do update
                          set words = excluded.words, recent = coalesce(cast(:recent as timestamptz), search_entry.recent)
                        """)
                .param("owner", owner)
                .param("entry", entry.id())
                .param("number", entry.number())
                .param("recent", recent == null ? null : Timestamp.from(recent))
                .param("words", entry.words().toArray(String[]::new))
                .update();
    }

    /** A word of a field, and so many of the entries as stand in one row. */
    record Place(String field, String word, int chunk) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byField = field.compareTo(other.field);
            int byWord = byField != 0 ? byField : word.compareTo(other.word);
            return byWord != 0 ? byWord : Integer.compare(chunk, other.chunk);
        }
    }

    void set(UUID owner, Map<Place, BitSet> bits) {
        places("""
                insert into search_word (owner_id, field, word, chunk, entries)
                select :owner, t.field, t.word, t.chunk, t.entries::bit(1024)
                from unnest(:fields, :words, :chunks, :bits) as t (field, word, chunk, entries)
                on conflict (owner_id, field, word, chunk) do update set entries = search_word.entries | excluded.entries
                """, owner, bits);
    }

    void clear(UUID owner, Map<Place, BitSet> bits) {
        places("""
                update search_word w set entries = w.entries & ~(t.entries::bit(1024))
                from unnest(:fields, :words, :chunks, :bits) as t (field, word, chunk, entries)
                where w.owner_id = :owner and w.field = t.field and w.word = t.word and w.chunk = t.chunk
                """, owner, bits);
        places("""
                delete from search_word w using unnest(:fields, :words, :chunks, :bits) as t (field, word, chunk, entries)
                where w.owner_id = :owner and w.field = t.field and w.word = t.word and w.chunk = t.chunk
                  and w.entries = 0::bit(1024)
                """, owner, bits);
    }

    private void places(String sql, UUID owner, Map<Place, BitSet> bits) {
        if (bits.isEmpty()) {
            return;
        }
        var places = bits.keySet();
        db.sql(sql)
                .param("owner", owner)
                .param("fields", places.stream().map(Place::field).toArray(String[]::new))
                .param("words", places.stream().map(Place::word).toArray(String[]::new))
                .param("chunks", places.stream().map(Place::chunk).toArray(Integer[]::new))
                .param("bits", bits.values().stream().map(IndexRows::text).toArray(String[]::new))
                .update();
    }

    /**
     * Who has a word that begins so: for each beginning, in each field, the numbers of the entries. One round trip.
     *
     * @param beginnings grouped by the number of the typed word they stand for
     */
    Map<String, BitSet[]> having(UUID owner, List<Beginning> beginnings, int typed) {
        var found = new HashMap<String, BitSet[]>();
        for (String field : List.of(NAME, ANY)) {
            var sets = new BitSet[typed];
            for (int i = 0; i < typed; i++) {
                sets[i] = new BitSet();
            }
            found.put(field, sets);
        }
        db.sql("""
                        select t.typed, f.field, s.chunk, s.entries
                        from unnest(:typed, :words, :ends, :anys) as t (typed, word, until, anywhere)
                        cross join (values ('name'), ('any')) f (field)
                        cross join lateral (
                          select w.chunk, bit_or(w.entries) as entries from search_word w
                          where w.owner_id = :owner and w.field = f.field and w.word >= t.word and w.word < t.until
                          group by w.chunk) s
                        where f.field = 'name' or t.anywhere
                        """)
                .param("owner", owner)
                .param("typed", beginnings.stream().map(Beginning::typed).toArray(Integer[]::new))
                .param("words", beginnings.stream().map(Beginning::from).toArray(String[]::new))
                .param("ends", beginnings.stream().map(Beginning::until).toArray(String[]::new))
                .param("anys", beginnings.stream().map(Beginning::anywhere).toArray(Boolean[]::new))
                .query(row -> {
                    BitSet set = Objects.requireNonNull(found.get(row.getString(2)))[row.getInt(1)];
                    add(set, row.getInt(3) * CHUNK, row.getString(4));
                });
        return found;
    }

    /**
     * @param typed the number of the typed word that this stands for
     * @param anywhere false to look into names only
     */
    record Beginning(int typed, String word, boolean anywhere) {
        private boolean kept() {
            return word.codePointCount(0, word.length()) <= KEPT;
        }

        String from() {
            return kept() ? BEGINS + word : word;
        }

        /** The first text after all that begin with the word: the one sign comes before, the other after all in words. */
        String until() {
            return kept() ? from() + " " : word + "\uffff";
        }
    }

    /** The beginnings of a word for which rows of their own are kept: hundreds of words may begin so. */
    static List<String> kept(String word) {
        return IntStream.rangeClosed(1, Math.min(KEPT, word.codePointCount(0, word.length())))
                .mapToObj(letters -> BEGINS + word.substring(0, word.offsetByCodePoints(0, letters)))
                .toList();
    }

    /** The words of the list that begin so, each once. */
    List<String> vocabulary(UUID owner, Collection<String> beginnings, int most) {
        return db.sql("""
                        select distinct w.word from unnest(:words) as t (word)
                        join search_word w on w.owner_id = :owner and w.field = 'any'
                          and w.word >= t.word and w.word < t.word || :last
                        limit :most
                        """)
                .param("owner", owner)
                .param("words", beginnings.toArray(String[]::new))
                .param("last", "\uffff")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those of the entries with these numbers, newest first. */
    List<UUID> newest(UUID owner, BitSet numbers, int most) {
        boolean few = numbers.cardinality() <= 500;
        var query = few
                ? db.sql("""
                                select entry_id from search_entry where owner_id = :owner and number = any(:numbers)
                                order by recent desc, number limit :most
                                """).param("numbers", numbers.stream().boxed().toArray(Integer[]::new))
                : db.sql("""
                                select entry_id from search_entry
                                where owner_id = :owner and number < :size and get_bit(:bits, number) = 1
                                order by recent desc, number limit :most
                                """).param("bits", numbers.toByteArray()).param("size", numbers.toByteArray().length * 8);
        return query.param("owner", owner)
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String text(BitSet bits) {
        var hex = new StringBuilder(CHUNK / 4 + 1).append('x');
        for (int at = 0; at < CHUNK; at += 4) {
            int digit = 0;
            for (int i = 0; i < 4; i++) {
                digit = digit << 1 | (bits.get(at + i) ? 1 : 0);
            }
            hex.append(Character.forDigit(digit, 16));
        }
        return hex.toString();
    }

    private static void add(BitSet set, int from, String bits) {
        for (int i = bits.indexOf('1'); i >= 0; i = bits.indexOf('1', i + 1)) {
            set.set(from + i);
        }
    }
}
