package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.introductions.IntroductionId;
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

/** The tables of wishes. */
@Component
class WishRows {
    /** The asker reads of the connector's answer only "talk to me first", and of an introduction only that it is made. */
    private static final String SEEN_BY_BOTH = """
            select w.*, w.asker_id = :me as mine, c.name as other_name,
              case when w.asker_id <> :me and a.how is not null then a.how when t.how is not null then t.how end as how,
              case when w.asker_id <> :me or m.made_at is not null then a.introduction_id end as introduction,
              exists (select 1 from introduction_wish_taken_back b
                where b.asker_id = w.asker_id and b.wish_id = w.id) as taken_back
            from introduction_wish w
            join account c on c.id = case when w.asker_id = :me then w.connector_id else w.asker_id end
            left join introduction_wish_answer a on a.asker_id = w.asker_id and a.wish_id = w.id and a.how <> 'talk'
            left join introduction_wish_answer t on t.asker_id = w.asker_id and t.wish_id = w.id and t.how = 'talk'
            left join introduction_made m on m.owner_id = w.connector_id and m.introduction_id = a.introduction_id
            where (w.asker_id = :me or w.connector_id = :me and not exists (select 1 from block b
              where (b.account_id, b.other_id) in ((w.asker_id, w.connector_id), (w.connector_id, w.asker_id))))
            """;

    private final JdbcClient db;

    WishRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Wish> find(AccountId me, WishId id) {
        return db.sql(SEEN_BY_BOTH + "and w.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, n) -> wish(row))
                .optional();
    }

    /** The newest first. */
    List<Wish> of(AccountId me, int most) {
        return db.sql(SEEN_BY_BOTH + "order by w.wished_at desc, w.id limit :most")
                .param("me", me.value())
                .param("most", most)
                .query((row, n) -> wish(row))
                .list();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        String how = row.getString("how");
        UUID introduction = row.getObject("introduction", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        return new Wish(
                new WishId(row.getObject("id", UUID.class)),
                row.getBoolean("mine"),
                new AccountId(row.getObject("asker_id", UUID.class)),
                new AccountId(row.getObject("connector_id", UUID.class)),
                row.getString("other_name"),
                member == null ? null : new AccountId(member),
                row.getString("about"),
                row.getString("note"),
                row.getTimestamp("wished_at").toInstant(),
                how == null ? null : Wish.Answer.valueOf(how.toUpperCase(Locale.ROOT)),
                introduction == null ? null : new IntroductionId(introduction),
                row.getBoolean("taken_back"));
    }

    /** Lets one transaction at a time change it. */
    void hold(WishId id) {
        db.sql("select 1 from introduction_wish where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
    }

    /** @return false where that id is taken */
    boolean add(
            AccountId asker, WishId id, AccountId connector, @Nullable AccountId member, WishForm form, Instant now) {
        return db.sql("""
                                insert into introduction_wish (asker_id, id, connector_id, member_id, about, note, wished_at)
                                values (:asker, :id, :connector, :member, :about, :note, :now) on conflict do nothing
                                """)
                        .param("asker", asker.value())
                        .param("id", id.value())
                        .param("connector", connector.value())
                        .param("member", member == null ? null : member.value())
                        .param("about", form.about())
                        .param("note", form.note())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What the connector began for it, whatever its asker may know of that. */
    Optional<IntroductionId> begun(Wish wish) {
        return db.sql("""
                        select introduction_id from introduction_wish_answer
                        where asker_id = :asker and wish_id = :id and how = 'yes'
                        """)
                .param("asker", wish.asker().value())
                .param("id", wish.id().value())
                .query(UUID.class)
                .optional()
                .map(IntroductionId::new);
    }

    void takeBack(Wish wish, Instant now) {
        db.sql("insert into introduction_wish_taken_back (asker_id, wish_id, at) values (:asker, :id, :now)")
                .param("asker", wish.asker().value())
                .param("id", wish.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param introduction that was begun for it; null for none */
    void answer(Wish wish, Wish.Answer how, @Nullable IntroductionId introduction, Instant now) {
        db.sql("""
                        insert into introduction_wish_answer (asker_id, wish_id, how, introduction_id, answered_at)
                        values (:asker, :id, :how, :introduction, :now) on conflict do nothing
                        """)
                .param("asker", wish.asker().value())
                .param("id", wish.id().value())
                .param("how", how.name().toLowerCase(Locale.ROOT))
                .param("introduction", introduction == null ? null : introduction.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
