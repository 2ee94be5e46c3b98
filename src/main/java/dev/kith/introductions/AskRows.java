package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of introductions, as the two who are asked see and fill them. */
@Component
class AskRows {
    /**
     * Whether {@code mine} is asked. Whoever wanted nothing to do with one of the others when it was begun is not, and that
     * other one neither; whoever wished for it sees nothing of it until it is made.
     */
    static final String IS_SEEN = """
            not exists (select 1 from block b where b.since <= i.asked_at
                and (b.account_id = mine.member_id and b.other_id in (i.owner_id, other.member_id)
                  or b.other_id = mine.member_id and b.account_id in (i.owner_id, other.member_id)))
              and (m.made_at is not null or mine.side = 2 or not exists (select 1 from introduction_wished w
                where w.owner_id = i.owner_id and w.introduction_id = i.id))
            """;

    /** Of the other side there is a name, an address once it is made, and never an answer. */
    private static final String SEEN_BY_SIDE = """
            select i.id, i.owner_id, c.name as connector, mine.side, mine.member_id, mine.why, mine.agreed, i.asked_at,
              case when other.named or m.made_at is not null then other.name else '' end as other_name,
              case when m.made_at is not null then other.address else '' end as other_address,
              m.made_at is not null as made
            from introduction i
            join account c on c.id = i.owner_id
            join introduction_party mine on mine.owner_id = i.owner_id and mine.introduction_id = i.id
            join introduction_party other
              on other.owner_id = i.owner_id and other.introduction_id = i.id and other.side <> mine.side
            left join introduction_made m on m.owner_id = i.owner_id and m.introduction_id = i.id
            where\s""" + IS_SEEN + "  and ";

    private final JdbcClient db;

    AskRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Ask> find(AccountId me, IntroductionId id) {
        return db.sql(SEEN_BY_SIDE + "mine.member_id = :me and i.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, n) -> ask(row))
                .optional();
    }

    /** One side of it, whoever it belongs to: for one whose link was signed, and for the mails. */
    Optional<Ask> side(IntroductionId id, int side) {
        return db.sql(SEEN_BY_SIDE + "i.id = :id and mine.side = :side")
                .param("id", id.value())
                .param("side", side)
                .query((row, n) -> ask(row))
                .optional();
    }

    /** The newest first. */
    List<Ask> of(AccountId me, int most) {
        return db.sql(SEEN_BY_SIDE + "mine.member_id = :me order by i.asked_at desc, i.id limit :most")
                .param("me", me.value())
                .param("most", most)
                .query((row, n) -> ask(row))
                .list();
    }

    private static Ask ask(ResultSet row) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        return new Ask(
                new IntroductionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("connector"),
                row.getInt("side"),
                member == null ? null : new AccountId(member),
                row.getString("why"),
                row.getString("other_name"),
                row.getString("other_address"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getBoolean("made"));
    }

    /** Lets one transaction at a time change it. */
    void hold(IntroductionId id) {
        db.sql("select 1 from introduction where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    /**
     * One of the two, under the name they have here or in the connector's list.
     *
     * @param member null for someone without an account
     */
    record Party(@Nullable AccountId member, String name, String address) {
        static Party of(Member member) {
            return new Party(member.id(), member.name(), member.email());
        }
    }

    /** Both of them, the first one first. */
    List<Party> parties(IntroductionId id) {
        return db.sql("""
                        select member_id, name, address from introduction_party
                        where introduction_id = :id order by side
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new Party(
                            member == null ? null : new AccountId(member),
                            row.getString("name"),
                            row.getString("address"));
                })
                .list();
    }

    void answer(Ask ask, boolean agreed, Instant now) {
        db.sql("""
                        insert into introduction_answer (owner_id, introduction_id, side, agreed, answered_at)
                        values (:owner, :id, :side, :agreed, :now)
                        on conflict (owner_id, introduction_id, side) do update
                          set agreed = excluded.agreed, answered_at = excluded.answered_at
                        """)
                .param("owner", ask.owner().value())
                .param("id", ask.id().value())
                .param("side", ask.side())
                .param("agreed", agreed)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes that it is made, once both agreed and neither has blocked the other. @return whether that is so only now */
    boolean make(Ask ask, Instant now) {
        return db.sql("""
                                insert into introduction_made (owner_id, introduction_id, made_at)
                                select owner_id, introduction_id, :now from introduction_answer
                                where owner_id = :owner and introduction_id = :id and agreed
                                  and not exists (select 1 from block b
                                    join introduction_side s on s.member_id = b.account_id
                                    join introduction_side t on t.member_id = b.other_id
                                    where s.introduction_id = :id and t.introduction_id = :id)
                                group by owner_id, introduction_id having count(*) = 2
                                on conflict do nothing
                                """)
                        .param("owner", ask.owner().value())
                        .param("id", ask.id().value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false where it was said in these words before; a thanks is said once */
    boolean say(Ask ask, Word.Kind kind, String text, Instant now) {
        return db.sql("""
                                insert into introduction_word as w (owner_id, introduction_id, side, kind, text, said_at)
                                values (:owner, :id, :side, :kind, :text, :now)
                                on conflict (owner_id, introduction_id, side, kind) do update
                                  set text = excluded.text, said_at = excluded.said_at
                                  where w.kind = 'outcome' and w.text <> excluded.text
                                """)
                        .param("owner", ask.owner().value())
                        .param("id", ask.id().value())
                        .param("side", ask.side())
                        .param("kind", kind.key())
                        .param("text", text)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What both have said. */
    List<Word> words(IntroductionId id) {
        return db.sql("""
                        select w.side, p.name, w.kind, w.text from introduction_word w
                        join introduction_party p using (owner_id, introduction_id, side)
                        where introduction_id = :id order by w.said_at, w.side, w.kind
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        new Word(row.getInt(1), row.getString(2), Word.Kind.of(row.getString(3)), row.getString(4)))
                .list();
    }

    /** Someone of that list with that address. */
    Optional<PersonId> ofAddress(AccountId owner, String address) {
        return db.sql("""
                        select w.person_id from person_way w
                        where w.owner_id = :owner and w.kind = 'mail' and w.key = :key
                          and not exists (select 1 from forgotten f
                            where f.owner_id = w.owner_id and f.person_id = w.person_id)
                        order by w.person_id limit 1
                        """)
                .param("owner", owner.value())
                .param("key", address.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
