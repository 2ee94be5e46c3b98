package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.encounters.EncounterId;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of coffees, and what is read for them. */
@Component
class CoffeeRows {
    /** The owner sees the name of their list, the member the one of theirs, or of the account. */
    private static final String SEEN_BY_MEMBER = """
            select n.*, n.owner_id = :me as mine, case when n.owner_id = :me then p.id else q.id end as other_person,
              case when n.owner_id = :me then p.name else coalesce(q.name, a.name) end as other_name,
              exists (select 1 from coffee_note w where w.coffee_id = n.id and w.writer_id = :me) as written
            from coffee_now n
            join account a on a.id = n.owner_id
            join person p on p.owner_id = n.owner_id and p.id = n.person_id
            left join lateral (select q.id, q.name from person q
              where q.owner_id = n.member_id and q.member_id = n.owner_id
                and not exists (select 1 from forgotten f where f.owner_id = q.owner_id and f.person_id = q.id)
              limit 1) q on true
            where (n.owner_id = :me or n.member_id = :me)
              and not exists (select 1 from block b where b.account_id = :me and b.other_id in (n.owner_id, n.member_id))
            """;

    private final JdbcClient db;

    CoffeeRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Coffee> find(AccountId me, CoffeeId id) {
        return db.sql(SEEN_BY_MEMBER + "and n.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, n) -> coffee(row))
                .optional();
    }

    /** Those without an end, and the others since then; the latest first. */
    List<Coffee> of(Member me, Instant since, int most) {
        return since(SEEN_BY_MEMBER, me, since, most);
    }

    /** The same without those that ended and those that the member has written down. */
    List<Coffee> unfinished(Member me, Instant since, int most) {
        return since(SEEN_BY_MEMBER + """
                and n.ended_by_owner is null
                and not exists (select 1 from coffee_note w where w.coffee_id = n.id and w.writer_id = :me)
                """, me, since, most);
    }

    private List<Coffee> since(String seen, Member me, Instant since, int most) {
        return db.sql(seen + """
                        and (n.agreed_at is null and n.ended_by_owner is null or n.agreed_at >= :since
                          or n.proposed_at >= :since)
                        order by coalesce(n.agreed_at, n.starts[1]) desc, n.id limit :most
                        """)
                .param("me", me.id().value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> coffee(row))
                .list();
    }

    List<Coffee> with(Member me, PersonId person, int most) {
        return db.sql(SEEN_BY_MEMBER + """
                        and case when n.owner_id = :me then p.id else q.id end = :person
                        order by n.proposed_at desc, n.id limit :most
                        """)
                .param("me", me.id().value())
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> coffee(row))
                .list();
    }

    /** As the one without an account sees it, whose link was signed: the other is its owner. */
    Optional<Coffee> ofGuest(CoffeeId id) {
        return db.sql("""
                        select n.*, false as mine, null::uuid as other_person, a.name as other_name, false as written
                        from coffee_now n join account a on a.id = n.owner_id
                        where n.id = :id and n.member_id is null
                        """)
                .param("id", id.value())
                .query((row, n) -> coffee(row))
                .optional();
    }

    private static Coffee coffee(ResultSet row) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        UUID person = row.getObject("other_person", UUID.class);
        Timestamp agreed = row.getTimestamp("agreed_at");
        row.getBoolean("ended_by_owner");
        boolean ended = !row.wasNull();
        return new Coffee(
                new CoffeeId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getBoolean("mine"),
                member == null ? null : new AccountId(member),
                person == null ? null : new PersonId(person),
                row.getString("other_name"),
                row.getString("why"),
                row.getInt("number"),
                row.getBoolean("by_owner"),
                new Offer(
                        Stream.of((Timestamp[]) row.getArray("starts").getArray())
                                .map(Timestamp::toInstant)
                                .toList(),
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getString("link")),
                agreed == null
                        ? null
                        : new Coffee.Agreed(
                                row.getInt("agreed_number"),
                                agreed.toInstant(),
                                row.getInt("agreed_minutes"),
                                row.getString("agreed_place"),
                                row.getString("agreed_link")),
                ended,
                row.getBoolean("written"));
    }

    /** Lets one transaction at a time change it. */
    void hold(CoffeeId id) {
        db.sql("select 1 from coffee where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    /** @return false where it was proposed before */
    boolean add(AccountId owner, CoffeeId id, PersonId person, @Nullable AccountId member, String why, Instant now) {
        return db.sql("""
                                insert into coffee (owner_id, id, person_id, member_id, why, proposed_at)
                                values (:owner, :id, :person, :member, :why, :now) on conflict do nothing
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("member", member == null ? null : member.value())
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void offer(AccountId owner, CoffeeId id, int number, boolean byOwner, Offer offer, Instant now) {
        db.sql("""
                        insert into coffee_offer (owner_id, coffee_id, number, by_owner, starts, minutes, place, link, offered_at)
                        values (:owner, :id, :number, :byOwner, :starts, :minutes, :place, :link, :now)
                        """)
                .param("owner", owner.value())
                .param("id", id.value())
                .param("number", number)
                .param("byOwner", byOwner)
                .param("starts", offer.starts().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                .param("minutes", offer.minutes())
                .param("place", offer.place())
                .param("link", offer.link())
                .param("now", Timestamp.from(now))
                .update();
    }

    void agree(Coffee coffee, Instant start, Instant now) {
        db.sql("""
                        insert into coffee_agreement (owner_id, coffee_id, number, starts_at, agreed_at)
                        values (:owner, :id, :number, :start, :now)
                        """)
                .param("owner", coffee.owner().value())
                .param("id", coffee.id().value())
                .param("number", coffee.number())
                .param("start", Timestamp.from(start))
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(Coffee coffee, boolean byOwner, Instant now) {
        db.sql("""
                        insert into coffee_end (owner_id, coffee_id, by_owner, ended_at)
                        values (:owner, :id, :byOwner, :now)
                        """)
                .param("owner", coffee.owner().value())
                .param("id", coffee.id().value())
                .param("byOwner", byOwner)
                .param("now", Timestamp.from(now))
                .update();
    }

    void write(AccountId writer, Coffee coffee, EncounterId encounter, boolean listened, Instant now) {
        db.sql("""
                        insert into coffee_note (writer_id, owner_id, coffee_id, encounter_id, listened, written_at)
                        values (:writer, :owner, :id, :encounter, :listened, :now)
                        """)
                .param("writer", writer.value())
                .param("owner", coffee.owner().value())
                .param("id", coffee.id().value())
                .param("encounter", encounter.value())
                .param("listened", listened)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Someone of the owner's list. */
    record Guest(String name, String address) {}

    /** The one without an account whom the owner invited; empty where no address is known any more. */
    Optional<Guest> guest(Coffee coffee) {
        return db.sql("""
                        select p.name, w.value from coffee c
                        join person p on p.owner_id = c.owner_id and p.id = c.person_id
                        join person_way w on w.owner_id = c.owner_id and w.person_id = c.person_id and w.kind = 'mail'
                        where c.owner_id = :owner and c.id = :id order by w.position limit 1
                        """)
                .param("owner", coffee.owner().value())
                .param("id", coffee.id().value())
                .query((row, n) -> new Guest(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Names of those whom both have met, each side confirmed, and who want to be found. */
    List<String> bothKnow(AccountId me, AccountId other, int most) {
        return db.sql("""
                        select a.name from tie mine
                        join tie theirs on theirs.account_id = :other and theirs.other_id = mine.other_id
                        join account a on a.id = mine.other_id
                        where mine.account_id = :me
                          and not exists (select 1 from undiscoverable u where u.account_id = a.id)
                          and not exists (select 1 from block b where b.account_id = a.id and b.other_id in (:me, :other)
                            or b.other_id = a.id and b.account_id in (:me, :other))
                        order by a.name, a.id limit :most
                        """)
                .param("me", me.value())
                .param("other", other.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** What was said and noted last with someone of the list, newest first. */
    List<Preparation.Talk> talks(AccountId owner, PersonId person, int most) {
        return db.sql("""
                        select at, text from moment
                        where owner_id = :owner and person_id = :person and text <> ''
                        order by at desc, id desc limit :most
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> new Preparation.Talk(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list();
    }

    /** Whom the owner has written to since, after meeting them, without a coffee proposed in either direction. */
    List<Coffees.Idea> ideas(AccountId owner, Instant since, int most) {
        return db.sql("""
                        select p.id, p.name from follow_up f
                        join follow_up_done d on d.owner_id = f.owner_id and d.follow_up_id = f.id
                        join person p on p.owner_id = f.owner_id and p.id = f.person_id
                        where f.owner_id = :owner and f.kind = 'hello' and d.done_at >= :since
                          and (exists (select 1 from person_way w where w.owner_id = p.owner_id and w.person_id = p.id
                              and w.kind = 'mail')
                            or exists (select 1 from tie t where t.account_id = p.owner_id and t.other_id = p.member_id))
                          and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                          and not exists (select 1 from coffee c where c.owner_id = p.owner_id and c.person_id = p.id)
                          and not exists (select 1 from coffee c where c.owner_id = p.member_id and c.member_id = p.owner_id)
                        group by p.owner_id, p.id, p.name order by max(d.done_at) desc, p.id limit :most
                        """)
                .param("owner", owner.value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> new Coffees.Idea(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update coffee set person_id = :kept, came_from = :gone where owner_id = :owner and person_id = :gone
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update coffee set person_id = :gone, came_from = null
                where owner_id = :owner and person_id = :kept and came_from = :gone
                """, owner, kept, gone);
    }
}
