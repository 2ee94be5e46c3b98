package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Paged;
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

/** The tables of referrals, as giver and receiver see and fill them. */
@Component
class ReferralRows {
    private static final int PAGE = 50;
    private static final String MINE = """
            select r.*, g.name as chapter, coalesce(r.giver_id = :me, false) as mine, a.id as other, a.name as other_name,
              coalesce(s.status, 'new') as status, d.referral_id is not null as known,
              d.name, d.phone, d.email, d.address, d.comment
            from referral r
            join groups g on g.id = r.group_id
            left join account a on a.id = case when r.giver_id = :me then r.receiver_id else r.giver_id end
            left join referral_status s on s.group_id = r.group_id and s.referral_id = r.id
            left join referral_details d on d.group_id = r.group_id and d.referral_id = r.id
            where (r.giver_id = :me or r.receiver_id = :me)
            """;

    private final JdbcClient db;

    ReferralRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Referral> find(AccountId me, ReferralId id) {
        return db.sql(MINE + "and r.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, n) -> referral(row))
                .optional();
    }

    Paged<Referral> of(AccountId me, GroupId group, int page) {
        List<Referral> referrals = db.sql(MINE + """
                        and r.group_id = :group order by r.day desc, r.passed_at desc, r.id limit :most offset :skipped
                        """)
                .param("me", me.value())
                .param("group", group.value())
                .param("most", PAGE + 1)
                .param("skipped", (long) (page - 1) * PAGE)
                .query((row, n) -> referral(row))
                .list();
        return Paged.of(referrals, page, PAGE);
    }

    private static Referral referral(ResultSet row) throws SQLException {
        UUID other = row.getObject("other", UUID.class);
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("chapter"),
                row.getBoolean("mine"),
                other == null ? null : new AccountId(other),
                other == null ? "" : row.getString("other_name"),
                Tier.of(row.getString("tier")).orElseThrow(),
                row.getInt("heat"),
                row.getObject("day", LocalDate.class),
                Status.of(row.getString("status")).orElseThrow(),
                row.getBoolean("known") ? details(row) : null);
    }

    private static Referral.Details details(ResultSet row) throws SQLException {
        return new Referral.Details(
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getString("comment"));
    }

    boolean isPassed(ReferralId id) {
        return db.sql("select exists (select 1 from referral where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void add(GroupId group, ReferralId id, AccountId giver, AccountId receiver, Referral.New made, Instant now) {
        db.sql("""
                        with r as (
                          insert into referral (group_id, id, giver_id, receiver_id, tier, heat, day, passed_at)
                          values (:group, :id, :giver, :receiver, :tier, :heat, :day, :now) returning group_id, id)
                        insert into referral_details
                          (group_id, referral_id, name, phone, email, address, comment, consented_at)
                        select group_id, id, :name, :phone, :email, :address, :comment, :consented from r
                        """)
                .param("group", group.value())
                .param("id", id.value())
                .param("giver", giver.value())
                .param("receiver", receiver.value())
                .param("tier", made.tier().key())
                .param("heat", made.heat())
                .param("day", Date.valueOf(made.day()))
                .param("now", Timestamp.from(now))
                .param("name", made.details().name())
                .param("phone", made.details().phone())
                .param("email", made.details().email())
                .param("address", made.details().address())
                .param("comment", made.details().comment())
                .param("consented", made.consented() ? Timestamp.from(now) : null)
                .update();
    }

    /** Lets one transaction at a time move it. */
    void hold(Referral referral) {
        db.sql("select 1 from referral where group_id = :group and id = :id for update")
                .param("group", referral.group().value())
                .param("id", referral.id().value())
                .query(Integer.class)
                .list();
    }

    void move(Referral referral, Status to, Instant now) {
        db.sql("""
                        insert into referral_status (group_id, referral_id, status, at) values (:group, :id, :status, :now)
                        on conflict (group_id, referral_id) do update set status = excluded.status, at = excluded.at
                        """)
                .param("group", referral.group().value())
                .param("id", referral.id().value())
                .param("status", to.key())
                .param("now", Timestamp.from(now))
                .update();
    }

    void removeDetails(Referral referral) {
        db.sql("delete from referral_details where group_id = :group and referral_id = :id")
                .param("group", referral.group().value())
                .param("id", referral.id().value())
                .update();
    }
}
