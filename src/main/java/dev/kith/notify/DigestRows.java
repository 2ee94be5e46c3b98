package dev.kith.notify;

import dev.kith.accounts.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code digest_hour}, {@code digest_off} and {@code digest_day}. */
@Component
class DigestRows {
    static final int USUAL_HOUR = 8;
    private final JdbcClient db;

    DigestRows(JdbcClient db) {
        this.db = db;
    }

    List<String> zones() {
        return db.sql("select distinct zone from account").query(String.class).list();
    }

    /**
     * Marks the mornings of up to {@code most} members as looked at, and tells whose they are. A member marked by
     * another node at the same time is not among them.
     *
     * @param clocks what time it is in each zone: those who want the mail at that hour or earlier today
     */
    List<UUID> claim(List<ZonedDateTime> clocks, Instant now, int most) {
        return db.sql("""
                        insert into digest_day (account_id, day, looked_at)
                        select a.id, z.day, :now
                        from unnest(cast(:zones as text[]), cast(:days as date[]), cast(:hours as integer[])) z (zone, day, hour)
                        join account a on a.zone = z.zone
                        join confirmation c on c.account_id = a.id
                        left join digest_hour h on h.account_id = a.id
                        where coalesce(h.hour, :usual) <= z.hour
                          and not exists (select 1 from digest_off o where o.account_id = a.id)
                          and not exists (select 1 from digest_day d where d.account_id = a.id and d.day = z.day)
                        order by a.id limit :most
                        on conflict do nothing
                        returning account_id
                        """)
                .param("zones", clocks.stream().map(at -> at.getZone().getId()).toArray(String[]::new))
                .param(
                        "days",
                        clocks.stream().map(at -> at.toLocalDate().toString()).toArray(String[]::new))
                .param("hours", clocks.stream().map(ZonedDateTime::getHour).toArray(Integer[]::new))
                .param("usual", USUAL_HOUR)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void forgetBefore(Instant then) {
        db.sql("delete from digest_day where looked_at < :then")
                .param("then", Timestamp.from(then))
                .update();
    }

    /** The hour of the morning mail in the member's zone, 0 to 23. */
    int hour(AccountId member) {
        return db.sql("select hour from digest_hour where account_id = :id")
                .param("id", member.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL_HOUR);
    }

    boolean off(AccountId member) {
        return db.sql("select exists (select 1 from digest_off where account_id = :id)")
                .param("id", member.value())
                .query(Boolean.class)
                .single();
    }

    void setHour(AccountId member, int hour) {
        db.sql("""
                        insert into digest_hour (account_id, hour) values (:id, :hour)
                        on conflict (account_id) do update set hour = excluded.hour
                        """).param("id", member.value()).param("hour", hour).update();
    }

    void turnOff(AccountId member, Instant now) {
        db.sql(
                        "insert into digest_off (account_id, since) select id, :now from account where id = :id on conflict do nothing")
                .param("id", member.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void turnOn(AccountId member) {
        db.sql("delete from digest_off where account_id = :id")
                .param("id", member.value())
                .update();
    }
}
