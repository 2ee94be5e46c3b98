package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.moments.MomentId;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code opening}, {@code opening_gone}, {@code opening_offer} and {@code offer_outcome}. */
@Component
class OpeningRows {
    private static final String OPENING = """
            select o.*, s.shared_at, s.group_id, n.name as group_name,
              exists (select 1 from opening_gone g where g.owner_id = o.owner_id and g.opening_id = o.id)
                or exists (select 1 from opening_heard_from h join opening_gone g
                  on g.owner_id = h.from_owner_id and g.opening_id = h.from_opening_id
                  where h.owner_id = o.owner_id and h.opening_id = o.id) as gone,
              (select count(*) from opening_offer f where f.owner_id = o.owner_id and f.opening_id = o.id) as offered,
              (select count(*) from offer_outcome c where c.owner_id = o.owner_id and c.opening_id = o.id
                and c.how = 'taken') as taken
            from opening o
            left join opening_shared s on s.owner_id = o.owner_id and s.opening_id = o.id
            left join groups n on n.id = s.group_id
            where o.owner_id = :owner
            """;

    private final JdbcClient db;

    OpeningRows(JdbcClient db) {
        this.db = db;
    }

    /** @return false where it was kept before */
    boolean add(AccountId owner, OpeningId id, OpeningForm form, Instant now) {
        return db.sql("""
                                insert into opening (owner_id, id, kind, text, until, heard_at)
                                values (:owner, :id, :kind, :text, :until, :now) on conflict do nothing
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("kind", form.kind())
                        .param("text", form.text())
                        .param("until", form.day().map(Date::valueOf).orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Opening> find(AccountId owner, OpeningId id) {
        return db.sql(OPENING + "and o.id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, n) -> opening(row))
                .optional();
    }

    List<Opening> of(AccountId owner, int most) {
        return db.sql(OPENING + "order by o.heard_at desc, o.id limit :most")
                .param("owner", owner.value())
                .param("most", most)
                .query((row, n) -> opening(row))
                .list();
    }

    /** Those that are to be had, newest first. */
    List<Opening> open(AccountId owner, LocalDate today, int most) {
        return db.sql(OPENING + """
                        and (o.until is null or o.until >= :today)
                        and not exists (select 1 from opening_gone g where g.owner_id = o.owner_id and g.opening_id = o.id)
                        order by o.heard_at desc, o.id limit :most
                        """)
                .param("owner", owner.value())
                .param("today", Date.valueOf(today))
                .param("most", most)
                .query((row, n) -> opening(row))
                .list();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                new AccountId(row.getObject("owner_id", UUID.class)),
                new OpeningId(row.getObject("id", UUID.class)),
                Opening.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("text"),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("heard_at").toInstant(),
                row.getBoolean("gone"),
                row.getInt("offered"),
                row.getInt("taken"),
                audience(row));
    }

    static Audience audience(ResultSet row) throws SQLException {
        if (row.getTimestamp("shared_at") == null) {
            return Audience.NOBODY;
        }
        UUID group = row.getObject("group_id", UUID.class);
        return group == null ? Audience.EVERYONE : Audience.of(new GroupId(group), row.getString("group_name"));
    }

    /** Lets one transaction at a time offer it. */
    void hold(AccountId owner, OpeningId id) {
        db.sql("select 1 from opening where owner_id = :owner and id = :id for update")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    void gone(AccountId owner, OpeningId id, Instant now) {
        db.sql("insert into opening_gone (owner_id, opening_id, at) values (:owner, :id, :now) on conflict do nothing")
                .param("owner", owner.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void backAgain(AccountId owner, OpeningId id) {
        db.sql("delete from opening_gone where owner_id = :owner and opening_id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .update();
    }

    /** These people of the list, and those to whom it was offered, by their ids. */
    Map<PersonId, Candidate> people(AccountId owner, OpeningId id, List<UUID> these) {
        var found = new HashMap<PersonId, Candidate>();
        db.sql("""
                        select p.id, p.name, concat_ws(', ', nullif(p.title, ''), nullif(p.company, '')) as about, p.member_id,
                          exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
                          exists (select 1 from open_photo a where a.account_id = p.member_id) as member_photo,
                          exists (select 1 from person_way w where w.owner_id = p.owner_id and w.person_id = p.id
                            and w.kind = 'mail')
                            or exists (select 1 from tie t where t.account_id = p.owner_id and t.other_id = p.member_id) as reach,
                          exists (select 1 from kept_to_myself s where s.owner_id = p.owner_id and s.person_id = p.id) as discreet,
                          f.offered_at, c.how
                        from person p
                        left join opening_offer f on f.owner_id = p.owner_id and f.person_id = p.id and f.opening_id = :id
                        left join offer_outcome c
                          on c.owner_id = f.owner_id and c.opening_id = f.opening_id and c.person_id = f.person_id
                        where p.owner_id = :owner and (p.id = any(:these) or f.person_id is not null)
                          and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("these", these.toArray(UUID[]::new))
                .query(row -> {
                    Candidate one = candidate(row);
                    found.put(one.person(), one);
                });
        return found;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("id", UUID.class));
        UUID member = row.getObject("member_id", UUID.class);
        boolean theirs = member != null && row.getBoolean("member_photo");
        Timestamp offered = row.getTimestamp("offered_at");
        String how = row.getString("how");
        return new Candidate(
                person,
                row.getString("name"),
                row.getString("about"),
                person.photo(row.getBoolean("own_photo"), theirs ? new AccountId(member) : null),
                row.getBoolean("reach"),
                row.getBoolean("discreet"),
                List.of(),
                offered == null ? null : offered.toInstant(),
                how == null ? null : Opening.Outcome.of(how).orElseThrow());
    }

    /** @return false where it was offered to them before */
    boolean offer(
            AccountId owner,
            OpeningId id,
            PersonId person,
            String message,
            boolean mailed,
            @Nullable MomentId moment,
            Instant now) {
        return db.sql("""
                                insert into opening_offer (owner_id, opening_id, person_id, message, mailed, moment_id, offered_at)
                                values (:owner, :id, :person, :message, :mailed, :moment, :now) on conflict do nothing
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("message", message)
                        .param("mailed", mailed)
                        .param("moment", moment == null ? null : moment.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean isOffered(AccountId owner, OpeningId id, PersonId person) {
        return db.sql("""
                        select exists (select 1 from opening_offer
                          where owner_id = :owner and opening_id = :id and person_id = :person)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was never offered to them */
    boolean outcome(AccountId owner, OpeningId id, PersonId person, Opening.Outcome how, Instant now) {
        return db.sql("""
                                insert into offer_outcome (owner_id, opening_id, person_id, how, at)
                                select owner_id, opening_id, person_id, :how, :now from opening_offer
                                where owner_id = :owner and opening_id = :id and person_id = :person
                                on conflict (owner_id, opening_id, person_id) do update set how = excluded.how, at = excluded.at
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("how", how.key())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Someone who was merged into another keeps what was offered, unless it was offered to both. */
    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update opening_offer f set person_id = :kept, came_from = :gone
                where owner_id = :owner and person_id = :gone and not exists (select 1 from opening_offer k
                  where k.owner_id = f.owner_id and k.opening_id = f.opening_id and k.person_id = :kept)
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update opening_offer set person_id = :gone, came_from = null
                where owner_id = :owner and person_id = :kept and came_from = :gone
                """, owner, kept, gone);
    }
}
