package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.kernel.Words;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code person}, {@code person_way}, {@code person_known}, {@code person_photo} and {@code forgotten}. */
@Component
class PersonRows {
    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    void add(AccountId owner, PersonId id, Card card, @Nullable AccountId member, Instant now) {
        fields(db.sql("""
                                insert into person (owner_id, id, name, folded, company, title, place, birthday, met_where,
                                  tags, member_id, added_at, changed_at)
                                values (:owner, :id, :name, :folded, :company, :title, :place, :birthday, :metWhere,
                                  :tags, :member, :now, :now)
                                """), card)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("member", member == null ? null : member.value())
                .param("now", Timestamp.from(now))
                .update();
        addWays(owner, id, card.ways());
        addKnown(owner, id, card.known());
    }

    void save(AccountId owner, PersonId id, Card card, Instant now) {
        fields(db.sql("""
                                update person set name = :name, folded = :folded, company = :company, title = :title,
                                  place = :place, birthday = :birthday, met_where = :metWhere, tags = :tags,
                                  changed_at = :now, version = version + 1
                                where owner_id = :owner and id = :id
                                """), card)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
        scoped("delete from person_way where owner_id = :owner and person_id = :id", owner, id)
                .update();
        scoped("delete from person_known where owner_id = :owner and person_id = :id", owner, id)
                .update();
        addWays(owner, id, card.ways());
        addKnown(owner, id, card.known());
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, Card card) {
        return statement
                .param("name", card.name())
                .param("folded", Words.fold(card.name()))
                .param("company", card.company())
                .param("title", card.title())
                .param("place", card.place())
                .param("birthday", card.birthday())
                .param("metWhere", card.metWhere())
                .param("tags", card.tags().toArray(String[]::new));
    }

    private void addWays(AccountId owner, PersonId id, List<Way> ways) {
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            scoped("""
                            insert into person_way (owner_id, person_id, kind, position, label, value, key)
                            values (:owner, :id, :kind, :position, :label, :value, :key)
                            """, owner, id)
                    .param("kind", way.kind().key())
                    .param("position", i)
                    .param("label", way.label())
                    .param("value", way.value())
                    .param("key", way.sameness())
                    .update();
        }
    }

    private void addKnown(AccountId owner, PersonId id, Map<Topic, String> known) {
        known.forEach((topic, text) -> scoped(
                        "insert into person_known (owner_id, person_id, topic, text) values (:owner, :id, :topic, :text)",
                        owner,
                        id)
                .param("topic", topic.column())
                .param("text", text)
                .update());
    }

    Optional<Person> find(AccountId owner, PersonId id) {
        return read("""
                and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                """, owner, id);
    }

    /** Also one that was forgotten or merged into another. */
    Optional<Person> findHidden(AccountId owner, PersonId id) {
        return read("", owner, id);
    }

    /** One statement after the other: one inside another would hold two connections, and a rush of such waits for itself. */
    private Optional<Person> read(String scope, AccountId owner, PersonId id) {
        List<Way> ways = ways(owner, id);
        Map<Topic, String> known = known(owner, id);
        return scoped("""
                        select p.*,
                          exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
                          exists (select 1 from open_photo a where a.account_id = p.member_id) as member_photo
                        from person p where p.owner_id = :owner and p.id = :id\s""" + scope, owner, id)
                .query((row, n) -> person(row, ways, known))
                .optional();
    }

    private static Person person(ResultSet row, List<Way> ways, Map<Topic, String> known) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        UUID memberId = row.getObject("member_id", UUID.class);
        AccountId member = memberId == null ? null : new AccountId(memberId);
        var card = new Card(
                row.getString("name"),
                row.getString("company"),
                row.getString("title"),
                row.getString("place"),
                row.getString("birthday"),
                row.getString("met_where"),
                tags(row.getArray("tags")),
                ways,
                known);
        Timestamp last = row.getTimestamp("last_contact");
        return new Person(
                id,
                card,
                member,
                id.photo(row.getBoolean("own_photo"), row.getBoolean("member_photo") ? member : null),
                last == null ? null : last.toInstant(),
                row.getString("next_step"),
                row.getObject("next_due", LocalDate.class),
                row.getTimestamp("added_at").toInstant());
    }

    static List<String> tags(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private List<Way> ways(AccountId owner, PersonId id) {
        return scoped("""
                        select kind, label, value from person_way
                        where owner_id = :owner and person_id = :id order by kind, position
                        """, owner, id)
                .query((row, n) -> new Way(Way.Kind.of(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    private Map<Topic, String> known(AccountId owner, PersonId id) {
        var known = new TreeMap<Topic, String>();
        scoped("select topic, text from person_known where owner_id = :owner and person_id = :id", owner, id)
                .query(row -> {
                    known.put(Topic.of(row.getString(1)), row.getString(2));
                });
        return known;
    }

    /** The one entry of that member, whether forgotten or not. */
    Optional<PersonId> ofMember(AccountId owner, AccountId member) {
        return db.sql("select id from person where owner_id = :owner and member_id = :member")
                .param("owner", owner.value())
                .param("member", member.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    List<PersonId> forget(AccountId owner, Collection<PersonId> people, Instant now) {
        return many("""
                        insert into forgotten (owner_id, person_id, at)
                        select owner_id, id, :now from person where owner_id = :owner and id = any(:people)
                        on conflict do nothing returning person_id
                        """, owner, people)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PersonId> restore(AccountId owner, Collection<PersonId> people) {
        return many("""
                        delete from forgotten where owner_id = :owner and person_id = any(:people) returning person_id
                        """, owner, people)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Removes for good who was forgotten before {@code before} and not brought back since. */
    List<PersonId> remove(AccountId owner, Instant before) {
        return db.sql("""
                        delete from person p using forgotten f
                        where p.owner_id = :owner and f.owner_id = p.owner_id and f.person_id = p.id and f.at <= :before
                        returning p.id
                        """)
                .param("owner", owner.value())
                .param("before", Timestamp.from(before))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return those who did not have the tag yet */
    List<PersonId> tag(AccountId owner, Collection<PersonId> people, String tag, Instant now) {
        return many("""
                        update person p set tags = tags || cast(:tag as text), changed_at = :now, version = version + 1
                        where owner_id = :owner and id = any(:people) and not (:tag = any(tags))
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        returning id
                        """, owner, people)
                .param("tag", tag)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return those who had the tag */
    List<PersonId> untag(AccountId owner, Collection<PersonId> people, String tag, Instant now) {
        return many("""
                        update person set tags = array_remove(tags, cast(:tag as text)), changed_at = :now, version = version + 1
                        where owner_id = :owner and id = any(:people) and :tag = any(tags) returning id
                        """, owner, people)
                .param("tag", tag)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec many(String sql, AccountId owner, Collection<PersonId> people) {
        return db.sql(sql)
                .param("owner", owner.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    void setMember(AccountId owner, PersonId id, @Nullable AccountId member) {
        scoped("update person set member_id = :member where owner_id = :owner and id = :id", owner, id)
                .param("member", member == null ? null : member.value())
                .update();
    }

    /** Gives the photo and the next step of one to the other, where that one has none. */
    void handOver(AccountId owner, PersonId from, PersonId to) {
        scoped("""
                        insert into person_photo (owner_id, person_id, jpeg, added_at)
                        select owner_id, :to, jpeg, added_at from person_photo where owner_id = :owner and person_id = :id
                        on conflict do nothing
                        """, owner, from).param("to", to.value()).update();
        scoped("""
                        update person p set next_step = f.next_step, next_due = f.next_due from person f
                        where p.owner_id = :owner and p.id = :to and p.next_step = ''
                          and f.owner_id = p.owner_id and f.id = :id
                        """, owner, from).param("to", to.value()).update();
    }

    void removeAtOnce(AccountId owner, PersonId id) {
        scoped("delete from person where owner_id = :owner and id = :id", owner, id)
                .update();
    }

    Optional<byte[]> photo(AccountId owner, PersonId id) {
        return scoped("""
                        select jpeg from person_photo o where owner_id = :owner and person_id = :id and not exists
                          (select 1 from forgotten f where f.owner_id = o.owner_id and f.person_id = o.person_id)
                        """, owner, id).query(byte[].class).optional();
    }

    void setPhoto(AccountId owner, PersonId id, byte[] jpeg, Instant now) {
        removePhoto(owner, id);
        addPhotoIfNone(owner, id, jpeg, now);
    }

    void addPhotoIfNone(AccountId owner, PersonId id, byte[] jpeg, Instant now) {
        scoped("""
                        insert into person_photo (owner_id, person_id, jpeg, added_at) values (:owner, :id, :jpeg, :now)
                        on conflict do nothing
                        """, owner, id)
                .param("jpeg", jpeg)
                .param("now", Timestamp.from(now))
                .update();
    }

    void removePhoto(AccountId owner, PersonId id) {
        scoped("delete from person_photo where owner_id = :owner and person_id = :id", owner, id)
                .update();
    }

    /** Removes a photo that came at that time; one that the owner chose since stays. */
    void removePhotoOf(AccountId owner, PersonId id, Instant at) {
        scoped("delete from person_photo where owner_id = :owner and person_id = :id and added_at = :at", owner, id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void nextStep(AccountId owner, PersonId id, @Nullable LocalDate due, String what) {
        scoped("update person set next_due = :due, next_step = :what where owner_id = :owner and id = :id", owner, id)
                .param("due", due)
                .param("what", what)
                .update();
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId owner, PersonId id) {
        return db.sql(sql).param("owner", owner.value()).param("id", id.value());
    }
}
