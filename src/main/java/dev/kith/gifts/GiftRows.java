package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.moments.MomentId;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code gift} and {@code gift_gone}. */
@Component
class GiftRows {
    private static final String GIFT = """
            select g.*, p.name from gift g join person p on p.owner_id = g.owner_id and p.id = g.person_id
            where g.owner_id = :owner
              and not exists (select 1 from gift_gone x where x.owner_id = g.owner_id and x.gift_id = g.id)
              and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
            """;

    private final JdbcClient db;

    GiftRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Gift> find(AccountId owner, GiftId id) {
        return db.sql(GIFT + "and g.id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query((row, n) -> gift(row))
                .optional();
    }

    List<Gift> with(AccountId owner, PersonId person, int most) {
        return db.sql(GIFT + "and g.person_id = :person order by g.day desc, g.noted_at desc, g.id limit :most")
                .param("owner", owner.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> gift(row))
                .list();
    }

    private static Gift gift(ResultSet row) throws SQLException {
        UUID moment = row.getObject("moment_id", UUID.class);
        return new Gift(
                new GiftId(row.getObject("id", UUID.class)),
                Way.of(row.getString("way")).orElseThrow(),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("what"),
                row.getObject("day", LocalDate.class),
                moment == null ? null : new MomentId(moment));
    }

    boolean isNoted(GiftId id) {
        return db.sql("select exists (select 1 from gift where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void add(AccountId owner, Gift gift, Instant now) {
        MomentId moment = gift.moment();
        db.sql("""
                        insert into gift (owner_id, id, person_id, way, what, day, moment_id, noted_at)
                        values (:owner, :id, :person, :way, :what, :day, :moment, :now)
                        """)
                .param("owner", owner.value())
                .param("id", gift.id().value())
                .param("person", gift.person().value())
                .param("way", gift.way().key())
                .param("what", gift.what())
                .param("day", Date.valueOf(gift.day()))
                .param("moment", moment == null ? null : moment.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void change(AccountId owner, GiftId id, Way way, String what, LocalDate day) {
        db.sql("update gift set way = :way, what = :what, day = :day where owner_id = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .param("way", way.key())
                .param("what", what)
                .param("day", Date.valueOf(day))
                .update();
    }

    void takeOut(AccountId owner, GiftId id, Instant now) {
        db.sql("insert into gift_gone (owner_id, gift_id, at) values (:owner, :id, :now) on conflict do nothing")
                .param("owner", owner.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean bringBack(AccountId owner, GiftId id) {
        return db.sql("delete from gift_gone where owner_id = :owner and gift_id = :id")
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** For good. */
    void remove(AccountId owner, Instant before) {
        db.sql("""
                        delete from gift g using gift_gone x
                        where g.owner_id = :owner and x.owner_id = g.owner_id and x.gift_id = g.id and x.at <= :before
                        """)
                .param("owner", owner.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    void merge(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update gift set person_id = :kept, came_from = :gone where owner_id = :owner and person_id = :gone
                """, owner, kept, gone);
    }

    void part(AccountId owner, PersonId kept, PersonId gone) {
        Merged.move(db, """
                update gift set person_id = :gone, came_from = null
                where owner_id = :owner and person_id = :kept and came_from = :gone
                """, owner, kept, gone);
    }
}
