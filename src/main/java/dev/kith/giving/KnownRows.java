package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.matching.Around;
import dev.kith.matching.Text;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code unshelved} and {@code left_out}, and the texts of people. */
@Component
class KnownRows {
    private final JdbcClient db;

    KnownRows(JdbcClient db) {
        this.db = db;
    }

    void unshelve(AccountId owner, Collection<PersonId> people) {
        db.sql("insert into unshelved (owner_id, person_id) select :owner, unnest(:people) on conflict do nothing")
                .param("owner", owner.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Some of those whose texts are to be put anew; they count as done when the transaction commits. */
    List<UUID> takeUnshelved(AccountId owner, int most) {
        return db.sql("""
                        delete from unshelved where owner_id = :owner and person_id in (
                          select person_id from unshelved where owner_id = :owner order by person_id limit :most for update)
                        returning person_id
                        """)
                .param("owner", owner.value())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** In every list that has the member. */
    void unshelve(AccountId member) {
        db.sql("""
                        insert into unshelved (owner_id, person_id)
                        select owner_id, id from person where member_id = :member on conflict do nothing
                        """).param("member", member.value()).update();
    }

    /** All texts of these people, and what members among them tell everyone, each with where it stands, as {@code people.in.*} names it; none for who is left out. */
    Map<UUID, List<Text>> texts(AccountId owner, Collection<UUID> people) {
        var texts = new HashMap<UUID, List<Text>>();
        db.sql("""
                        with these as (
                          select p.*, exists (select 1 from kept_to_myself s where s.owner_id = p.owner_id
                            and s.person_id = p.id) as kept
                          from person p where p.owner_id = :owner and p.id = any(:people)
                            and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                            and not exists (select 1 from left_out l where l.owner_id = p.owner_id and l.person_id = p.id))
                        select p.id, v.label, v.text, p.kept from these p cross join lateral (values
                            ('title', concat_ws(', ', nullif(p.title, ''), nullif(p.company, ''))), ('place', p.place),
                            ('tags', array_to_string(p.tags, ', '))) v (label, text)
                        union all
                        select p.id, replace(k.topic, '_', '-'), k.text, p.kept from these p
                          join person_known k on k.owner_id = p.owner_id and k.person_id = p.id
                        union all
                        select p.id, v.label, v.text, false from these p join account a on a.id = p.member_id
                          cross join lateral (values ('headline', 'title', a.headline), ('offers', 'skills', a.offers),
                            ('looks_for', 'looking-for', a.looks_for)) v (field, label, text)
                          where v.text <> '' and not exists (select 1 from privacy_choice c
                            where c.account_id = a.id and c.field = v.field and c.audience <> 'members')
                        union all
                        select p.id, 'moment', m.text, p.kept or m.privately from these p join lateral (
                          select m.text, m.privately from moment m where m.owner_id = p.owner_id and m.person_id = p.id
                            and m.kind in ('met', 'note', 'call', 'coffee', 'other') and m.text <> ''
                          order by m.at desc, m.id desc limit 20) m on true
                        """)
                .param("owner", owner.value())
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    texts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Text(row.getString(2), row.getString(3), row.getBoolean(4)));
                });
        return texts;
    }

    private static final String ASKING = """
            select p.id, p.name, p.member_id, k.text,
              exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
              exists (select 1 from open_photo a where a.account_id = p.member_id) as member_photo
            from person p join person_known k on k.owner_id = p.owner_id and k.person_id = p.id and k.topic = :topic
            where p.owner_id = :owner
              and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
              and not exists (select 1 from left_out l where l.owner_id = p.owner_id and l.person_id = p.id)
            """;

    List<Asking> asking(AccountId owner, String label, @Nullable PersonId after, int most) {
        return db.sql(ASKING + """
                        and (cast(:after as uuid) is null or (p.folded, p.id) > (select l.folded, l.id from person l
                          where l.owner_id = :owner and l.id = :after))
                        order by p.folded, p.id limit :most
                        """)
                .param("owner", owner.value())
                .param("topic", label.replace('-', '_'))
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, n) -> asking(row))
                .list();
    }

    Map<UUID, Asking> asking(AccountId owner, String label, List<UUID> these) {
        return db
                .sql(ASKING + "and p.id = any(:these)")
                .param("owner", owner.value())
                .param("topic", label.replace('-', '_'))
                .param("these", these.toArray(UUID[]::new))
                .query((row, n) -> asking(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Asking::id, Function.identity()));
    }

    private static Asking asking(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("id", UUID.class));
        UUID member = row.getObject("member_id", UUID.class);
        boolean theirs = member != null && row.getBoolean("member_photo");
        return Asking.of(
                person,
                row.getString("name"),
                person.photo(row.getBoolean("own_photo"), theirs ? new AccountId(member) : null),
                row.getString("text"));
    }

    Map<UUID, Around.Known> lastContacts(AccountId owner, List<UUID> people) {
        var known = new HashMap<UUID, Around.Known>();
        db.sql("""
                        select id, last_contact from person
                        where owner_id = :owner and id = any(:people) and last_contact is not null
                        """)
                .param("owner", owner.value())
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Around.Known(null, row.getTimestamp(2).toInstant()));
                });
        return known;
    }

    void leaveOut(AccountId owner, PersonId person, Instant now) {
        db.sql(
                        "insert into left_out (owner_id, person_id, since) values (:owner, :person, :now) on conflict do nothing")
                .param("owner", owner.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void takeIn(AccountId owner, PersonId person) {
        db.sql("delete from left_out where owner_id = :owner and person_id = :person")
                .param("owner", owner.value())
                .param("person", person.value())
                .update();
    }

    void keepToMyself(AccountId owner, PersonId person, Instant now) {
        one(
                        "insert into kept_to_myself (owner_id, person_id, since) values (:owner, :person, :now) on conflict do nothing",
                        owner,
                        person)
                .param("now", Timestamp.from(now))
                .update();
    }

    void tell(AccountId owner, PersonId person) {
        one("delete from kept_to_myself where owner_id = :owner and person_id = :person", owner, person)
                .update();
    }

    boolean isKeptToMyself(AccountId owner, PersonId person) {
        return one(
                        "select exists (select 1 from kept_to_myself where owner_id = :owner and person_id = :person)",
                        owner,
                        person)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec one(String sql, AccountId owner, PersonId person) {
        return db.sql(sql).param("owner", owner.value()).param("person", person.value());
    }

    boolean isLeftOut(AccountId owner, PersonId person) {
        return db.sql("select exists (select 1 from left_out where owner_id = :owner and person_id = :person)")
                .param("owner", owner.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
