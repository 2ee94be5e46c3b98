package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.people.Merged;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of introductions, as the connector sees and fills them. */
@Component
class IntroductionRows {
    private static final String SEEN_BY_CONNECTOR = """
            select i.id, i.asked_at, s.agreed is not null and t.agreed is not null
                -- where one of the two wished for it, its end would tell what the other one said
                and not exists (select 1 from introduction_wished w
                  where w.owner_id = i.owner_id and w.introduction_id = i.id) as answered,
              exists (select 1 from introduction_made m
                where m.owner_id = i.owner_id and m.introduction_id = i.id) as made,
              s.person_id as one, p.name as one_name, s.why as one_why,
              t.person_id as other, q.name as other_name, t.why as other_why
            from introduction i
            join introduction_party s on s.owner_id = i.owner_id and s.introduction_id = i.id and s.side = 1
            join introduction_party t on t.owner_id = i.owner_id and t.introduction_id = i.id and t.side = 2
            join person p on p.owner_id = i.owner_id and p.id = s.person_id
            join person q on q.owner_id = i.owner_id and q.id = t.person_id
            where i.owner_id = :owner
            """;

    private final JdbcClient db;

    IntroductionRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Introduction> find(AccountId owner, IntroductionId id) {
        return db.sql(SEEN_BY_CONNECTOR + "and i.id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, n) -> introduction(row))
                .optional();
    }

    /** The newest first. */
    List<Introduction> of(AccountId owner, int most) {
        return db.sql(SEEN_BY_CONNECTOR + "order by i.asked_at desc, i.id limit :most")
                .param("owner", owner.value())
                .param("most", most)
                .query((row, n) -> introduction(row))
                .list();
    }

    List<Introduction> with(AccountId owner, PersonId person, int most) {
        return db.sql(SEEN_BY_CONNECTOR
                        + "and :person in (s.person_id, t.person_id) order by i.asked_at desc, i.id limit :most")
                .param("owner", owner.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> introduction(row))
                .list();
    }

    Optional<IntroductionId> between(AccountId owner, PersonId one, PersonId other) {
        return db.sql("""
                        select s.introduction_id from introduction_side s
                        join introduction_side t on t.owner_id = s.owner_id and t.introduction_id = s.introduction_id
                        where s.owner_id = :owner and s.person_id = :one and t.person_id = :other
                        order by s.introduction_id desc limit 1
                        """)
                .param("owner", owner.value())
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .optional()
                .map(IntroductionId::new);
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        return new Introduction(
                new IntroductionId(row.getObject("id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                List.of(party(row, "one"), party(row, "other")),
                row.getBoolean("answered"),
                row.getBoolean("made"));
    }

    private static Introduction.Party party(ResultSet row, String which) throws SQLException {
        return new Introduction.Party(
                new PersonId(row.getObject(which, UUID.class)),
                row.getString(which + "_name"),
                row.getString(which + "_why"));
    }

    /** @return false where that id is taken */
    boolean add(AccountId owner, IntroductionId id, Instant now) {
        return db.sql("""
                                insert into introduction (owner_id, id, asked_at) values (:owner, :id, :now)
                                on conflict do nothing
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @param member the account that is asked here; null where the mail goes to the address of the list */
    void addSide(AccountId owner, IntroductionId id, int side, Person person, @Nullable AccountId member, String why) {
        db.sql("""
                        insert into introduction_side
                          (owner_id, introduction_id, side, person_id, member_id, name, address, why)
                        values (:owner, :id, :side, :person, :member, :name, :address, :why)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("side", side)
                .param("person", person.id().value())
                .param("member", member == null ? null : member.value())
                .param("name", person.name())
                .param("address", member == null ? person.email() : "")
                .param("why", why)
                .update();
    }

    /** What the first one has said by wishing for it. */
    void agreeFirst(AccountId owner, IntroductionId id, Instant now) {
        db.sql("""
                        with wished as (
                          insert into introduction_wished (owner_id, introduction_id) values (:owner, :id) returning *)
                        insert into introduction_answer (owner_id, introduction_id, side, agreed, answered_at)
                        select owner_id, introduction_id, 1, true, :now from wished
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes back what they said by wishing for it. @return false where it is made */
    boolean disagreeFirst(AccountId owner, IntroductionId id, Instant now) {
        db.sql("select 1 from introduction where owner_id = :owner and id = :id for update")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(Integer.class)
                .list();
        return db.sql("""
                                update introduction_answer a set agreed = false, answered_at = :now
                                where a.owner_id = :owner and a.introduction_id = :id and a.side = 1
                                  and not exists (select 1 from introduction_made m
                                    where m.owner_id = a.owner_id and m.introduction_id = a.introduction_id)
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<String> introducedTo(AccountId owner, PersonId person, int most) {
        return db.sql("""
                        select q.name from introduction_side s
                        join introduction_made m on m.owner_id = s.owner_id and m.introduction_id = s.introduction_id
                        join introduction_side t
                          on t.owner_id = s.owner_id and t.introduction_id = s.introduction_id and t.side <> s.side
                        join person q on q.owner_id = t.owner_id and q.id = t.person_id
                        where s.owner_id = :owner and s.person_id = :person
                          and not exists (select 1 from forgotten f where f.owner_id = q.owner_id and f.person_id = q.id)
                        order by q.folded, q.id limit :most
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those of the list with whom there was contact last. */
    List<Introductions.Candidate> latest(AccountId owner, PersonId except, int most) {
        return db.sql("""
                        select p.id, p.name, concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) from person p
                        where p.owner_id = :owner and p.id <> :except
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        order by p.last_contact desc nulls last, p.added_at desc, p.id limit :most
                        """)
                .param("owner", owner.value())
                .param("except", except.value())
                .param("most", most)
                .query((row, n) -> new Introductions.Candidate(
                        new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update introduction_side set person_id = :kept, came_from = :gone
                where owner_id = :owner and person_id = :gone
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update introduction_side set person_id = :gone, came_from = null
                where owner_id = :owner and person_id = :kept and came_from = :gone
                """, owner, kept, gone);
    }
}
